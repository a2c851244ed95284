// Every API handler that writes: only for whoever shows the operator's token, with a body of bounded size.
import { readConfig } from '../config.ts';
import { Problem } from '../errors.ts';
import { answerWith } from './answer-with.ts';
import { requireToken } from './require-token.ts';

const mostBytes = 2_000_000;

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

/**
 * Makes a handler. `answer` gets the body as it came, the path's parameters and the request's headers; what it returns is
 * answered as JSON, with `status`.
 */
export function writeRoute(
  answer: (body: Uint8Array, path: Path, headers: Headers) => Promise<object>,
  status: 200 | 201 = 200,
) {
  return (request: Request, context: { params: Promise<Path | undefined> }): Promise<Response> =>
    answerWith(request, async () => {
      requireToken(request, readConfig().adminToken);
      const reply = await answer(await readBody(request), (await context.params) ?? {}, request.headers);
      return Response.json(reply, { status, headers: { 'Cache-Control': 'no-store' } });
    });
}
