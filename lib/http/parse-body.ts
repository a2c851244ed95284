// The JSON body of a request that writes, by its schema. What does not fit is named.
import type { z } from 'zod';
import { Problem } from '../errors.ts';
import { issuesOf } from './read-view-query.ts';

/** No text of the database can hold the character of number 0, in whichever field it stands. */
function refuseZero(key: string, value: unknown): unknown {
  if (key.includes('\0') || (typeof value === 'string' && value.includes('\0')))
    throw new Problem('unprocessable', 'The body holds the character of number 0.', 'Send texts without it.');
  return value;
}

/** Throws Problem('unprocessable') that lists what is wrong. */
export function parseBody<Body extends z.ZodType>(bytes: Uint8Array, schema: Body): z.output<Body> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes), refuseZero);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('unprocessable', 'The body is not JSON.', 'Send a JSON object.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Problem('unprocessable', `The body does not fit (${list}).`, 'Correct the fields named.', issues);
}
