// A text as an answer with ETag and Last-Modified, or 304 where the reader has it already. The tag is of the bytes, so that
// nothing but a change of what is sent makes a new one.
import type { Instant } from '#lib/domain/approximate-date.ts';
import { contentHash } from '#lib/domain/content-id.ts';

const tagsIn = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** If-None-Match decides where it is sent; If-Modified-Since only without it (RFC 9110). */
function isFresh(request: Request, etag: string, changedAt: Date): boolean {
  const match = request.headers.get('if-none-match');
  if (match !== null) return tagsIn(match).some((tag) => tag === etag || tag === '*');
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

export function answerFile(
  request: Request,
  body: string,
  mediaType: string,
  changedAt: Instant,
  more: Readonly<Record<string, string>> = {},
): Response {
  const changed = new Date(changedAt);
  const etag = `"${contentHash(body).slice(0, 32)}"`;
  const headers = {
    ETag: etag,
    'Last-Modified': changed.toUTCString(),
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
    ...more,
  };
  if (isFresh(request, etag, changed)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': mediaType } });
}
