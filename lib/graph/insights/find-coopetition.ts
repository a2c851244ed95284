// Pairs that are rivals and partners at once, and how both have grown. Evidence is counted in independent origins: what many
// texts say of both sides weighs more than one remark, and one text that tells of ten deals is one text. Symmetric, and zero where
// one side is missing. A dispute counts as rivalry only beside a stated rivalry: two that merely sue each other need not compete.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Coopetition, CoopetitionDeal, CoopetitionView, LeftOut, Tension } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { byText } from '../alliance-graph.ts';
import { pairKey, pairsOf } from './pairs-of.ts';
import { type GroupOf, holdsWhen, inForce } from './provision.ts';

/** The independent origins behind what is seen of a deal, as numbers or names that are the same in all deals. */
export type StoriesOf = (deal: Deal) => ReadonlySet<string | number>;

interface Told {
  readonly told: CoopetitionDeal;
  readonly stories: ReadonlySet<string | number>;
}

interface PairDeals {
  readonly pair: readonly [OrganizationRef, OrganizationRef];
  readonly deals: Told[];
}

const isRivalry = ({ type }: Pick<Deal, 'type'>): boolean => relationKinds[type].family === 'conflict';

/** The pairs of which a rivalry is known, with all their deals: no other pair can be both. */
function gatherPairs(
  deals: readonly Deal[],
  asOf: Day,
  groupOf: GroupOf,
  storiesOf: StoriesOf,
): { pairs: PairDeals[]; leftOut: LeftOut[] } {
  const pairs = new Map<string, PairDeals>();
  const leftOut: LeftOut[] = [];
  const add = (deal: Deal, side: CoopetitionDeal['side']): void => {
    const holds = holdsWhen(deal, asOf);
    if (typeof holds === 'string') {
      leftOut.push({ deal: deal.id, reason: holds });
      return;
    }
    for (const pair of pairsOf(deal, holds.from, groupOf)) {
      const key = pairKey(pair);
      const row = pairs.get(key) ?? (deal.type === 'rivalry' ? { pair, deals: [] } : undefined);
      if (!row) continue;
      pairs.set(key, row);
      row.deals.push({
        told: { deal: deal.id, type: deal.type, side, origins: deal.origins, ...holds },
        stories: storiesOf(deal),
      });
    }
  };
  for (const deal of deals) if (deal.type === 'rivalry') add(deal, 'rivalry');
  for (const deal of deals) if (deal.type !== 'rivalry') add(deal, isRivalry(deal) ? 'rivalry' : 'cooperation');
  return { pairs: [...pairs.values()], leftOut };
}

/** Formula: rivalry and cooperation are the origins behind the deals in force on that day, each once; score = rivalry x cooperation. */
function tensionOn(on: Day, deals: readonly Told[]): Tension {
  const held = deals.filter(({ told }) => inForce(told, on));
  const count = (side: CoopetitionDeal['side']) =>
    new Set(held.filter(({ told }) => told.side === side).flatMap(({ stories }) => [...stories])).size;
  const rivals = held.some(({ told }) => told.type === 'rivalry');
  const [rivalry, cooperation] = [rivals ? count('rivalry') : 0, count('cooperation')];
  return { on, rivalry, cooperation, score: rivalry * cooperation };
}

function tensionOf({ pair: [a, b], deals }: PairDeals, asOf: Day): Coopetition {
  const told = deals.map((one) => one.told);
  const changes = told.flatMap(({ from, until }) => [from, until ?? []].flat());
  const on = [...new Set([...changes, asOf])].filter((day) => day <= asOf).sort(byText);
  return { pair: [a, b], now: tensionOn(asOf, deals), days: on.map((day) => tensionOn(day, deals)), deals: told };
}

/** The pairs that are both on `asOf`, the tensest first. */
export function findCoopetition(
  deals: readonly Deal[],
  clocks: Clocks,
  groupOf: GroupOf,
  storiesOf: StoriesOf,
): CoopetitionView {
  const { pairs, leftOut } = gatherPairs(deals, clocks.asOf, groupOf, storiesOf);
  return {
    clocks,
    pairs: pairs
      .filter((pair) => pair.deals.some(({ told }) => told.side === 'cooperation'))
      .map((pair) => tensionOf(pair, clocks.asOf))
      .filter(({ now }) => now.score > 0)
      .sort((a, b) => b.now.score - a.now.score || byText(pairKey(a.pair), pairKey(b.pair))),
    leftOut,
  };
}
