'use client';
// Keys for readers who stay on the keyboard: j and k along a list, g and a letter between views, / to the filters, ? for this
// list. Never while something is being typed, never with a modifier. The help is fetched when it is first asked for.
import { lazy, Suspense, useEffect, useState } from 'react';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx'));

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** The rows of lists that are on screen, in reading order. */
const rows = () => [...document.querySelectorAll<HTMLElement>('main tr a[data-evidence], main li > a[data-evidence]')];

function step(by: 1 | -1): void {
  const links = rows();
  const focused = links.findIndex((link) => link.matches(':focus'));
  const from = focused === -1 ? links.findIndex((link) => link.hasAttribute('aria-current')) : focused;
  const next = links[from === -1 ? 0 : from + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const goTo = (path: string): void => document.querySelector<HTMLElement>(`header nav a[href^="${path}"]`)?.click();

export function KeyboardKeys() {
  const [help, setHelp] = useState(false);
  useEffect(() => {
    let afterG = false;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const { key } = event;
      if (afterG && key === 't') goTo('/');
      else if (afterG && key === 'g') goTo('/graph');
      else if (afterG && key === 'i') goTo('/insights');
      else if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else if (key === '?') setHelp(true);
      else if (key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-find]')?.focus();
      }
      afterG = key === 'g' && !afterG;
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (!help) return null;
  return (
    <Suspense>
      <KeyboardHelp close={() => setHelp(false)} />
    </Suspense>
  );
}
