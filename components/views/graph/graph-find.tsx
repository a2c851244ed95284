// A field that finds an organization on the map by the beginning of its name, or by any part of it, and goes there.
import { type FormEvent, useId, useState } from 'react';
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { focusWords as w } from './graph-focus-words.ts';
import css from './graph-view.module.css';

interface Props {
  readonly nodes: readonly GraphNode[];
  readonly goTo: (id: string) => void;
}

/** A list of suggestions longer than this helps nobody. */
const suggested = 400;

/** The best connected of those that match best: the whole name, its beginning, any part. */
export function findNode(nodes: readonly Pick<GraphNode, 'id' | 'label' | 'degree'>[], typed: string) {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const rank = (label: string): number => {
    const name = label.toLowerCase();
    return name === wanted ? 3 : name.startsWith(wanted) ? 2 : name.includes(wanted) ? 1 : 0;
  };
  return nodes
    .filter(({ label }) => rank(label) > 0)
    .toSorted((a, b) => rank(b.label) - rank(a.label) || b.degree - a.degree)[0];
}

export function GraphFind({ nodes, goTo }: Props) {
  const [failed, setFailed] = useState(false);
  const list = useId();
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    const found = findNode(nodes, typeof typed === 'string' ? typed : '');
    setFailed(!found);
    if (found) goTo(found.id);
  };
  return (
    <form className={css.find} onSubmit={find} onKeyDown={(event) => event.stopPropagation()}>
      <input
        type="search"
        name="name"
        list={list}
        aria-label={w.find}
        placeholder={w.find}
        className="field w-40"
        autoComplete="off"
        onInput={() => setFailed(false)}
      />
      <datalist id={list}>
        {nodes.slice(0, suggested).map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <output className={css.notFound}>{failed ? w.notFound : ''}</output>
    </form>
  );
}
