// The data of a shared view as a file: /data/VIEW.json is the canonical JSON of its answer, whose SHA-256 a frozen share names;
// /data/VIEW.csv its deals; of a live view /data/VIEW.evidence.json all claims behind it, to be taken in elsewhere. What is revoked is gone here too, since nothing is answered before the share was looked up.

import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import { shareAnswers } from '#lib/domain/share-answer.ts';
import { Problem } from '#lib/errors.ts';
import { writeCsv } from '#lib/export/csv.ts';
import { dealColumns } from '#lib/export/deal-columns.ts';
import { mediaTypes } from '#lib/export/download.ts';
import { shared } from '#lib/http/answer-problem.ts';
import { answerWith } from '#lib/http/answer-with.ts';
import { streamText } from '#lib/http/stream-text.ts';
import { dealsInAnswer } from '#lib/query/deals-in-answer.ts';
import { bundleDeals } from '#lib/query/get-bundle.ts';
import { readShown, type Shown } from '../../read-shown.ts';

function csvOf({ drawn, site }: Shown) {
  const links = new Map(drawn.answer.sources.map((link) => [link.claim, link]));
  const rows = dealsInAnswer(drawn).map((deal) => ({
    ...deal,
    page: `${site}/deals/${deal.id}`,
    sources: deal.claims.flatMap((claim) => links.get(claim) ?? []),
  }));
  return streamText(writeCsv(dealColumns, rows));
}

function jsonOf({ drawn: { view, answer } }: Shown) {
  const json = canonicalJson(shareAnswers[view].parse(answer));
  const digest = Buffer.from(contentHash(json), 'hex').toString('base64');
  return { json, digest };
}

/** Of a frozen share the answer is kept, not the words of its sources. */
function evidenceOf({ drawn, frozen }: Shown) {
  if (frozen === null) return bundleDeals(dealsInAnswer(drawn), drawn.answer.clocks);
  throw new Problem('not_found', 'No evidence is kept of a frozen share.', 'Take that of the same view live.');
}

export function GET(request: Request, context: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerWith(request, async () => {
    const { file } = await context.params;
    const [, view = '', evidence, format] = /^([^.]+)(\.evidence(?=\.json))?\.(json|csv)$/.exec(file) ?? [];
    if (format !== 'json' && format !== 'csv')
      throw new Problem('not_found', `There is no file ${file}.`, 'Use VIEW.json or VIEW.csv.');
    const shown = await readShown(view, new URL(request.url).searchParams);
    const { asOf, knownAt } = shown.drawn.answer.clocks;
    const headers = {
      ...shared,
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename="entente-${view}${evidence?.replace('.', '-') ?? ''}-as-of-${asOf}-known-by-${knownAt}.${format}"`,
    };
    if (evidence !== undefined) return Response.json(await evidenceOf(shown), { headers });
    if (format === 'csv') return new Response(csvOf(shown), { headers });
    const { json, digest } = jsonOf(shown);
    return new Response(json, { headers: { ...headers, 'Repr-Digest': `sha-256=:${digest}:` } });
  });
}
