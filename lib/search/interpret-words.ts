// Plain words that mean more than themselves: "over ten billion dollars" is an amount, "in 2025" a date, "called off" asks for the
// past, "without nvidia" leaves it out, and "which companies" says nothing. Only words typed bare and alone are read so; in quotes or
// beside OR they are text.
import type { Day } from '#lib/domain/approximate-date.ts';
import { asksForOrder, asksForOver, asksWhatWas, endedWord, inOneWord, isAsking, leavesOut } from './plain-words.ts';
import type { FieldTerm, FieldValue, Group, Place, SearchQuery, SpokenOrder, TextTerm } from './search-query.ts';
import { readAmount, readFigure } from './spoken-amounts.ts';
import { readDate } from './spoken-dates.ts';

type Slot = { readonly term: TextTerm; readonly word: string } | null;

interface Found {
  readonly taken: number;
  readonly field: 'amount' | 'date' | null;
  readonly value: FieldValue | null;
  /** The words of the figure itself, where it is only searched for; any of them will do. */
  readonly texts: readonly string[];
}

/** Whoever says when a deal was signed or announced asks for its day, and for no such word. */
const announcing = new Set([
  'signed',
  'announced',
  'struck',
  'made',
  'agreed',
  'reached',
  'filed',
  'done',
  'concluded',
]);

function spokenAmount(said: readonly string[]): Found | null {
  const amount = readAmount(said);
  return amount && { taken: amount.taken, field: 'amount', value: amount.range, texts: [] };
}

function spokenDate(said: readonly string[], today: Day | null): Found | null {
  const skip = announcing.has(said[0] ?? '') ? 1 : 0;
  const date = readDate(said.slice(skip), today);
  if (!date) return null;
  const value: FieldValue = { kind: 'dates', from: date.from, until: date.until };
  return { taken: skip + date.taken, field: 'date', value, texts: [] };
}

function figure(said: readonly string[]): Found | null {
  const found = readFigure(said);
  return found && { ...found, field: null, value: null };
}

/** More words than any date or sum has. */
const mostAhead = 10;

const slotOf = (group: Group): Slot => {
  const [term, second] = group;
  if (!term || second || term.kind !== 'text' || term.phrase || term.negated) return null;
  return { term, word: term.text.toLowerCase().replace(/^[("'‘“¿¡]+|[)"'’”?!.,;:]+$/gu, '') };
};

const fieldOf = (field: 'amount' | 'date', value: FieldValue, place: Place): FieldTerm => ({
  kind: 'field',
  field,
  value,
  negated: false,
  implied: true,
  ...place,
});

/** Whoever asks for what is over may mean the day on which it ended. */
const orEnded = (group: Group): Group =>
  group.flatMap((term) =>
    term.kind === 'field' && term.field === 'date' && term.implied
      ? [term, { ...term, field: 'ended' as const }]
      : [term],
  );

/** `today` makes sense of "last year"; without it such words are words. */
export function interpretWords(
  groups: readonly Group[],
  today: Day | null,
): Pick<SearchQuery, 'groups' | 'asksForPast' | 'order'> {
  const slots = groups.map(slotOf);
  const read: Group[] = [];
  const dropped: Group[] = [];
  let asksForPast = false;
  let order: SpokenOrder | null = null;
  let leftOut = false;
  let small: string[] = [];
  for (let i = 0; i < groups.length; ) {
    const group = groups[i] ?? [];
    const slot = slots[i];
    const led = small.join(' ');
    small = [];
    if (!slot) {
      read.push(group);
      leftOut = false;
      i += 1;
      continue;
    }
    const text = (words: string, place: Place = slot.term): TextTerm => ({
      ...slot.term,
      text: words,
      start: place.start,
      end: place.end,
    });
    // What is no bare word is nothing that anything said goes on over.
    const said = slots.slice(i, i + mostAhead).map((one) => one?.word ?? '|');
    const found = spokenAmount(said) ?? spokenDate(said, today) ?? figure(said);
    if (found) {
      const place = { start: slot.term.start, end: slots[i + found.taken - 1]?.term.end ?? slot.term.end };
      read.push(
        found.field && found.value
          ? [fieldOf(found.field, found.value, place)]
          : found.texts.map((words) => text(words, place)),
      );
      i += found.taken;
      continue;
    }
    const ahead = said.slice(0, 2);
    const asked = asksForOrder(ahead);
    // Whoever types nothing else means the word.
    if (asked && asked.taken < groups.length) {
      order ??= { by: asked.order, start: slot.term.start, end: slots[i + asked.taken - 1]?.term.end ?? slot.term.end };
      i += asked.taken;
      continue;
    }
    const one = inOneWord(ahead);
    if (one !== null) {
      read.push([text(one)]);
      i += 2;
      continue;
    }
    const past = asksForOver(ahead);
    if (past > 0) {
      asksForPast = true;
      read.push([text(ahead.slice(0, past).join(' ')), text(endedWord)]);
      i += past;
      continue;
    }
    const leaves = leavesOut(ahead);
    if (leaves > 0 && i + leaves < groups.length) {
      leftOut = true;
      dropped.push(...groups.slice(i, i + leaves));
      i += leaves;
      continue;
    }
    if (isAsking(slot.word)) {
      asksForPast ||= i === 0 && asksWhatWas(slot.word);
      dropped.push(group);
      small = [led, slot.word].filter((word) => word !== '');
    } else {
      read.push([{ ...slot.term, leftOut, led }]);
      leftOut = false;
    }
    i += 1;
  }
  // A question of noise alone is taken at its word.
  const meant = asksForPast ? read.map(orEnded) : read;
  return { groups: meant.length > 0 ? meant : dropped, asksForPast, order };
}
