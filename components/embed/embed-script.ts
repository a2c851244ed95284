// The script of an embed, all of it: tells the host page how high it is, and shows what a mark says in a card where a pointer
// rests on it, a finger taps it or the focus stands. Without it everything is there: links, titles, the table. It makes no
// element out of text, so that Trusted Types have nothing to say.

function run(): void {
  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'entente:height', height }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('load', tell);
  addEventListener('message', (event) => {
    if (event.source === parent && event.data?.type === 'entente:ask') tell();
  });
  const card = document.createElement('p');
  card.id = 'card';
  card.hidden = true;
  card.setAttribute('role', 'status');
  document.body.append(card);
  const titles = new WeakMap<Element, string>();
  const wordsOf = (link: Element): string => {
    const title = link.querySelector('title');
    if (title?.textContent) {
      titles.set(link, title.textContent);
      // The browser's own tooltip would lie on the card.
      title.remove();
    }
    return titles.get(link) ?? link.getAttribute('aria-label') ?? '';
  };
  const show = (target: EventTarget | null): Element | null => {
    const link = target instanceof Element ? target.closest('svg a') : null;
    const words = link ? wordsOf(link) : '';
    card.hidden = words === '';
    if (!link || words === '') return null;
    if (!link.hasAttribute('aria-label')) link.setAttribute('aria-label', words);
    card.textContent = words;
    const at = link.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${at.bottom + scrollY + 6}px`;
    return link;
  };
  let tapped: Element | null = null;
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') show(event.target);
  });
  document.addEventListener('focusin', (event) => show(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') card.hidden = true;
  });
  // The first tap says what it is, the second follows the link.
  document.addEventListener('click', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') return;
    const link = show(event.target);
    if (link && link !== tapped) event.preventDefault();
    tapped = link;
  });
}

export const embedScript = `(${run.toString()})()`;
