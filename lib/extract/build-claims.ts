// Relations -> claims: parties in their roles, and for each field the value with the span that says it.
import type { Capacity } from '#lib/domain/capacity.ts';
import type { Claim, ClaimParty, Evidence, EvidenceField } from '#lib/domain/claim.ts';
import type { Basis, Money } from '#lib/domain/money.ts';
import { mainRole } from '#lib/domain/relation-kind.ts';
import { spanOf } from '#lib/domain/span.ts';
import { statusOfMark } from '#lib/domain/status.ts';
import { calibrate } from './calibrate.ts';
import { isDateOfMaking } from './dates/is-date-of-another.ts';
import type { Quantity } from './figures/find-quantities.ts';
import { isSumOfAll } from './figures/is-sum-of-all.ts';
import { findPlace, isPlaced } from './places/find-place.ts';
import { type Reading, sentenceEnd, sentenceStart } from './reading.ts';
import type { Candidate } from './relations/candidate.ts';
import { statusOf } from './relations/fold-candidates.ts';
import { amountOf, dateOf, type Relation } from './relations/relation.ts';
import { Kind } from './text/items.ts';

const term =
  /\b(?:over|for|spanning|during)(?: the)?(?: next| coming| following)? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[- ]years?\b|\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)-year\b/;
const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

function termIn(reading: Reading, from: number, to: number): { months: number; start: number; end: number } | null {
  const words = reading.folded.slice(from, to);
  const match = words.includes('year') ? term.exec(words) : null;
  const word = match?.[1] ?? match?.[2];
  if (!match || !word) return null;
  const years = numbers[word] ?? Number(word);
  return years > 0
    ? { months: years * 12, start: from + match.index, end: from + match.index + match[0].length }
    : null;
}

const basisWords: ReadonlyArray<readonly [RegExp, Basis]> = [
  [/backlog|remaining performance/, 'backlog'],
  [/commit|pledg/, 'committed'],
  [/raised|closed|received|poured|invested|(?:has|have|had) put\b|paid|bought|funded|completed/, 'funded'],
  [/drew|drawn/, 'drawn'],
  [/will|plans?|agree|announc|to (?:buy|acquire|invest)/, 'announced'],
];

/** "Has a roughly $135 billion stake", "its $5 billion holding": what it is worth to who has it, whatever was paid. */
const held =
  /\b(?:holds|held|holding|owns|owned|owning|has|have|had|keeps|kept|retains|retained|retaining|its|whose|their)(?: (?:an?|its|the|about|around|roughly|nearly|almost|over|existing|remaining|current|more than|approximately))* $/;
/** "A stake it values at about $135 billion": its owner's word. */
const valued =
  /\b(?:stake|holding|shareholding|interest)s?(?:,? (?:that|which))? (?:the )?\w+ (?:now )?value[sd]? at(?: (?:about|around|approximately|roughly|nearly|almost|over|more than|some))* $/;
const changesHands =
  /\b(?:sold|sells?|selling|sale|bought|buys?|buying|acquir\w+|purchas\w+|took|takes?|taking) [^.;]{0,70}$/;

function isHeldStake({ folded, items }: Reading, item: number): boolean {
  const [start, end] = [items.start[item] ?? 0, items.end[item] ?? 0];
  const left = folded.slice(Math.max(0, start - 90), start);
  const isNamedBehind = /^(?: | ?-)(?:stake|holding|shareholding)\b/.test(folded.slice(end, end + 16));
  return (valued.test(left) || (isNamedBehind && held.test(left))) && !changesHands.test(left);
}

function moneyOf(quantity: Quantity, words: string, termMonths: number | null): Money {
  return {
    value: quantity.value,
    high: quantity.high,
    currency: quantity.unit,
    bound: quantity.bound,
    basis: basisWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown',
    period: quantity.period,
    termMonths,
  };
}

/** What a holding is worth is no sum paid, and what was paid by and by is that of no single deal. */
function asTold(reading: Reading, item: number, money: Money): Money {
  if (isHeldStake(reading, item)) return { ...money, basis: 'fair' };
  return money.period === 'total' && isSumOfAll(reading, item) ? { ...money, period: 'to_date' } : money;
}

class EvidenceList {
  readonly list: Evidence[] = [];
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  add(field: EvidenceField, start: number, end: number) {
    let ordinal = 0;
    for (const known of this.list) {
      if (known.field !== field) continue;
      if (known.start === start && known.end === end) return;
      ordinal++;
    }
    this.list.push({ field, ordinal, ...spanOf(this.text, start, end) });
  }
}

/** The first part that has a field, the surest first. */
const withField = <K extends 'amount' | 'stake' | 'date' | 'exclusivity' | 'name'>(
  parts: readonly Candidate[],
  field: K,
): Candidate | undefined => parts.find((part) => part[field] !== null);

