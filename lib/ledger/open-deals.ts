// The deals that a claim can still join, found by the keys that they share with it. A deal may stand with its outline alone: its claims
// are asked for only where the claim has to be compared with them word by word, so that what stands costs little until it is needed.
import { contentId } from '#lib/domain/content-id.ts';
import { sidesOf } from '#lib/domain/relation-kind.ts';
import {
  addToOutline,
  type ClaimOutline,
  type DealOutline,
  mostFit,
  outlineClaim,
  outlineDeal,
} from './deal-outline.ts';
import { fitClaim, supposedFit } from './fit-claim.ts';
import type { Ownerships } from './group-at.ts';
import {
  type GroupingClaim,
  groupsOf,
  isLoose,
  isLooselyKin,
  isLooselyPriced,
  keysOf,
  kinOf,
  namedOn,
  toldPlainly,
} from './group-keys.ts';
import { byKnownAt } from './ledger-claim.ts';
import { type Groups, sameParties, wholeOf } from './same-parties.ts';
import { sameRound } from './same-round.ts';

type Founder = Pick<GroupingClaim, 'id' | 'knownAt'>;

export interface OpenDeal {
  readonly id: string;
  readonly founder: Founder;
  /** What founders of such deals have in common: of one line, each has a rank. */
  readonly line: string;
  readonly claims: GroupingClaim[];
  /** Its claims are here; else it is known by its outline and its keys. */
  isRead: boolean;
  /** Groups per side, as all its claims together name them; of what was first told by a looser word, as the plainer ones do. */
  sides: ReadonlyArray<Set<string>>;
  /** Who its claims name, each as a whole. */
  readonly named: Set<string>;
  readonly keys: Set<string>;
  outline: DealOutline;
  /** The last search that met it: it may stand under several keys. */
  met: number;
}

/** A deal that stands, as it was decided, without its claims. */
export interface OutlinedDeal {
  readonly id: string;
  readonly founder: Founder;
  readonly line: string;
  /** At least those under which it can be searched for. */
  readonly keys: readonly string[];
  readonly outline: DealOutline;
}

/** So many deals are asked for at once; more each time that they did not decide it. */
const firstAsked = 16;

/** A search asks for claims by yielding deals that it needs, and goes on once `fill` has been called for each. */
export type Asking<Result> = Generator<readonly OpenDeal[], Result, void>;

/** A key is shared by whatever can be told loosely; a licence is none the less no supply. */
const isOfKind = ({ type }: GroupingClaim, { claims }: OpenDeal): boolean =>
  toldPlainly(claims).some(
    (other) => kinOf(other.type) === kinOf(type) || isLooselyKin(other.type, type) || isLooselyPriced(other.type, type),
  );

/** People judged that the claim is not about that deal. */
const keptApart = ({ apart }: GroupingClaim, deal: OpenDeal): boolean =>
  apart?.some((other) => deal.claims.some(({ id }) => id === other)) ?? false;

/** People judged that the claim is about that deal. */
const keptTogether = ({ together }: GroupingClaim, deal: OpenDeal): boolean =>
  together !== undefined && deal.claims.some((other) => other.together === together);

/** Not by place in a list: deals that are put back come first there, whenever they were founded. */
const byFounder = (a: OpenDeal, b: OpenDeal): number => byKnownAt(a.founder, b.founder);

const lineOf = (claim: GroupingClaim, groups: Groups): string =>
  JSON.stringify([kinOf(claim.type), claim.name, ...groups.map((side) => [...side].sort())]);

const noSides = (length: number): ReadonlyArray<Set<string>> => Array.from({ length }, () => new Set<string>());

interface Candidate {
  readonly deal: OpenDeal;
  /** The most that it could come to. */
  readonly most: number;
}

/** The best deal so far. The latest one wins a tie: news speaks of the most recent one unless it says otherwise. */
class BestFit {
  #best: OpenDeal | null = null;
  #score = 0;
  #supposed = 0;

  canWin({ deal, most }: Candidate): boolean {
    return most > this.#score || (most > 0 && most === this.#score && this.#isLater(deal));
  }

  take(deal: OpenDeal, fit: number): void {
    if (fit === supposedFit) this.#supposed += 1;
    if (fit > this.#score || (fit > 0 && fit === this.#score && this.#isLater(deal)))
      [this.#best, this.#score] = [deal, fit];
  }

  /** Which of several it would be is not guessed. */
  get deal(): OpenDeal | null {
    return this.#score === supposedFit && this.#supposed > 1 ? null : this.#best;
  }

  #isLater(deal: OpenDeal): boolean {
    return this.#best === null || byFounder(deal, this.#best) > 0;
  }
}

export class OpenDeals {
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

