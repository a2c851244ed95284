// Whether a clause is about the relation that others of the same article are about: the same sides, and no sum, day or talks that would
// make it another one; of a round and of a purchase also others who bring the money, of a venture and a partnership more who are in it.
import { addDays } from '#lib/domain/approximate-date.ts';
import type { Quantity } from '#lib/extract/figures/find-quantities.ts';
import { isSumOfAll } from '#lib/extract/figures/is-sum-of-all.ts';
import { type Reading, sentenceEnd, sentenceStart } from '#lib/extract/reading.ts';
import type { Candidate } from './candidate.ts';
import { amountOf, dateOf, housesOf, isEachOnes, type Relation } from './relation.ts';

/** A contract that is told as an old one stands behind the news. */
const toldAsOld =
  /\b(?:already|existing|since|earlier|previous(?:ly)?|last (?:year|month|[jfmasond][a-z]+(?:y|h|l|e|r|t)))\b/;
const toldAsMore = /\b(?:further|another|additional|more|second|extra|new|expand\w*|extend\w*|renew\w*|increas\w*)\b/;
const oldDays = 60;

const wordsOf = ({ items, folded }: Reading, { sentence }: Candidate): string =>
  folded.slice(items.start[sentenceStart(items, sentence)], items.end[sentenceEnd(items, sentence) - 1]);

/** "X is in talks with Y about more chips. X already supplies Y": what is talked about is not what was agreed before. */
function isAnotherTalk(reading: Reading, talks: Candidate, agreed: Candidate): boolean {
  if (talks.sentence === agreed.sentence && talks.trigger === agreed.trigger) return false;
  const date = dateOf(reading, agreed.date);
  if (date && reading.day !== null && date.until < addDays(reading.day, -oldDays)) return true;
  if (talks.sentence === agreed.sentence) return false;
  return toldAsOld.test(wordsOf(reading, agreed)) || toldAsMore.test(wordsOf(reading, talks));
}

/** "Up to $25 million" above, "between $20 million and $25 million" below. */
const isWithinRange = ({ value }: Quantity, range: Quantity): boolean =>
  range.high !== null && Number(value) >= Number(range.value) && Number(value) <= Number(range.high);

/** "Added $6 billion, which brings their contracts to $22 billion": one deal, told with what it comes to together with those before. */
const isOfAllBeside = (reading: Reading, a: Candidate, b: Candidate): boolean =>
  a.sentence === b.sentence &&
  a.amount !== null &&
  b.amount !== null &&
  isSumOfAll(reading, a.amount) !== isSumOfAll(reading, b.amount);

function differ(reading: Reading, a: Candidate, b: Candidate): boolean {
  if (a.status === 'talks' && b.status === 'agreed' && isAnotherTalk(reading, a, b)) return true;
  if (b.status === 'talks' && a.status === 'agreed' && isAnotherTalk(reading, b, a)) return true;
  const [x, y] = [amountOf(reading, a.amount), amountOf(reading, b.amount)];
  if (x && y) {
    if (isOfAllBeside(reading, a, b)) return false;
    if (x.unit !== y.unit || isWithinRange(x, y) || isWithinRange(y, x)) return false;
    const ratio = Number(x.value) / Number(y.value);
    if (ratio < 0.99 || ratio > 1.01)
      return a.sentence !== b.sentence || a.trigger !== b.trigger || a.amount !== b.amount;
    return false;
  }
  const [d, e] = [dateOf(reading, a.date), dateOf(reading, b.date)];
  if (d && e && a.type === 'investment')
    return d.from.slice(0, 4) !== e.from.slice(0, 4) && (d.until < e.from || e.until < d.from);
  return false;
}

/** "A and B invested $2 billion in C": one sum, written once, is that of one round, however many it names. */
const isOneSum = (reading: Reading, { parts }: Relation, { amount }: Candidate): boolean =>
  amount !== null && parts.some((part) => part.amount === amount) && !isEachOnes(reading, amount);

