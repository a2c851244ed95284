// "Rents from A ($14 billion, agreed in September), B (more than $10 billion) and C": what stands in brackets behind one of several is that
// one's own sum and day. Gives each candidate the terms in the brackets of its parties, in place, and takes those of others from it.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { isValuation } from '#lib/extract/figures/is-valuation.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { kindAt, punctAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import type { Candidate } from './candidate.ts';

/** A note in brackets behind a name, with the sum and the date in it. */
interface Note {
  readonly organization: number;
  readonly first: number;
  readonly last: number;
  readonly amount: number | null;
  readonly date: number | null;
}

/** No longer note in brackets is read. */
const longest = 24;

/** The note that opens at a bracket behind a name, or null where it holds no sum. */
function noteAt(sentence: Sentence, open: number): Note | null {
  const { reading, end } = sentence;
  const { items, dates, figures } = reading;
  if (kindAt(items, open - 1) !== Kind.Organization) return null;
  let [amount, date]: [number | null, number | null] = [null, null];
  for (let item = open + 1; item < Math.min(end, open + longest); item++) {
    if (punctAt(items, item) === ')') {
      const organization = organizationNumber(reading, items.ref[open - 1] ?? -1);
      return amount === null ? null : { organization, first: open, last: item, amount, date };
    }
    const isMoney = kindAt(items, item) === Kind.Figure && figures[items.ref[item] ?? -1]?.kind === 'money';
    if (isMoney && isValuation(sentence, item)) return null;
    if (isMoney) amount ??= item;
    if (kindAt(items, item) === Kind.Date && dates[items.ref[item] ?? -1]?.date) date ??= item;
  }
  return null;
}

/** The notes of a sentence: of one alone nothing has to be told apart. */
function notesIn(sentence: Sentence): Note[] {
  const notes: Note[] = [];
  for (let item = sentence.start + 1; item < sentence.end; item++) {
    const note = punctAt(sentence.reading.items, item) === '(' ? noteAt(sentence, item) : null;
    if (note) notes.push(note);
  }
  return notes;
}

/** Gives each candidate of a sentence the terms of its own parties, in place. */
export function takeBracketedTerms(sentence: Sentence, candidates: readonly Candidate[]): void {
  const notes = candidates.length > 1 ? notesIn(sentence) : [];
  if (notes.length === 0) return;
  for (const candidate of candidates) {
    const parties = [...candidate.from, ...candidate.to, ...candidate.between];
    if (parties.length > 2) continue;
    const numbers = parties.map((mention) => organizationNumber(sentence.reading, mention));
    const own = notes.find(({ organization }) => numbers.includes(organization));
    const isOthers = (item: number | null) =>
      notes.some((note) => note !== own && item !== null && item > note.first && item < note.last);
    candidate.amount = own?.amount ?? (isOthers(candidate.amount) ? null : candidate.amount);
    candidate.date = own?.date ?? (isOthers(candidate.date) ? null : candidate.date);
  }
}
