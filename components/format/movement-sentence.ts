// A movement as one sentence, in parts so that names can be links: what moved, in what way, and on whose word. Says nothing that
// the movement's claims or the deal's own do not state, and hedges as they do: talks are talks, a ceiling is a ceiling, one
// source is called one.
import { movementWords as w } from '#components/movement-words.ts';
import { words } from '#components/words.ts';
import { type ApproximateDate, addDays } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Movement } from '#lib/domain/movement.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { changeReading, freshReading } from './change-reading.ts';
import { dealSentence, type SentencePart } from './deal-sentence.ts';
import { formatCapacity } from './format-capacity.ts';
import { formatDate } from './format-date.ts';
import { formatList } from './format-list.ts';
import { formatMoneyFigure, formatTerm } from './format-money.ts';
import { statedText } from './stated-value.ts';
import { statusWord } from './status-word.ts';

type Links = ReadonlyMap<string, EvidenceLink>;

/** A deal that is told of within a month is news. */
const oldAfterDays = 31;

function termsOf({ amount, stake, capacity }: Deal): string {
  const months = amount?.value.termMonths ?? null;
  const money = amount
    ? amount.value.value === null && !amount.disputed
      ? w.undisclosed
      : `${formatMoneyFigure(amount)}${months === null || amount.disputed ? '' : ` ${words.deals.over} ${formatTerm(months)}`}`
    : null;
  const terms = [
    ...(money === null ? [] : [money]),
    ...(stake?.values.map(({ value }) => `${value}%`) ?? []),
    ...capacity.map(({ value }) => formatCapacity(value)),
  ];
  return terms.length === 0 ? '' : ` (${terms.join(', ')})`;
}

const when = (date: ApproximateDate | undefined): string =>
  date === undefined
    ? w.undated
    : date.from === date.until
      ? w.fromExact(formatDate(date))
      : w.fromAbout(formatDate(date));

const reached = (deal: Deal): string => (deal.mark === 'letter_of_intent' ? w.aLetter : statusWord(deal));

function endOf({ type, mark, ended }: Deal): string {
  // Nobody cancels a quarrel.
  const isQuarrel = relationKinds[type].family === 'conflict';
  const told =
    !isQuarrel && (mark === 'cancelled' || mark === 'blocked' || mark === 'expired')
      ? w.thisEnded[mark]
      : w.thisEnded.plain;
  return `; ${told} ${when(ended?.value)}`;
}

/** What was frozen before it said who joined tells it by the parties that were not there. */
function joinedOf({ before, joined }: Movement, after: Deal): string {
  const organizations = after.parties.map(({ organization }) => organization);
  const isNew = ({ slug }: OrganizationRef) => !before?.parties.some((party) => party.organization.slug === slug);
  const distinct = [...new Set((joined ?? organizations.filter(isNew)).map(({ name }) => name))];
  return distinct.length === 0 ? '' : `; ${w.joined(formatList(distinct), distinct.length > 1)}`;
}

/** Old business that only now became known is told with its date; news need none beside that of the article. */
function datedOf({ on }: Movement, { moment }: Deal): string {
  const isOld = moment !== null && moment.basis !== 'reported' && moment.date.until < addDays(on, -oldAfterDays);
  return isOld ? `; ${w.dated(formatDate(moment.date))}` : '';
}

function exclusivityOf(before: Deal | null, after: Deal): string {
  const said = ({ kind, scope, ended }: Deal['exclusivity'][number]) =>
    `${(ended ? w.noLonger : w.now)(w.exclusivities[kind])}${scope === null ? '' : ` (${scope})`}`;
  const known = new Set(before?.exclusivity.map(said));
  const fresh = [...new Set(after.exclusivity.map(said))].filter((one) => !known.has(one));
  return (fresh.length > 0 ? fresh : [...known]).map((one) => `; ${one}`).join('');
}

