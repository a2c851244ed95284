import { z } from 'zod';
import { ClocksQuery } from '#lib/domain/clocks.ts';
import { Judged, JudgementInput } from '#lib/domain/judgement.ts';
import { JudgementList } from '#lib/domain/views.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { orConflict, readIfMatch } from '#lib/http/read-if-match.ts';
import { route } from '#lib/http/route.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { judge } from '#lib/ingest/judge.ts';
import { listJudgements } from '#lib/query/list-judgements.ts';

const Query = z.strictObject({ ...ClocksQuery.shape, subject: z.string().min(1).optional() });

export const GET = route({ query: Query, reply: JudgementList, what: 'list of judgements' }, listJudgements);

/** 201 with what the judgement changed; 409 where it was decided meanwhile, 412 where `If-Match` says so. */
export const POST = writeRoute(async (body, _path, headers) => {
  const version = readIfMatch(headers);
  const input = parseBody(body, JudgementInput);
  const upon = version === undefined ? input : { ...input, expectedVersion: version };
  return Judged.parse(await orConflict(version, () => judge(upon, new Date())));
}, 201);
