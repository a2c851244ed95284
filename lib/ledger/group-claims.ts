// Decides which claims are about one deal. Claims are taken in the order in which they became known, and each joins a
// deal that stands already or founds one; what is known later never changes an earlier decision, so that a reader of the
// past sees the same deals (no look-ahead), and so that grouping can go on from deals that stand.
import { contentId } from '#lib/domain/content-id.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { isDirected, type RelationType, sideOf } from '#lib/domain/relation-kind.ts';
import { near, sameNewsDays, statedApart } from './claim-days.ts';
import {
  addToOutline,
  type ClaimOutline,
  type DealOutline,
  mostFit,
  outlineClaim,
  outlineDeal,
} from './deal-outline.ts';
import { fitClaim, supposedFit } from './fit-claim.ts';
import { groupAt, lineageAt, type Ownerships } from './group-at.ts';
import { type GroupingClaim, groupsOf, isLoose, isLooselyKin, keysOf, kinOf } from './group-keys.ts';
import { byKnownAt, eventDate, statedDate } from './ledger-claim.ts';

export interface GroupedDeal {
  readonly id: string;
  /** In the order in which they became known; the first one founded the deal. */
  readonly claims: readonly GroupingClaim[];
  /** Under which of `keysOf` its claims can be found. */
  readonly keys: readonly string[];
}

interface OpenDeal {
  readonly id: string;
  readonly claims: GroupingClaim[];
  /** Groups per side, as all its claims together name them. */
  readonly sides: ReadonlyArray<Set<string>>;
  /** Who its claims name, each as a whole. */
  readonly named: Set<string>;
  readonly keys: Set<string>;
  readonly outline: DealOutline;
  /** The last search that met it: it may stand under several keys. */
  met: number;
}

type Groups = ReadonlyArray<ReadonlySet<string>>;

const union = (sides: Groups): Set<string> => new Set(sides.flatMap((side) => [...side]));

/** Told by a looser word, without saying who gives and who takes. Never the other way round: a partnership stays one. */
const isToldLoosely = ({ type }: GroupingClaim, deal: OpenDeal): boolean =>
  isLoose(type) && deal.claims[0] !== undefined && isLooselyKin(type, deal.claims[0].type);

/** Of these several investors are one round; who supplies two firms has two contracts. */
const growing: ReadonlySet<RelationType> = new Set(['investment', 'financing', 'acquisition', 'rivalry']);

/** A day is told a little differently here and there. */
const sameDayDays = 3;

/** Whether a claim that states a day states one of those that the deal's other claims state, if any does. */
function tellsItsDay(claim: GroupingClaim, { claims }: OpenDeal): boolean {
  const dated = claims.filter((other) => statedDate(other) !== null);
  return dated.length === 0 || dated.some((other) => !statedApart(other, claim, sameDayDays));
}

/** Told by the same name, or of equals by another text as the same news: then a report may leave out parties, or know of more. */
function mayDiffer(claim: GroupingClaim, deal: OpenDeal): boolean {
  const name = claim.name === null ? null : slugOf(claim.name);
  return deal.claims.some(
    (other) =>
      (name !== null && other.name !== null && slugOf(other.name) === name) ||
      (!isDirected(claim.type) &&
        other.article !== claim.article &&
        near(other, claim, sameNewsDays) &&
        tellsItsDay(claim, deal)),
  );
}

/** Two of four partners make another venture, however many it shares with the one before: most of the fewer have to be common. */
function sameSide(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const common = mine.intersection(theirs).size;
  return 2 * common > Math.min(mine.size, theirs.size);
}

/** All who stand in the relation, by side: the same text for the same parties. */
const wholeOf = (groups: Groups): string => JSON.stringify(groups.map((side) => [...side].sort()));

/** What one unit of a group signs is no deal of another one; the group itself may stand for any of them. */
function sameUnits(claim: GroupingClaim, deal: OpenDeal, ownerships: Ownerships): boolean {
  if (claim.type === 'rivalry') return true;
  const day = eventDate(claim).until;
  return claim.parties.every(({ role, organization: unit }) => {
    const line = lineageAt(unit, day, ownerships);
    const group = line.at(-1);
    if (group === undefined || group === unit) return true;
    const house = deal.claims.flatMap(({ type, parties }) =>
      parties.flatMap(({ role: other, organization }) =>
        sideOf(type, other) === sideOf(claim.type, role) && groupAt(organization, day, ownerships) === group
          ? organization
          : [],
      ),
    );
    return (
      house.length === 0 || house.some((one) => line.includes(one) || lineageAt(one, day, ownerships).includes(unit))
    );
  });
}

