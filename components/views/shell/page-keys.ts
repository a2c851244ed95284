// Keys for readers who stay on the keyboard: j and k along a list, g and a letter between views, / to the box or filters of the page, Ctrl or
// Cmd with K for the palette, ? for help. Never while something is being typed, and but for the palette never with a modifier. They work from
// the first script on: a key is not lost because the page behind it is still coming to life. What only a living page can show waits for it.

export type Panel = 'help' | 'palette';

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

let shows: ((panel: Panel) => void) | null = null;
let waiting: Panel | null = null;

function show(panel: Panel): void {
  if (shows) shows(panel);
  else waiting = panel;
}

/** Who shows the panels that keys ask for, from now on and the one that was asked for before. Returns the way to stop. */
export function showPanels(by: (panel: Panel) => void): () => void {
  shows = by;
  if (waiting) by(waiting);
  waiting = null;
  return () => {
    shows = null;
  };
}

function goBy(key: string): void {
  if (key === 't') goTo('/');
  else if (key === 'g') goTo('/graph');
  else if (key === 'i') goTo('/insights');
  else if (key === 's') goTo('/search');
}

/** Once, on every page; those without a masthead (frames on other people's pages) have no keys. */
export function listenToKeys(): void {
  let afterG = false;
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('header nav') === null) return;
    const { key } = event;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key.toLowerCase() === 'k') {
      event.preventDefault();
      show('palette');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (afterG) goBy(key);
    if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else if (key === '?') show('help');
    else if (key === '/') {
      event.preventDefault();
      const box = document.querySelector<HTMLElement>('[data-find]');
      if (box?.checkVisibility()) box.focus();
      else show('palette');
    }
    afterG = key === 'g' && !afterG;
  });
}
