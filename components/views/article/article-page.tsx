// An article: who published it when, its text as far as its source's terms allow, what it says beside the words that say it,
// its sources and versions.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { marksOf } from '#components/format/article-marks.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { clocksIn, viewAddress, withParameters } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { DealDate } from '#components/views/deal/deal-date.tsx';
import { JudgementNotes } from '#components/views/deal/judgement-notes.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { ArticleView } from '#lib/domain/views.ts';
import { ArticleBody } from './article-body.tsx';
import { ArticleSources } from './article-sources.tsx';
import { ArticleStory, hasStory } from './article-story.tsx';
import { ArticleText } from './article-text.tsx';
import { ClaimNote } from './claim-note.tsx';

const w = words.article;
/** Letters of a headline that fills a phone's screen at its usual size. */
const longTitle = 120;

interface Props {
  readonly query: ViewQuery;
  readonly view: ArticleView;
}

export function ArticlePage({ query, view }: Props) {
  const { article, passages, headlineEnd, policy, claims, metrics, sources, versions, withdrawn, story } = view;
  const carried = clocksIn(query);
  const marks = marksOf(view);
  const opening = passages[0];
  const headline =
    opening && opening.start === 0 && opening.text.length >= headlineEnd ? opening.text.slice(0, headlineEnd) : '';
  const path = `/articles/${article.id}`;
  return (
    <PageShell title={article.title || article.publisher.name} path={path} query={query}>
      <RelationSymbols />
      <article className="mx-auto max-w-[68rem] pt-6">
        <p className="text-ink-soft">
          <b className="font-semibold text-ink">{article.publisher.name}</b> ·{' '}
          {article.published ? (
            <DealDate date={article.published} />
          ) : (
            `${w.undated}, ${w.knownSince} ${formatInstant(article.knownAt)}`
          )}
        </p>
        <h1
          className={`max-w-[24em] pt-1 ${article.title.length > longTitle ? 'text-2xl sm:text-[1.75rem]' : 'text-[1.875rem] sm:text-[2.625rem]'}`}
        >
          {headline === '' ? (
            article.title || article.publisher.name
          ) : (
            <ArticleText text={headline} start={0} marks={marks} clocks={carried} />
          )}
        </h1>
        {view.retracted && <p className="pt-3 font-semibold">{w.retracted}</p>}
        <p className="label flex flex-wrap gap-x-4 pt-3 pb-5">
          {policy === 'excerpt' && <span>{w.excerpt}</span>}
          {policy === 'link' && <span>{w.linkOnly}</span>}
          {passages.length > 0 && <span>{claims.length + metrics.length > 0 ? w.key : w.noClaims}</span>}
          {article.url !== null && (
            <a href={article.url} rel="noopener">
              {w.atPublisher}
            </a>
          )}
        </p>
        <ArticleBody view={view} marks={marks} clocks={carried} />
        {passages.length === 0 && claims.length > 0 && (
          <ul className="measure grid gap-4 text-[0.8125rem]">
            {claims.map((claim) => (
              <ClaimNote key={claim.id} claim={claim} judgements={view.judgements} clocks={carried} />
            ))}
          </ul>
        )}
        {view.judgements.length > 0 && (
          <div className="max-w-[42rem]">
            <Section id="judgements" title={words.deal.judgements} help={words.deal.judgementsHelp}>
              <JudgementNotes judgements={view.judgements} claims={claims} />
            </Section>
          </div>
        )}
        {withdrawn.length > 0 && (
          <div className="max-w-[42rem]">
            <Section id="withdrawn" title={w.withdrawn} help={w.withdrawnHelp}>
              <ul className="grid gap-4 text-[0.8125rem]">
                {withdrawn.map((claim) => (
                  <ClaimNote key={claim.id} claim={claim} judgements={view.judgements} clocks={carried} elsewhere />
                ))}
              </ul>
            </Section>
          </div>
        )}
        {hasStory(story) && (
          <div className="max-w-[42rem]">
            <Section id="story" title={w.story}>
              <ArticleStory article={article} story={story} clocks={carried} />
            </Section>
          </div>
        )}
        {sources.length > 0 && (
          <div className="max-w-[42rem]">
            <Section id="sources" title={w.sources}>
              <ArticleSources sources={sources} />
            </Section>
          </div>
        )}
        {versions.length > 1 && (
          <div className="max-w-[42rem]">
            <Section id="versions" title={w.versions}>
              <ol className="grid gap-1">
                {versions.map(({ number, knownAt }) => (
                  <li key={number}>
                    <a
                      href={withParameters(viewAddress(path, carried), { version: number })}
                      aria-current={number === view.version ? 'page' : undefined}
                      className="aria-[current]:font-semibold"
                    >
                      {w.version(number)}
                    </a>
                    , {formatInstant(knownAt)}
                    {number > 1 && (
                      <>
                        {' · '}
                        <TextLink
                          href={withParameters(viewAddress(`${path}/diff`, carried), { from: number - 1, to: number })}
                        >
                          {w.whatChanged(number)}
                        </TextLink>
                      </>
                    )}
                  </li>
                ))}
              </ol>
            </Section>
          </div>
        )}
      </article>
    </PageShell>
  );
}
