// A stretch of an article with its marks: names lead to their organizations, clauses that make claims carry the colour of
// their relation. Every span has its own address, `#s120-188`, so that a link lands on the very words.
import { Fragment, type ReactNode } from 'react';
import type { ArticleMark } from '#components/format/article-marks.ts';
import { cutText, type MarkedText, type TextPiece } from '#components/format/cut-text.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { anchorOf } from '#lib/domain/span.ts';
import styles from './article-text.module.css';

interface Props {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly ArticleMark[];
  readonly clocks: ClockQuery;
}

interface Context {
  readonly clocks: ClockQuery;
  /** A link may not stand in a link. */
  readonly linked: boolean;
}

function unsettled({ candidates }: NonNullable<ArticleMark['mention']>): string {
  const perhaps = candidates.map(({ name }) => name).join(', ');
  return perhaps === '' ? words.article.unresolved : `${words.article.unresolved}: ${words.article.perhaps} ${perhaps}`;
}

function Marked({ piece, context }: { piece: MarkedText<ArticleMark>; context: Context }) {
  const { marks, continues } = piece;
  const first = marks[0];
  const id = continues || !first ? undefined : anchorOf(first);
  const mention = marks.find((mark) => mark.mention)?.mention ?? null;
  const statement = marks.find(({ kind }) => kind === 'statement');
  const type = (statement ?? marks.find((mark) => mark.type))?.type ?? undefined;
  const links = mention?.organization != null && !context.linked;
  const children = <Pieces pieces={piece.children} context={{ ...context, linked: context.linked || links }} />;
  if (statement) {
    return (
      <mark id={id} data-relation={type} className={styles.statement}>
        {children}
      </mark>
    );
  }
  if (mention?.organization && links) {
    const href = viewAddress(`/organizations/${mention.organization.slug}`, clocksIn(context.clocks));
    return (
      <TextLink id={id} href={href} title={mention.organization.name} className={styles.mention}>
        {children}
      </TextLink>
    );
  }
  const unresolved = mention && !mention.organization;
  return (
    <span
      id={id}
      data-relation={type}
      title={unresolved ? unsettled(mention) : undefined}
      className={
        unresolved ? styles.unresolved : marks.some(({ kind }) => kind === 'figure') ? styles.figure : styles.field
      }
    >
      {children}
    </span>
  );
}

function Pieces({ pieces, context }: { pieces: readonly TextPiece<ArticleMark>[]; context: Context }): ReactNode {
  return pieces.map((piece) =>
    typeof piece === 'string' ? (
      <Fragment key={piece}>{piece}</Fragment>
    ) : (
      <Marked key={`${piece.start}-${piece.end}`} piece={piece} context={context} />
    ),
  );
}

export function ArticleText({ text, start, marks, clocks }: Props) {
  return <Pieces pieces={cutText(text, start, marks)} context={{ clocks, linked: false }} />;
}
