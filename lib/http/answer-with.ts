// What stands around every handler of the API: lets the address through or not, and is one of the two places where errors are
// caught. Expected ones keep their shape, anything else is logged and told as ours.
import { readConfig } from '../config.ts';
import { Moved, messageOf, Problem } from '../errors.ts';
import { createAddressLimit, TooMany } from './address-limit.ts';
import { answerProblem, shared } from './answer-problem.ts';

const letThrough = createAddressLimit(() => readConfig().requestsPerMinute);

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
    letThrough(request.headers);
    return await answer();
  } catch (error) {
    if (error instanceof TooMany) return answerProblem(error, { 'Retry-After': String(error.retryAfterSeconds) });
    if (error instanceof Problem) return answerProblem(error);
    if (error instanceof Moved) return answerMoved(request, error);
    console.error(`${request.method} ${new URL(request.url).pathname}: ${messageOf(error)}`);
    return answerProblem(
      new Problem('internal', 'Something went wrong on our side.', 'Try again; if it stays, report it.'),
    );
  }
}
