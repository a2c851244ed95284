'use client';
// What keys ask for that a page has to show: the palette and the list of keys. Both are fetched when they are first asked for.
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Panel, showPanels } from './page-keys.ts';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx'));
const SearchPalette = lazy(() => import('#components/views/search/search-palette.tsx'));

export function KeyboardKeys() {
  const [shown, setShown] = useState<Panel | null>(null);
  useEffect(() => showPanels(setShown), []);
  if (shown === null) return null;
  const close = () => setShown(null);
  return <Suspense>{shown === 'help' ? <KeyboardHelp close={close} /> : <SearchPalette close={close} />}</Suspense>;
}
