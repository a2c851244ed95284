// entente merge-organizations | correct | undo | … : carries a decision out and lists what it changed.
import { userInfo } from 'node:os';
import { z } from 'zod';
import { listJournal } from '#lib/db/list-judgements.ts';
import { type Decision, type Judged, JudgementInput, standingJudgements } from '#lib/domain/judgement.ts';
import { judge } from '#lib/ingest/judge.ts';
import { Problem } from '../errors.ts';
import { withDatabase } from './with-database.ts';

/** A decision as words of a command line, before its schema has looked at it. */
export type DecisionWords = Readonly<Record<string, unknown>> & { readonly kind: Decision['kind'] };

const Options = z.object({
  reason: z.string(),
  actor: z.string().optional(),
  expect: z.coerce.number().int().nonnegative().optional(),
  despite: z.boolean().optional(),
});

/** JSON where it is JSON; a bare word is itself. */
function parseWord(word: unknown): unknown {
  if (typeof word !== 'string') return word;
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}

function parseInput(words: DecisionWords, options: unknown): JudgementInput {
  const { reason, actor, expect, despite } = Options.parse(options);
  const correction = z.object({ field: z.string(), value: z.unknown() }).safeParse(words.correction);
  const decision = correction.success
    ? { ...words, correction: { ...correction.data, value: parseWord(correction.data.value) } }
    : words;
  const parsed = JudgementInput.safeParse({
    decision,
    actor: actor ?? userInfo().username,
    reason,
    ...(expect === undefined ? {} : { expectedVersion: expect }),
    ...(despite === undefined ? {} : { despite }),
  });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Problem('unprocessable', `This cannot be judged (${list}).`, 'See entente help for the command.', issues);
}

function print({ judgement, affected }: Judged): void {
  console.log(`judgement ${judgement.id} (version ${judgement.sequence} of the journal)`);
  for (const { id, change, claims } of affected.deals) console.log(`${change}  deal ${id}, ${claims.length} claims`);
  for (const id of affected.metrics) console.log(`changed  figure ${id}`);
}

export async function judgeCommand(words: DecisionWords, options: unknown): Promise<void> {
  const input = parseInput(words, options);
  print(await withDatabase(() => judge(input, new Date())));
}

/** Undoes the retraction of an article that is in force. Throws Problem where there is none. */
export async function restoreCommand(article: string, options: unknown): Promise<void> {
  await withDatabase(async (database) => {
    const retraction = standingJudgements(await listJournal(database)).find(
      ({ decision }) => decision.kind === 'retract' && decision.article === article,
    );
    if (!retraction) throw new Problem('unprocessable', 'The article is not retracted.', 'Nothing was changed.');
    print(await judge(parseInput({ kind: 'undo', judgement: retraction.id }, options), new Date()));
  });
}
