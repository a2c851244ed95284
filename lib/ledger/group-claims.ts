// Decides which claims are about one deal. Claims are taken in the order in which they became known, and each joins a
// deal that stands already or founds one; what is known later never changes an earlier decision, so that a reader of the
// past sees the same deals (no look-ahead), and so that grouping can go on from deals that stand.
import type { DealOutline } from './deal-outline.ts';
import type { Ownerships } from './group-at.ts';
import type { GroupingClaim } from './group-keys.ts';
import { byKnownAt } from './ledger-claim.ts';
import { type Asking, type OpenDeal, OpenDeals, type OutlinedDeal } from './open-deals.ts';

export interface GroupedDeal {
  readonly id: string;
  /** In the order in which they became known; the first one founded the deal. */
  readonly claims: readonly GroupingClaim[];
  /** Under which of `keysOf` its claims can be found. */
  readonly keys: readonly string[];
  readonly line: string;
  readonly outline: DealOutline;
}

/** A deal of which some claims stand as they were decided. */
export interface StandingDeal {
  readonly id: string;
  readonly claims: readonly GroupingClaim[];
}

/** The claims of these deals, as grouping reads them, by deal. */
export type ReadClaims = (deals: readonly string[]) => Promise<ReadonlyMap<string, readonly GroupingClaim[]>>;

const asGrouped = ({ id, claims, keys, line, outline }: OpenDeal): GroupedDeal => ({
  id,
  claims,
  keys: [...keys],
  line,
  outline,
});

/** Where every deal stands with its claims there is nothing to ask for. */
function answered<Result>(search: Asking<Result>): Result {
  const step = search.next();
  if (step.done) return step.value;
  throw new RangeError(`the claims of ${step.value.length} deals are not here`);
}

/**
 * Claims that are decided some at a time: each call has to bring later ones than the call before. `standing` deals keep their
 * claims and may get further ones; each of their claims has to be known earlier than any that shares a key with the deal. So it is with
 * `outlined` ones, of which only `decideReading` can be asked.
 */
export class Grouping {
  readonly #open: OpenDeals;

  constructor(ownerships: Ownerships, standing: readonly StandingDeal[] = [], outlined: readonly OutlinedDeal[] = []) {
    this.#open = new OpenDeals(ownerships);
    for (const { id, claims } of standing) this.#open.restore(id, [...claims].sort(byKnownAt));
    for (const deal of outlined) this.#open.restoreOutlined(deal);
  }

  /** The deals that these claims are about, with all that was decided of them. */
  decide(claims: readonly GroupingClaim[]): GroupedDeal[] {
    const decided = [...claims].sort(byKnownAt).map((claim) => answered(this.#open.decide(claim)));
    return [...new Set(decided)].map(asGrouped);
  }

  /** The same, with the claims of outlined deals read where they are needed. */
  async decideReading(claims: readonly GroupingClaim[], read: ReadClaims): Promise<void> {
    for (const claim of [...claims].sort(byKnownAt)) {
      const search = this.#open.decide(claim);
      for (let step = search.next(); !step.done; step = search.next()) {
        const said = await read(step.value.map(({ id }) => id));
        for (const deal of step.value) this.#open.fill(deal, [...(said.get(deal.id) ?? [])].sort(byKnownAt));
      }
    }
  }

  /** All deals of which the claims are here. */
  all(): GroupedDeal[] {
    return this.#open.deals.filter(({ isRead }) => isRead).map(asGrouped);
  }
}

/** Every claim in exactly one deal, beside those that stand already. */
export function groupClaims(
  claims: readonly GroupingClaim[],
  ownerships: Ownerships,
  standing: readonly StandingDeal[] = [],
): GroupedDeal[] {
  const grouping = new Grouping(ownerships, standing);
  grouping.decide(claims);
  return grouping.all();
}
