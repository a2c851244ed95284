// Who says it and when: publisher, date of the article, its title.

import { DealDate } from '#components/views/deal/deal-date.tsx';
import { words } from '#components/words.ts';
import type { ArticleRef } from '#lib/domain/article.ts';

export function ClaimSource({ article }: { article: ArticleRef }) {
  return (
    <p className="text-[0.8125rem] leading-5 text-ink-soft">
      <b className="font-semibold text-ink">{article.publisher.name}</b>,{' '}
      {article.published ? <DealDate date={article.published} /> : words.article.undated.toLowerCase()}
      {article.title !== '' && <span className="font-text">: {article.title}</span>}
    </p>
  );
}
