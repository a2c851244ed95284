// What a reader points at or focuses, with all that belongs to it, stays; the rest of the map steps back. Marks elements by
// attribute and leaves the look to the style sheet, so that a large map is not drawn anew for it.
import { type RefObject, useEffect } from 'react';

const endsOf = (element: Element): string[] => element.getAttribute('data-ends')?.split(' ') ?? [];

/** The marks that belong to a node (its edges and partners) or to an edge (its two ends and the pair's other edges). */
function neighboursOf(mark: Element, plane: Element): Element[] {
  const tied = [...plane.querySelectorAll('[data-ends]')];
  const node = mark.getAttribute('data-node');
  const pair = endsOf(mark);
  const near =
    node === null
      ? tied.filter((other) => endsOf(other).every((end) => pair.includes(end)))
      : tied.filter((other) => endsOf(other).includes(node));
  const ids = new Set([...near.flatMap(endsOf), ...(node === null ? [] : [node])]);
  const nodes = [...plane.querySelectorAll('[data-node]')].filter((other) =>
    ids.has(other.getAttribute('data-node') ?? ''),
  );
  return [...near, ...nodes];
}

export function useGraphPointing(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const svg = box.current?.querySelector('svg');
    if (!svg) return;
    let pointed: Element | null = null;
    const point = (mark: Element | null): void => {
      if (mark === pointed) return;
      pointed = mark;
      const plane = svg.querySelector('[data-plane]');
      if (!plane) return;
      for (const one of plane.querySelectorAll('[data-near]')) one.removeAttribute('data-near');
      plane.toggleAttribute('data-pointed', mark !== null);
      if (mark) for (const one of neighboursOf(mark, plane)) one.setAttribute('data-near', '');
    };
    const markAt = (event: Event): Element | null =>
      event.target instanceof Element ? event.target.closest('[data-node], [data-edge]') : null;
    const enter = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.buttons === 0) point(markAt(event));
    };
    const focus = (event: FocusEvent): void => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) point(markAt(event));
    };
    const leave = (): void => point(null);
    svg.addEventListener('pointerover', enter);
    svg.addEventListener('pointerleave', leave);
    svg.addEventListener('focusin', focus);
    svg.addEventListener('focusout', leave);
    return () => {
      svg.removeEventListener('pointerover', enter);
      svg.removeEventListener('pointerleave', leave);
      svg.removeEventListener('focusin', focus);
      svg.removeEventListener('focusout', leave);
    };
  }, [box]);
}
