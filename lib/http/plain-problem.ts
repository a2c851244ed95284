// Why a feed or a file cannot be answered, as plain text: its readers are programs and people with curl.
import { httpStatus, Problem } from '../errors.ts';

/** Throws again what is no Problem: that is a bug. */
export function plainProblem(thrown: unknown): Response {
  if (!(thrown instanceof Problem)) throw thrown;
  return new Response(`${thrown.message}\n${thrown.help}\n`, {
    status: httpStatus[thrown.code],
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
