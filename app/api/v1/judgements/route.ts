import { Judged, JudgementInput } from '#lib/domain/judgement.ts';
import { judgements } from '#lib/http/endpoints/judgements.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { orConflict, readIfMatch } from '#lib/http/read-if-match.ts';
import { route } from '#lib/http/route.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { judge } from '#lib/ingest/judge.ts';
import { listJudgements } from '#lib/query/list-judgements.ts';

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/http/other-methods.ts';

export const GET = route(judgements, listJudgements);

/** 201 with what the judgement changed; 409 where it was decided meanwhile, 412 where `If-Match` says so. */
export const POST = writeRoute(async (body, _path, headers) => {
  const version = readIfMatch(headers);
  const input = parseBody(body, JudgementInput);
  const upon = version === undefined ? input : { ...input, expectedVersion: version };
  return Judged.parse(await orConflict(version, () => judge(upon, new Date())));
}, 201);
