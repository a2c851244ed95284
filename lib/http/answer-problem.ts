// A problem as an HTTP answer: the one shape that every error of the API has.
import type { ProblemReply } from '#lib/domain/views.ts';
import { httpStatus, type Problem } from '../errors.ts';

/** What every answer of the API carries: any site may read it, and whoever keeps it asks again before using it. */
export const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, RateLimit-Remaining, Content-Disposition',
  'Cache-Control': 'no-cache',
};

/** `more` are headers that this problem needs besides. */
export function answerProblem(problem: Problem, more: Readonly<Record<string, string>> = {}): Response {
  const { code, message, help, issues } = problem;
  const body: ProblemReply = { error: { code, message, help, issues: [...issues] } };
  return Response.json(body, { status: httpStatus[code], headers: { ...shared, ...more } });
}
