// Job: articles that were read already -> articles, claims. An article that cannot be taken in must not hold up its neighbours:
// a job that fails, or whose worker died, is split into one job for each article.
import { z } from 'zod';
import { linkEntries } from '#lib/db/link-entries.ts';
import { addJobs } from '#lib/db/queue.ts';
import { articleIdOf } from '#lib/db/save-articles.ts';
import { Instant } from '#lib/domain/approximate-date.ts';
import { ingestArticles } from '../ingest-articles.ts';
import type { Attempt, JobContext } from './job-context.ts';
import { PackedArticle } from './packed-article.ts';
import { ingestAttempts, queueGrouping } from './queue-articles.ts';

const Payload = z.object({
  subject: z.string(),
  seenAt: Instant,
  articles: z.array(z.object({ name: z.string(), entry: z.string().nullable(), article: z.unknown() })).min(1),
});
type Payload = z.infer<typeof Payload>;

async function takeIn({ articles, seenAt }: Payload, { database, lexicon }: JobContext): Promise<void> {
  const read = articles.map(({ article }) => PackedArticle.parse(article));
  await ingestArticles(database, read, { lexicon, seenAt });
  for (const [i, { entry: id }] of articles.entries()) {
    const article = read[i];
    if (id && article)
      await linkEntries(database, { id, canonicalUrl: null }, { article: articleIdOf(article), failure: null });
  }
  await queueGrouping(database);
}

const splitUp = ({ articles, seenAt }: Payload, { database }: JobContext) =>
  addJobs(
    database,
    articles.map((one) => ({
      kind: 'ingest-articles',
      payload: { subject: one.name, seenAt, articles: [one] },
      maxAttempts: ingestAttempts,
    })),
  );

export async function runIngestArticles(raw: unknown, context: JobContext, attempt: Attempt): Promise<void> {
  const payload = Payload.parse(raw);
  if (payload.articles.length === 1) return takeIn(payload, context);
  if (attempt.number > 1) {
    await splitUp(payload, context);
    return;
  }
  await takeIn(payload, context);
}
