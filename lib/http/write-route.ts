// Every API handler that writes: nobody without the token, a JSON body that fits its schema, an answer that fits its own.
// A header `If-Match` names the version that the writer looked at: if that is old, the answer is 412 and nothing is written.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { Problem } from '../errors.ts';
import { issuesOf } from './read-view-query.ts';
import { answerWith } from './route.ts';

const maxBytes = 64 * 1024;

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** Compares in constant time, whatever the lengths. Throws Problem: writing is off, or the token is not the one. */
export function requireToken(header: string | null, token: string | null): void {
  if (token === null)
    throw new Problem(
      'forbidden',
      'Writing over HTTP is off here.',
      'Set ENTENTE_ADMIN_TOKEN to turn it on, or use the command line.',
    );
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? '';
  if (timingSafeEqual(hashOf(given), hashOf(token))) return;
  throw new Problem('unauthorized', 'This needs the token.', 'Send it as Authorization: Bearer TOKEN.');
}

/** The version in `If-Match: "17"`; undefined where the header is absent. Throws Problem for anything else. */
export function readIfMatch(header: string | null): number | undefined {
  if (header === null) return undefined;
  const version = /^"?(\d{1,15})"?$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new Problem('bad_request', 'If-Match is not the version of a journal.', 'Send it as in the list: "17".');
  return Number(version);
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > maxBytes)
    throw new Problem('unprocessable', 'The body is too large.', `Send at most ${maxBytes} bytes.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad_request', 'The body is not JSON.', 'Send one JSON object.');
  }
}

interface Schemas<Body extends z.ZodType, Reply extends z.ZodType> {
  /** Its field `expectedVersion`, where it has one, also takes what `If-Match` says. */
  readonly body: Body;
  readonly reply: Reply;
  readonly token: () => string | null;
}

/** Makes a POST handler that answers 201. */
export function writeRoute<Body extends z.ZodType, Reply extends z.ZodType>(
  schemas: Schemas<Body, Reply>,
  write: (input: z.output<Body>) => Promise<z.input<Reply>>,
) {
  return (request: Request): Promise<Response> =>
    answerWith(request, async () => {
      requireToken(request.headers.get('authorization'), schemas.token());
      const body = await readBody(request);
      const version = readIfMatch(request.headers.get('if-match'));
      const whole = version === undefined || typeof body !== 'object' ? body : { ...body, expectedVersion: version };
      const input = schemas.body.safeParse(whole);
      if (!input.success) {
        const issues = issuesOf(input.error);
        const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
        throw new Problem('unprocessable', `This body cannot be read (${list}).`, 'Correct what is named.', issues);
      }
      try {
        return Response.json(schemas.reply.parse(await write(input.data)), { status: 201 });
      } catch (error) {
        // Without the header the same finding is a conflict with the state of the resource (RFC 9110).
        if (version !== undefined || !(error instanceof Problem) || error.code !== 'precondition_failed') throw error;
        throw new Problem('conflict', error.message, error.help, error.issues);
      }
    });
}
