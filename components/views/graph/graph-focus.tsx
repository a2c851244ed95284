// What part of the graph is looked at, how far around it, and which groups are drawn as one: all of it links and one form,
// so that the address says it and the browser's way back undoes it.

import type { ReactNode } from 'react';
import { clocksIn, parametersOf, toggled, viewAddress } from '#components/format/view-address.ts';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { OrganizationField } from '#components/views/search/organization-field.tsx';
import { type GraphQuery, mostNodes } from '#lib/domain/graph-query.ts';
import type { GraphView } from '#lib/domain/graph-view.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { Facets } from '#lib/domain/views.ts';
import { defaultLimits, narrowedLimits } from '#lib/graph/build-graph.ts';
import { usualLimits } from '#lib/graph/usual-limits.ts';
import { focused, graphAddress, graphPath } from './graph-address.ts';
import { focusWords as w } from './graph-focus-words.ts';
import type { GraphSort } from './graph-sort.ts';
import css from './graph-view.module.css';

interface Props {
  readonly query: GraphQuery;
  readonly sort: GraphSort;
  readonly graph: Pick<GraphView, 'nodes' | 'edges' | 'groups' | 'missing' | 'hidden'>;
  readonly choices: Facets['organization'];
  readonly nameOf: (slug: string) => string;
}

const depths = [1, 2, 3] as const;

/** The name of an organization in view, or looked at without being there, by its slug; the slug itself where nobody has it. */
export function namesIn(
  { nodes, groups }: Pick<GraphView, 'nodes' | 'groups'>,
  choices: Facets['organization'],
  focus: readonly OrganizationRef[],
) {
  const names = new Map([
    ...focus.map(({ slug, name }) => [slug, name] as const),
    ...choices.map(({ value }) => [value.slug, value.name] as const),
    ...groups.map(({ group }) => [group.slug, group.name] as const),
    ...nodes.map(({ id, label }) => [id, label] as const),
  ]);
  return (slug: string): string => names.get(slug) ?? slug;
}

function Depths({ query, sort }: Pick<Props, 'query' | 'sort'>) {
  return (
    <span className="inline-flex items-center gap-1">
      <span className="label">{w.steps}</span>
      {depths.map((depth) => (
        <TextLink
          key={depth}
          href={graphAddress({ ...query, depth: depth === 1 ? undefined : depth, evidence: undefined }, sort)}
          scroll={false}
          rel="nofollow"
          aria-current={(query.depth ?? 1) === depth ? 'true' : undefined}
          className={css.choice}
        >
          {depth}
        </TextLink>
      ))}
    </span>
  );
}

function Chips({ query, sort, nameOf }: Pick<Props, 'query' | 'sort' | 'nameOf'>) {
  return (
    <>
      {query.focus.map((slug) => (
        <TextLink
          key={slug}
          href={graphAddress(focused(query, toggled(query.focus, slug)), sort)}
          scroll={false}
          rel="nofollow"
          aria-label={w.remove(nameOf(slug))}
          className={css.chip}
        >
          {nameOf(slug)}
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <path d="M1 1 7 7M7 1 1 7" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </TextLink>
      ))}
      {query.focus.length === 1 && <Depths query={query} sort={sort} />}
      {query.focus.length > 0 && (
        <TextLink href={graphAddress(focused(query, []), sort)} scroll={false} className="text-[0.8125rem]">
          {w.all}
        </TextLink>
      )}
    </>
  );
}

const sizes = [defaultLimits.nodes, narrowedLimits.nodes, 500, 2_000, mostNodes] as const;

/** How much of the graph is drawn; nothing where all of it is, anyway. */
function Sizes({ query, sort, graph }: Pick<Props, 'query' | 'sort' | 'graph'>) {
  const all = graph.nodes.length + graph.hidden.nodes;
  const offered = sizes.filter((_, i) => i === 0 || (sizes[i - 1] ?? 0) < all);
  if (offered.length < 2) return null;
  /** What is drawn where nobody chose. */
  const usual = usualLimits(query).nodes;
  const chosen = query.most ?? usual;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <span className="label">{w.size}</span>
      {offered.map((size) => (
        <TextLink
          key={size}
          href={graphAddress(
            { ...query, most: size === usual ? undefined : size, page: undefined, evidence: undefined },
            sort,
          )}
          scroll={false}
          rel="nofollow"
          aria-current={Math.min(chosen, all) === Math.min(size, all) ? 'true' : undefined}
          className={css.choice}
        >
          {w.count(Math.min(size, all))}
        </TextLink>
      ))}
    </span>
  );
}

