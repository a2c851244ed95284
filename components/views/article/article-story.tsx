// Where an article's text comes from: the earliest text that is known, whom it credits, and who else carries it.
import type { ClockQuery } from '#components/format/view-address.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { ArticleRef } from '#lib/domain/article.ts';
import type { StoryView } from '#lib/domain/views.ts';
import { ClaimSource } from './claim-source.tsx';

const w = words.article;

interface Props {
  readonly article: ArticleRef;
  readonly story: StoryView;
  readonly clocks: ClockQuery;
}

/** Nothing where the text is the article's own and nobody else's. */
export const hasStory = ({ credit, others }: StoryView): boolean => credit !== null || others.length > 0;

export function ArticleStory({ article, story: { origin, credit, others, outlets }, clocks }: Props) {
  return (
    <div className="grid gap-3">
      <p>
        {origin.id === article.id ? w.isOrigin : w.madeFrom}
        {credit !== null && ` ${w.credits(credit)}`} {others.length > 0 && w.carriedBy(outlets)}
      </p>
      {others.length > 0 && (
        <ol className="grid gap-1.5">
          {others.map((other) => (
            <li key={other.id} className="grid gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto]">
              <ClaimSource article={other} />
              <TextLink href={viewAddress(`/articles/${other.id}`, clocksIn(clocks))} className="text-[0.8125rem]">
                {other.id === origin.id ? w.origin : w.reprint}
              </TextLink>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
