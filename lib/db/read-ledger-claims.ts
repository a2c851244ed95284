// All claims that are in a deal, deal by deal, for a process that begins to hold the ledger. By COPY and in one statement: what
// grouping reads of a claim stands written with its membership, so that Postgres makes no JSON and looks up no parties, and the
// answer streams through whatever the ledger's size. The trap: it runs on the transaction's own connection, which has to be left
// alone until the last row.
import { to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { clientOf } from './copy-rows.ts';
import type { Writer } from './database.ts';
import type { LedgerRow } from './list-ledger-claims.ts';

/** A claim as it stands with its membership, and beside it the fields that grouping leaves out: one JSON text a row. */
const rows = `
  SELECT json_build_array(d.deal_id, d.said, json_build_object(
      'publisher', a.publisher_id, 'publisherKind', p.kind, 'confidence', round(c.confidence::numeric, 3),
      'stake', trim_scale(c.stake)::text, 'capacity', coalesce(q.capacity, '[]'),
      'supersededAt', CASE WHEN w.id IS NOT NULL THEN to_char(w.known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END))
    FROM deal_claims d
    JOIN claims c ON c.id = d.claim_id
    JOIN article_versions v ON v.id = c.version_id
    JOIN articles a ON a.id = v.article_id AND NOT a.retracted
    JOIN publishers p ON p.id = a.publisher_id
    LEFT JOIN article_versions w ON w.article_id = v.article_id AND w.number = v.number + 1
    LEFT JOIN (
      SELECT claim_id, json_agg(json_build_object('value', trim_scale(value)::text, 'unit', unit, 'bound', bound) ORDER BY ordinal) AS capacity
        FROM claim_capacities GROUP BY claim_id) q ON q.claim_id = d.claim_id
   ORDER BY d.deal_id COLLATE "C"`;

const Line = z.tuple([z.string(), z.looseObject({}), z.looseObject({})]);

const rowsPerPage = 5_000;

/** JSON holds backslashes, which COPY doubles; a line break within it is written as two letters. */
const unescaped = (line: string): string => (line.includes('\\') ? line.replaceAll('\\\\', '\\') : line);

/** Split at line feeds alone: a reader of lines would also split at what Unicode calls separators, which JSON lets stand. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Pages of whole deals. Call inside a transaction. */
export async function* readLedgerClaims(writer: Writer): AsyncGenerator<LedgerRow[]> {
  const client = await clientOf(writer);
  const stream = client.query(copyTo(`COPY (${rows}) TO STDOUT`));
  let page: LedgerRow[] = [];
  for await (const line of linesOf(stream)) {
    const [deal, said, rest] = Line.parse(JSON.parse(unescaped(line)));
    if (page.length >= rowsPerPage && page.at(-1)?.deal !== deal) {
      yield page;
      page = [];
    }
    page.push({ deal, claim: LedgerClaim.parse({ ...said, ...rest }) });
  }
  yield page;
}
