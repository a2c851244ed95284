// The journal: what a person decided, why, and what it undoes. Every judgement is written together with its effect, in
// one transaction, so that neither stands without the other.
import { contentId } from '#lib/domain/content-id.ts';
import { type Judgement, subjectsOf } from '#lib/domain/judgement.ts';
import type { Writer } from './database.ts';

/**
 * Returns the judgement as the journal has it; one that comes from another journal keeps its id. Call inside the
 * transaction that carries out what it says.
 */
export async function saveJudgement(
  writer: Writer,
  judgement: Omit<Judgement, 'id' | 'sequence'> & Partial<Pick<Judgement, 'id'>>,
): Promise<Judgement> {
  const { decision, anchors, actor, reason, inverseOf, madeAt } = judgement;
  const [subject = ''] = subjectsOf(decision);
  const id = judgement.id ?? contentId('judgement', JSON.stringify(decision), actor, reason, inverseOf, madeAt);
  const payload = { decision, anchors };
  const row = await writer.judgement.create({
    data: { id, kind: decision.kind, subject, payload, actor, reason, inverseOf, madeAt },
  });
  return { ...judgement, id, sequence: Number(row.sequence) };
}
