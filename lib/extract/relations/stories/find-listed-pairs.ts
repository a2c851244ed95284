// Round-ups that list who deals with whom, a pair on each line below a heading that says what it is about: "Publishers taking legal
// action" and then "• X vs Y", "Licensing deals signed so far" and then "X – Y". The heading names nobody and is no sentence. The trap:
// prose between two dashes, so a line must hold two parties, what stands between them and nothing else.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { classesAt, kindAt, punctAt } from '#lib/extract/reading.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { organizationOf, sameHouse, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { typeOfDeal } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

/** What the lines below a heading tell of, the word that says so, and the line that was read last. */
export interface Heading {
  readonly trigger: number;
  readonly isOfSuits: boolean;
  readonly isOfAlliances: boolean;
  readonly topics: number;
  readonly sentence: number;
}

/** So many lines may stand between two that were understood. */
const reach = 4;
const mostWords = 16;

const suits = /\b(?:legal action|lawsuits?|su(?:es?|ed|ing)|court|litigation|legal battles?)\b/;
const deals =
  /\b(?:deals?|agreements?|partnerships?|contracts?|collaborations?|tie-ups|alliances|licen[cs]es|licensing)\b/;
const alliances = /\b(?:partnerships?|collaborations?|tie-ups|alliances)\b/;

const wordsOf = ({ reading: { items, folded } }: Sentence, first: number, last: number): string =>
  folded.slice(items.start[first], items.end[last]);

/** A line that names nobody, ends without a full stop and says what is listed below it; or null. */
function headingOf(sentence: Sentence): Heading | null {
  const { start, end, groups, reading, number } = sentence;
  if (groups.length > 0 || end - start > mostWords || /^[.!?]$/.test(punctAt(reading.items, end - 1))) return null;
  const words = wordsOf(sentence, start, end - 1);
  const isOfSuits = suits.test(words);
  let trigger = start;
  while (trigger < end - 1 && !(classesAt(reading.items, trigger) & Class.Trigger)) trigger++;
  return isOfSuits || deals.test(words)
    ? {
        trigger,
        isOfSuits,
        isOfAlliances: alliances.test(words),
        topics: topicsOf(sentence, start, end - 1) & ~Topic.Venture,
        sentence: number,
      }
    : null;
}

const between =
  /^(?: (?:members|newspapers|and (?:more|others)|et al\.?))* ?(?:vs\.?|v\.?|versus|\u2013|\u2014|\u2192|-|:) ?$/;
const before = /^(?:[^a-z0-9]{1,3}|\d+[.)])? ?(?:(?:the|two|three|four|five|six|seven|eight|nine|ten|\d+) )*$/;
const behind = /^ ?(?:\([^()]*\))?[.;,]?$/;

/** ", October 2024": whether nothing but a day stands from an item on. */
function isDayBehind({ end, reading: { items } }: Sentence, from: number): boolean {
  for (let item = from; item < end; item++)
    if (kindAt(items, item) !== Kind.Date && kindAt(items, item) !== Kind.Punct) return false;
  return true;
}

/** The day that a line tells behind its parties, or null. */
function dayIn({ end, reading: { items, dates } }: Sentence, from: number): number | null {
  for (let item = from; item < end; item++)
    if (kindAt(items, item) === Kind.Date && dates[items.ref[item] ?? -1]?.date) return item;
  return null;
}

/** The two sides of a line that holds nothing else, or null. */
function sidesOf(sentence: Sentence): readonly [Group, Group] | null {
  const { groups, start, end, reading } = sentence;
  const { items, folded } = reading;
  const [left, right] = groups;
  if (!left || !right || groups.length > 2 || left.reference || right.reference) return null;
  const isPlain =
    before.test(folded.slice(items.start[start], items.start[left.first])) &&
    between.test(folded.slice(items.end[left.last], items.start[right.first])) &&
    (behind.test(folded.slice(items.end[right.last], items.end[end - 1])) || isDayBehind(sentence, right.last + 1));
  return isPlain ? [left, right] : null;
}

const trust = 0.66;

/** What a line says of each two of its parties. */
function pairsOf(sentence: Sentence, [left, right]: readonly [Group, Group], heading: Heading): Candidate[] {
  const make = (type: RelationType, from: number[], to: number[], equals: number[]): Candidate => ({
    type,
    from,
    to,
    between: equals,
    status: 'agreed',
    mark: null,
    frame: null,
    rule: 'listed-pair',
    sentence: sentence.number,
    first: left.first,
    last: right.last,
    trigger: heading.trigger,
    sure: true,
    generic: false,
    confidence: trust,
    ...nothingAttached(),
    date: dayIn(sentence, right.last + 1),
    hasOwnDay: true,
  });
  return left.mentions.flatMap((one) =>
    right.mentions.flatMap((other) => {
      const [a, b] = [organizationOf(sentence, one), organizationOf(sentence, other)];
      if (!a || !b || sameHouse(sentence, one, other)) return [];
      if (heading.isOfSuits) return [make('dispute', [one], [other], [])];
      const { type, direction } = typeOfDeal(heading.topics, a, b, heading.isOfAlliances);
      if (direction === 'both') return [make(type, [], [], [one, other])];
      return [direction === 'backward' ? make(type, [other], [one], []) : make(type, [one], [other], [])];
    }),
  );
}

/** The claims of a line of a round-up, and the heading that the next line still stands below. */
export function findListedPairs(
  sentence: Sentence,
  open: Heading | null,
): { candidates: Candidate[]; heading: Heading | null } {
  const heading = headingOf(sentence);
  if (heading) return { candidates: [], heading };
  if (!open || sentence.number - open.sentence > reach) return { candidates: [], heading: null };
  const sides = sidesOf(sentence);
  return sides
    ? { candidates: pairsOf(sentence, sides, open), heading: { ...open, sentence: sentence.number } }
    : { candidates: [], heading: open };
}
