// A place for a table that is wider than a phone: it scrolls by itself, the page does not, and it takes the
// focus so that keys can scroll it. Relative, because what is hidden for
// the eye alone stands absolutely and would widen the page from wherever its next box is.
import type { ReactNode } from 'react';

export function ScrollBox({ children }: { children: ReactNode }) {
  return (
    <div className="relative overflow-x-auto" tabIndex={0}>
      {children}
    </div>
  );
}
