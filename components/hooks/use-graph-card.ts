// Which mark of the map a card is shown for, and where: a mouse that rests on one, or a finger that taps one. A tap on a mark
// that has its card already follows the mark's link. Keyboards need no card: Enter opens the evidence itself.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export interface CardPlace {
  readonly kind: 'node' | 'edge';
  readonly id: string;
  /** From the box's left and top, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** A pointer at rest for this long asks for the card; on its way to the card it may leave the mark for the second. */
const restMs = 220;
const graceMs = 260;

function markOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-node], [data-edge]') : null;
}

function placeOf(mark: Element, event: MouseEvent, box: HTMLElement): CardPlace | null {
  const { left, top } = box.getBoundingClientRect();
  const at = { x: event.clientX - left, y: event.clientY - top };
  const [node, edge] = [mark.getAttribute('data-node'), mark.getAttribute('data-edge')];
  if (node !== null) return { kind: 'node', id: node, ...at };
  return edge === null ? null : { kind: 'edge', id: edge, ...at };
}

/** The browser's own tooltip would lie on the card: it is silent while the card shows. */
function hush(mark: Element): () => void {
  const title = mark.querySelector('title');
  const words = title?.textContent ?? '';
  if (title) title.textContent = '';
  return () => {
    if (title && title.textContent === '') title.textContent = words;
  };
}

export interface GraphCardState {
  readonly place: CardPlace | null;
  readonly show: (place: CardPlace | null) => void;
  /** The pointer is on the card: it stays. */
  readonly hold: () => void;
  /** The pointer has left mark or card: it goes, unless held again. */
  readonly leave: () => void;
}

export function useGraphCard(box: RefObject<HTMLElement | null>): GraphCardState {
  const [place, setPlace] = useState<CardPlace | null>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    shown.current = place?.id ?? null;
  }, [place]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const after = useCallback((ms: number, act: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  }, []);
  const show = useCallback((next: CardPlace | null): void => {
    clearTimeout(timer.current);
    setPlace(next);
  }, []);
  const hold = useCallback((): void => clearTimeout(timer.current), []);
  const leave = useCallback((): void => after(graceMs, () => setPlace(null)), [after]);

  useEffect(() => {
    const root = box.current;
    const svg = root?.querySelector('svg[role="group"]');
    if (!root || !svg) return;
    let speak = (): void => {};
    const over = (event: Event): void => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'mouse' || event.buttons !== 0) return;
      const mark = markOf(event.target);
      speak();
      if (!mark) {
        leave();
        return;
      }
      speak = hush(mark);
      const next = placeOf(mark, event, root);
      after(restMs, () => setPlace((last) => (last?.id === next?.id ? last : next)));
    };
    const out = (): void => {
      speak();
      leave();
    };
    const tap = (event: Event): void => {
      if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') return;
      const mark = markOf(event.target);
      const next = mark && placeOf(mark, event, root);
      if (mark && shown.current === next?.id) return;
      if (mark) {
        event.preventDefault();
        event.stopPropagation();
      }
      show(next);
    };
    svg.addEventListener('pointerover', over);
    svg.addEventListener('pointerleave', out);
    svg.addEventListener('click', tap, true);
    return () => {
      speak();
      clearTimeout(timer.current);
      svg.removeEventListener('pointerover', over);
      svg.removeEventListener('pointerleave', out);
      svg.removeEventListener('click', tap, true);
    };
  }, [box, after, leave, show]);

  useEffect(() => {
    if (!place) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPlace(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [place]);

  return { place, show, hold, leave };
}