function correctionOf({ before, after, fields, conflict }: Movement): string {
  if (conflict) {
    const side = conflict.sides.find(({ claims }) => claims.includes(conflict.resolution?.claim ?? ''));
    return side ? `; ${w.settled(w.disputes[conflict.field], statedText(side.value))}` : '';
  }
  return fields
    .map((field) => {
      const [was, is] = [changeReading(before, field) ?? w.undisclosed, changeReading(after, field)];
      const name = w.fieldNames[field];
      return `; ${is === null ? w.notStated(name, was) : w.corrected(name, is, was)}`;
    })
    .join('');
}

function tailOf(movement: Movement, deal: Deal): string {
  const { kind, before, fields, conflict } = movement;
  switch (kind) {
    case 'new':
      return `${termsOf(deal)}${deal.status === 'ended' && deal.mark !== 'denied' ? endOf(deal) : datedOf(movement, deal)}`;
    case 'expanded':
      return fields.includes('parties') && before ? joinedOf(movement, deal) : `${termsOf(deal)} ${w.expansion}`;
    case 'progressed':
      return `${termsOf(deal)}${before ? `; ${w.became(reached(before), reached(deal))}` : ''}`;
    case 'ended':
      return endOf(deal);
    case 'exclusivity':
      return exclusivityOf(before, deal);
    case 'disputed': {
      const sides = (conflict?.sides ?? []).map(({ value, origins }) => w.side(statedText(value), origins));
      return conflict ? `; ${w.disagree(w.disputes[conflict.field], sides.join(` ${w.or} `))}` : '';
    }
    case 'corrected':
      return correctionOf(movement);
    case 'detailed': {
      const stated = fields.flatMap((field) => {
        const is = freshReading(before, deal, field);
        return is === null ? [] : `${w.fieldNames[field]} ${is}`;
      });
      return stated.length === 0 ? '' : `; ${w.stated}: ${formatList(stated)}`;
    }
    default:
      return '';
  }
}

/** Each publisher once, in the order of the claims. */
export const publishersOf = ({ claims }: Movement, links: Links): string[] => [
  ...new Set(claims.flatMap((claim) => links.get(claim)?.publisher ?? [])),
];

function wordOf(movement: Movement, links: Links): string {
  const { kind, origins, outlets } = movement;
  // A dispute names its sides' sources itself, and what was withdrawn nobody says any more.
  if (kind === 'disputed') return '';
  const names = publishersOf(movement, links);
  if (kind === 'withdrawn') return names.length === 0 ? '' : `; ${w.saidBefore(formatList(names))}`;
  const [name] = names;
  if (origins > 1) return `, ${w.accordingTo(origins)}`;
  if (outlets > 1) return `, ${w.accordingToReprints(outlets)}`;
  return name === undefined ? `, ${w.accordingTo(origins)}` : `, ${w.accordingToOne(name)}`;
}

/** That is what the ledger knows and no source says: it stands behind the sentence that names the sources. */
const firstOf = ({ parties }: Deal, pairs: number): string =>
  new Set(parties.map(({ organization }) => organization.slug)).size === 2 ? w.noEarlier : w.noEarlierAmong(pairs);

export function movementSentence(movement: Movement, links: Links): SentencePart[] {
  const { kind, before, after, pairs } = movement;
  const [pair] = pairs;
  const deal = after ?? before;
  if (!deal) return [];
  const said = dealSentence(deal);
  const opening: SentencePart[] =
    kind === 'withdrawn'
      ? [w.withdrawn]
      : kind === 'first_time' && pair
        ? pairs.length === 1
          ? [w.firstTime[0], pair[0], ` ${words.sentence.and} `, pair[1], w.firstTime[1]]
          : [w.firstTimes(pairs.length)]
        : [];
  const first = kind === 'first_time' || pairs.length === 0 ? '' : firstOf(deal, pairs.length);
  return [...opening, ...said, tailOf(movement, deal), wordOf(movement, links), '.', first].filter(
    (part) => part !== '',
  );
}

export const movementText = (movement: Movement, links: Links): string =>
  movementSentence(movement, links)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
