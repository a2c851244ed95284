// What stands around the answers that show a shared view: lets the address through or not, keeps what was made until the ledger
// changes (a frozen one tells how much changed since, so it follows the ledger too), names it by an ETag, turns errors into answers.
import { createHash } from 'node:crypto';
import { readConfig } from '#lib/config.ts';
import { httpStatus, messageOf, Problem } from '#lib/errors.ts';
import { createAddressLimit } from '#lib/http/address-limit.ts';
import { createReplyCache } from '#lib/http/reply-cache.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

interface Means {
  /** Whether it is allowed to be shown at all is asked each time: what is revoked must be gone at once. */
  readonly check: () => Promise<unknown>;
  readonly make: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly refuse: (problem: Problem) => Promise<{ body: string; headers: Readonly<Record<string, string>> }>;
}

const keptBytes = 48 * 1024 * 1024;
const replies = createReplyCache(keptBytes);
const letThrough = createAddressLimit(() => readConfig().requestsPerMinute);

/** Embeds are asked for in crowds: one look at the ledger's version does for all that come within a second. */
const versionHoldsMs = 1_000;
let held: { readonly version: Promise<string>; readonly until: number } | null = null;

function currentVersion(): Promise<string> {
  const now = Date.now();
  if (held && now < held.until) return held.version;
  const version = readDataVersion();
  held = { version, until: now + versionHoldsMs };
  // A failed look is nobody else's.
  version.catch(() => {
    held = null;
  });
  return version;
}

const asProblem = (error: unknown, request: Request): Problem => {
  if (error instanceof Problem) return error;
  console.error(`${request.method} ${new URL(request.url).pathname}: ${messageOf(error)}`);
  return new Problem('internal', 'Something went wrong on our side.', 'Try again; if it stays, report it.');
};

export async function answerShown(request: Request, { check, make, headers, refuse }: Means): Promise<Response> {
  try {
    letThrough(request.headers);
    await check();
    const { pathname, search } = new URL(request.url);
    const key = [await currentVersion(), new Date().toISOString().slice(0, 10), pathname, search].join(' ');
    const etag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 27)}"`;
    const all = { ...headers, ETag: etag, 'Cache-Control': 'no-cache' };
    if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers: all });
    return new Response(await replies.answer(key, make), { headers: all });
  } catch (error) {
    const problem = asProblem(error, request);
    const { body, headers: more } = await refuse(problem);
    return new Response(body, { status: httpStatus[problem.code], headers: { 'Cache-Control': 'no-store', ...more } });
  }
}
