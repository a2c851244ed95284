// "Nvidia, Google and Amazon supply X", "invested in A, B and C": as many relations as there are pairs, where no sum, no number and no
// venture holds those named together. A round of several investors, a suit of several claimants and a hall of two builders are one.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { houseNumber } from '#lib/extract/names/number-organizations.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { Candidate } from './candidate.ts';
import { isEachOnes } from './relation.ts';

/** Of these each of several receivers has a relation of its own. */
const apartTo: ReadonlySet<RelationType> = new Set([
  'compute',
  'chips',
  'infrastructure',
  'energy',
  'licensing',
  'content',
  'contract',
  'investment',
  'acquisition',
]);
/** Of these each of several providers. */
const apartFrom: ReadonlySet<RelationType> = new Set([
  'compute',
  'chips',
  'energy',
  'licensing',
  'content',
  'contract',
]);

/** More pairs than a sentence tells of: a list of everybody, which stays whole. */
const mostPairs = 40;

const isOneHouse = (reading: Reading, [first, ...others]: readonly number[]): boolean =>
  first === undefined || others.every((other) => houseNumber(reading, other) === houseNumber(reading, first));

const eachOf = (mentions: readonly number[], isApart: boolean): readonly (readonly number[])[] =>
  isApart ? mentions.map((mention) => [mention]) : [mentions];

/** The relations that a candidate heaps together; itself alone where it is one. "$500 million each" is a sum of everybody's own. */
export function splitHeap(reading: Reading, candidate: Candidate): readonly Candidate[] {
  const { type, from, to, amount, capacity } = candidate;
  const isEach = amount !== null && isEachOnes(reading, amount);
  const isHeld = capacity.length > 0 || (amount !== null && !isEach);
  if (isHeld || (from.length < 2 && to.length < 2) || from.length * to.length > mostPairs) return [candidate];
  const isFromApart = (apartFrom.has(type) || (isEach && type === 'investment')) && !isOneHouse(reading, from);
  const isToApart = apartTo.has(type) && !isOneHouse(reading, to);
  if (!isFromApart && !isToApart) return [candidate];
  return eachOf(from, isFromApart).flatMap((givers) =>
    eachOf(to, isToApart).map((takers) => ({ ...candidate, from: [...givers], to: [...takers], capacity: [] })),
  );
}
