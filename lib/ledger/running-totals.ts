// What several deals have come to together, told as a deal of its own: the deals that it sums up are parts of it. By words, where its
// sum is told as one to date; by figures, where an undated investment is exactly what all before it come to. Deals in, containments
// out. The trap: where the parts come to more than their total, neither lies in the other, and the two only share money.
import { Decimal } from 'decimal.js';
import type { Deal } from '#lib/domain/deal.ts';
import { isOwnSum } from '#lib/domain/money.ts';
import { type Containment, isSummedUp, keptLines, type LinkScope, sumIn } from './deal-lines.ts';
import { kinOf } from './group-keys.ts';

/** Its own sum of money, which can be a part: neither one of all nor one a year, nor one that is not paid. */
const isPart = ({ status, amount }: Deal): boolean =>
  status === 'agreed' && amount?.value.period === 'total' && isOwnSum(amount.value);

const isTold = ({ amount }: Deal): boolean => amount?.value.period === 'to_date';

/** "Its $8 billion investment": of no day, so that it may be what was invested on several. */
const isUndated = ({ type, status, mark, agreed, effective, amount }: Deal): boolean =>
  kinOf(type) === 'investment' &&
  status === 'agreed' &&
  mark === null &&
  agreed === null &&
  effective === null &&
  amount !== null &&
  isOwnSum(amount.value) &&
  !amount.disputed &&
  (amount.value.bound === 'exact' || amount.value.bound === 'about');

/** Of more than so many nobody adds up the rounds. */
const mostAdded = 24;

function partsOf(whole: Deal, before: readonly Deal[]): Containment[] {
  const total = sumIn(whole);
  const alike = before.filter(({ amount }) => amount?.value.currency === whole.amount?.value.currency);
  const sum = Decimal.sum(0, ...alike.flatMap((one) => sumIn(one) ?? []));
  if (!total) return [];
  const link = (part: Deal, kind: Containment['kind']) => ({ part: part.id, whole: whole.id, kind });
  if (isTold(whole)) {
    const isWhole = alike.length === before.length && sum.lte(total);
    return before.map((part) => link(part, isWhole ? 'part_of' : 'overlaps'));
  }
  return before.length > 1 && alike.length === before.length && sum.eq(total)
    ? before.map((part) => link(part, 'part_of'))
    : [];
}

/** Each deal that is a part of a running total, with it. */
export function findTotals(deals: readonly Deal[], scope: LinkScope): Containment[] {
  const wholes = deals.filter((deal) => isTold(deal) || isUndated(deal));
  if (wholes.length === 0) return [];
  const linesOfDeal = keptLines(scope);
  const lines = new Map(wholes.flatMap((whole) => linesOfDeal(whole).map((line): [string, Deal[]] => [line, []])));
  for (const deal of deals) if (isPart(deal)) for (const line of linesOfDeal(deal)) lines.get(line)?.push(deal);
  return wholes.flatMap((whole) => {
    const near = new Set(linesOfDeal(whole).flatMap((line) => lines.get(line) ?? []));
    if (!isTold(whole) && near.size > mostAdded) return [];
    return partsOf(
      whole,
      [...near].filter((one) => isSummedUp(one, whole)),
    );
  });
}
