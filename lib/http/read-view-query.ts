// The parameters of an address as the query of a view. What does not fit is named, each with what it should be; nothing is
// silently corrected or dropped.
import { z } from 'zod';
import { Day } from '#lib/domain/approximate-date.ts';
import { type ClocksQuery, clocksAt } from '#lib/domain/clocks.ts';
import { ViewQuery } from '#lib/domain/view-query.ts';
import { Problem } from '../errors.ts';

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'must be a number';
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'must be a whole number';
  if (issue.code === 'too_small' && issue.origin === 'number') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'number') return `must be at most ${issue.maximum}`;
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

/** Days that an address may ask for; parameters of the same name may mean something else (`/paths?from=openai`). */
const Days = z.object({ from: Day.optional(), until: Day.optional() });

/** Throws Problem('bad_request') where the last day lies before the first: deals that span both would be all that is found. */
export function refuseDisorder(query: unknown): void {
  const { from, until } = Days.catch({}).parse(query);
  if (from !== undefined && until !== undefined && from > until)
    throw badParameters([{ path: 'until', message: `lies before from: use ${until} as from and ${from} as until` }]);
}

/** Throws Problem('bad_request') for unknown or unreadable parameters, for days in the future and for days in the wrong order. */
export function readAddress<Address extends z.ZodType<ClocksQuery>>(
  schema: Address,
  params: SearchParams,
): z.output<Address> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw badParameters(issuesOf(parsed.error));
  const clocks = clocksAt(parsed.data, new Date().toISOString());
  if ('future' in clocks) {
    throw badParameters([{ path: clocks.future, message: `lies in the future; use a day up to ${clocks.today}` }]);
  }
  refuseDisorder(parsed.data);
  return parsed.data;
}

export const readViewQuery = (params: SearchParams): ViewQuery => readAddress(ViewQuery, params);

/** The same for the query string of a request: a parameter given twice is a list. */
export function searchParamsOf(url: URL): SearchParams {
  const params: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    params[key] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return params;
}