type Houses = (side: readonly number[]) => readonly number[];

const areWithin = (some: readonly number[], all: readonly number[]): boolean =>
  some.every((house) => all.includes(house));

const namesNoSum = ({ amount, stake }: Candidate): boolean => amount === null && stake === null;

/** "A and B back X" above, "A, B and C put in $2 billion" below: who is told without a sum is one of those who are told with it. */
const saysLess = (houses: Houses, { from, parts }: Relation, candidate: Candidate): boolean =>
  (namesNoSum(candidate) && areWithin(houses(candidate.from), houses(from))) ||
  (parts.every(namesNoSum) && areWithin(houses(from), houses(candidate.from)));

/** "A bought into X on Thursday. B led the round, which X confirmed on Thursday": of one day, with no two sums, it is one round. */
function isOfItsDay(reading: Reading, { parts }: Relation, candidate: Candidate): boolean {
  const day = dateOf(reading, candidate.date);
  if (day === null || day.from !== day.until) return false;
  return parts.some(({ date }) => {
    const told = dateOf(reading, date);
    return told !== null && told.from === day.from && told.until === day.until;
  });
}

/** Whether both tell of one sum, written twice. */
const namesItsSum = (reading: Reading, { parts }: Relation, { amount }: Candidate): boolean =>
  amountOf(reading, amount) !== null && parts.some((part) => amountOf(reading, part.amount) !== null);

const isEach = (reading: Reading, { amount }: Candidate): boolean => amount !== null && isEachOnes(reading, amount);

/** Whether it is about the same money for the same firm, whoever else brings it. */
function isOneRound(reading: Reading, houses: Houses, relation: Relation, candidate: Candidate): boolean {
  if (isEach(reading, candidate) || relation.parts.some((part) => isEach(reading, part))) return false;
  if (isOneSum(reading, relation, candidate)) return true;
  if (candidate.rule === 'round' && relation.parts.some(({ rule }) => rule === 'round')) return true;
  return saysLess(houses, relation, candidate) || isOfItsDay(reading, relation, candidate);
}

export function belongs(reading: Reading, relation: Relation, candidate: Candidate): boolean {
  const lead = relation.parts[0];
  if (!lead || relation.type !== candidate.type) return false;
  if ((lead.mark === 'denied') !== (candidate.mark === 'denied')) return false;
  // No sum that the one tells is contradicted by what the others tell.
  if (relation.parts.some((part) => differ(reading, part, candidate))) return false;
  const houses = (side: readonly number[]) => housesOf(reading, side);
  const sameSide = (a: readonly number[], b: readonly number[]) => {
    const [x, y] = [houses(a), houses(b)];
    return x.length === y.length && areWithin(x, y);
  };
  if (candidate.type === 'joint_venture') {
    const [x, y] = [houses(relation.between), houses(candidate.between)];
    if (x.filter((house) => y.includes(house)).length >= 2) return true;
  }
  // "A joins hands with B" above, "A, B and C formed a partnership" below: the fewer are some of those who work together.
  if (candidate.type === 'partnership' && candidate.status === lead.status) {
    const [x, y] = [houses(relation.between), houses(candidate.between)];
    if (areWithin(x, y) || areWithin(y, x)) return true;
  }
  if (candidate.status === lead.status && sameSide(relation.to, candidate.to)) {
    // A loan led by some "with others among the lenders": its sum is written once.
    if (candidate.type === 'financing' && isOneSum(reading, relation, candidate)) return true;
    if (candidate.type === 'investment' && isOneRound(reading, houses, relation, candidate)) return true;
    // A firm is bought once: at one price by all whom the text names as its buyers.
    if (candidate.type === 'acquisition' && namesItsSum(reading, relation, candidate)) return true;
  }
  return (
    sameSide(relation.from, candidate.from) &&
    sameSide(relation.to, candidate.to) &&
    sameSide(relation.between, candidate.between)
  );
}
