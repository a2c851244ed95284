// The articles of the search bench into the ordinary tables: through the triggers as life does it, or, for a million, as fast as
// COPY goes, with the index made afterwards by the same functions that the triggers call.
import { z } from 'zod';
import { copyRows } from '#lib/db/copy-rows.ts';
import { type Database, Prisma, type Writer } from '#lib/db/database.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { type Corpus, type CorpusArticle, makeCorpus } from './search-corpus.ts';

const organizations = 20_000;
const batch = 1_000;
const copied = 20_000;
const raw = contentHash('');

const storyRow = ({ id }: CorpusArticle) => ({ id, origin_id: id });
const articleRow = ({ id, knownAt }: CorpusArticle) => ({
  id,
  canonical_url: null,
  publisher_id: 'bench',
  story_id: id,
  first_seen_at: knownAt,
  retracted: false,
});
const versionRow = ({ id, title, text, knownAt }: CorpusArticle) => ({
  id,
  article_id: id,
  number: 1,
  title,
  text: `${title}\n\n${text}`,
  headline_end: title.length,
  content_hash: id,
  raw_hash: raw,
  byline: null,
  language: 'en',
  published_from: null,
  published_until: null,
  seen_at: knownAt,
  known_at: knownAt,
  extractor: null,
});

/** The corpus of so many articles; the same in every run. */
export const corpusOf = (articles: number): Corpus => makeCorpus(articles, organizations);

const articlesOf = (corpus: Corpus, from: number, until: number): CorpusArticle[] =>
  Array.from({ length: until - from }, (_, i) => corpus.articleAt(from + i));

/** Organizations, and what articles hang on. */
async function writeGround(db: Database, corpus: Corpus): Promise<void> {
  await insertRows(db, 'publishers', [
    { id: 'bench', name: 'Bench', kind: 'press', display_policy: 'full', domains: [] },
  ]);
  await insertRows(db, 'raw_documents', [
    { hash: raw, media_type: 'text/plain', body: '\\x', received_at: '2999-01-01T00:00:00.000Z' },
  ]);
  const rows = corpus.organizations.map((name) => ({
    id: slugOf(name),
    name,
    kind: 'unknown',
    listed: true,
    country: null,
    website: null,
    ticker: null,
    wikidata: null,
  }));
  await insertRows(db, 'organizations', rows);
}

/** A busy machine makes a bench slow, and must not end it. */
const slow = { timeout: 900_000, maxWait: 900_000 };

/** As a worker writes them: each is in the index at once. */
export async function writeArticles(db: Database, corpus: Corpus, from: number, until: number): Promise<void> {
  const articles = articlesOf(corpus, from, until);
  // A story and its origin name each other: both have to be there at commit.
  await db.$transaction(async (writer) => {
    await insertRows(writer, 'stories', articles.map(storyRow));
    await insertRows(writer, 'articles', articles.map(articleRow));
  }, slow);
  await insertRows(
    db,
    'article_versions',
    articles.map((article) => ({ ...versionRow(article), sources: [] })),
  );
}

/** A corpus of so many articles in an empty database, all through the triggers. */
export async function writeCorpus(db: Database, articles: number): Promise<Corpus> {
  const corpus = corpusOf(articles);
  await writeGround(db, corpus);
  for (let from = 0; from < articles; from += batch)
    await writeArticles(db, corpus, from, Math.min(articles, from + batch));
  await db.$executeRaw`ANALYZE`;
  return corpus;
}

/** Sets triggers and foreign keys aside for one transaction: what is written here is sound by itself. */
const withoutTriggers = (db: Database, work: (writer: Writer) => Promise<unknown>) =>
  db.$transaction(async (writer) => {
    await writer.$executeRaw`SET LOCAL session_replication_role = replica`;
    await writer.$executeRaw`SET LOCAL synchronous_commit = off`;
    await work(writer);
  }, slow);

const index = 'search_articles_document';

/** One share of the versions into the index's table; several run beside each other. */
const indexShare = (db: Database, share: number, of: number) =>
  withoutTriggers(
    db,
    (writer) => writer.$executeRaw`
      INSERT INTO search_articles (version_id, article_id, dictionary, known_at, superseded_at, document)
      SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at, NULL,
             search_article_document(search_dictionary(v.language), v.title, v.text, v.known_at)
        FROM article_versions v WHERE abs(hashtext(v.id)) % ${of} = ${share}`,
  );

/** The same corpus without the triggers, for a size that they would take hours for. Replaces whatever articles there are. */
export async function copyCorpus(db: Database, articles: number, say: (line: string) => void): Promise<void> {
  const corpus = corpusOf(articles);
  await db.$executeRaw`TRUNCATE publishers, raw_documents, organizations, search_articles CASCADE`;
  await writeGround(db, corpus);
  const Definitions = z.array(z.object({ definition: z.string() })).length(1);
  const [{ definition } = { definition: '' }] = Definitions.parse(
    await db.$queryRaw`SELECT pg_get_indexdef(${index}::regclass) AS definition`,
  );
  await db.$executeRaw`DROP INDEX ${Prisma.raw(index)}`;
  for (let from = 0; from < articles; from += copied) {
    const some = articlesOf(corpus, from, Math.min(articles, from + copied));
    await withoutTriggers(db, async (writer) => {
      await copyRows(writer, 'stories', some.map(storyRow));
      await copyRows(writer, 'articles', some.map(articleRow));
      await copyRows(writer, 'article_versions', some.map(versionRow));
    });
  }
  say('articles are in; making their documents');
  await Promise.all([0, 1].map((share) => indexShare(db, share, 2)));
  await db.$executeRaw`INSERT INTO search_dictionaries VALUES ('pg_catalog.english') ON CONFLICT DO NOTHING`;
  say('documents are made; building the index');
  await db.$transaction(async (writer) => {
    await writer.$executeRaw`SET LOCAL maintenance_work_mem = '1GB'`;
    await writer.$executeRaw`SET LOCAL max_parallel_maintenance_workers = 0`;
    await writer.$executeRaw`${Prisma.raw(definition)}`;
  }, slow);
  await db.$executeRaw`VACUUM ANALYZE`;
}

/** Takes out what was written during a run, so that the next one starts from the same corpus. */
export async function forgetArticles(db: Database, from: number): Promise<void> {
  await withoutTriggers(db, async (writer) => {
    const rows = await writer.$queryRaw`SELECT id FROM stories WHERE substr(id, 7)::int >= ${from}`;
    const later = z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id);
    if (later.length === 0) return;
    await writer.$executeRaw`DELETE FROM search_articles WHERE version_id = ANY (${later})`;
    await writer.$executeRaw`DELETE FROM article_versions WHERE id = ANY (${later})`;
    await writer.$executeRaw`DELETE FROM articles WHERE id = ANY (${later})`;
    await writer.$executeRaw`DELETE FROM stories WHERE id = ANY (${later})`;
  });
  // An index lists what was deleted until then, and these are the newest, at which every search looks first.
  await db.$executeRaw`VACUUM ANALYZE search_articles`;
}
