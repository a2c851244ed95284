// A link inside the site. Where JavaScript runs it leads on without a new document (components/views/shell/soft-links.tsx), and never
// fetches ahead: a page of two hundred rows must not cause two hundred requests. It is nothing but an element, so that a document says
// it once.
import type { AnchorHTMLAttributes } from 'react';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  /** False where the page that it leads to is this one, looked at otherwise: it stays where it was scrolled to. */
  readonly scroll?: boolean;
}

export function TextLink({ scroll = true, children, ...props }: Props) {
  return (
    <a {...props} data-soft={scroll ? 'top' : 'here'}>
      {children}
    </a>
  );
}
