// What a deal expands, follows or is part of, each with its day: deals of one line are joined here and never merged.
import { sentenceText } from '#components/format/deal-sentence.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { DealView } from '#lib/domain/views.ts';
import { Amount } from './amount.tsx';
import { DealDate } from './deal-date.tsx';

export function DealLinks({ links, clocks }: { links: DealView['links']; clocks: ClockQuery }) {
  return (
    <ul className="grid">
      {links.map(({ kind, deal }) => (
        <li key={`${kind} ${deal.id}`} className="flex flex-wrap gap-x-3 border-b border-rule py-2">
          <b className="font-semibold">{words.deal.link[kind]}</b>
          <TextLink href={viewAddress(`/deals/${deal.id}`, clocksIn(clocks))}>{sentenceText(deal)}</TextLink>
          {deal.moment && <DealDate date={deal.moment.date} />}
          {deal.amount && <Amount amount={deal.amount} />}
        </li>
      ))}
    </ul>
  );
}
