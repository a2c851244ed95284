// The graph of a scan: what `buildGraph` makes of the same deals once they are folded, counted in numbers. Names and days are
// looked up only for what is drawn.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { Status } from '#lib/domain/status.ts';
import { type AllianceGraph, byText, type UnplacedNode } from './alliance-graph.ts';
import { defaultLimits, type GraphLimits, type Line, spread } from './build-graph.ts';
import { linksOf } from './deal-links.ts';
import { apart, type DrawnShape, drawnDeal, type LineBook, several } from './line-book.ts';

/** Deals by their places in a scan, from 0 to `count`. */
export interface ScannedDeals {
  readonly count: number;
  readonly shapes: Int32Array;
  /** How far each has got, as places in `byStrength`. */
  readonly strengths: Uint8Array;
  readonly shapeOf: (shape: number) => DrawnShape;
  readonly idAt: (place: number) => string;
  /** The last day that the deal's date can mean, as a number that grows with the days; smaller than any where it has none. */
  readonly untilAt: (place: number) => number;
  readonly nameOf: (slug: string) => OrganizationRef;
}

/** An agreement shows before talks, and talks before what has ended. */
export const byStrength: readonly Status[] = ['ended', 'talks', 'agreed'];

interface Counted {
  readonly counts: Int32Array;
  readonly strongest: Int32Array;
  readonly degrees: Int32Array;
  /** Ventures of one deal alone that are too small to be drawn, and their lines: they only count. */
  readonly unseen: { readonly ends: number; readonly lines: number };
}

const linesAt = (book: LineBook, deals: ScannedDeals, place: number): readonly number[] =>
  book.linesOf(deals.shapes[place] ?? 0, deals.shapeOf, () => deals.idAt(place));

/** Each shape's only line, `several` where it draws others, `apart` where its deals draw their own. */
function aloneAt(book: LineBook, { count, shapes, shapeOf }: ScannedDeals): Int32Array {
  const alone = new Int32Array(count);
  for (let place = 0; place < count; place += 1) alone[place] = book.aloneOf(shapes[place] ?? 0, shapeOf);
  return alone;
}

/** The degree that the last of the `most` best connected has; 0 where there are fewer. */
function leastDegree(degrees: Int32Array, most: number): number {
  if (degrees.length < most) return 0;
  return degrees.slice().sort().at(-most) ?? 0;
}

/** The numbers with room for `length` of them. */
function grown(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}

/** One more deal on that line. Functions of their own are handed what they write: a variable that is shared with them is slow to reach. */
function count(counts: Int32Array, strongest: Int32Array, line: number, strength: number): void {
  counts[line] = (counts[line] ?? 0) + 1;
  if (strength > (strongest[line] ?? 0)) strongest[line] = strength;
}

/** One more line at that end. */
function join(degrees: Int32Array, end: number): void {
  degrees[end] = (degrees[end] ?? 0) + 1;
}

/**
 * Counts deals by line and lines by end. A deal that draws a venture of its own has lines only where the venture has as many
 * members as the last one that is drawn, so that it could be drawn itself; then its place in `alone` becomes `several`. Of a large
 * ledger hardly one does, and no line is numbered for the others.
 */
function countLines(book: LineBook, deals: ScannedDeals, alone: Int32Array, limits: GraphLimits): Counted {
  let [counts, strongest] = [new Int32Array(book.lines.length), new Int32Array(book.lines.length)];
  let degrees = new Int32Array(book.ends.length);
  const own: number[] = [];
  for (let place = 0; place < deals.count; place += 1) {
    const [line, strength] = [alone[place] ?? several, deals.strengths[place] ?? 0];
    if (line >= 0) count(counts, strongest, line, strength);
    else if (line === apart) own.push(place);
    else for (const one of linesAt(book, deals, place)) count(counts, strongest, one, strength);
  }
  for (let line = 0; line < counts.length; line += 1) {
    if (counts[line] === 0) continue;
    join(degrees, book.sourceOf(line));
    join(degrees, book.targetOf(line));
  }
  for (const place of own) for (const member of book.membersOf(deals.shapes[place] ?? 0)) join(degrees, member);
  const least = leastDegree(degrees, limits.nodes);
  const unseen = { ends: 0, lines: 0 };
  for (const place of own) {
    const members = book.membersOf(deals.shapes[place] ?? 0).length;
    if (members < least) {
      unseen.ends += 1;
      unseen.lines += members;
      continue;
    }
    alone[place] = several;
    const lines = linesAt(book, deals, place);
    counts = grown(counts, book.lines.length);
    strongest = grown(strongest, book.lines.length);
    degrees = grown(degrees, book.ends.length);
    for (const line of lines) {
      count(counts, strongest, line, deals.strengths[place] ?? 0);
      join(degrees, book.targetOf(line));
    }
  }
  return { counts, strongest, degrees, unseen };
}

