// Plain words that mean more than themselves: "over ten billion dollars" is an amount, "in 2025" a date, "called off" asks for the
// past, "without nvidia" leaves it out, and "which companies" says nothing. Only words typed bare and alone are read so; in quotes or
// beside OR they are text.
import type { Day } from '#lib/domain/approximate-date.ts';
import { readNumber } from './number-words.ts';
import { parseMoney } from './parse-quantity.ts';
import { asksForOver, asksWhatWas, endedWord, isAsking, leavesOut } from './plain-words.ts';
import type { FieldTerm, FieldValue, Group, Place, SearchQuery, TextTerm } from './search-query.ts';
import { readDate } from './spoken-dates.ts';

const over = new Set(['over', 'above', 'exceeding', '>']);
const under = new Set(['under', 'below', '<']);
const atLeast = /^(more than|greater than|larger than|bigger than|at least|not less than)$/;
const atMost = /^(less than|smaller than|at most|no more than)$/;

type Slot = { readonly term: TextTerm; readonly word: string } | null;

interface Found {
  readonly taken: number;
  readonly field: 'amount' | 'date' | null;
  readonly value: FieldValue | null;
  /** The words of the figure itself, where it is only searched for; any of them will do. */
  readonly texts: readonly string[];
}

interface Money {
  readonly taken: number;
  readonly value: string;
  readonly unit: string | null;
  /** As the index puts it, and as it was said where that is in words. */
  readonly texts: readonly string[];
}

/** The words from slot `i` on, hyphens taken apart, each with how many slots it ends. */
function spokenFrom(slots: readonly Slot[], i: number): Array<{ word: string; ends: number }> {
  return slots.slice(i, i + 7).flatMap((slot, at) => {
    const words = (slot?.word ?? '|').split('-');
    return words.map((word, part) => ({ word, ends: part === words.length - 1 ? at + 1 : 0 }));
  });
}

/** "thirty-eight billion dollars", "half a million": a number in words, its scale, and a currency where one stands there. */
function moneyInWords(slots: readonly Slot[], i: number): Money | null {
  const spoken = spokenFrom(slots, i);
  const number =
    readNumber(spoken.map(({ word }) => word)) ?? (spoken[0]?.word === 'a' ? { value: 1, taken: 1 } : null);
  const scale = spoken[number?.taken ?? 0];
  if (!number || !scale || !/^(million|billion|trillion)$/.test(scale.word)) return null;
  const currency = spoken[number.taken + 1];
  const named = currency && /^(dollars?|euros?|pounds?|yen)$/.test(currency.word) ? currency : null;
  const read = parseMoney(`${number.value} ${scale.word} ${named?.word.replace(/^(euro|pound)$/, '$1s') ?? ''}`.trim());
  const taken = (named ?? scale).ends;
  const said = spoken.slice(0, number.taken + 1).map(({ word }) => word);
  return read && taken > 0 ? { taken, ...read, texts: [`${number.value} ${scale.word}`, said.join(' ')] } : null;
}

/** A sum of money from slot `i` on, over up to three words: "$10 billion", "10bn", "500 billion dollars". */
function moneyAt(slots: readonly Slot[], i: number): Money | null {
  for (let taken = 3; taken >= 1; taken -= 1) {
    const words = slots.slice(i, i + taken).map((slot) => slot?.word ?? '|');
    if (words.length < taken) continue;
    const joined = words.join(' ');
    // A bare number is a number, not money.
    const read = /[$€£¥]|\d\s*(k|m|mn|b|bn|t|tn|million|billion|trillion)\b|dollars|euros|pounds|yen/.test(joined)
      ? parseMoney(joined)
      : null;
    if (read) return { taken, ...read, texts: [plainMoney(joined)] };
  }
  return moneyInWords(slots, i);
}

/** "$38bn" as articles and the index put it: "38 billion". */
function plainMoney(text: string): string {
  const [, digits = '', scale = ''] = /([\d.,]+)\s*([a-z]*)/.exec(text) ?? [];
  const name =
    /^t/.test(scale) && scale !== 'thousand'
      ? 'trillion'
      : /^b/.test(scale)
        ? 'billion'
        : /^m/.test(scale)
          ? 'million'
          : '';
  return `${digits} ${name}`.trim();
}

const rangeOf = (low: string | null, high: string | null, unit: string | null): FieldValue => ({
  kind: 'number',
  low,
  high,
  lowOpen: false,
  highOpen: false,
  unit,
});

