// Takes an article out of the ledger, or back in: its claims stop counting at once, its text stays readable, and the next
// poll does not bring it back. Every change goes into the journal with its reason.
import { bumpLedger } from '#lib/db/bump-ledger.ts';
import type { Database } from '#lib/db/database.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveJudgement } from '#lib/db/save-judgement.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import type { Judgement } from '#lib/domain/judgement.ts';
import { Problem } from '../errors.ts';

export interface Retraction {
  readonly article: string;
  readonly actor: string;
  readonly reason: string;
  readonly now: Date;
}

/** Returns the judgement's id. Throws Problem where there is no such article or nothing to change. */
export async function judgeArticle(
  database: Database,
  kind: Judgement['kind'],
  { article, actor, reason, now }: Retraction,
): Promise<string> {
  return writeAlone(database, async (writer) => {
    const row = await writer.article.findUnique({ where: { id: article } });
    if (!row)
      throw new Problem('not_found', `There is no article ${article}.`, 'The id stands in the address of its page.');
    const retracted = kind === 'retract';
    if (row.retracted === retracted) {
      const state = retracted ? 'retracted already' : 'not retracted';
      throw new Problem('unprocessable', `The article is ${state}.`, 'Nothing was changed.');
    }
    const last = await writer.judgement.findFirst({
      where: { kind: 'retract', subject: article },
      orderBy: { sequence: 'desc' },
    });
    const inverseOf = retracted ? null : (last?.id ?? null);
    const id = await saveJudgement(writer, {
      kind,
      subject: article,
      actor,
      reason,
      inverseOf,
      madeAt: now.toISOString(),
    });
    await writer.article.update({ where: { id: article }, data: { retracted } });
    await saveDeals(writer);
    await bumpLedger(writer);
    return id;
  });
}