/** The lines with most deals, and all that have as many as the last of them: whoever sorts them has fewer to sort. */
function mostTold(lines: readonly number[], counts: Int32Array, most: number): readonly number[] {
  if (lines.length <= most) return lines;
  const least =
    Int32Array.from(lines, (line) => counts[line] ?? 0)
      .sort()
      .at(-most) ?? 0;
  return lines.filter((line) => (counts[line] ?? 0) >= least);
}

/** Numbers of the ends and lines that stay, best connected first, and how many there are in all. */
function choose(book: LineBook, { counts, degrees, unseen }: Counted, limits: GraphLimits) {
  const degreeOf = (end: number): number => degrees[end] ?? 0;
  const idOf = (end: number): string => book.ends[end] ?? '';
  const least = Math.max(1, leastDegree(degrees, limits.nodes));
  const ranked: number[] = [];
  let connected = 0;
  for (let end = 0; end < degrees.length; end += 1) {
    if (degreeOf(end) > 0) connected += 1;
    if (degreeOf(end) >= least) ranked.push(end);
  }
  ranked.sort((a, b) => degreeOf(b) - degreeOf(a) || byText(idOf(a), idOf(b)));
  const within = new Uint8Array(book.ends.length);
  for (const end of ranked.slice(0, limits.nodes)) within[end] = 1;
  const countOf = (line: number): number => counts[line] ?? 0;
  const candidates: number[] = [];
  let drawn = 0;
  for (let line = 0; line < counts.length; line += 1) {
    if (counts[line] === 0) continue;
    drawn += 1;
    if (within[book.sourceOf(line)] === 1 && within[book.targetOf(line)] === 1) candidates.push(line);
  }
  const lineId = (line: number): string => book.lines[line]?.id ?? '';
  const weight = (line: number): number => degreeOf(book.sourceOf(line)) + degreeOf(book.targetOf(line));
  const kept = [...mostTold(candidates, counts, limits.edges)]
    .sort((a, b) => countOf(b) - countOf(a) || weight(b) - weight(a) || byText(lineId(a), lineId(b)))
    .slice(0, limits.edges);
  const joined = new Set(kept.flatMap((line) => [book.sourceOf(line), book.targetOf(line)]));
  const all = { nodes: connected + unseen.ends, edges: drawn + unseen.lines };
  return { kept, ends: ranked.filter((end) => joined.has(end)), all };
}

/** A list of places for each of these numbers, found by the number. */
class PlacesBy {
  readonly #slots: Int32Array;
  readonly #lists: number[][];

  constructor(length: number, numbers: readonly number[]) {
    this.#slots = new Int32Array(length);
    this.#lists = numbers.map(() => []);
    for (const [i, number] of numbers.entries()) this.#slots[number] = i + 1;
  }

  /** Does nothing for a number that was not asked about. */
  note(number: number, place: number): void {
    const slot = this.#slots[number] ?? 0;
    if (slot > 0) this.#lists[slot - 1]?.push(place);
  }

  at(number: number): readonly number[] {
    return this.#lists[(this.#slots[number] ?? 0) - 1] ?? [];
  }
}

