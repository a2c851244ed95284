// Job: the page that a feed's entry leads to -> an article. A page that cannot be read (robots.txt, a paywall, an error) leaves
// the entry's own words as the article, where it has any; the entry is a sighting either way, with the reason on it. The trap: a feed
// can link to anybody's page. A page that is not the feed's own speaks for itself, and where it cannot be read, the feed does.
import { z } from 'zod';
import { findArticleAt } from '#lib/db/find-article-at.ts';
import { getEntryFeed, getListedPublisher } from '#lib/db/get-entry-feed.ts';
import { linkEntries } from '#lib/db/link-entries.ts';
import { addJobs, type JobSpec } from '#lib/db/queue.ts';
import { articleIdOf, type ReadArticle } from '#lib/db/save-articles.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import { FeedEntry } from '#lib/reader/feed.ts';
import { findVoice } from '../find-publisher.ts';
import { ingestArticles } from '../ingest-articles.ts';
import { articleOfEntry } from '../read-entry.ts';
import { readInput } from '../read-input.ts';
import { readPublished } from '../read-published.ts';
import { originOfFeed, speaksFor } from '../speaks-for.ts';
import { askRobots, fetchPolitely } from './fetch-politely.ts';
import type { Attempt, JobContext } from './job-context.ts';
import { queueGrouping } from './queue-articles.ts';

const Payload = z.object({
  /** The stored entry's id. */
  id: z.string(),
  entry: FeedEntry,
  /** Whether its feed may speak for the page that it leads to; jobs from before this was asked do not say. */
  isOwn: z.boolean().default(false),
  /** How often the host had no time for us. */
  putOff: z.number().int(),
  subject: z.string(),
});
type Payload = z.infer<typeof Payload>;

const attempts = 4;
const mostPutOffs = 20;
const mostContent = 200_000;

/** An entry's job. Entries that lead to one page share one, but that of a stranger's feed, whose words are no stand-in for the page's. */
export function fetchJob({ entry, ...rest }: Omit<Payload, 'putOff' | 'subject'>, putOff = 0, runAt?: Date): JobSpec {
  const page = entry.link ? canonicalAddress(entry.link) : null;
  const content = entry.content?.slice(0, mostContent) ?? null;
  return {
    kind: 'fetch-article',
    payload: { ...rest, entry: { ...entry, content }, putOff, subject: page ?? entry.title ?? entry.id },
    key: `fetch-article:${rest.isOwn && page ? page : rest.id}`,
    maxAttempts: attempts,
    ...(runAt ? { runAt } : {}),
  };
}

const forbidden = { failure: 'its robots.txt does not allow it', passing: false };

type Page = { article: ReadArticle } | { failure: string; passing: boolean } | { comeAgainAt: Date };

const isPassing = (status: number | null): boolean => status === null || status === 429 || status >= 500;

type EntryFeed = NonNullable<Awaited<ReturnType<typeof getEntryFeed>>>;

/** The feed's own publisher, where the page lies at the feed's host; else whoever claims the host; else null. */
async function publisherAt(feed: EntryFeed, address: string, { database }: JobContext) {
  const { hostname } = new URL(address);
  const own = originOfFeed(feed).addresses.some((one) => new URL(one).hostname === hostname);
  return own && feed.publisher ? feed.publisher : getListedPublisher(database, hostname);
}

async function readPage(link: string, feed: EntryFeed, { entry }: Payload, context: JobContext): Promise<Page> {
  const robots = await askRobots(link, context);
  if ('comeAgainAt' in robots) return robots;
  if (!robots.allows(link)) return forbidden;
  const polite = await fetchPolitely(link, { accept: 'text/html,*/*;q=0.5' }, context, robots.crawlDelaySeconds ?? 0);
  if ('comeAgainAt' in polite) return polite;
  const { fetched } = polite;
  if (!fetched.ok)
    return { failure: fetched.reason, passing: fetched.failure !== 'refused-address' && isPassing(fetched.status) };
  // Where it was redirected to, that host's word counts as well.
  const there = fetched.finalUrl === link ? robots : await askRobots(fetched.finalUrl, context);
  if ('comeAgainAt' in there) return there;
  if (!there.allows(fetched.finalUrl)) return forbidden;
  if (fetched.body === null) return { failure: `the server answered ${fetched.status} without a body`, passing: false };
  const publisher = await publisherAt(feed, fetched.finalUrl, context);
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
  // What the page leaves open, its own feed may say.
  const mayDate = !article.published && speaksFor(originOfFeed(feed), fetched.finalUrl);
  return { article: mayDate ? { ...article, ...readPublished(entry.published) } : article };
}

async function keep(payload: Payload, article: ReadArticle | null, failure: string | null, context: JobContext) {
  const { database, lexicon, now } = context;
  if (article) await ingestArticles(database, [article], { lexicon, seenAt: now().toISOString() });
  const page = payload.entry.link ? canonicalAddress(payload.entry.link) : null;
  // What a feed says of another's page is no article of the other entries that lead there.
  const canonicalUrl = payload.isOwn || article?.canonicalUrl ? page : null;
  await linkEntries(database, { id: payload.id, canonicalUrl }, { article: article && articleIdOf(article), failure });
  if (article) await queueGrouping(database);
}

/** The entry's own words, in the voice of the page that is its feed's, else of the feed. */
async function ownWords({ entry, isOwn }: Payload, feed: EntryFeed, context: JobContext): Promise<ReadArticle | null> {
  const listed = isOwn && entry.link ? await publisherAt(feed, entry.link, context) : null;
  return articleOfEntry(entry, {
    speaksFor: () => isOwn,
    publisherOf: (page) => listed ?? findVoice(feed.title, page),
    own: feed.publisher ?? findVoice(feed.title, feed.address),
  });
}

export async function runFetchArticle(raw: unknown, context: JobContext, attempt: Attempt): Promise<void> {
  const payload = Payload.parse(raw);
  const { entry, id, isOwn, putOff } = payload;
  const { link } = entry;
  const feed = await getEntryFeed(context.database, id);
  if (!feed) return;
  const known = link && !isOwn ? await findArticleAt(context.database, canonicalAddress(link) ?? link) : null;
  if (known) return linkEntries(context.database, { id, canonicalUrl: null }, { article: known, failure: null });
  const page: Page = link
    ? await readPage(link, feed, payload, context)
    : { failure: 'it leads to no page', passing: false };
  if ('article' in page) return keep(payload, page.article, null, context);
  if ('comeAgainAt' in page && putOff < mostPutOffs) {
    await addJobs(context.database, [fetchJob(payload, putOff + 1, page.comeAgainAt)]);
    return;
  }
  const failure = 'failure' in page ? page.failure : 'its host had no time for us';
  if ('passing' in page && page.passing && !attempt.isLast) throw new Error(failure);
  await keep(payload, await ownWords(payload, feed, context), failure, context);
}
