// Batches of articles with all that was read out of them, written by Entente, by plain COPY of the very same rows and by Prisma's
// createMany; then reading for claims and writing together. Deals are grouped elsewhere and have a bench of their own.
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type Database, Prisma } from '#lib/db/database.ts';
import { saveArticles } from '#lib/db/save-articles.ts';
import { saveExtractions } from '#lib/db/save-extraction.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { extractor } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { extractArticle, ingestArticles } from '#lib/ingest/ingest-articles.ts';
import { benchFeeds } from './feeds.ts';
import { measure, median, ratio } from './measure.ts';
import { ownArticles } from './own-articles.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const articleCount = 500;
const rounds = 7;
const seenAt = '2026-01-01T00:00:00.000Z';

/** In an order that every reference finds its row. */
const written = [
  'publishers',
  'stories',
  'articles',
  'raw_documents',
  'article_versions',
  'mentions',
  'claims',
  'claim_parties',
  'claim_evidence',
  'claim_capacities',
  'metrics',
  'story_keys',
] as const;

const emptyAgain = (database: Database) =>
  database.$executeRawUnsafe('TRUNCATE publishers, stories, raw_documents, story_keys CASCADE');

async function copyOut(client: Client, table: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = client.query(copyTo(`COPY ${table} TO STDOUT`));
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function copyIn(client: Client, table: string, rows: Buffer): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  await pipeline([rows], stream);
}

/** The rows as Prisma gives them out and takes them in. */
async function readRows(database: Database) {
  return {
    publishers: await database.publisher.findMany(),
    stories: await database.story.findMany(),
    raw: await database.rawDocument.findMany(),
    articles: await database.article.findMany(),
    versions: await database.articleVersion.findMany(),
    mentions: await database.mention.findMany(),
    claims: await database.claim.findMany(),
    parties: await database.claimParty.findMany(),
    evidence: await database.claimEvidence.findMany(),
    capacities: await database.claimCapacity.findMany(),
    metrics: await database.metric.findMany(),
    keys: await database.storyKey.findMany(),
  };
}

async function createMany(database: Database, rows: Awaited<ReturnType<typeof readRows>>): Promise<void> {
  await writeAlone(database, async (writer) => {
    await writer.publisher.createMany({ data: rows.publishers });
    await writer.story.createMany({ data: rows.stories });
    await writer.rawDocument.createMany({ data: rows.raw });
    await writer.article.createMany({ data: rows.articles });
    await writer.articleVersion.createMany({
      data: rows.versions.map((version) => ({ ...version, sources: version.sources ?? Prisma.JsonNull })),
    });
    await writer.mention.createMany({ data: rows.mentions });
    await writer.claim.createMany({ data: rows.claims });
    await writer.claimParty.createMany({ data: rows.parties });
    await writer.claimEvidence.createMany({ data: rows.evidence });
    await writer.claimCapacity.createMany({ data: rows.capacities });
    await writer.metric.createMany({ data: rows.metrics });
    await writer.storyKey.createMany({ data: rows.keys });
  });
}

export async function benchIngest(print: (line: string) => void): Promise<void> {
  await withThrowawayDatabase(async (database, url) => {
    const articles = await ownArticles(articleCount);
    const lexicon = buildLexicon(registry);
    const extractions = articles.map((article) => extractArticle(article, lexicon));
    const write = () =>
      writeAlone(database, async (writer) => {
        const saved = await saveArticles(writer, articles, { seenAt, extractor });
        await saveExtractions(
          writer,
          extractor,
          saved.flatMap(({ version }, i) => {
            const extraction = extractions[i];
            return extraction ? [{ version, extraction }] : [];
          }),
        );
      });
    await write();
    const client = new Client({ connectionString: url });
    await client.connect();
    const copies: Array<readonly [string, Buffer]> = [];
    for (const table of written) copies.push([table, await copyOut(client, table)]);
    const counted = await client.query<{ rows: string }>(
      `SELECT sum((xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM ' || t, false, true, '')))[1]::text::int) AS rows FROM unnest($1::text[]) t`,
      [written],
    );
    const rows = await readRows(database);
    const copy = async () => {
      await client.query('BEGIN');
      for (const [table, data] of copies) await copyIn(client, table, data);
      await client.query('COMMIT');
    };
    const before = () => emptyAgain(database);
    print(
      `${articleCount} articles, ${counted.rows[0]?.rows} rows in ${written.length} tables, every check and trigger on for all`,
    );
    const [ours, copied, prisma, both] = await measure(
      [
        { name: 'Entente', run: write, before },
        { name: 'COPY', run: copy, before },
        { name: 'createMany', run: () => createMany(database, rows), before },
        { name: 'extract and write', run: () => ingestArticles(database, articles, { lexicon, seenAt }), before },
      ],
      rounds,
    );
    await client.end();
    if (!ours || !copied || !prisma || !both) return;
    print(
      `writing, articles a second: ${ratio(median(copied), median(ours))} of COPY, ${ratio(median(prisma), median(ours))} of createMany`,
    );
    print(`reading for claims and writing: ${ratio(median(copied), median(both))} of COPY alone`);
  });
  await benchFeeds(print);
}
