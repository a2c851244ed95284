// The browser's one way to the API: fetches a path and parses the reply with the same schema that wrote it.
import type { z } from 'zod';
import { ProblemReply } from '#lib/domain/views.ts';
import { Problem } from '../errors.ts';

/** Throws the server's Problem, or Problem('unavailable') where it cannot be reached. */
export async function getJson<Reply extends z.ZodType>(
  path: string,
  schema: Reply,
  signal?: AbortSignal,
): Promise<z.output<Reply>> {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, signal: signal ?? null }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw new Problem('unavailable', 'The server cannot be reached.', 'Check the connection and try again.');
    },
  );
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return schema.parse(body);
  const problem = ProblemReply.safeParse(body);
  if (!problem.success) throw new Problem('internal', `The server answered ${response.status}.`, 'Try again.');
  const { code, message, help, issues } = problem.data.error;
  throw new Problem(code, message, help, issues);
}
