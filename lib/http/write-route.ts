// Every API handler that writes, with a body of bounded size: for whoever shows the operator's token, but for the few that say
// themselves whom they admit.
import { readConfig } from '../config.ts';
import { Problem } from '../errors.ts';
import { answerWith } from './answer-with.ts';
import { requireToken } from './require-token.ts';

async function readBody(request: Request, mostBytes: number): Promise<Uint8Array> {
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

interface Door {
  /** Throws where the request may not come in. */
  readonly admit: (request: Request) => void;
  readonly mostBytes: number;
}

const operators: Door = {
  admit: (request) => requireToken(request, readConfig().adminToken),
  mostBytes: 2_000_000,
};

/**
 * Makes a handler. `answer` gets the body as it came, the path's parameters and the request's headers; what it returns is
 * answered as JSON, with `status`.
 */
export function writeRoute(
  answer: (body: Uint8Array, path: Path, headers: Headers) => Promise<object>,
  status: 200 | 201 = 200,
  { admit, mostBytes }: Door = operators,
) {
  return (request: Request, context: { params: Promise<Path | undefined> }): Promise<Response> =>
    answerWith(request, async () => {
      admit(request);
      const reply = await answer(await readBody(request, mostBytes), (await context.params) ?? {}, request.headers);
      return Response.json(reply, { status, headers: { 'Cache-Control': 'no-store' } });
    });
}
