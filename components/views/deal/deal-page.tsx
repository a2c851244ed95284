// A deal in full: the sentence, its life, its terms with their words, exclusivities, every claim, how sure all that is, what else its parties did.

import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { LifeChart } from '#components/charts/timeline/life-chart.tsx';
import { layoutLife } from '#components/charts/timeline/life-layout.ts';
import { dealSentence, sentenceText } from '#components/format/deal-sentence.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { heardOf } from '#components/format/heard-of.ts';
import { stageWords } from '#components/format/stage-words.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { ClaimList } from '#components/views/article/claim-list.tsx';
import { Sentence } from '#components/views/evidence/sentence.tsx';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { DealView } from '#lib/domain/views.ts';
import { ConflictEntry } from './conflict-entry.tsx';
import { DealExclusivity } from './deal-exclusivity.tsx';
import { DealFigures } from './deal-figures.tsx';
import { DealLinks } from './deal-links.tsx';
import { DealTable } from './deal-table.tsx';
import { DealTerms } from './deal-terms.tsx';
import { JudgementNotes } from './judgement-notes.tsx';
import { SupportTable } from './support-table.tsx';
import { termsOf } from './terms-of.ts';

const w = words.deal;
/** A sentence that names a dozen parties, or thirty, is set smaller: it leaves room for what they agreed. */
const titleSize = ({ length }: string): string =>
  length > 300
    ? 'max-w-[36em] text-lg sm:text-xl'
    : length > 120
      ? 'max-w-[24em] text-2xl sm:text-[1.75rem]'
      : 'max-w-[24em] text-[1.875rem] sm:text-[2.625rem]';

interface Props {
  readonly id: string;
  readonly query: ViewQuery;
  readonly view: DealView;
  /** The evidence of a related deal that the address opens. */
  readonly evidence: DealView | null;
}

export function DealPage({ id, query, view, evidence }: Props) {
  const { clocks, deal, claims, links, related, support, conflicts, judgements } = view;
  const path = `/deals/${id}`;
  // Disputed amounts, stakes and dates stand side by side among the terms.
  const elsewhere = conflicts.filter(({ field }) => field === 'status' || field === 'parties');
  const carried = clocksIn(query);
  const title = deal ? sentenceText(deal) : words.evidence.notYet;
  const type = deal?.type ?? claims[0]?.type;
  const life = deal && layoutLife(deal, heardOf(view), clocks.asOf);
  const exclusivity = deal?.exclusivity.filter(({ kind }) => kind !== 'none') ?? [];
  return (
    <PageShell
      title={title}
      path={path}
      query={query}
      share={deal ? { view: 'deal', deal: id, ...carried } : undefined}
    >
      <RelationSymbols />
      <WithEvidence query={query} evidence={evidence}>
        <article data-relation={type} className="mx-auto max-w-[68rem] pt-6">
          {type && (
            <p className="flex flex-wrap items-center gap-x-1.5 pb-2 text-relation">
              <RelationMark type={type} status={deal?.status ?? 'agreed'} />
              <b className="font-semibold">{relationKinds[type].label}</b>
              {deal?.name != null && <span className="text-ink-soft">{deal.name}</span>}
            </p>
          )}
          <h1 className={titleSize(title)}>
            {deal ? <Sentence parts={dealSentence(deal)} clocks={carried} /> : title}
          </h1>
          {deal && (
            <div className="grid gap-4 pt-4">
              <DealFigures deal={deal} />
              <p className="text-ink-soft">
                <b className="font-semibold text-ink">{words.deals.originsCount(deal.origins)}</b>,{' '}
                {words.deals.outletsCount(deal.outlets)} · {words.deals.since.toLowerCase()}{' '}
                {formatInstant(deal.knownSince)}
              </p>
            </div>
          )}
          {life && (
            <div className="pt-6">
              <LifeChart
                layout={life}
                label={w.life}
                stageWords={stageWords(deal.type)}
                heardWord={w.heard}
                disputedWord={words.deals.disputed}
                reportedWord={words.deals.reportedDate}
              />
            </div>
          )}
          {deal && termsOf(deal).length > 0 && (
            <Section id="terms" title={w.terms}>
              <DealTerms deal={deal} claims={claims} judgements={judgements} clocks={carried} />
            </Section>
          )}
          {exclusivity.length > 0 && (
            <Section id="exclusivity" title={w.exclusivity}>
              <DealExclusivity intervals={exclusivity} claims={claims} clocks={carried} />
            </Section>
          )}
          {elsewhere.length > 0 && (
            <Section id="conflicts" title={words.conflicts.title} help={w.disputedHelp}>
              <ol className="grid">
                {elsewhere.map((conflict) => (
                  <ConflictEntry
                    key={conflict.field}
                    conflict={conflict}
                    deal={null}
                    claims={claims}
                    clocks={carried}
                  />
                ))}
              </ol>
              <p className="no-print pt-2">
                <TextLink href={viewAddress('/conflicts', carried)}>{w.conflictsLink}</TextLink>
              </p>
            </Section>
          )}
          <Section id="claims" title={w.claims} help={w.claimsHelp}>
            <ClaimList claims={claims} judgements={judgements} clocks={carried} />
          </Section>
          {deal && support.length > 0 && (
            <Section id="support" title={w.support} help={w.supportHelp}>
              <SupportTable support={support} claims={claims} confidence={deal.confidence} />
            </Section>
          )}
          {judgements.length > 0 && (
            <Section id="judgements" title={w.judgements} help={w.judgementsHelp}>
              <JudgementNotes judgements={judgements} claims={claims} />
            </Section>
          )}
          {links.length > 0 && (
            <Section id="links" title={w.links}>
              <DealLinks links={links} clocks={carried} />
            </Section>
          )}
          {related.length > 0 && (
            <Section id="related" title={w.related}>
              <DealTable deals={related} caption={w.related} path={path} query={query} />
            </Section>
          )}
        </article>
      </WithEvidence>
    </PageShell>
  );
}
