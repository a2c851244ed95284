// The digest as a feed: read the address, ask, write, and answer with what lets a reader ask only for changes.
import { movementFeed } from '#components/format/movement-feed.ts';
import { readConfig } from '#lib/config.ts';
import { MovementQuery } from '#lib/domain/movement.ts';
import { answerFile } from '#lib/http/answer-file.ts';
import type { SearchFeed } from '#lib/http/feed-entry.ts';
import { plainProblem } from '#lib/http/plain-problem.ts';
import { readAddress, searchParamsOf } from '#lib/http/read-view-query.ts';
import { getChangedAt } from '#lib/query/get-changed-at.ts';
import { getMovements } from '#lib/query/get-movements.ts';

const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

export async function answerMovements(
  request: Request,
  format: keyof typeof mediaTypes,
  write: (feed: SearchFeed) => string,
): Promise<Response> {
  try {
    const query = readAddress(MovementQuery, searchParamsOf(new URL(request.url)));
    const body = write(movementFeed(await getMovements(query), query, format, readConfig().siteUrl));
    return answerFile(request, body, mediaTypes[format], await getChangedAt());
  } catch (error) {
    return plainProblem(error);
  }
}
