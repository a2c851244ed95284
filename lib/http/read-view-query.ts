// The parameters of an address as the query of a view. What does not fit is named, each with what it should be; nothing is
// silently corrected or dropped.
import type { z } from 'zod';
import { type ClocksQuery, clocksAt } from '#lib/domain/clocks.ts';
import { ViewQuery } from '#lib/domain/view-query.ts';
import { Problem } from '../errors.ts';

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

/** One entry per parameter at fault, in words that a reader of the address can act on. */
export const issuesOf = (error: z.ZodError): { path: string; message: string }[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: key, message: 'is not a parameter of this address' }))
      : [{ path: String(issue.path[0] ?? ''), message: wordsFor(issue) }],
  );

/** A problem that lists everything wrong with the parameters of an address. */
export function badParameters(issues: { path: string; message: string }[]): Problem {
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new Problem(
    'bad_request',
    `This address cannot be read (${list}).`,
    'Correct or remove the parameters named.',
    issues,
  );
}

/** Throws Problem('bad_request') for unknown or unreadable parameters and for days in the future. */
export function readQuery<Query extends z.ZodType<ClocksQuery>>(schema: Query, params: SearchParams): z.output<Query> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw badParameters(issuesOf(parsed.error));
  const clocks = clocksAt(parsed.data, new Date().toISOString());
  if ('future' in clocks) {
    throw badParameters([{ path: clocks.future, message: `lies in the future; use a day up to ${clocks.today}` }]);
  }
  return parsed.data;
}

export const readViewQuery = (params: SearchParams): ViewQuery => readQuery(ViewQuery, params);

/** The same for the query string of a request: a parameter given twice is a list. */
export function searchParamsOf(url: URL): SearchParams {
  const params: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    params[key] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return params;
}
