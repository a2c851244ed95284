// Two versions of an article in one text: what went is struck out, what came is underlined, and what it no longer claims or claims
// anew is listed. Without colour the marks still tell them apart.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { paragraphsOfDiff } from '#components/format/diff-paragraphs.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { clocksIn, viewAddress, withParameters } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { ArticleDiff, ClaimView } from '#lib/domain/views.ts';
import styles from './article-diff.module.css';
import { ClaimNote } from './claim-note.tsx';

const w = words.diff;

interface Props {
  readonly query: ViewQuery;
  readonly view: ArticleDiff;
}

export function ArticleDiffPage({ query, view }: Props) {
  const { article, from, to, policy, pieces, wordsRemoved, wordsAdded } = view;
  const clocks = clocksIn(query);
  const path = `/articles/${article.id}`;
  const versionAt = (number: number) => withParameters(viewAddress(path, clocks), { version: number });
  return (
    <PageShell title={w.title(article.title || article.publisher.name)} path={`${path}/diff`} query={query}>
      <RelationSymbols />
      <article className="mx-auto max-w-[68rem] pt-6">
        <p className="text-ink-soft">
          <b className="font-semibold text-ink">{article.publisher.name}</b> · {w.changed}
        </p>
        <h1 className="max-w-[24em] pt-1 text-[1.875rem] sm:text-[2.625rem]">
          <TextLink href={viewAddress(path, clocks)}>{article.title || article.publisher.name}</TextLink>
        </h1>
        <p className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-[0.8125rem]">
          {[from, to].map(({ number, knownAt }) => (
            <span key={number}>
              <TextLink href={versionAt(number)}>{words.article.version(number)}</TextLink>, {formatInstant(knownAt)}
            </span>
          ))}
          <span className="text-ink-soft">{w.counts(wordsRemoved, wordsAdded)}</span>
        </p>
        <p className="label pt-2 pb-5">
          {policy === 'full'
            ? w.key
            : policy === 'excerpt'
              ? `${w.key} ${words.article.excerpt}`
              : words.article.linkOnly}
        </p>
        <div className={styles.text}>
          {paragraphsOfDiff(pieces).map((paragraph) => (
            <p key={paragraph.key}>
              {paragraph.pieces.map(({ key, kind, text }) =>
                kind === 'removed' ? (
                  <del key={key}>{text}</del>
                ) : kind === 'added' ? (
                  <ins key={key}>{text}</ins>
                ) : (
                  <span key={key}>{text}</span>
                ),
              )}
            </p>
          ))}
        </div>
        <Claims id="withdrawn" title={w.withdrawn} claims={view.withdrawn} query={query} />
        <Claims id="claimed" title={w.claimed} claims={view.claimed} query={query} />
      </article>
    </PageShell>
  );
}

interface ClaimsProps {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly ClaimView[];
  readonly query: ViewQuery;
}

function Claims({ id, title, claims, query }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <div className="max-w-[42rem]">
      <Section id={id} title={title}>
        <ul className="grid gap-4 text-[0.8125rem]">
          {claims.map((claim) => (
            <ClaimNote key={claim.id} claim={claim} clocks={query} elsewhere />
          ))}
        </ul>
      </Section>
    </div>
  );
}
