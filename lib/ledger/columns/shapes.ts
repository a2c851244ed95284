// What a claim says about who stands in which relation: type, name and parties, each combination kept once under a number.
// Claims of one deal mostly share one shape; where they do not, `merged` is the shape of them all, and that too is worked
// out once. The trap: shapes merge in the order in which their claims became known, which decides type and name.
import { RelationType } from '#lib/domain/relation-kind.ts';
import { partiesAs } from '../fold-deal.ts';
import { isLoose } from '../group-keys.ts';
import type { LedgerClaim } from '../ledger-claim.ts';
import { backersIn, canStray, keyOfParty, straysAmong } from '../stray-parties.ts';
import { withRoom } from './growing-column.ts';
import { Pool } from './pool.ts';

export interface Shape {
  readonly type: RelationType;
  readonly name: string | null;
  readonly parties: LedgerClaim['parties'];
}

/** So many shapes can be told apart in one key of two. */
const most = 2 ** 26;
const remembered = 2 ** 14;

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
  /** Two shapes and theirs together, as they were last asked for: a scan asks a hundred thousand times, and the map is slow for that. */
  readonly #recent = new Int32Array(3 * remembered).fill(-1);
  readonly #parties = new Pool<string>();
  /** Everybody who is a party of a shape, each once. */
  readonly organizations = new Pool<string>();
  #types = new Uint8Array(0);
  /** The organizations of all shapes, one shape after the other, and where those of each end. */
  #members = new Int32Array(0);
  #memberEnds = new Int32Array(0);
  /** By the type of a deal and the shape of a claim. */
  readonly #backers = new Map<RelationType, (readonly number[] | null | undefined)[]>();

  numberOf({ type, name, parties }: Shape): number {
    const before = this.size;
    const number = this.#pool.numberOf({ type, name, parties });
    if (number === before) this.#note(number, { type, name, parties });
    return number;
  }

  #note(number: number, { type, parties }: Shape): void {
    const members = new Set(parties.map(({ organization }) => this.organizations.numberOf(organization)));
    const from = this.#memberEnds[number - 1] ?? 0;
    const until = from + members.size;
    this.#types = withRoom(this.#types, number + 1, (length) => new Uint8Array(length));
    this.#memberEnds = withRoom(this.#memberEnds, number + 1, (length) => new Int32Array(length));
    this.#members = withRoom(this.#members, until, (length) => new Int32Array(length));
    this.#types[number] = RelationType.options.indexOf(type);
    this.#memberEnds[number] = until;
    this.#members.set([...members], from);
  }

  /** The place of a shape's type among all types. */
  typeRank(shape: number): number {
    return this.#types[shape] ?? 0;
  }

  /** The parties of a shape by their numbers in `organizations`, each once, whatever its roles. */
  membersOf(shape: number): Int32Array {
    return this.#members.subarray(this.#memberEnds[shape - 1] ?? 0, this.#memberEnds[shape] ?? 0);
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
    const told: (readonly number[])[] = [];
    for (const one of said) {
      const backers = this.#backersOf(type, one);
      if (backers) told.push(backers);
    }
    if (!canStray(type, told.length, parties.length)) return shape;
    const strays = straysAmong(told);
    if (strays.size === 0) return shape;
    const isStray = (party: Shape['parties'][number]) => strays.has(this.#parties.numberOf(keyOfParty(party)));
    return this.numberOf({ type, name, parties: parties.filter((party) => !isStray(party)) });
  }

  /** Who pays by a claim of that shape, by numbers that are worked out once; null where it does not say plainly what it is. */
  #backersOf(type: RelationType, shape: number): readonly number[] | null {
    const known = this.#backers.get(type) ?? [];
    this.#backers.set(type, known);
    const backers = known[shape];
    if (backers !== undefined) return backers;
    const said = this.at(shape);
    const found = isLoose(said.type)
      ? null
      : backersIn(type, partiesAs(type, said)).map((party) => this.#parties.numberOf(keyOfParty(party)));
    known[shape] = found;
    return found;
  }

  /** The shape of a deal with claims of `a`, the earlier ones, and of `b`. */
  merged(a: number, b: number): number {
    const place = 3 * ((a * 31 + b) % remembered);
    if (this.#recent[place] === a && this.#recent[place + 1] === b) return this.#recent[place + 2] ?? 0;
    const number = this.#mergedAnyhow(a, b);
    this.#recent.set([a, b, number], place);
    return number;
  }

  #mergedAnyhow(a: number, b: number): number {
    const key = a * most + b;
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    const [first, second] = [this.at(a), this.at(b)];
    const number = this.numberOf({ ...plainest(first, second), name: first.name ?? second.name });
    this.#merged.set(key, number);
    return number;
  }
}
