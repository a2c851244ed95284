// The evidence of the deals that a view's filters leave, at its clocks, as one bundle. Words go out only as quotes, and not
// at all where their publisher shows nothing but the link.
import { z } from 'zod';
import { claimFields, dateSpan, instant } from '#lib/db/claim-json.ts';
import { database } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { BundledClaim, BundledVersion, Evidence, type EvidenceBundle } from '#lib/domain/evidence-bundle.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { digestEvidence, inOrder } from '#lib/ledger/verify-bundle.ts';
import { foldedWhere } from './fold-deals.ts';
import { listJudgementsAbout } from './list-judgements.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const Claims = z.array(z.object({ claim: BundledClaim, policy: z.string() }));
const Versions = z.array(z.object({ version: BundledVersion }));

const withheld = <T extends { quote: string | null }>(span: T): T => ({ ...span, quote: null });

/** Claims one by one; `ids` as JSON, since a view can rest on more claims than a statement takes parameters. */
async function listBundledClaims(ids: string): Promise<BundledClaim[]> {
  const rows = await database().$queryRaw`
    SELECT p.display_policy AS policy, jsonb_build_object('id', c.id, 'version', c.version_id, 'ordinal', c.ordinal, 'rule', c.rule, ${claimFields},
      'parties', (SELECT jsonb_agg(jsonb_build_object('role', y.role, 'mention', jsonb_build_object('id', m.id, 'kind', m.kind,
                    'organization', m.organization_id, 'confidence', round(m.confidence::numeric, 3),
                    'start', m.start_offset, 'end', m.end_offset, 'quote', m.quote)) ORDER BY y.ordinal)
                    FROM claim_parties y JOIN mentions m ON m.id = y.mention_id WHERE y.claim_id = c.id),
      'evidence', (SELECT jsonb_agg(jsonb_build_object('field', e.field, 'ordinal', e.ordinal, 'start', e.start_offset, 'end', e.end_offset, 'quote', e.quote)
                     ORDER BY e.field, e.ordinal)
                     FROM claim_evidence e WHERE e.claim_id = c.id)) AS claim
      FROM claims c
      JOIN article_versions v ON v.id = c.version_id
      JOIN articles a ON a.id = v.article_id
      JOIN publishers p ON p.id = a.publisher_id
     WHERE c.id IN (SELECT json_array_elements_text(${ids}::json))`;
  return Claims.parse(rows).map(({ claim, policy }) =>
    policy === 'link'
      ? {
          ...claim,
          parties: claim.parties.map(({ role, mention }) => ({ role, mention: withheld(mention) })),
          evidence: claim.evidence.map(withheld),
        }
      : claim,
  );
}

async function listBundledVersions(ids: string): Promise<BundledVersion[]> {
  const rows = await database().$queryRaw`
    SELECT jsonb_build_object('id', v.id, 'article', a.id, 'url', a.canonical_url, 'publisher', a.publisher_id, 'number', v.number,
      'story', a.story_id, 'title', v.title, 'length', utf16_length(v.text),
      'contentHash', v.content_hash, 'byline', v.byline, 'language', v.language, 'sources', v.sources,
      'published', ${dateSpan('v.published')}, 'knownAt', ${instant('v.known_at')}, 'extractor', v.extractor) AS version
      FROM article_versions v JOIN articles a ON a.id = v.article_id
     WHERE v.id IN (SELECT json_array_elements_text(${ids}::json))`;
  return Versions.parse(rows).map(({ version }) => version);
}

export async function getBundle(query: ViewQuery): Promise<EvidenceBundle> {
  const clocks = readClocks(query);
  return bundleDeals(foldedWhere(await readLedger(), query, clocks), clocks);
}

/** The evidence of these deals. What is no longer there is not in it. */
export async function bundleDeals(deals: readonly Deal[], clocks: Clocks): Promise<EvidenceBundle> {
  const claims = await listBundledClaims(JSON.stringify(deals.flatMap((deal) => deal.claims)));
  const versions = await listBundledVersions(JSON.stringify([...new Set(claims.map(({ version }) => version))]));
  const slugs = new Set(claims.flatMap(({ parties }) => parties.map(({ mention }) => mention.organization)));
  const db = database();
  const [publishers, organizations, judgements] = await Promise.all([
    db.publisher.findMany({ where: { id: { in: [...new Set(versions.map(({ publisher }) => publisher))] } } }),
    db.organization.findMany({ where: { id: { in: [...slugs] } } }),
    listJudgementsAbout(new Set([...slugs, ...claims.map(({ id }) => id)]), horizonOf(clocks)),
  ]);
  const evidence = inOrder(
    Evidence.parse({
      clocks,
      publishers: publishers.map(({ id, ...publisher }) => ({ slug: id, ...publisher })),
      versions,
      organizations: organizations.map(({ id, name, kind }) => ({ slug: id, name, kind })),
      claims,
    }),
  );
  return {
    format: 'entente-evidence/1',
    evidence,
    deals: deals.map(({ id, claims: by }) => ({ id, claims: by })),
    judgements,
    digest: digestEvidence(evidence),
  };
}
