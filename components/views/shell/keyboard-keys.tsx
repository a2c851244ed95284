'use client';
// Keys for readers who stay on the keyboard: j and k along a list, g and a letter between views, / to the box or filters of
// the page, Ctrl or Cmd with K for the palette, ? for this list. Never while something is being typed, and but for the
// palette never with a modifier. Help and palette are fetched when they are first asked for.
import { lazy, Suspense, useEffect, useState } from 'react';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx'));
const SearchPalette = lazy(() => import('#components/views/search/search-palette.tsx'));

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
  const [shown, setShown] = useState<'help' | 'palette' | null>(null);
  useEffect(() => {
    let afterG = false;
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setShown('palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const { key } = event;
      if (afterG && key === 't') goTo('/');
      else if (afterG && key === 'g') goTo('/graph');
      else if (afterG && key === 'i') goTo('/insights');
      else if (afterG && key === 's') goTo('/search');
      else if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else if (key === '?') setShown('help');
      else if (key === '/') {
        event.preventDefault();
        const box = document.querySelector<HTMLElement>('[data-find]');
        if (box?.checkVisibility()) box.focus();
        else setShown('palette');
      }
      afterG = key === 'g' && !afterG;
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (shown === null) return null;
  const close = () => setShown(null);
  return <Suspense>{shown === 'help' ? <KeyboardHelp close={close} /> : <SearchPalette close={close} />}</Suspense>;
}
