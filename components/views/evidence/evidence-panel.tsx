// The one gesture's answer: what a deal says, who says so, since when it is known, in which words, and where they stand.
// The same on the server and in the browser; closing is a link back to the view without it.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { dealSentence, sentenceText } from '#components/format/deal-sentence.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { ClaimSource } from '#components/views/article/claim-source.tsx';
import { DealFigures } from '#components/views/deal/deal-figures.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { DealView } from '#lib/domain/views.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import { Sentence } from './sentence.tsx';

const w = words.evidence;
const shown = 6;
/** Letters of a sentence with so many parties that its quotes would stand below the fold. */
const longTitle = 240;

interface Props {
  readonly id: string;
  readonly view: DealView;
  readonly clocks: ClockQuery;
}

export function EvidencePanel({ id, view: { deal, claims }, clocks }: Props) {
  const dealPage = viewAddress(`/deals/${id}`, clocksIn(clocks));
  const type = deal?.type ?? claims[0]?.type;
  const title = deal ? sentenceText(deal) : w.notYet;
  return (
    <div className="grid gap-4" data-relation={type}>
      <div className="grid gap-1.5">
        {type && (
          <p className="label flex flex-wrap items-center gap-x-1.5 text-relation">
            <RelationMark type={type} status={deal?.status ?? 'agreed'} />
            <b className="font-semibold">{relationKinds[type].label}</b>
            {deal?.name != null && <span className="text-ink-soft">{deal.name}</span>}
          </p>
        )}
        <h2
          id="evidence-title"
          tabIndex={-1}
          className={`outline-none ${title.length > longTitle ? 'text-[1.0625rem]' : 'text-[1.375rem]'}`}
        >
          {deal ? <Sentence parts={dealSentence(deal)} clocks={clocks} /> : title}
        </h2>
      </div>
      {deal && <DealFigures deal={deal} />}
      {deal && (
        <p className="border-y border-rule py-1.5 text-[0.8125rem] text-ink-soft">
          <b className="font-semibold text-ink">{words.deals.originsCount(deal.origins)}</b>,{' '}
          {words.deals.outletsCount(deal.outlets)} · {words.deals.since.toLowerCase()} {formatInstant(deal.knownSince)}
        </p>
      )}
      <ol className="grid gap-5" aria-label={w.quotes}>
        {claims.slice(0, shown).map((claim) => (
          <li key={claim.id} className="grid gap-2">
            <ClaimSource article={claim.article} />
            <EvidenceQuote claim={claim} clocks={clocks} />
          </li>
        ))}
      </ol>
      <p className="flex gap-4 border-t border-rule pt-3">
        <TextLink href={dealPage} className="font-semibold">
          {w.openDeal}
        </TextLink>
        {claims.length > shown && <span className="text-ink-soft">{w.more(claims.length - shown)}</span>}
      </p>
    </div>
  );
}