/** For each of these lines the places of its deals, and for each of these ends the places of all deals that reach it. */
function gatherPlaces(
  book: LineBook,
  deals: ScannedDeals,
  alone: Int32Array,
  kept: readonly number[],
  ends: readonly number[],
): { readonly onLine: PlacesBy; readonly atEnd: PlacesBy } {
  const onLine = new PlacesBy(book.lines.length, kept);
  const atEnd = new PlacesBy(book.ends.length, ends);
  const some = ends.length > 0;
  const note = (line: number, place: number): void => {
    onLine.note(line, place);
    if (some) atEnd.note(book.targetOf(line), place);
  };
  for (let place = 0; place < deals.count; place += 1) {
    const line = alone[place] ?? several;
    if (line >= 0) note(line, place);
    else if (line === several) for (const one of linesAt(book, deals, place)) note(one, place);
  }
  return { onLine, atEnd };
}

/** So many places can be told apart beside a day in one number. */
const mostPlaces = 2 ** 21;

/** Newest first, undated last, those of one day by their ids: the order of `buildGraph`. */
function newestFirst(deals: ScannedDeals, places: readonly number[]): number[] {
  if (places.length > mostPlaces) throw new RangeError('more deals on a line than can be told apart');
  const keys = new Float64Array(places.length);
  for (let i = 0; i < keys.length; i += 1) keys[i] = i - deals.untilAt(places[i] ?? 0) * mostPlaces;
  keys.sort();
  const sorted: number[] = [];
  let [day, last] = [0, Number.NaN];
  const close = (): void => {
    // Mostly in order already: deals that were read at once are numbered by their ids.
    for (let at = day + 1; at < sorted.length; at += 1)
      if (deals.idAt(sorted[at - 1] ?? 0) > deals.idAt(sorted[at] ?? 0)) {
        const ofDay = sorted.splice(day).sort((a, b) => byText(deals.idAt(a), deals.idAt(b)));
        sorted.push(...ofDay);
        return;
      }
  };
  for (const key of keys) {
    const until = Math.floor(key / mostPlaces);
    if (until !== last) {
      close();
      [day, last] = [sorted.length, until];
    }
    sorted.push(places[key - until * mostPlaces] ?? 0);
  }
  close();
  return sorted;
}

export function buildScannedGraph(
  book: LineBook,
  deals: ScannedDeals,
  limits: GraphLimits = defaultLimits,
): AllianceGraph {
  const alone = aloneAt(book, deals);
  const counted = countLines(book, deals, alone, limits);
  const { kept, ends, all } = choose(book, counted, limits);
  const isVenture = (end: number): boolean => book.ends[end]?.startsWith('venture:') ?? false;
  const { onLine, atEnd } = gatherPlaces(book, deals, alone, kept, ends.filter(isVenture));
  const nodes = ends.map((end): UnplacedNode => {
    const [id, degree] = [book.ends[end] ?? '', counted.degrees[end] ?? 0];
    const newest = isVenture(end) ? newestFirst(deals, atEnd.at(end))[0] : undefined;
    if (newest === undefined) return { id, kind: 'organization', label: deals.nameOf(id).name, target: id, degree };
    // A venture is called what its newest deal calls it.
    const shape = deals.shapeOf(deals.shapes[newest] ?? 0);
    const links = linksOf(drawnDeal(shape, deals.idAt(newest), deals.nameOf));
    const found = links.find(({ target }) => target.id === id)?.target;
    return { id, kind: 'venture', label: found?.label ?? id, target: found?.target ?? id, degree };
  });
  const lines = kept.flatMap((number): Line[] => {
    const line = book.lines[number];
    if (!line) return [];
    return [
      {
        id: line.id,
        source: book.ends[line.source] ?? '',
        target: book.ends[line.target] ?? '',
        type: line.type,
        status: byStrength[counted.strongest[number] ?? 0] ?? 'ended',
        deals: newestFirst(deals, onLine.at(number)).map(deals.idAt),
      },
    ];
  });
  return { nodes, edges: spread(lines), hidden: { nodes: all.nodes - nodes.length, edges: all.edges - kept.length } };
}
