// Job: the page that a feed's entry leads to -> an article. A page that cannot be read (robots.txt, a paywall, an error) leaves
// the entry's own words as the article, where it has any; the entry is a sighting either way, with the reason on it.
import { z } from 'zod';
import { getFeedPublisher } from '#lib/db/get-feed-publisher.ts';
import { linkEntries } from '#lib/db/link-entries.ts';
import { addJobs, type JobSpec } from '#lib/db/queue.ts';
import { articleIdOf, type ReadArticle } from '#lib/db/save-articles.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import { FeedEntry } from '#lib/reader/feed.ts';
import { ingestArticles } from '../ingest-articles.ts';
import { articleOfEntry } from '../read-entry.ts';
import { readInput } from '../read-input.ts';
import { readPublished } from '../read-published.ts';
import { askRobots, fetchPolitely } from './fetch-politely.ts';
import type { Attempt, JobContext } from './job-context.ts';
import { queueGrouping } from './queue-articles.ts';

const Payload = z.object({
  /** The stored entry's id. */
  id: z.string(),
  entry: FeedEntry,
  feedTitle: z.string().nullable(),
  feedLink: z.string().nullable(),
  /** How often the host had no time for us. */
  putOff: z.number().int(),
  subject: z.string(),
});
type Payload = z.infer<typeof Payload>;

const attempts = 4;
const mostPutOffs = 20;
const mostContent = 200_000;

/** An entry's job. Entries of several feeds that lead to one page share one. */
export function fetchJob({ entry, ...rest }: Omit<Payload, 'putOff' | 'subject'>, putOff = 0, runAt?: Date): JobSpec {
  const page = entry.link ? canonicalAddress(entry.link) : null;
  const content = entry.content?.slice(0, mostContent) ?? null;
  return {
    kind: 'fetch-article',
    payload: { ...rest, entry: { ...entry, content }, putOff, subject: page ?? entry.title ?? entry.id },
    key: `fetch-article:${page ?? rest.id}`,
    maxAttempts: attempts,
    ...(runAt ? { runAt } : {}),
  };
}

type Page = { article: ReadArticle } | { failure: string; passing: boolean } | { comeAgainAt: Date };

const isPassing = (status: number | null): boolean => status === null || status === 429 || status >= 500;

async function readPage(link: string, { id, entry }: Payload, context: JobContext): Promise<Page> {
  const robots = await askRobots(link, context);
  if ('comeAgainAt' in robots) return robots;
  if (!robots.allows(link)) return { failure: 'its robots.txt does not allow it', passing: false };
  const polite = await fetchPolitely(link, { accept: 'text/html,*/*;q=0.5' }, context, robots.crawlDelaySeconds ?? 0);
  if ('comeAgainAt' in polite) return polite;
  const { fetched } = polite;
  if (!fetched.ok)
    return { failure: fetched.reason, passing: fetched.failure !== 'refused-address' && isPassing(fetched.status) };
  if (fetched.body === null) return { failure: `the server answered ${fetched.status} without a body`, passing: false };
  const publisher = await getFeedPublisher(context.database, id, new URL(fetched.finalUrl).hostname);
  const read = await readInput({
    name: link,
    bytes: fetched.body,
    mediaType: fetched.contentType ?? '',
    url: fetched.finalUrl,
    publisher,
    reader: context.reader,
  });
  const article = read.feed ? undefined : read.articles[0]?.article;
  if (!article) return { failure: read.refused[0]?.reason ?? 'its page holds no article', passing: false };
  // What the page leaves open, its feed may say.
  return { article: article.published ? article : { ...article, ...readPublished(entry.published) } };
}

async function keep(payload: Payload, article: ReadArticle | null, failure: string | null, context: JobContext) {
  const { database, lexicon, now } = context;
  if (article) await ingestArticles(database, [article], { lexicon, seenAt: now().toISOString() });
  const canonicalUrl = payload.entry.link ? canonicalAddress(payload.entry.link) : null;
  await linkEntries(database, { id: payload.id, canonicalUrl }, { article: article && articleIdOf(article), failure });
  if (article) await queueGrouping(database);
}

export async function runFetchArticle(raw: unknown, context: JobContext, attempt: Attempt): Promise<void> {
  const payload = Payload.parse(raw);
  const { entry, feedTitle, feedLink, putOff } = payload;
  const { link } = entry;
  const page: Page = link ? await readPage(link, payload, context) : { failure: 'it leads to no page', passing: false };
  if ('article' in page) return keep(payload, page.article, null, context);
  if ('comeAgainAt' in page && putOff < mostPutOffs) {
    await addJobs(context.database, [fetchJob(payload, putOff + 1, page.comeAgainAt)]);
    return;
  }
  const failure = 'failure' in page ? page.failure : 'its host had no time for us';
  if ('passing' in page && page.passing && !attempt.isLast) throw new Error(failure);
  const voice = link ?? feedLink;
  const publisher = voice && (await getFeedPublisher(context.database, payload.id, new URL(voice).hostname));
  await keep(payload, articleOfEntry(entry, { publisher: publisher || null, feedTitle, feedLink }), failure, context);
}
