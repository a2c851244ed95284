// Sums of money and numbers as they are said: "over ten billion dollars" is compared, "the forty-billion-dollar takeover" only looked for.
// Pure; English only.
import { readNumber } from './number-words.ts';
import { parseMoney } from './parse-quantity.ts';
import type { NumberRange } from './search-query.ts';

const over = new Set(['over', 'above', 'exceeding', '>']);
const under = new Set(['under', 'below', '<']);
const atLeast = /^(more than|greater than|larger than|bigger than|at least|not less than)$/;
const atMost = /^(less than|smaller than|at most|no more than)$/;

interface Money {
  readonly taken: number;
  readonly value: string;
  readonly unit: string | null;
  /** As the index puts it, and as it was said where that is in words. */
  readonly texts: readonly string[];
}

/** The words with hyphens taken apart, each with how many of them it ends. */
function spokenFrom(said: readonly string[]): Array<{ word: string; ends: number }> {
  return said.slice(0, 7).flatMap((joined, at) => {
    const words = joined.split('-');
    return words.map((word, part) => ({ word, ends: part === words.length - 1 ? at + 1 : 0 }));
  });
}

/** "thirty-eight billion dollars", "half a million": a number in words, its scale, and a currency where one stands there. */
function moneyInWords(words: readonly string[]): Money | null {
  const spoken = spokenFrom(words);
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

/** A sum of money that the words begin with, over up to three of them: "$10 billion", "10bn", "500 billion dollars". */
function readMoney(said: readonly string[]): Money | null {
  for (let taken = Math.min(3, said.length); taken >= 1; taken -= 1) {
    const joined = said.slice(0, taken).join(' ');
    // A bare number is a number, not money.
    const read = /[$€£¥]|\d\s*(k|m|mn|b|bn|t|tn|million|billion|trillion)\b|dollars|euros|pounds|yen/.test(joined)
      ? parseMoney(joined)
      : null;
    if (read) return { taken, ...read, texts: [plainMoney(joined)] };
  }
  return moneyInWords(said);
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

const rangeOf = (low: string | null, high: string | null, unit: string | null): NumberRange => ({
  kind: 'number',
  low,
  high,
  lowOpen: false,
  highOpen: false,
  unit,
});

export interface SpokenAmount {
  readonly taken: number;
  readonly range: NumberRange;
}

/** "Between 5 and 10 billion": a first sum without its scale or currency has those of the second. */
function readBetween(said: readonly string[]): SpokenAmount | null {
  const and = said[0] === 'between' ? said.slice(0, 6).indexOf('and') : -1;
  const high = and < 2 ? null : readMoney(said.slice(and + 1));
  if (!high) return null;
  const first = said.slice(1, and);
  const number =
    readNumber(first.flatMap((word) => word.split('-')))?.value ?? Number(first.join('').replace(/^[$€£¥]/, ''));
  const scale = said
    .slice(and + 1, and + 1 + high.taken)
    .join(' ')
    .replace(/^[^a-z]*/, '');
  const low = readMoney(first) ?? (Number.isFinite(number) ? parseMoney(`${number} ${scale}`) : null);
  if (!low || (low.unit !== null && high.unit !== null && low.unit !== high.unit)) return null;
  return { taken: and + 1 + high.taken, range: rangeOf(low.value, high.value, high.unit ?? low.unit) };
}

/** How many words compare, and whether with the least. */
function readComparison([first = '', second = '']: readonly string[]): { taken: number; least: boolean } | null {
  if (over.has(first) || under.has(first)) return { taken: 1, least: over.has(first) };
  const two = `${first} ${second}`;
  return atLeast.test(two) || atMost.test(two) ? { taken: 2, least: atLeast.test(two) } : null;
}

/** What these words begin with, said as an amount that is compared: "over $10 billion", "worth between 5 and 10 billion". */
export function readAmount(words: readonly string[]): SpokenAmount | null {
  const worth = words[0] === 'worth' ? 1 : 0;
  const said = words.slice(worth);
  const between = readBetween(said);
  if (between) return { ...between, taken: worth + between.taken };
  const comparison = readComparison(said);
  const money = comparison && readMoney(said.slice(comparison.taken));
  if (!comparison || !money) return null;
  const { value, unit } = money;
  // "over $10 billion" finds ten billion itself too: sources put the same figure as "more than" and "about".
  const range = comparison.least ? rangeOf(value, null, unit) : rangeOf(null, value, unit);
  return { taken: worth + comparison.taken + money.taken, range };
}

export interface SpokenFigure {
  readonly taken: number;
  /** As the index puts it, and as it was said; any of them will do. */
  readonly texts: readonly string[];
}

/** A sum as the index puts it; any other number in words also in digits: "six gigawatts". */
export function readFigure(words: readonly string[]): SpokenFigure | null {
  const money = readMoney(words);
  if (money) return { taken: money.taken, texts: money.texts };
  const spoken = spokenFrom(words);
  const number = readNumber(spoken.map(({ word }) => word));
  const taken = spoken[(number?.taken ?? 0) - 1]?.ends ?? 0;
  // "One" is a pronoun more often than a number.
  if (!number || taken === 0 || number.value <= 1) return null;
  const said = spoken.slice(0, number.taken).map(({ word }) => word);
  return { taken, texts: [said.join(' '), String(number.value)] };
}
