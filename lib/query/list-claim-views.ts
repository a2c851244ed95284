// Claims for the screen: each with its article, its parties and the words for every field. Where the source's display
// policy shows nothing but the link, the words stay away and only their place is told.
import { z } from 'zod';
import { claimFields, dateSpan, instant } from '#lib/db/claim-json.ts';
import { database, Prisma } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import { ClaimView, MetricView, type Words } from '#lib/domain/views.ts';
import { oneOf } from './keyset-sql.ts';
import { listChangedArticles } from './list-changed-articles.ts';
import { markWithdrawn, type UnmarkedClaim } from './mark-withdrawn.ts';

/** The article `a` with version `v` and publisher `p`, as an ArticleRef. */
export const articleRef = () => Prisma.sql`jsonb_build_object(
  'id', a.id, 'title', v.title, 'url', a.canonical_url, 'published', ${dateSpan('v.published')}, 'knownAt', ${instant('v.known_at')},
  'publisher', jsonb_build_object('slug', p.id, 'name', p.name, 'kind', p.kind, 'displayPolicy', p.display_policy))`;

const organizationRef = Prisma.raw(
  `CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('slug', o.id, 'name', o.name) END`,
);
const words = (prefix: string) =>
  Prisma.raw(`jsonb_build_object('start', ${prefix}start, 'end', ${prefix}end, 'quote', ${prefix}quote)`);
const offsets = (alias: string) =>
  Prisma.raw(`jsonb_build_object('start', ${alias}.start_offset, 'end', ${alias}.end_offset, 'quote', ${alias}.quote)`);

const ClaimRows = z.array(z.object({ claim: ClaimView.omit({ withdrawnAt: true, repeatedIn: true }) }));
const MetricRows = z.array(z.object({ metric: MetricView }));

const withhold = (said: Words): Words => ({ ...said, quote: null });

function obeyPolicy(claim: ClaimView): ClaimView {
  if (claim.article.publisher.displayPolicy !== 'link') return claim;
  return {
    ...claim,
    parties: claim.parties.map((party) => ({ ...party, words: withhold(party.words) })),
    evidence: claim.evidence.map(({ field, words: said }) => ({ field, words: withhold(said) })),
  };
}

/** Which claims: those of a deal, of an article version, of all versions of some articles, or these. */
type Which = { deal: string } | { version: string } | { articles: readonly string[] } | { claims: readonly string[] };

function whichSql(of: Which): Prisma.Sql {
  if ('deal' in of) return Prisma.sql`d.deal_id = ${of.deal}`;
  if ('claims' in of) return oneOf('c.id', of.claims);
  return 'version' in of
    ? Prisma.sql`c.version_id = ${of.version}`
    : Prisma.sql`v.article_id = ANY(${[...of.articles]})`;
}

/** Newest first; only what was known by then. Each says whether a later version of its article still makes it. */
export async function listClaimViews(of: Which, clocks: Clocks): Promise<ClaimView[]> {
  const claims = await selectClaims(of, clocks);
  const changed = await listChangedArticles(
    claims.map((claim) => claim.article.id),
    clocks,
  );
  if (changed.size === 0) return markWithdrawn(claims, [], changed).map(obeyPolicy);
  const said = 'articles' in of ? claims : await selectClaims({ articles: [...changed.keys()] }, clocks);
  return markWithdrawn(claims, said, changed).map(obeyPolicy);
}

async function selectClaims(of: Which, clocks: Clocks): Promise<UnmarkedClaim[]> {
  const rows = await database().$queryRaw`
    SELECT jsonb_build_object('id', c.id, 'deal', d.deal_id, 'version', v.number, 'rule', c.rule, 'article', ${articleRef()}, ${claimFields},
      'parties', (SELECT jsonb_agg(jsonb_build_object('role', y.role, 'organization', ${organizationRef}, 'words', ${offsets('m')}) ORDER BY y.ordinal)
                    FROM claim_parties y JOIN mentions m ON m.id = y.mention_id LEFT JOIN organizations o ON o.id = m.organization_id
                   WHERE y.claim_id = c.id),
      'evidence', (SELECT jsonb_agg(jsonb_build_object('field', e.field, 'words', ${offsets('e')}) ORDER BY e.field <> 'statement', e.start_offset, e.end_offset)
                     FROM claim_evidence e WHERE e.claim_id = c.id)) AS claim
      FROM claims c
      JOIN article_versions v ON v.id = c.version_id
      JOIN articles a ON a.id = v.article_id AND NOT a.retracted
      JOIN publishers p ON p.id = a.publisher_id
      LEFT JOIN deal_claims d ON d.claim_id = c.id
     WHERE ${whichSql(of)} AND v.known_at < ${horizonOf(clocks)}::timestamptz
     ORDER BY v.known_at DESC, c.version_id, c.ordinal`;
  return ClaimRows.parse(rows).map(({ claim }) => claim);
}

type MetricsOf =
  | { readonly organizations: readonly string[] }
  | { readonly version: string }
  | { readonly metrics: readonly string[] };

/**
 * Figures of one organization under all its names, those that one version states, or these; of superseded versions only where
 * asked for.
 */
export async function listMetricViews(of: MetricsOf, clocks: Clocks): Promise<MetricView[]> {
  const latest = Prisma.sql`NOT EXISTS (SELECT FROM article_versions w
    WHERE w.article_id = v.article_id AND w.number > v.number AND w.known_at < ${horizonOf(clocks)}::timestamptz)`;
  const which =
    'organizations' in of
      ? Prisma.sql`${oneOf('m.organization_id', of.organizations)} AND ${latest}`
      : 'metrics' in of
        ? oneOf('x.id', of.metrics)
        : Prisma.sql`x.version_id = ${of.version}`;
  const rows = await database().$queryRaw`
    SELECT jsonb_build_object('id', x.id, 'organization', ${organizationRef}, 'metric', x.metric, 'value', trim_scale(x.value)::text,
      'currency', x.currency, 'bound', x.bound, 'period', x.period, 'date', ${dateSpan('x.date')}, 'version', v.number,
      'article', ${articleRef()}, 'statement', ${words('x.statement_')}, 'figure', ${words('x.figure_')}) AS metric
      FROM metrics x
      JOIN mentions m ON m.id = x.mention_id
      JOIN organizations o ON o.id = m.organization_id
      JOIN article_versions v ON v.id = x.version_id
      JOIN articles a ON a.id = v.article_id AND NOT a.retracted
      JOIN publishers p ON p.id = a.publisher_id
     WHERE ${which} AND v.known_at < ${horizonOf(clocks)}::timestamptz
     ORDER BY x.metric, coalesce(x.date_until, v.published_until) DESC NULLS LAST, x.id`;
  return MetricRows.parse(rows).map(({ metric }) =>
    metric.article.publisher.displayPolicy === 'link'
      ? { ...metric, statement: withhold(metric.statement), figure: withhold(metric.figure) }
      : metric,
  );
}
