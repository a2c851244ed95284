// Every API handler: reads the query with a schema, asks, checks the reply with a schema, and answers JSON. One of the
// two places where errors are caught; expected ones keep their shape, anything else is logged and told as ours.
import type { z } from 'zod';
import { Moved, messageOf, Problem } from '../errors.ts';
import { answerProblem, shared } from './answer-problem.ts';
import { badParameters, issuesOf, searchParamsOf } from './read-view-query.ts';

/** What the path itself carries; a part that stands for several segments comes as a list. */
type PathParameters = Readonly<Record<string, string | string[]>>;
type Parameters = Readonly<Record<string, string>>;

const notFound = (what: string) =>
  new Problem(
    'not_found',
    `There is no such ${what} that was known by then.`,
    'Check the id, or move knownAt forward.',
  );

/** The same address with the new name in its path; not kept by caches, for a judgement can be taken back. */
function answerMoved(request: Request, { from, to }: Moved): Response {
  const url = new URL(request.url);
  const path = url.pathname
    .split('/')
    .map((part) => (decodeURIComponent(part) === from ? encodeURIComponent(to) : part));
  return new Response(null, { status: 308, headers: { ...shared, Location: `${path.join('/')}${url.search}` } });
}

/** The answer, or the problem in its one shape. What is no Problem is a bug: logged, and told as ours. */
export async function answerWith(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Problem) return answerProblem(error);
    if (error instanceof Moved) return answerMoved(request, error);
    console.error(`${request.method} ${new URL(request.url).pathname}: ${messageOf(error)}`);
    return answerProblem(
      new Problem('internal', 'Something went wrong on our side.', 'Try again; if it stays, report it.'),
    );
  }
}

/**
 * Makes a GET handler. `answer` gets the parsed query and the path's parameters; null means not found and is told as
 * `what`. A reply that does not fit its schema is a bug and is answered as one.
 */
export function route<Query extends z.ZodType, Reply extends z.ZodType>(
  schemas: { query: Query; reply: Reply; what: string },
  answer: (query: z.output<Query>, path: Parameters) => Promise<z.input<Reply> | null>,
) {
  return (request: Request, context: { params: Promise<PathParameters | undefined> }): Promise<Response> =>
    answerWith(request, async () => {
      const query = schemas.query.safeParse(searchParamsOf(new URL(request.url)));
      if (!query.success) throw badParameters(issuesOf(query.error));
      const parts = Object.entries((await context.params) ?? {}).map(
        ([name, part]) => [name, [part].flat().join('/')] as const,
      );
      const found = await answer(query.data, Object.fromEntries(parts));
      if (found === null) throw notFound(schemas.what);
      return Response.json(schemas.reply.parse(found), { headers: shared });
    });
}