/** More than these are no choice any more. The card of an organization folds its own group, whatever its size. */
const mostGroups = 60;

function Groups({ query, sort, groups }: Pick<Props, 'query' | 'sort'> & Pick<GraphView, 'groups'>) {
  if (groups.length === 0) return null;
  const at = (fold: string[]) => graphAddress({ ...query, fold, evidence: undefined }, sort);
  const link = { scroll: false, rel: 'nofollow', className: css.choice } as const;
  // The largest come first; of those beyond, only what is folded already.
  const named = groups.filter(({ folded }, at) => folded || at < mostGroups);
  return (
    <details className={css.groups}>
      <summary>{w.groupsFolded(groups.filter(({ folded }) => folded).map(({ group }) => group.name))}</summary>
      <p className="flex flex-wrap items-center gap-x-1 gap-y-1">
        <TextLink href={at(groups.map(({ group }) => group.slug))} {...link}>
          {w.foldAll}
        </TextLink>
        {query.fold.length > 0 && (
          <TextLink href={at([])} {...link}>
            {w.unfoldAll}
          </TextLink>
        )}
        {named.map(({ group, members, folded }) => (
          <TextLink
            key={group.slug}
            href={at(toggled(query.fold, group.slug))}
            {...link}
            aria-current={folded ? 'true' : undefined}
            aria-label={w.groupMembers(group.name, members.length)}
            title={members.map(({ name }) => name).join(', ')}
          >
            {group.name} <span className={css.count}>{members.length}</span>
          </TextLink>
        ))}
        {named.length < groups.length && <span className="label">{w.moreGroups(groups.length - named.length)}</span>}
      </p>
    </details>
  );
}

/** `children` are the filters, beside what is looked at. */
export function GraphFocus({
  query,
  sort,
  graph,
  choices,
  nameOf,
  children,
}: Props & { readonly children: ReactNode }) {
  const found = query.focus.filter((slug) => !graph.missing.includes(slug));
  const [one, other, ...more] = found.map(nameOf);
  const apart = one !== undefined && other !== undefined && more.length === 0 && graph.edges.length === 0;
  const kept = { ...query, page: undefined, evidence: undefined };
  return (
    <section aria-label={w.heading} className={`${css.focus} no-print`}>
      <form action={graphPath} className="flex items-end gap-2">
        <HiddenFields parameters={parametersOf(kept)} except={[]} />
        <OrganizationField
          name="focus"
          label={query.focus.length === 0 ? w.add : w.addMore}
          any={query.focus.length === 0 ? w.any : w.choose}
          choices={choices
            .filter(({ value }) => !query.focus.includes(value.slug))
            .map(({ value, count }) => ({ value: value.slug, label: value.name, count }))}
        />
        <noscript>
          <button type="submit" className="button">
            {w.show}
          </button>
        </noscript>
      </form>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Chips query={query} sort={sort} nameOf={nameOf} />
        <Sizes query={query} sort={sort} graph={graph} />
        {query.focus.length === 2 && (
          <TextLink
            href={viewAddress('/compare', { a: query.focus[0], b: query.focus[1], ...clocksIn(query) })}
            className="text-[0.8125rem]"
          >
            {w.onOneAxis}
          </TextLink>
        )}
      </div>
      <Groups query={query} sort={sort} groups={graph.groups} />
      <div className={css.filters}>{children}</div>
      {graph.missing.length > 0 && <p className="basis-full">{w.missing(graph.missing.map(nameOf))}</p>}
      {apart && <p className="basis-full">{w.apart(one, other)}</p>}
    </section>
  );
}