function sameParties(claim: GroupingClaim, groups: Groups, deal: OpenDeal, ownerships: Ownerships): boolean {
  if (groups.length !== deal.sides.length)
    return isToldLoosely(claim, deal) && union(groups).intersection(union(deal.sides)).size >= 2;
  const sides = groups.map((mine, i) => [mine, deal.sides[i] ?? new Set<string>()] as const);
  const least = isDirected(claim.type) ? 1 : 2;
  if (sides.some(([mine, theirs]) => mine.intersection(theirs).size < Math.min(least, mine.size))) return false;
  if (!sameUnits(claim, deal, ownerships)) return false;
  if (growing.has(claim.type) || deal.named.has(wholeOf(groups))) return true;
  // Who tells of a suit need not name all who are in it; who names more tells of another.
  if (claim.type === 'dispute') return sides.every(([mine, theirs]) => mine.isSubsetOf(theirs));
  return mayDiffer(claim, deal) && sides.every(([mine, theirs]) => sameSide(mine, theirs));
}

const sameRoundDays = 45;

/** Without a common investor it takes the very sum (that is in the common key) at about the same time, told by another text. */
function sameRound(claim: GroupingClaim, deal: OpenDeal): boolean {
  const day = Date.parse(eventDate(claim).until);
  return deal.claims.some(
    (other) =>
      other.type === claim.type &&
      other.amount?.value === claim.amount?.value &&
      other.article !== claim.article &&
      Math.abs(Date.parse(eventDate(other).until) - day) <= sameRoundDays * 86_400_000,
  );
}

/** A key is shared by whatever can be told loosely; a licence is none the less no supply. */
const isOfKind = ({ type }: GroupingClaim, { claims }: OpenDeal): boolean =>
  claims.some((other) => kinOf(other.type) === kinOf(type) || isLooselyKin(other.type, type));

/** People judged that the claim is not about that deal. */
const keptApart = ({ apart }: GroupingClaim, deal: OpenDeal): boolean =>
  apart?.some((other) => deal.claims.some(({ id }) => id === other)) ?? false;

/** People judged that the claim is about that deal. */
const keptTogether = ({ together }: GroupingClaim, deal: OpenDeal): boolean =>
  together !== undefined && deal.claims.some((other) => other.together === together);

/** Not by place in a list: deals that are put back come first there, whenever they were founded. */
const byFounder = (a: OpenDeal, b: OpenDeal): number => {
  const [x, y] = [a.claims[0], b.claims[0]];
  return x && y ? byKnownAt(x, y) : 0;
};

class OpenDeals {
  readonly deals: OpenDeal[] = [];
  readonly #byKey = new Map<string, OpenDeal[]>();
  readonly #ranks = new Map<string, number>();
  #searches = 0;
  readonly #ownerships: Ownerships;

  constructor(ownerships: Ownerships) {
    this.#ownerships = ownerships;
  }

  /** The deals that share a key with the claim, each once; of a key those that came to it last first. */
  *#nearby(keys: readonly string[]): Generator<OpenDeal> {
    this.#searches += 1;
    for (const key of keys) {
      const deals = this.#byKey.get(key) ?? [];
      for (let at = deals.length - 1; at >= 0; at -= 1) {
        const deal = deals[at];
        if (!deal || deal.met === this.#searches) continue;
        deal.met = this.#searches;
        yield deal;
      }
    }
  }

