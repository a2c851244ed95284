// One article as it stood at `knownAt` (or one of its versions), with what was read out of it. How much of its text goes
// out is decided here, for page, API and export alike, by its source's display policy.
import { z } from 'zod';
import { instant } from '#lib/db/claim-json.ts';
import { database } from '#lib/db/database.ts';
import { ArticleRef, Source } from '#lib/domain/article.ts';
import { MentionKind } from '#lib/domain/claim.ts';
import { type ClocksQuery, horizonOf } from '#lib/domain/clocks.ts';
import { Id } from '#lib/domain/list-query.ts';
import type { ArticleView } from '#lib/domain/views.ts';
import { cutPassages } from './cut-passages.ts';
import { getStory } from './get-story.ts';
import { articleRef, listClaimViews, listMetricViews } from './list-claim-views.ts';
import { listJudgementsAbout } from './list-judgements.ts';
import { unsaidIn } from './mark-withdrawn.ts';
import { readClocks } from './read-ledger.ts';

const Version = z.object({
  id: z.string(),
  number: z.number().int(),
  text: z.string(),
  headlineEnd: z.number().int(),
  knownAt: z.string(),
  sources: z.array(Source),
  article: ArticleRef,
  retracted: z.boolean(),
});

export type ArticleVersion = z.infer<typeof Version>;

/** Those that were known by then, oldest first. */
export async function listVersions(id: string, horizon: string): Promise<ArticleVersion[]> {
  const rows = await database().$queryRaw`
    SELECT v.id, v.number, v.text, v.headline_end AS "headlineEnd", ${instant('v.known_at')} AS "knownAt", v.sources, a.retracted,
           ${articleRef()} AS article
      FROM article_versions v JOIN articles a ON a.id = v.article_id JOIN publishers p ON p.id = a.publisher_id
     WHERE v.article_id = ${id} AND v.known_at < ${horizon}::timestamptz
     ORDER BY v.number`;
  return z.array(Version).parse(rows);
}

async function listMentions(version: string): Promise<ArticleView['mentions']> {
  const db = database();
  const rows = await db.mention.findMany({
    where: { versionId: version },
    include: { organization: true },
    orderBy: [{ startOffset: 'asc' }, { endOffset: 'desc' }],
  });
  const slugs = [...new Set(rows.flatMap((row) => row.candidates))];
  const known = await db.organization.findMany({ where: { id: { in: slugs } }, select: { id: true, name: true } });
  const refs = new Map(known.map(({ id, name }) => [id, { slug: id, name }]));
  return rows.map((row) => ({
    start: row.startOffset,
    end: row.endOffset,
    kind: MentionKind.parse(row.kind),
    organization: row.organization ? { slug: row.organization.id, name: row.organization.name } : null,
    candidates: row.candidates.flatMap((slug) => refs.get(slug) ?? []),
  }));
}

/** Of a retracted article too, whose claims are not shown any more. */
const listClaimIds = async (version: string): Promise<string[]> =>
  (await database().claim.findMany({ where: { versionId: version }, select: { id: true } })).map(({ id }) => id);

/** Null where no such article, or no such version of it, was known by then. */
export async function getArticle(id: string, query: ClocksQuery, number?: number): Promise<ArticleView | null> {
  const clocks = readClocks(query);
  if (!Id.safeParse(id).success) return null;
  const versions = await listVersions(id, horizonOf(clocks));
  const shown = number === undefined ? versions.at(-1) : versions.find((version) => version.number === number);
  if (!shown) return null;
  const [mentions, said, metrics, story] = await Promise.all([
    listMentions(shown.id),
    listClaimViews({ articles: [id] }, clocks),
    listMetricViews({ version: shown.id }, clocks),
    getStory(shown.article, clocks),
  ]);
  const claims = said.filter((claim) => claim.version === shown.number);
  const earlier = said.filter((claim) => claim.version < shown.number);
  const policy = shown.article.publisher.displayPolicy;
  const evidence = [
    ...claims.flatMap((claim) => claim.evidence.map(({ words }) => words)),
    ...metrics.map((metric) => metric.statement),
  ];
  return {
    clocks,
    article: shown.article,
    version: shown.number,
    versions: versions.map(({ number: n, knownAt }) => ({ number: n, knownAt })),
    headlineEnd: shown.headlineEnd,
    policy,
    passages: cutPassages(shown.text, evidence, policy),
    mentions: policy === 'link' ? [] : mentions,
    claims,
    metrics,
    sources: shown.sources,
    retracted: shown.retracted,
    judgements: await listJudgementsAbout(
      new Set([
        id,
        ...(await listClaimIds(shown.id)),
        ...mentions.flatMap(({ organization }) => organization?.slug ?? []),
      ]),
      horizonOf(clocks),
    ),
    withdrawn: unsaidIn(earlier, claims),
    story,
  };
}
