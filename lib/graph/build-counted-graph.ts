// The graph of deals that are counted by their shapes: what `buildGraph` makes of the same deals once they are folded, in numbers. Deals are
// met one by one, and names and days looked up, only for what is drawn (`deals-on-lines.ts`).

import { Status } from '#lib/domain/status.ts';
import { type AllianceGraph, byText, type UnplacedNode } from './alliance-graph.ts';
import { defaultLimits, type GraphLimits, type Line, spread, strength } from './build-graph.ts';
import { type CountedDeals, gatherDeals, marked, newestFirst, statuses } from './deals-on-lines.ts';
import type { LineBook } from './line-book.ts';

/** An agreement shows before talks, and talks before what has ended. */
const strengthOfRank = Status.options.map((status) => strength[status]);
const byStrength: readonly Status[] = ['ended', 'talks', 'agreed'];

/** What is counted: a line's deals and how far the furthest of them has got, and an end's lines. */
class Counted {
  counts: Int32Array<ArrayBuffer>;
  strongest: Uint8Array<ArrayBuffer>;
  degrees: Int32Array<ArrayBuffer>;
  /** Ventures of one deal alone that are too small to be drawn, and their lines: they only count. */
  readonly unseen = { ends: 0, lines: 0 };

  constructor({ lines, ends }: LineBook) {
    [this.counts, this.strongest] = [new Int32Array(lines.length), new Uint8Array(lines.length)];
    this.degrees = new Int32Array(ends.length);
  }

  add(line: number, deals: number, reached: number): void {
    this.counts[line] = (this.counts[line] ?? 0) + deals;
    if (reached > (this.strongest[line] ?? 0)) this.strongest[line] = reached;
  }

  join(end: number, lines = 1): void {
    this.degrees[end] = (this.degrees[end] ?? 0) + lines;
  }

  grow({ lines, ends }: LineBook): void {
    this.counts = grown(this.counts, lines.length, (length) => new Int32Array(length));
    this.strongest = grown(this.strongest, lines.length, (length) => new Uint8Array(length));
    this.degrees = grown(this.degrees, ends.length, (length) => new Int32Array(length));
  }
}

/** The degree that the last of the `most` best connected has; 0 where there are fewer. */
function leastDegree(degrees: Int32Array, most: number): number {
  if (degrees.length < most) return 0;
  return degrees.slice().sort().at(-most) ?? 0;
}

/** The numbers with room for `length` of them. */
function grown<Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  length: number,
  make: (length: number) => Numbers,
): Numbers {
  if (length <= numbers.length) return numbers;
  const larger = make(length);
  larger.set(numbers);
  return larger;
}

/** How many deals a shape has. */
function dealsOf(counts: Int32Array, shape: number): number {
  let deals = 0;
  for (let at = statuses * shape; at < statuses * (shape + 1); at += 1) deals += counts[at] ?? 0;
  return deals;
}

/** How far the furthest of them has got. */
function reachedBy(counts: Int32Array, shape: number): number {
  let reached = 0;
  for (let rank = 0; rank < statuses; rank += 1)
    if ((counts[statuses * shape + rank] ?? 0) > 0) reached = Math.max(reached, strengthOfRank[rank] ?? 0);
  return reached;
}

/**
 * Counts deals by line and lines by end. A deal that draws a venture of its own has lines only where the venture has as many
 * members as the last one that is drawn, so that it could be drawn itself: the shapes of such deals are returned. Of a large
 * ledger hardly one does, and no line is numbered for the others.
 */
function countLines(book: LineBook, deals: CountedDeals, limits: GraphLimits) {
  const { counts } = deals;
  const shapes = Math.floor(counts.length / statuses);
  book.learn(shapes, deals.shapeOf);
  const counted = new Counted(book);
  for (let shape = 0; shape < shapes; shape += 1) {
    const some = dealsOf(counts, shape);
    if (some === 0) continue;
    const reached = reachedBy(counts, shape);
    const end = book.endOf(shape);
    for (let place = book.firstOf(shape); place < end; place += 1) counted.add(book.lineAt(place), some, reached);
  }
  for (let line = 0; line < counted.counts.length; line += 1) {
    if (counted.counts[line] === 0) continue;
    counted.join(book.sourceOf(line));
    counted.join(book.targetOf(line));
  }
  for (const [shape, members] of book.apart) for (const member of members) counted.join(member, dealsOf(counts, shape));
  return { counted, large: countVentures(book, deals, counted, leastDegree(counted.degrees, limits.nodes)) };
}

/** Counts the ventures of one deal alone; returns the shapes of those that can be drawn. */
function countVentures(book: LineBook, deals: CountedDeals, counted: Counted, least: number): ReadonlySet<number> {
  const large = new Set<number>();
  for (const [shape, members] of book.apart) {
    const ventures = dealsOf(deals.counts, shape);
    if (ventures === 0) continue;
    if (members.length >= least) large.add(shape);
    else {
      counted.unseen.ends += ventures;
      counted.unseen.lines += ventures * members.length;
    }
  }
  if (large.size === 0) return large;
  deals.each(marked(deals, large), (shape, deal, rank) => {
    const lines = book.ownLines(shape, deals.shapeOf(shape), deals.idOf(deal));
    counted.grow(book);
    for (const line of lines) {
      counted.add(line, 1, strengthOfRank[rank] ?? 0);
      counted.join(book.targetOf(line));
    }
  });
  return large;
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

/** Whoever only asks who lies near whom needs no deals of any line: each is left with none, and none is looked up. */
export type LineDeals = 'listed' | 'left out';

export function buildCountedGraph(
  book: LineBook,
  deals: CountedDeals,
  limits: GraphLimits = defaultLimits,
  lineDeals: LineDeals = 'listed',
): AllianceGraph {
  const { counted, large } = countLines(book, deals, limits);
  const { kept, ends, all } = choose(book, counted, limits);
  const isVenture = (end: number): boolean => book.ends[end]?.startsWith('venture:') ?? false;
  const { onLine, atEnd } = gatherDeals(
    book,
    deals,
    counted.counts,
    large,
    lineDeals === 'listed' ? kept : [],
    ends.filter(isVenture),
  );
  const nodes = ends.map((end): UnplacedNode => {
    const [id, degree] = [book.ends[end] ?? '', counted.degrees[end] ?? 0];
    return isVenture(end)
      ? { id, kind: 'venture', ...atEnd.nameOf(id, end), degree }
      : { id, kind: 'organization', label: deals.nameOf(id).name, target: id, degree };
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
        deals: newestFirst(deals, onLine.at(number)),
      },
    ];
  });
  return { nodes, edges: spread(lines), hidden: { nodes: all.nodes - nodes.length, edges: all.edges - kept.length } };
}
