// How one deal hangs together with others at one pair of clocks: what it expands, what it follows, what it is part of (A24).
// Links join deals and never merge them. Deals in, links of one of them out; each link has its inverse on the other deal.
import type { Deal, LinkKind } from '#lib/domain/deal.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { byStart, groupsOn, type LinkScope, startOf } from './deal-lines.ts';
import { isLooselyKin, kinOf } from './group-keys.ts';
import { findTotals } from './running-totals.ts';

export interface LinkedDeal {
  readonly kind: LinkKind;
  readonly deal: Deal;
}

/** The same kind of business between the same sides; rivalries and suits do not succeed each other. */
function succeeds(a: Deal, b: Deal, scope: LinkScope): boolean {
  if (kinOf(a.type) !== kinOf(b.type) || relationKinds[a.type].family === 'conflict') return false;
  const [mine, theirs] = [groupsOn(a, scope), groupsOn(b, scope)];
  const least = mine.length === 1 ? 2 : 1;
  return mine.every((side, i) => side.intersection(theirs[i] ?? new Set()).size >= least);
}

/** The same two sides, of which one deal is told by a word that can mean any business. */
function isLooselySame(a: Deal, b: Deal, scope: LinkScope): boolean {
  if (!isLooselyKin(a.type, b.type)) return false;
  const [mine, theirs] = [a, b].map((deal) => new Set(groupsOn(deal, scope).flatMap((side) => [...side])));
  return (mine ?? new Set()).intersection(theirs ?? new Set()).size >= 2;
}

const isMore = (deal: Deal, { isMore: told }: LinkScope): boolean => told?.(deal) ?? deal.mark === 'expanded';

/** What "they expanded their agreement" expands, where no agreement is told of: the latest business before it. */
function looselyBefore(deal: Deal, all: readonly Deal[], scope: LinkScope): Deal | null {
  if (!isMore(deal, scope)) return null;
  return (
    all
      .filter((one) => one.id !== deal.id && inTurn(one, deal, scope) < 0 && isLooselySame(one, deal, scope))
      .sort((a, b) => inTurn(a, b, scope))
      .at(-1) ?? null
  );
}

/** As `byStart`, but more of a deal never begins before it was told: an earlier date is that of what it expands. */
function inTurn(a: Deal, b: Deal, scope: LinkScope): number {
  const startIn = (deal: Deal): string => {
    const [start, known] = [startOf(deal), deal.knownSince.slice(0, 10)];
    return isMore(deal, scope) && start < known ? known : start;
  };
  const [x, y] = [startIn(a), startIn(b)];
  return x < y ? -1 : x > y ? 1 : byStart(a, b);
}

/** Deals of one line, each joined with the one before it only. */
function inLine(deal: Deal, all: readonly Deal[], scope: LinkScope): LinkedDeal[] {
  const lineOf = (of: Deal) =>
    all.filter((one) => one.id === of.id || succeeds(one, of, scope)).sort((a, b) => inTurn(a, b, scope));
  const placeOf = (line: readonly Deal[], of: Deal) => line.findIndex(({ id }) => id === of.id);
  const line = lineOf(deal);
  const at = placeOf(line, deal);
  const [before, after] = [line[at - 1] ?? looselyBefore(deal, all, scope), line[at + 1]];
  const expandedBy = all.filter(
    (one) =>
      isMore(one, scope) &&
      isLooselySame(one, deal, scope) &&
      placeOf(lineOf(one), one) === 0 &&
      looselyBefore(one, all, scope)?.id === deal.id,
  );
  return [
    ...(before ? [{ kind: isMore(deal, scope) ? ('expands' as const) : ('follows' as const), deal: before }] : []),
    ...(after
      ? [{ kind: isMore(after, scope) ? ('expanded_by' as const) : ('followed_by' as const), deal: after }]
      : []),
    ...expandedBy.sort(byStart).map((one) => ({ kind: 'expanded_by' as const, deal: one })),
  ];
}

/** A deal told under the name of a venture, by another type, is a part of it. */
function byName(deal: Deal, all: readonly Deal[]): LinkedDeal[] {
  if (deal.name === null) return [];
  const name = slugOf(deal.name);
  const isVenture = ({ type }: Deal) => type === 'joint_venture';
  return all
    .filter((one) => one.id !== deal.id && one.name !== null && slugOf(one.name) === name)
    .filter((one) => isVenture(one) !== isVenture(deal))
    .map((one) => ({ kind: isVenture(deal) ? ('contains' as const) : ('part_of' as const), deal: one }));
}

/** What several deals come to together is a deal of its own where nobody tells of more: they are parts of it, and it follows none of them. */
function byTotal(deal: Deal, all: readonly Deal[], scope: LinkScope) {
  const totals = findTotals(all, scope).filter(({ kind }) => kind === 'part_of');
  const wholes = new Set(totals.map(({ whole }) => whole));
  const byId = new Map(all.map((one) => [one.id, one]));
  const linked = (kind: LinkKind, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const other = byId.get(id);
      return other ? { kind, deal: other } : [];
    });
  return {
    line: all.filter((one) => !wholes.has(one.id) || isMore(one, scope)),
    links: [
      ...linked(
        'part_of',
        totals.flatMap(({ part, whole }) => (part === deal.id ? whole : [])),
      ),
      ...linked(
        'contains',
        totals.flatMap(({ part, whole }) => (whole === deal.id ? part : [])),
      ),
    ],
  };
}

/** `all` are the deals that stand at these clocks, `deal` among them. */
export function linkDeals(deal: Deal, all: readonly Deal[], scope: LinkScope): LinkedDeal[] {
  const { line, links } = byTotal(deal, all, scope);
  return [
    ...(line.some(({ id }) => id === deal.id) ? inLine(deal, line, scope) : []),
    ...[...byName(deal, all), ...links].sort((a, b) => byStart(a.deal, b.deal)),
  ];
}
