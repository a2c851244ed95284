// What a claim says about who stands in which relation: type, name and parties, each combination kept once under a number.
// Claims of one deal mostly share one shape; where they do not, `merged` is the shape of them all, and that too is worked
// out once. The trap: shapes merge in the order in which their claims became known, which decides type and name.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { partiesAs } from '../fold-deal.ts';
import { isLoose } from '../group-keys.ts';
import type { LedgerClaim } from '../ledger-claim.ts';
import { canStray, findStrays, keyOfParty } from '../stray-parties.ts';
import { Pool } from './pool.ts';

export interface Shape {
  readonly type: RelationType;
  readonly name: string | null;
  readonly parties: LedgerClaim['parties'];
}

/** So many shapes can be told apart in one key of two. */
const most = 2 ** 26;

const distinct = (parties: Shape['parties']): Shape['parties'] => [
  ...new Map(parties.map((party) => [`${party.role}|${party.organization}`, party])).values(),
];

/** The rule of `foldDeal`: a looser word says nothing of type and roles where another claim does. */
function plainest(first: Shape, second: Shape): Pick<Shape, 'type' | 'parties'> {
  if (isLoose(first.type) !== isLoose(second.type)) return isLoose(first.type) ? second : first;
  return { type: first.type, parties: distinct([...first.parties, ...partiesAs(first.type, second)]) };
}

export class Shapes {
  readonly #pool = new Pool<Shape>();
  readonly #merged = new Map<number, number>();

  numberOf({ type, name, parties }: Shape): number {
    return this.#pool.numberOf({ type, name, parties });
  }

  at(number: number): Shape {
    return this.#pool.at(number);
  }

  get size(): number {
    return this.#pool.values.length;
  }

  /** Whether so many texts of a deal of that shape can contradict one of its parties. */
  canStray(shape: number, texts: number): boolean {
    const { type, parties } = this.at(shape);
    return canStray(type, texts, parties.length);
  }

  /** The shape of a deal without those whom its texts contradict, of which each said one of these, in the order in which they became known. */
  withoutStrays(shape: number, said: readonly number[]): number {
    const { type, name, parties } = this.at(shape);
    const plain = said.map((one) => this.at(one)).filter((one) => !isLoose(one.type));
    if (!canStray(type, plain.length, parties.length)) return shape;
    const strays = findStrays(
      type,
      plain.map((one) => ({ parties: partiesAs(type, one) })),
    );
    if (strays.size === 0) return shape;
    return this.numberOf({ type, name, parties: parties.filter((party) => !strays.has(keyOfParty(party))) });
  }

  /** The shape of a deal with claims of `a`, the earlier ones, and of `b`. */
  merged(a: number, b: number): number {
    const key = a * most + b;
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    const [first, second] = [this.at(a), this.at(b)];
    const number = this.numberOf({ ...plainest(first, second), name: first.name ?? second.name });
    this.#merged.set(key, number);
    return number;
  }
}
