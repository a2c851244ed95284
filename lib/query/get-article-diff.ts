// What changed between two versions of an article: words, and what they claim. Shows no more of the texts than their publisher allows.
import { database } from '#lib/db/database.ts';
import { type ClocksQuery, horizonOf } from '#lib/domain/clocks.ts';
import type { ArticleDiff } from '#lib/domain/views.ts';
import { cutDiff } from './cut-diff.ts';
import { cutPassages } from './cut-passages.ts';
import { type ArticleVersion, listVersions } from './get-article.ts';
import { listClaimViews } from './list-claim-views.ts';
import { unsaidIn } from './mark-withdrawn.ts';
import { readClocks } from './read-ledger.ts';

/** Evidence, once more without the policy's cuts: offsets say which words may be shown. */
async function listEvidence(version: string) {
  const [claims, metrics] = await Promise.all([
    database().claimEvidence.findMany({
      where: { versionId: version },
      select: { startOffset: true, endOffset: true },
    }),
    database().metric.findMany({ where: { versionId: version }, select: { statementStart: true, statementEnd: true } }),
  ]);
  return [
    ...claims.map(({ startOffset: start, endOffset: end }) => ({ start, end })),
    ...metrics.map(({ statementStart: start, statementEnd: end }) => ({ start, end })),
  ];
}

async function diffText(version: ArticleVersion) {
  const policy = version.article.publisher.displayPolicy;
  return { text: version.text, shown: cutPassages(version.text, await listEvidence(version.id), policy) };
}

/** Without numbers: the last two versions. Null where no such article, or no two such versions of it, were known by then. */
export async function getArticleDiff(
  id: string,
  query: ClocksQuery,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<ArticleDiff | null> {
  const clocks = readClocks(query);
  const versions = await listVersions(id, horizonOf(clocks));
  const newer = to === undefined ? versions.at(-1) : versions.find(({ number }) => number === to);
  const older = versions.find(({ number }) => number === (from ?? (newer?.number ?? 0) - 1));
  if (!newer || !older || older.number >= newer.number) return null;
  const [before, after, claims] = await Promise.all([
    diffText(older),
    diffText(newer),
    listClaimViews({ articles: [id] }, clocks),
  ]);
  const side = ({ number, knownAt }: ArticleVersion) => ({ number, knownAt });
  const [said, says] = [older, newer].map(({ number }) => claims.filter((claim) => claim.version === number));
  return {
    clocks,
    article: newer.article,
    policy: newer.article.publisher.displayPolicy,
    from: side(older),
    to: side(newer),
    versions: versions.map(side),
    ...cutDiff(before, after),
    withdrawn: unsaidIn(said ?? [], says ?? []),
    claimed: unsaidIn(says ?? [], said ?? []),
  };
}
