// Where claims' words stand: one link per claim, to the marked words in the article's page here and to the article at its
// publisher. Links only, never words: so that no display policy stands against it.
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { anchorOf } from '#lib/domain/span.ts';
import { readConfig } from '../config.ts';
import { oneOf } from './keyset-sql.ts';

const Rows = z.array(
  z.object({
    claim: z.string(),
    article: z.string(),
    version: z.number().int(),
    title: z.string(),
    publisher: z.string(),
    url: z.string().nullable(),
    start: z.number().int(),
    end: z.number().int(),
  }),
);

/** By claim; a claim that is not there (any more) has none. */
export async function listEvidenceLinks(claims: readonly string[]): Promise<Map<string, EvidenceLink>> {
  if (claims.length === 0) return new Map();
  const { siteUrl } = readConfig();
  const rows = await database().$queryRaw`
    SELECT DISTINCT ON (c.id) c.id AS claim, a.id AS article, v.number AS version, v.title, p.name AS publisher,
           a.canonical_url AS url, e.start_offset AS start, e.end_offset AS "end"
      FROM claims c
      JOIN claim_evidence e ON e.claim_id = c.id
      JOIN article_versions v ON v.id = c.version_id
      JOIN articles a ON a.id = v.article_id
      JOIN publishers p ON p.id = a.publisher_id
     WHERE ${oneOf('c.id', claims)}
     ORDER BY c.id, e.field <> 'statement', e.start_offset`;
  return new Map(
    Rows.parse(rows).map(({ version, start, end, ...row }) => [
      row.claim,
      { ...row, page: `${siteUrl}/articles/${row.article}?version=${version}#${anchorOf({ start, end })}` },
    ]),
  );
}
