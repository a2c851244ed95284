// A drawn map from the keyboard: hundreds of links are two stops of Tab, one organization and one relation. n and p go from organization
// to organization, the best connected first, r and Shift with r through the relations of the one that was reached last. Each is a link and
// says its own name; without a script Tab reaches them all.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';

interface Marks {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const marksOf = (box: HTMLElement | null): SVGElement[] =>
  [...(box?.querySelectorAll('[data-node], [data-edge]') ?? [])].filter((mark) => mark instanceof SVGElement);

const kindOf = (mark: Element): 'node' | 'edge' => (mark.hasAttribute('data-node') ? 'node' : 'edge');

/** Where one goes on from an id: the first where it is in none of them, round the end. */
function stepFrom(ids: readonly string[], id: string | null, by: 1 | -1): string | undefined {
  const at = ids.indexOf(id ?? '');
  if (at === -1) return by === 1 ? ids[0] : ids.at(-1);
  return ids[(at + by + ids.length) % ids.length];
}

export function useMarkKeys(box: RefObject<HTMLElement | null>, { nodes, edges }: Marks) {
  const reached = useRef<{ node: string | null; edge: string | null }>({ node: null, edge: null });

  useEffect(() => {
    const ranked = nodes.toSorted((a, b) => b.degree - a.degree);
    const ids = { node: new Set(nodes.map(({ id }) => id)), edge: new Set(edges.map(({ id }) => id)) };
    const stop = (kind: 'node' | 'edge', first: string | undefined): string | undefined => {
      const last = reached.current[kind];
      return last !== null && ids[kind].has(last) ? last : first;
    };
    const show = (): void => {
      const stops = [stop('node', ranked[0]?.id), stop('edge', edges[0]?.id)];
      for (const mark of marksOf(box.current))
        mark.setAttribute('tabindex', stops.includes(mark.dataset[kindOf(mark)]) ? '0' : '-1');
    };
    const focus = (event: FocusEvent): void => {
      const mark =
        event.target instanceof SVGElement ? event.target.closest<SVGElement>('[data-node], [data-edge]') : null;
      if (!mark) return;
      reached.current[kindOf(mark)] = mark.dataset[kindOf(mark)] ?? null;
      show();
    };
    show();
    const root = box.current;
    root?.addEventListener('focusin', focus);
    return () => root?.removeEventListener('focusin', focus);
  }, [box, nodes, edges]);

  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const { node, edge } = reached.current;
    const by = key === 'p' || event.shiftKey ? -1 : 1;
    const ranked = nodes.toSorted((a, b) => b.degree - a.degree).map(({ id }) => id);
    const around = edges
      .filter(({ source, target }) => node === null || source === node || target === node)
      .toSorted((a, b) => b.deals.length - a.deals.length)
      .map(({ id }) => id);
    const next =
      key === 'n' || key === 'p' ? stepFrom(ranked, node, by) : key === 'r' ? stepFrom(around, edge, by) : undefined;
    if (next === undefined) return;
    const mark = box.current?.querySelector(`[data-${key === 'r' ? 'edge' : 'node'}="${CSS.escape(next)}"]`);
    if (!(mark instanceof SVGElement)) return;
    event.preventDefault();
    mark.focus();
  };
}
