// Every API handler that writes: only for whoever shows the operator's token, never from another site's page, with a body of
// bounded size. Without ENTENTE_ADMIN_TOKEN there are no writes over HTTP at all.
import { createHash, timingSafeEqual } from 'node:crypto';
import { readConfig } from '../config.ts';
import { messageOf, Problem } from '../errors.ts';
import { answerProblem } from './answer-problem.ts';

const mostBytes = 2_000_000;

/** Hashes are of one length, so that comparing them takes the same time whatever was shown. */
const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Throws Problem('forbidden') where writes are off, Problem('unauthorized') for a missing or wrong token. */
export function requireAdmin(request: Request, adminToken: string | null): void {
  if (adminToken === null) {
    throw new Problem('forbidden', 'Writes over HTTP are off.', 'Set ENTENTE_ADMIN_TOKEN, or use the command line.');
  }
  const shown = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (timingSafeEqual(hashOf(shown), hashOf(adminToken))) return;
  throw new Problem('unauthorized', 'The token is missing or wrong.', 'Send it as "Authorization: Bearer TOKEN".');
}

async function readBody(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > mostBytes)
      throw new Problem('unprocessable', `The body is larger than ${mostBytes} bytes.`, 'Send less at once.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Path = Readonly<Record<string, string>>;

/** Makes a handler. `answer` gets the body as it came and the path's parameters; what it returns is answered as JSON. */
export function writeRoute(answer: (body: Uint8Array, path: Path) => Promise<object>) {
  return async (request: Request, context: { params: Promise<Path | undefined> }): Promise<Response> => {
    try {
      requireAdmin(request, readConfig().adminToken);
      const reply = await answer(await readBody(request), (await context.params) ?? {});
      return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      if (error instanceof Problem) return answerProblem(error);
      console.error(`${request.method} ${new URL(request.url).pathname}: ${messageOf(error)}`);
      return answerProblem(
        new Problem('internal', 'Something went wrong on our side.', 'Try again; if it stays, report it.'),
      );
    }
  };
}
