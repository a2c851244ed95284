// The version of the journal that a writer looked at, from the header `If-Match`, and what it means when that is old.
import { Problem } from '../errors.ts';

/** The version in `If-Match: "17"`; undefined where the header is absent. Throws Problem for anything else. */
export function readIfMatch(headers: Headers): number | undefined {
  const header = headers.get('if-match');
  if (header === null) return undefined;
  const version = /^"?(\d{1,15})"?$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new Problem('bad_request', 'If-Match is not the version of a journal.', 'Send it as in the list: "17".');
  return Number(version);
}

/** Without the header the same finding is a conflict with the state of the resource: 409 instead of 412 (RFC 9110). */
export async function orConflict<T>(version: number | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (version !== undefined || !(error instanceof Problem) || error.code !== 'precondition_failed') throw error;
    throw new Problem('conflict', error.message, error.help, error.issues);
  }
}