/** Who sells what the relation is about: nobody who stands on a side of it. */
function sellersOf({ mentions }: Reading, { from, to, parts }: Relation): ClaimParty[] {
  const slugOf = (mention: number) => mentions[mention]?.organization?.slug;
  const named = new Set([...from, ...to].map(slugOf));
  return parts
    .flatMap(({ sellers }) => sellers ?? [])
    .flatMap((mention): ClaimParty[] => {
      const slug = slugOf(mention);
      if (slug === undefined || named.has(slug)) return [];
      named.add(slug);
      return [{ role: 'seller', mention }];
    });
}

function partiesOf(reading: Reading, relation: Relation): ClaimParty[] {
  const sides: ClaimParty[] = [];
  for (const side of ['from', 'to', 'between'] as const)
    relation[side].forEach((mention, at, all) => {
      if (all.indexOf(mention) === at) sides.push({ role: mainRole(relation.type, side), mention });
    });
  return relation.type === 'acquisition' ? [...sides, ...sellersOf(reading, relation)] : sides;
}

function capacitiesOf(reading: Reading, parts: readonly Candidate[]): Array<Capacity & { item: number }> {
  const seen = new Set<string>();
  return parts
    .flatMap((part) => part.capacity)
    .flatMap((item) => {
      const quantity = amountOf(reading, item);
      if (!quantity) return [];
      const unit: Capacity['unit'] = quantity.kind === 'chips' ? 'chips' : quantity.unit === 'MW' ? 'MW' : 'GW';
      const key = `${quantity.value}${unit}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const bound = quantity.bound === 'range' || quantity.bound === 'undisclosed' ? 'about' : quantity.bound;
      return [{ value: quantity.value, unit, bound, item }];
    });
}

/** The item of the narrowest date among those that some parts have, or null. */
function narrowestOf<P>(reading: Reading, parts: readonly P[], itemOf: (part: P) => number | null): number | null {
  let narrowest: number | null = null;
  for (const part of parts) {
    const item = itemOf(part);
    if (dateOf(reading, item) && (narrowest === null || widthOf(reading, item) < widthOf(reading, narrowest)))
      narrowest = item;
  }
  return narrowest;
}

/** "A $1.5 billion deal" above and "1.3 billion euros ($1.5 billion)" below: the part that tells the money it was agreed in. */
const convertedFrom = (reading: Reading, parts: readonly Candidate[], { amount }: Candidate): Candidate | undefined => {
  const told = amountOf(reading, amount);
  return parts.find((part) => {
    const own = amountOf(reading, part.amount);
    if (!told || !own || part.amount === null || own.unit === told.unit) return false;
    if (!/^ ?(?:\(|,? or )(?:about |around |roughly )?$/.test(between(reading, own.end, part.amount))) return false;
    const converted = nextFigure(reading, part.amount);
    return converted?.unit === told.unit && Math.abs(Number(converted.value) / Number(told.value) - 1) < roundingOff;
  });
};

/** A conversion is written to two figures. */
const roundingOff = 0.02;

/** The figure that stands within two items behind another. */
function nextFigure({ items, figures }: Reading, item: number) {
  for (let at = item + 1; at < item + 4; at++) if (items.kind[at] === Kind.Figure) return figures[items.ref[at] ?? -1];
  return undefined;
}

const between = (reading: Reading, end: number, item: number): string =>
  reading.folded.slice(end, nextFigure(reading, item)?.start ?? end);

/** Writes one claim down. */
export function buildClaim(reading: Reading, relation: Relation): Claim {
  const { items, text, folded } = reading;
  const lead = statusOf(relation, reading.headlineEnd > 0);
  const parts = [lead, ...relation.parts.filter((part) => part !== lead)];
  const inOrder = [...relation.parts].sort((a, b) => a.first - b.first);
  const evidence = new EvidenceList(text);
  const startOf = (item: number) => items.start[item] ?? 0;
  const endOf = (item: number) => items.end[item] ?? 0;
  const statement = (part: Candidate) =>
    [startOf(part.first), endOf(Math.max(part.last, inSentence(reading, part, part.amount)))] as const;
  for (const part of inOrder) evidence.add('statement', ...statement(part));
  for (const part of relation.continuations) evidence.add('statement', startOf(part.first), endOf(part.last));
  for (const part of inOrder)
    if (items.kind[part.trigger] === Kind.Word) evidence.add('type', startOf(part.trigger), endOf(part.trigger));
  if (lead.status !== 'agreed' || lead.mark) evidence.add('status', ...statement(lead));

  const withSums = inOrder.filter((part) => amountOf(reading, part.amount));
  const ofAll = (part: Candidate) => part.amount !== null && isSumOfAll(reading, part.amount);
  const firstSum = withSums.find((part) => !ofAll(part)) ?? withSums[0];
  const priced = firstSum && (convertedFrom(reading, withSums, firstSum) ?? firstSum);
  const continued = relation.continuations.find((part) => part.amount !== null);
  const amountItem = priced?.amount ?? continued?.amount ?? null;
  const quantity = amountOf(reading, amountItem);
  const lastItem = Math.max(lead.last, amountItem ?? 0);
  const sentenceEndAt = endOf((items.sentences[(items.sentence[lead.first] ?? 0) + 1] ?? 1) - 1);
  const years = termIn(
    reading,
    startOf(items.sentences[items.sentence[lead.first] ?? 0] ?? 0),
    Math.max(sentenceEndAt, 0),
  );
  const [from, to] = [startOf(lead.first), endOf(lastItem)];
  const stated =
    quantity && amountItem !== null
      ? moneyOf(quantity, folded.slice(Math.min(from, to), Math.max(from, to)), years?.months ?? null)
      : null;
  const amount = stated && amountItem !== null ? asTold(reading, amountItem, stated) : null;
  if (amount && amountItem !== null) evidence.add('amount', startOf(amountItem), endOf(amountItem));
  if (amount && years) evidence.add('term', years.start, years.end);

  // "Signed a memorandum of understanding": the finer word says how far it has got.
  const status = lead.mark === null ? lead.status : statusOfMark[lead.mark];
  const clock = status === 'talks' ? 'talks' : status === 'ended' ? 'ended' : 'agreed';
  const isMaking = (date: number | null) => status === 'ended' && date !== null && isDateOfMaking(reading, date);
  const happened =
    narrowestOf(reading, parts, ({ date }) => date) ??
    narrowestOf(reading, relation.continuations, ({ date }) => (isMaking(date) ? null : date));
  const made =
    narrowestOf(reading, parts, (part) => part.made ?? null) ??
    narrowestOf(reading, relation.continuations, ({ date }) => (isMaking(date) ? date : null));
  if (made !== null) evidence.add('agreed', startOf(made), endOf(made));
  if (happened !== null) evidence.add(clock, startOf(happened), endOf(happened));

  const capacity = capacitiesOf(reading, inOrder);
  for (const { item } of capacity) evidence.add('capacity', startOf(item), endOf(item));
  const owning = withField(inOrder, 'stake');
  const stake = owning ? amountOf(reading, owning.stake) : null;
  if (owning?.stake !== null && owning && stake) evidence.add('stake', startOf(owning.stake), endOf(owning.stake));
  const exclusivity =
    (
      withField(
        inOrder.filter((part) => part.exclusivity?.state === 'ended'),
        'exclusivity',
      ) ?? withField(inOrder, 'exclusivity')
    )?.exclusivity ?? null;
  if (exclusivity) evidence.add('exclusivity', startOf(exclusivity.first), endOf(exclusivity.last));
  const sentences = [...new Set(inOrder.map(({ sentence }) => sentence))].map(
    (number) => [startOf(sentenceStart(items, number)), endOf(sentenceEnd(items, number) - 1)] as const,
  );
  const place = isPlaced(relation.type) ? findPlace(text, sentences, reading.headlineEnd) : null;
  if (place) evidence.add('place', place.start, place.end);
  const name = withField(inOrder, 'name')?.name ?? null;
  if (name) evidence.add('name', startOf(name.first), endOf(name.last));

  return {
    type: relation.type,
    status,
    mark: lead.mark,
    parties: partiesOf(reading, relation),
    name: name?.text ?? null,
    amount,
    stake: stake?.value ?? null,
    capacity: capacity.map(({ value, unit, bound }) => ({ value, unit, bound })),
    exclusivity: exclusivity && { kind: exclusivity.kind, scope: null, state: exclusivity.state },
    place: place?.place ?? null,
    dates: {
      ...{ talks: null, effective: null, ended: null, agreed: dateOf(reading, made) },
      [clock]: dateOf(reading, happened),
    },
    evidence: evidence.list,
    confidence: calibrate(relation.parts),
    rule: lead.rule,
  };
}

function widthOf(reading: Reading, item: number | null): number {
  const date = dateOf(reading, item);
  return date ? Date.parse(date.until) - Date.parse(date.from) : Number.MAX_SAFE_INTEGER;
}

/** An item as far as it stands in the candidate's own sentence, else the candidate's last item. */
const inSentence = (reading: Reading, part: Candidate, item: number | null): number =>
  item !== null && reading.items.sentence[item] === part.sentence ? item : part.last;
