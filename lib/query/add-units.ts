// Whom a question names, with the units that they have on its day: deals of Google Cloud are deals of Alphabet's, as they are for a field.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { lineageAt } from '#lib/ledger/group-at.ts';
import type { Alternative, TextQuestion } from '#lib/search/text-question.ts';
import { foldedAt } from './fold-deals.ts';
import type { Ledger } from './read-ledger.ts';

type Units = ReadonlyMap<string, readonly string[]>;

const kept = new WeakMap<readonly Deal[], Units>();

/** By group, which of its units take part in any deal at these clocks; worked out once per fold. */
function unitsAt(ledger: Ledger, clocks: Clocks): Units {
  const deals = foldedAt(ledger, clocks);
  const known = kept.get(deals);
  if (known) return known;
  const units = new Map<string, string[]>();
  const parties = new Set(deals.flatMap((deal) => deal.parties.map(({ organization }) => organization.slug)));
  for (const unit of parties) {
    const [, ...above] = lineageAt(unit, clocks.asOf, ledger.ownerships);
    for (const group of above) units.set(group, [...(units.get(group) ?? []), unit]);
  }
  kept.set(deals, units);
  return units;
}

/** A product is its maker's, and who leads a group leads none of its units. */
function widened(one: Alternative, units: Units, except: ReadonlySet<string>): Alternative {
  const added = one.itself ? one.parties.flatMap((slug) => units.get(slug) ?? []) : [];
  const others = [...new Set(added)].filter((slug) => !one.parties.includes(slug) && !except.has(slug));
  return others.length === 0 ? one : { ...one, parties: [...one.parties, ...others], units: others };
}

export function addUnits({ groups, excluded }: TextQuestion, ledger: Ledger, clocks: Clocks): TextQuestion {
  const named = new Set(groups.flatMap((group) => group.flatMap(({ parties }) => parties)));
  if (named.size === 0 && excluded.every(({ parties }) => parties.length === 0)) return { groups, excluded };
  const units = unitsAt(ledger, clocks);
  return {
    groups: groups.map((group) => group.map((one) => widened(one, units, new Set()))),
    // "Cruise without General Motors" does not leave out what General Motors owned.
    excluded: excluded.map((one) => widened(one, units, named)),
  };
}
