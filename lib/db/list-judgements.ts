// The journal as it is stored, oldest first, and what its judgements in force do to the ledger.
import { z } from 'zod';
import { Instant } from '#lib/domain/approximate-date.ts';
import { Anchors, Decision, type Judgement, standingJudgements } from '#lib/domain/judgement.ts';
import { buildOverlay, type Overlay } from '#lib/ledger/overlay.ts';
import { instant } from './claim-json.ts';
import type { Writer } from './database.ts';

const Row = z.object({
  id: z.string(),
  sequence: z.number().int(),
  kind: z.string(),
  subject: z.string(),
  payload: z.object({ decision: Decision.optional(), anchors: Anchors.optional() }),
  actor: z.string(),
  reason: z.string(),
  inverseOf: z.string().nullable(),
  madeAt: Instant,
});

/** The first journals kept a retraction and its inverse without a payload. */
function decisionOf({ payload, subject, inverseOf }: z.infer<typeof Row>): Decision {
  if (payload.decision) return payload.decision;
  return inverseOf === null ? { kind: 'retract', article: subject } : { kind: 'undo', judgement: inverseOf };
}

export async function listJournal(writer: Writer): Promise<Judgement[]> {
  const rows = await writer.$queryRaw`
    SELECT id, sequence::int AS sequence, kind, subject, payload, actor, reason, inverse_of AS "inverseOf", ${instant('made_at')} AS "madeAt"
      FROM judgements ORDER BY judgements.sequence`;
  return z
    .array(Row)
    .parse(rows)
    .map((row) => {
      const { id, sequence, actor, reason, inverseOf, madeAt } = row;
      const anchors = row.payload.anchors ?? {};
      return { id, sequence, decision: decisionOf(row), anchors, actor, reason, inverseOf, madeAt };
    });
}

export const readOverlay = async (writer: Writer): Promise<Overlay> =>
  buildOverlay(standingJudgements(await listJournal(writer)));
