// The graph of a scan: what `buildGraph` makes of the same deals once they are folded, counted in numbers. Names and days are
// looked up only for what is drawn.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { Status } from '#lib/domain/status.ts';
import { type AllianceGraph, byText, type UnplacedNode } from './alliance-graph.ts';
import { defaultLimits, type GraphLimits, type Line, spread } from './build-graph.ts';
import { linksOf } from './deal-links.ts';
import { type DrawnShape, drawnDeal, type LineBook, several } from './line-book.ts';

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
  readonly strongest: Uint8Array;
  readonly degrees: Int32Array;
}

const linesAt = (book: LineBook, deals: ScannedDeals, place: number): readonly number[] =>
  book.linesOf(deals.shapes[place] ?? 0, deals.shapeOf, () => deals.idAt(place));

/** Each shape's only line, `several` where it draws others; numbers all lines on the way, before any is counted. */
function aloneAt(book: LineBook, deals: ScannedDeals): Int32Array {
  const alone = new Int32Array(deals.count);
  const { shapes, shapeOf } = deals;
  for (let place = 0; place < deals.count; place += 1) {
    const line = book.aloneOf(shapes[place] ?? 0, shapeOf);
    if (line === several) linesAt(book, deals, place);
    alone[place] = line;
  }
  return alone;
}

function countLines(book: LineBook, deals: ScannedDeals, alone: Int32Array): Counted {
  const [counts, strongest] = [new Int32Array(book.lines.length), new Uint8Array(book.lines.length)];
  const count = (line: number, own: number): void => {
    counts[line] = (counts[line] ?? 0) + 1;
    if (own > (strongest[line] ?? 0)) strongest[line] = own;
  };
  for (let place = 0; place < deals.count; place += 1) {
    const [line, own] = [alone[place] ?? several, deals.strengths[place] ?? 0];
    if (line !== several) count(line, own);
    else for (const one of linesAt(book, deals, place)) count(one, own);
  }
  const degrees = new Int32Array(book.ends.length);
  for (let line = 0; line < counts.length; line += 1) {
    if (counts[line] === 0) continue;
    const [source, target] = [book.sourceOf(line), book.targetOf(line)];
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  return { counts, strongest, degrees };
}

/** Numbers of the ends and lines that stay, best connected first, and how many there are in all. */
function choose(book: LineBook, { counts, degrees }: Counted, limits: GraphLimits) {
  const degreeOf = (end: number): number => degrees[end] ?? 0;
  const idOf = (end: number): string => book.ends[end] ?? '';
  const ranked = [...degrees.keys()]
    .filter((end) => degreeOf(end) > 0)
    .sort((a, b) => degreeOf(b) - degreeOf(a) || byText(idOf(a), idOf(b)));
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
  const kept = candidates
    .sort((a, b) => countOf(b) - countOf(a) || weight(b) - weight(a) || byText(lineId(a), lineId(b)))
    .slice(0, limits.edges);
  const joined = new Set(kept.flatMap((line) => [book.sourceOf(line), book.targetOf(line)]));
  return { kept, ends: ranked.filter((end) => joined.has(end)), allEnds: ranked.length, allLines: drawn };
}

/** For each of these lines the places of its deals, and for each of these ends the places of all deals that reach it. */
function gatherPlaces(
  book: LineBook,
  deals: ScannedDeals,
  alone: Int32Array,
  kept: readonly number[],
  ends: readonly number[],
) {
  const onLine = new Map(kept.map((line): [number, number[]] => [line, []]));
  const atEnd = new Map(ends.map((end): [number, number[]] => [end, []]));
  const isAsked = new Uint8Array(book.lines.length);
  for (let line = 0; line < isAsked.length; line += 1)
    if (onLine.has(line) || (ends.length > 0 && atEnd.has(book.targetOf(line)))) isAsked[line] = 1;
  const note = (line: number, place: number): void => {
    if (isAsked[line] === 0) return;
    onLine.get(line)?.push(place);
    atEnd.get(book.targetOf(line))?.push(place);
  };
  for (let place = 0; place < deals.count; place += 1) {
    const line = alone[place] ?? several;
    if (line !== several) note(line, place);
    else for (const one of linesAt(book, deals, place)) note(one, place);
  }
  return { onLine, atEnd };
}

/** Newest first, undated last: the order of `buildGraph`. */
function newestFirst(deals: ScannedDeals, places: readonly number[]): number[] {
  const known = places.map((place) => ({ place, until: deals.untilAt(place), id: deals.idAt(place) }));
  return known.sort((a, b) => b.until - a.until || byText(a.id, b.id)).map(({ place }) => place);
}

export function buildScannedGraph(
  book: LineBook,
  deals: ScannedDeals,
  limits: GraphLimits = defaultLimits,
): AllianceGraph {
  const alone = aloneAt(book, deals);
  const counted = countLines(book, deals, alone);
  const { kept, ends, allEnds, allLines } = choose(book, counted, limits);
  const isVenture = (end: number): boolean => book.ends[end]?.startsWith('venture:') ?? false;
  const { onLine, atEnd } = gatherPlaces(book, deals, alone, kept, ends.filter(isVenture));
  const nodes = ends.map((end): UnplacedNode => {
    const [id, degree] = [book.ends[end] ?? '', counted.degrees[end] ?? 0];
    const newest = isVenture(end) ? newestFirst(deals, atEnd.get(end) ?? [])[0] : undefined;
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
        deals: newestFirst(deals, onLine.get(number) ?? []).map(deals.idAt),
      },
    ];
  });
  return { nodes, edges: spread(lines), hidden: { nodes: allEnds - nodes.length, edges: allLines - kept.length } };
}