  #fitOf(claim: GroupingClaim, groups: Groups, deal: OpenDeal): number {
    if (keptApart(claim, deal) || !isOfKind(claim, deal)) return 0;
    const together =
      sameParties(claim, groups, deal, this.#ownerships) ||
      sameParties(claim, namedOn(claim), deal, this.#ownerships) ||
      (claim.type === 'investment' && sameRound(claim, deal));
    if (!together) return 0;
    // Of two ventures that it could be, that of the very same goes before one of others as well.
    const isOfOthers = claim.type === 'joint_venture' && !deal.named.has(wholeOf(groups));
    return fitClaim(claim, deal.claims) * (isOfOthers ? 0.9 : 1);
  }

  *#judgedFor(claim: GroupingClaim, keys: readonly string[]): Asking<OpenDeal | null> {
    if (claim.together === undefined) return null;
    const near = [...this.#nearby(keys)];
    const unread = near.filter(({ isRead }) => !isRead);
    if (unread.length > 0) yield unread;
    return near.filter((deal) => keptTogether(claim, deal)).sort(byFounder)[0] ?? null;
  }

  *#bestFit(one: ClaimOutline, groups: Groups, keys: readonly string[]): Asking<OpenDeal | null> {
    const { claim } = one;
    const judged = yield* this.#judgedFor(claim, keys);
    if (judged) return judged;
    const best = new BestFit();
    const unread: Candidate[] = [];
    for (const deal of this.#nearby(keys)) {
      const candidate = { deal, most: mostFit(one, deal.outline) };
      if (!best.canWin(candidate)) continue;
      if (deal.isRead) best.take(deal, this.#fitOf(claim, groups, deal));
      else unread.push(candidate);
    }
    // What can come to most is read first, the latest before others: most of what is left cannot win then.
    unread.sort((a, b) => b.most - a.most || byFounder(b.deal, a.deal));
    for (let at = 0, asked = firstAsked; at < unread.length; at += asked, asked *= 4) {
      const next = unread.slice(at, at + asked).flatMap((candidate) => (best.canWin(candidate) ? candidate.deal : []));
      if (next.length > 0) yield next;
      for (const deal of next) best.take(deal, this.#fitOf(claim, groups, deal));
    }
    return best.deal;
  }

  #index(deal: OpenDeal, keys: readonly string[]): void {
    for (const key of keys) {
      if (deal.keys.has(key)) continue;
      deal.keys.add(key);
      const others = this.#byKey.get(key);
      if (others) others.push(deal);
      else this.#byKey.set(key, [deal]);
    }
  }

  #add(deal: OpenDeal, one: ClaimOutline, groups: Groups, keys: readonly string[]): void {
    deal.claims.push(one.claim);
    if (isLoose(deal.outline.type) && !isLoose(one.claim.type)) deal.sides = noSides(groups.length);
    addToOutline(deal.outline, one);
    deal.named.add(wholeOf(groups));
    if (groups.length === deal.sides.length)
      groups.forEach((side, i) => {
        for (const group of side) deal.sides[i]?.add(group);
      });
    this.#index(deal, keys);
  }

  #open(deal: Pick<OpenDeal, 'id' | 'founder' | 'line' | 'outline' | 'isRead'>, sides: number): OpenDeal {
    this.#ranks.set(deal.line, (this.#ranks.get(deal.line) ?? 0) + 1);
    const open: OpenDeal = {
      ...deal,
      claims: [],
      sides: noSides(sides),
      named: new Set<string>(),
      keys: new Set<string>(),
      met: 0,
    };
    this.deals.push(open);
    return open;
  }

  /** A deal's id is made of its founder's type, name and groups and of how many such there were; not of offsets. */
  #found(claim: GroupingClaim, groups: Groups, known: string | null): OpenDeal {
    const line = lineOf(claim, groups);
    const id = known ?? contentId('deal', line, this.#ranks.get(line) ?? 0);
    return this.#open({ id, founder: claim, line, outline: outlineDeal(claim.type), isRead: true }, groups.length);
  }

  /** Puts a deal back as it was decided before. Call it for all of them before `decide`. */
  restore(id: string, claims: readonly GroupingClaim[]): void {
    let deal: OpenDeal | null = null;
    for (const claim of claims) {
      const groups = groupsOf(claim, this.#ownerships);
      deal ??= this.#found(claim, groups, id);
      this.#add(deal, outlineClaim(claim), groups, keysOf(claim, groups));
    }
  }

  /** The same without its claims. */
  restoreOutlined({ id, founder, line, keys, outline }: OutlinedDeal): void {
    const sides = sidesOf(outline.type).length;
    this.#index(this.#open({ id, founder, line, outline, isRead: false }, sides), keys);
  }

  /** Gives a deal that was asked for its claims, in the order in which they became known. */
  fill(deal: OpenDeal, claims: readonly GroupingClaim[]): void {
    deal.isRead = true;
    deal.outline = outlineDeal(deal.outline.type);
    for (const claim of claims) {
      const groups = groupsOf(claim, this.#ownerships);
      this.#add(deal, outlineClaim(claim), groups, keysOf(claim, groups));
    }
  }

  *decide(claim: GroupingClaim): Asking<OpenDeal> {
    const groups = groupsOf(claim, this.#ownerships);
    const keys = keysOf(claim, groups);
    const one = outlineClaim(claim);
    const deal = (yield* this.#bestFit(one, groups, keys)) ?? this.#found(claim, groups, null);
    this.#add(deal, one, groups, keys);
    return deal;
  }
}
