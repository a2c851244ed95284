// The JSON body of a request that writes, by its schema. What does not fit is named.
import type { z } from 'zod';
import { Problem } from '../errors.ts';
import { issuesOf } from './read-view-query.ts';

/** Throws Problem('unprocessable') that lists what is wrong. */
export function parseBody<Body extends z.ZodType>(bytes: Uint8Array, schema: Body): z.output<Body> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Problem('unprocessable', 'The body is not JSON.', 'Send a JSON object.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Problem('unprocessable', `The body does not fit (${list}).`, 'Correct the fields named.', issues);
}
