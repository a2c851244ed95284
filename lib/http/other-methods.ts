// The methods that an address for reading has besides GET: a browser's question whether another site may read (yes), and
// a refusal in the API's one shape for everything else. A route that writes exports its own POST instead.
import { Problem } from '../errors.ts';
import { answerProblem, shared } from './answer-problem.ts';

const allowed = 'GET, HEAD, OPTIONS';

/** Preflight: anyone may read from anywhere; nothing is ever sent along that would say who asks. */
export const OPTIONS = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...shared,
      Allow: allowed,
      'Access-Control-Allow-Methods': allowed,
      'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });

function refuse(request: Request): Response {
  const problem = new Problem('method_not_allowed', `${request.method} cannot be used here.`, `Use ${allowed}.`);
  return answerProblem(problem, { Allow: allowed });
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