/** "Between 5 and 10 billion": a first sum without its scale or currency has those of the second. */
function amountBetween(slots: readonly Slot[], i: number): Found | null {
  if (slots[i]?.word !== 'between') return null;
  const and = slots.slice(i, i + 6).findIndex((slot) => slot?.word === 'and');
  const high = and < 2 ? null : moneyAt(slots, i + and + 1);
  if (!high) return null;
  const said = slots.slice(i + 1, i + and).map((slot) => slot?.word ?? '|');
  const scale = slots.slice(i + and + 1, i + and + 1 + high.taken).map((slot) => slot?.word ?? '|');
  const number =
    readNumber(said.flatMap((word) => word.split('-')))?.value ?? Number(said.join('').replace(/^[$€£¥]/, ''));
  const bare = Number.isFinite(number) ? parseMoney(`${number} ${scale.join(' ').replace(/^[^a-z]*/, '')}`) : null;
  const low = moneyAt(slots.slice(0, i + and), i + 1) ?? bare;
  if (!low || (low.unit !== null && high.unit !== null && low.unit !== high.unit)) return null;
  return {
    taken: and + 1 + high.taken,
    field: 'amount',
    value: rangeOf(low.value, high.value, high.unit ?? low.unit),
    texts: [],
  };
}

function comparedAmount(slots: readonly Slot[], i: number): Found | null {
  const worth = slots[i]?.word === 'worth' ? 1 : 0;
  const between = amountBetween(slots, i + worth);
  if (between) return { ...between, taken: worth + between.taken };
  const one = slots[i + worth]?.word ?? '';
  const two = `${one} ${slots[i + worth + 1]?.word ?? ''}`;
  const [skip, up] = over.has(one)
    ? [1, true]
    : under.has(one)
      ? [1, false]
      : atLeast.test(two)
        ? [2, true]
        : atMost.test(two)
          ? [2, false]
          : [0, true];
  if (skip === 0) return null;
  const money = moneyAt(slots, i + worth + skip);
  if (!money) return null;
  const { value, unit } = money;
  // "over $10 billion" finds ten billion itself too: sources put the same figure as "more than" and "about".
  return {
    taken: worth + skip + money.taken,
    field: 'amount',
    value: up ? rangeOf(value, null, unit) : rangeOf(null, value, unit),
    texts: [],
  };
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

function spokenDate(slots: readonly Slot[], i: number, today: Day | null): Found | null {
  const skip = announcing.has(slots[i]?.word ?? '') ? 1 : 0;
  const words = slots.slice(i + skip, i + skip + 10).map((slot) => slot?.word ?? '|');
  const date = readDate(words, today);
  if (!date) return null;
  return {
    taken: skip + date.taken,
    field: 'date',
    value: { kind: 'dates', from: date.from, until: date.until },
    texts: [],
  };
}

/** A sum as the index puts it; any other number in words also in digits: "six gigawatts". */
function figure(slots: readonly Slot[], i: number): Found | null {
  const money = moneyAt(slots, i);
  if (money) return { taken: money.taken, field: null, value: null, texts: money.texts };
  const spoken = spokenFrom(slots, i);
  const number = readNumber(spoken.map(({ word }) => word));
  const taken = spoken[(number?.taken ?? 0) - 1]?.ends ?? 0;
  // "One" is a pronoun more often than a number.
  if (!number || taken === 0 || number.value <= 1) return null;
  const said = spoken.slice(0, number.taken).map(({ word }) => word);
  return { taken, field: null, value: null, texts: [said.join(' '), String(number.value)] };
}

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
): Pick<SearchQuery, 'groups' | 'asksForPast'> {
  const slots = groups.map(slotOf);
  const read: Group[] = [];
  const dropped: Group[] = [];
  let asksForPast = false;
  let leftOut = false;
  for (let i = 0; i < groups.length; ) {
    const group = groups[i] ?? [];
    const slot = slots[i];
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
    const found = comparedAmount(slots, i) ?? spokenDate(slots, i, today) ?? figure(slots, i);
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
    const ahead = slots.slice(i, i + 2).map((one) => one?.word ?? '|');
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
    } else {
      read.push(leftOut ? [{ ...slot.term, leftOut }] : group);
      leftOut = false;
    }
    i += 1;
  }
  // A question of noise alone is taken at its word.
  const meant = asksForPast ? read.map(orEnded) : read;
  return { groups: meant.length > 0 ? meant : dropped, asksForPast };
}
