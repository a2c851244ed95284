// The journal: what a person decided, why, and what it undoes. Every judgement is written together with its effect, in
// one transaction, so that neither stands without the other.
import { contentId } from '#lib/domain/content-id.ts';
import type { Judgement } from '#lib/domain/judgement.ts';
import type { Writer } from './database.ts';

/** Returns the judgement's id. Call inside the transaction that carries out what it says. */
export async function saveJudgement(writer: Writer, judgement: Judgement): Promise<string> {
  const { kind, subject, actor, reason, inverseOf, madeAt } = judgement;
  const id = contentId('judgement', kind, subject, actor, reason, inverseOf, madeAt);
  await writer.judgement.create({ data: { id, kind, subject, payload: {}, actor, reason, inverseOf, madeAt } });
  return id;
}
