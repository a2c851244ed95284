// Who buys and who is bought in what a sentence tells of a purchase: whom "the buyer", "the target" and, from then on, "the start-up"
// mean. From a sentence and those whom it names to both, or null where it tells of none; it makes no claim.
import type { Reading } from '#lib/extract/reading.ts';
import { classesAt, kindAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** Both sides of a purchase as mentions, each -1 where the article names nobody. */
export interface Takeover {
  readonly buyer: number;
  readonly target: number;
}

const telling = new Set(['acquire', 'buy', 'acquisition', 'take-private']);

/** How far behind the word the one who is bought, or who buys, may stand. */
const reach = 12;

/** The purchase that is told first among the items of a sentence, of those whom it names (`here`) or whom the text is about (`focus`). */
export function takeoverIn(
  reading: Reading,
  from: number,
  to: number,
  here: readonly number[],
  focus: number,
): Takeover | null {
  if (here.length === 0) return null;
  for (let item = from; item < to; item++) {
    const told = classesAt(reading.items, item) & Class.Trigger ? toldAt(reading, item, here, focus) : null;
    if (told) return told;
  }
  return null;
}

/** The purchase that a word tells of, or null. */
function toldAt(reading: Reading, item: number, here: readonly number[], focus: number): Takeover | null {
  const { items, mentions } = reading;
  const { uses } = wordAt(items, item);
  const itemOf = (mention: number) => mentions[mention]?.item ?? -1;
  const paid = uses.some(({ frame }) => frame.id === 'pay-for') ? paidFor(reading, item, here) : -1;
  if (paid >= 0) return { buyer: here.findLast((mention) => itemOf(mention) < item) ?? focus, target: paid };
  if (!uses.some(({ frame }) => telling.has(frame.id)) || isOfGoods(reading, item)) return null;
  const after = here.find((mention) => itemOf(mention) > item && itemOf(mention) <= item + reach);
  const before = here.findLast((mention) => itemOf(mention) < item);
  if (after === undefined) return null;
  if (!isAfterBy(reading, item, itemOf(after))) return { buyer: before ?? focus, target: after };
  return before === undefined ? null : { buyer: after, target: before };
}

/** "paid $610 million in cash for X": X, where X itself is what is paid for, or -1. */
function paidFor({ items, mentions }: Reading, trigger: number, here: readonly number[]): number {
  for (let item = trigger + 1; item < trigger + reach && item < items.count; item++) {
    if (wordAt(items, item).text !== 'for') continue;
    const bought = here.find((mention) => mentions[mention]?.item === item + 1);
    return bought !== undefined && kindAt(items, item + 2) !== Kind.Possessive ? bought : -1;
  }
  return -1;
}

/** "acquired by X", "bought last week by X". */
function isAfterBy({ items }: Reading, trigger: number, named: number): boolean {
  for (let item = trigger + 1; item < named; item++) if (wordAt(items, item).text === 'by') return true;
  return false;
}

/** "buys $2 billion of X's chips", "bought chips from X": goods are bought, and no firm. */
function isOfGoods({ items }: Reading, trigger: number): boolean {
  for (let item = trigger + 1; item < trigger + reach && item < items.count; item++) {
    if (/^(?:from|for|with|to|at)$/.test(wordAt(items, item).text)) return true;
    if (kindAt(items, item) === Kind.Organization) return kindAt(items, item + 1) === Kind.Possessive;
    if (kindAt(items, item) === Kind.Punct && item > trigger + 1) return false;
    if (classesAt(items, item) & (Class.Relative | Class.Subordinator)) return false;
  }
  return false;
}

const ofYoungFirm =
  /^ (?:(?:was|had|has|been|also|previously|last|most|recently|only|once|just|now) )*(?:(?:co-)?founded|raised|valued|backed by|spun (?:out|off)|emerged|valuation|(?:last |latest |most recent )?(?:funding |financing )?round\b|(?:other |early |earlier |existing |previous )?(?:investors|backers)|(?:co-)?founders?)\b/;

/** "It has raised $30 million", "its investors", right after a purchase was told: of the one who is bought, or -1. */
export function targetMeant(
  { items, folded }: Reading,
  last: number,
  takeover: Takeover | null,
  isBuyer: (mention: number) => boolean,
  about: number,
): number {
  if (!takeover || takeover.target < 0 || about < 0 || !isBuyer(about)) return -1;
  const end = items.end[last] ?? 0;
  return ofYoungFirm.test(folded.slice(end, end + 60)) ? takeover.target : -1;
}
