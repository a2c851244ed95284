// Everything that marks an article's text, as spans of one version: names, the clauses that make claims, the words of their
// fields, figures. And the text as paragraphs that keep their offsets.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { ArticleView } from '#lib/domain/views.ts';
import { isRejected } from './claim-judgements.ts';
import type { Range } from './cut-text.ts';

export interface ArticleMark extends Range {
  readonly kind: 'mention' | 'statement' | 'field' | 'figure';
  /** The relation a statement or field belongs to. */
  readonly type: RelationType | null;
  readonly mention: ArticleView['mentions'][number] | null;
}

export interface Paragraph {
  readonly start: number;
  readonly text: string;
  /** Text was left out before it, after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

type Marked = Pick<ArticleView, 'mentions' | 'claims' | 'metrics' | 'judgements'>;

/**
 * All marks of a view. Spans repeat where several things are said by the same words; the cutter joins them. Words of what people rejected
 * can be led to, and carry no colour.
 */
export function marksOf({ mentions, claims, metrics, judgements }: Marked): ArticleMark[] {
  return [
    ...mentions.map((mention): ArticleMark => {
      const { start, end } = mention;
      return { start, end, kind: 'mention', type: null, mention };
    }),
    ...claims.flatMap(({ id, type: read, evidence, parties }): ArticleMark[] => {
      const rejected = isRejected(judgements, id);
      const type = rejected ? null : read;
      return [
        ...evidence.map(({ field, words: { start, end } }): ArticleMark => {
          const kind = field === 'statement' && !rejected ? 'statement' : 'field';
          return { start, end, kind, type, mention: null };
        }),
        ...parties.map(
          ({ words: { start, end } }): ArticleMark => ({ start, end, kind: 'field', type, mention: null }),
        ),
      ];
    }),
    ...metrics.flatMap(({ statement, figure }): ArticleMark[] =>
      [statement, figure].map(({ start, end }) => ({ start, end, kind: 'figure', type: null, mention: null })),
    ),
  ];
}

/**
 * The shown parts of a text from `from` on, cut at line breaks. Empty lines go; offsets stay true. `whole` says that
 * nothing was left out; an excerpt cannot tell whether its last passage ends the text, so it says that more may follow.
 */
export function paragraphsOf(passages: ArticleView['passages'], from: number, whole: boolean): Paragraph[] {
  return passages.flatMap((passage, nth) => {
    const skipped = Math.max(0, from - passage.start);
    const first = passage.start + skipped;
    const lines = [...passage.text.slice(skipped).matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== '');
    return lines.map((line, at) => ({
      start: first + line.index,
      text: line[0],
      cut: {
        before: !whole && at === 0 && (nth > 0 || first > from + 2),
        after: !whole && at === lines.length - 1,
      },
    }));
  });
}