  /** The latest deal wins a tie: news speaks of the most recent one unless it says otherwise. */
  #bestFit(one: ClaimOutline, groups: Groups, keys: readonly string[]): OpenDeal | null {
    const { claim } = one;
    if (claim.together !== undefined) {
      const judged = [...this.#nearby(keys)].filter((deal) => keptTogether(claim, deal)).sort(byFounder)[0];
      if (judged) return judged;
    }
    let [best, score]: [OpenDeal | null, number] = [null, 0];
    let supposed = 0;
    for (const deal of this.#nearby(keys)) {
      const most = mostFit(one, deal.outline);
      const isLater = best === null || byFounder(deal, best) > 0;
      if (most === 0 || most < score || (most === score && !isLater)) continue;
      if (keptApart(claim, deal) || !isOfKind(claim, deal)) continue;
      const together =
        sameParties(claim, groups, deal, this.#ownerships) || (claim.type === 'investment' && sameRound(claim, deal));
      const fit = together ? fitClaim(claim, deal.claims) : 0;
      if (fit === supposedFit) supposed += 1;
      if (fit > score || (fit > 0 && fit === score && isLater)) [best, score] = [deal, fit];
    }
    // Which of several it would be is not guessed.
    return score === supposedFit && supposed > 1 ? null : best;
  }

  #add(deal: OpenDeal, one: ClaimOutline, groups: Groups, keys: readonly string[]): void {
    deal.claims.push(one.claim);
    addToOutline(deal.outline, one);
    deal.named.add(wholeOf(groups));
    if (groups.length === deal.sides.length)
      groups.forEach((side, i) => {
        for (const group of side) deal.sides[i]?.add(group);
      });
    for (const key of keys) {
      if (deal.keys.has(key)) continue;
      deal.keys.add(key);
      const others = this.#byKey.get(key);
      if (others) others.push(deal);
      else this.#byKey.set(key, [deal]);
    }
  }

  /** A deal's id is made of its founder's type, name and groups and of how many such there were; not of offsets. */
  #found(claim: GroupingClaim, groups: Groups, known: string | null): OpenDeal {
    const like = JSON.stringify([kinOf(claim.type), claim.name, ...groups.map((side) => [...side].sort())]);
    const rank = this.#ranks.get(like) ?? 0;
    this.#ranks.set(like, rank + 1);
    const id = known ?? contentId('deal', like, rank);
    const deal: OpenDeal = {
      id,
      claims: [],
      sides: groups.map(() => new Set<string>()),
      named: new Set<string>(),
      keys: new Set<string>(),
      outline: outlineDeal(claim.type),
      met: 0,
    };
    this.deals.push(deal);
    return deal;
  }

  /** Puts a deal back as it was decided before. Call in the order in which they were founded, before `decide`. */
  restore(id: string, claims: readonly GroupingClaim[]): void {
    let deal: OpenDeal | null = null;
    for (const claim of claims) {
      const groups = groupsOf(claim, this.#ownerships);
      deal ??= this.#found(claim, groups, id);
      this.#add(deal, outlineClaim(claim), groups, keysOf(claim, groups));
    }
  }

  decide(claim: GroupingClaim): OpenDeal {
    const groups = groupsOf(claim, this.#ownerships);
    const keys = keysOf(claim, groups);
    const one = outlineClaim(claim);
    const deal = this.#bestFit(one, groups, keys) ?? this.#found(claim, groups, null);
    this.#add(deal, one, groups, keys);
    return deal;
  }
}

/** A deal of which some claims stand as they were decided. */
export interface StandingDeal {
  readonly id: string;
  readonly claims: readonly GroupingClaim[];
}

const asGrouped = ({ id, claims, keys }: OpenDeal): GroupedDeal => ({ id, claims, keys: [...keys] });

/**
 * Claims that are decided some at a time: each call has to bring later ones than the call before. `standing` deals keep their
 * claims and may get further ones; each of their claims has to be known earlier than any that shares a key with the deal.
 */
export class Grouping {
  readonly #open: OpenDeals;

  constructor(ownerships: Ownerships, standing: readonly StandingDeal[] = []) {
    this.#open = new OpenDeals(ownerships);
    const founded = standing
      .map(({ id, claims: members }) => ({ id, claims: [...members].sort(byKnownAt) }))
      .flatMap(({ id, claims: members }) => (members[0] ? [{ id, founder: members[0], members }] : []))
      .sort((a, b) => byKnownAt(a.founder, b.founder));
    for (const { id, members } of founded) this.#open.restore(id, members);
  }

  /** The deals that these claims are about, with all that was decided of them. */
  decide(claims: readonly GroupingClaim[]): GroupedDeal[] {
    return [...new Set([...claims].sort(byKnownAt).map((claim) => this.#open.decide(claim)))].map(asGrouped);
  }

  all(): GroupedDeal[] {
    return this.#open.deals.map(asGrouped);
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
