import { afterEach, expect, test, vi } from 'vitest';
import { listenToKeys, showPanels } from './page-keys.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page with or without a masthead; `press` tells whether the browser's own answer to the key was kept back. */
function openPage(masthead: boolean) {
  const heard: Array<(event: object) => void> = [];
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('document', {
    addEventListener: (_name: string, hear: (event: object) => void) => heard.push(hear),
    querySelector: (selector: string) => (selector === 'header nav' && masthead ? {} : null),
  });
  listenToKeys();
  const press = (key: string, held: { ctrlKey?: boolean } = {}): boolean => {
    let kept = false;
    const event = { key, target: null, ...held, preventDefault: () => (kept = true) };
    for (const hear of heard) hear(event);
    return kept;
  };
  return { press };
}

test('what a key asks for before the page can show it is shown when it can, once', () => {
  const { press } = openPage(true);
  expect(press('k', { ctrlKey: true })).toBe(true);
  const shown: string[] = [];
  const stop = showPanels((panel) => shown.push(panel));
  expect(shown).toEqual(['palette']);
  press('?');
  expect(shown).toEqual(['palette', 'help']);
  stop();
  const later: string[] = [];
  showPanels((panel) => later.push(panel))();
  expect(later).toEqual([]);
});

test('a frame on the page of others has no keys, and keeps none from it', () => {
  const { press } = openPage(false);
  expect(press('k', { ctrlKey: true })).toBe(false);
  expect(press('/')).toBe(false);
});
