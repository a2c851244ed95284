// A deal's terms in short, as a list of names and values; only those that a source states.
import type { ReactNode } from 'react';
import { formatCapacity } from '#components/format/format-capacity.ts';
import { formatTerm } from '#components/format/format-money.ts';
import { formatPlace } from '#components/format/format-place.ts';
import { stageWords } from '#components/format/stage-words.ts';
import { words } from '#components/words.ts';
import type { Deal, DealMoment } from '#lib/domain/deal.ts';
import { isQuarrel } from '#lib/domain/relation-kind.ts';
import { Amount } from './amount.tsx';
import { DealDate } from './deal-date.tsx';
import { StatusWords } from './status-words.tsx';

interface Figure {
  readonly name: string;
  readonly value: ReactNode;
}

const w = words.deals;

const momentWord = (type: Deal['type'], basis: DealMoment['basis']): string =>
  basis === 'reported' ? w.reportedDate : stageWords(type)[basis];

function figuresOf(deal: Deal): Figure[] {
  const { moment, amount, stake, capacity, places = [], exclusivity } = deal;
  const term = amount?.value.termMonths ?? null;
  return [
    { name: w.status, value: <StatusWords deal={deal} /> },
    moment
      ? { name: momentWord(deal.type, moment.basis), value: <DealDate date={moment.date} /> }
      : { name: w.date, value: <span className="text-ink-soft">{words.timeline.undatedWord}</span> },
    ...(amount || !isQuarrel(deal.type)
      ? [
          {
            name: w.amount,
            value: amount ? <Amount amount={amount} /> : <span className="text-ink-soft">{w.unstated}</span>,
          },
        ]
      : []),
    ...(term === null ? [] : [{ name: w.term, value: formatTerm(term) }]),
    ...(stake ? [{ name: w.stake, value: `${stake.value}%` }] : []),
    ...(capacity.length > 0
      ? [{ name: w.capacity, value: capacity.map(({ value }) => formatCapacity(value)).join(', ') }]
      : []),
    ...(places.length > 0
      ? [{ name: words.deal.fields.place, value: places.map(({ value }) => formatPlace(value)).join(', ') }]
      : []),
    ...exclusivity
      .filter(({ kind }) => kind !== 'none')
      .map(({ kind, ended }) => ({
        name: words.deal.exclusivity,
        value: `${words.exclusivities[kind]}${ended ? `, ${words.deal.exclusivityEnded}` : ''}`,
      })),
  ];
}

export function DealFigures({ deal }: { deal: Deal }) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {figuresOf(deal).map(({ name, value }) => (
        <div key={name}>
          <dt className="label first-letter:uppercase">{name}</dt>
          <dd className="text-[0.9375rem] font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
