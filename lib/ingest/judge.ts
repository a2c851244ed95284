// Carries a person's decision out: journal entry, effect and the list of what it changed land in one transaction or not
// at all. Whoever decides upon an old state of the journal is told so instead of overwriting what another one decided.
import { bumpLedger } from '#lib/db/bump-ledger.ts';
import { database, type Writer } from '#lib/db/database.ts';
import { listAffected, listClaimsOf, rememberDeals } from '#lib/db/list-affected.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { reopenJudged } from '#lib/db/reopen-claims.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveJudgement } from '#lib/db/save-judgement.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { type Judged, type Judgement, type JudgementInput, standingJudgements } from '#lib/domain/judgement.ts';
import { chainEnd, decidedSince, rootOf } from '#lib/ledger/journal.ts';
import { Problem } from '../errors.ts';
import { checkDecision } from './check-decision.ts';

function checkVersion(journal: readonly Judgement[], { decision, expectedVersion }: JudgementInput): void {
  if (expectedVersion === undefined) return;
  const since = decidedSince(journal, expectedVersion, decision);
  if (since.length === 0) return;
  const told = since.map(({ id, actor, reason }) => `${actor} (${id}: ${reason})`).join('; ');
  throw new Problem(
    'precondition_failed',
    `Somebody decided about this meanwhile: ${told}.`,
    `Look at it again and decide upon version ${journal.at(-1)?.sequence ?? 0}.`,
  );
}

/** An article's flag follows from the judgements in force and from nothing else. */
async function setRetracted(writer: Writer, article: string): Promise<void> {
  const standing = standingJudgements(await listJournal(writer));
  const retracted = standing.some(({ decision }) => decision.kind === 'retract' && decision.article === article);
  await writer.article.update({ where: { id: article }, data: { retracted } });
}

/** Writes the decision into the journal. Its effect on deals is the caller's. */
async function enter(
  writer: Writer,
  journal: readonly Judgement[],
  input: JudgementInput,
  now: Date,
): Promise<Judgement> {
  const { decision, actor, reason } = input;
  const anchors = await checkDecision({ writer, journal, despite: input.despite === true }, decision);
  const inverseOf = decision.kind === 'undo' ? chainEnd(journal, decision.judgement).end : null;
  return saveJudgement(writer, { decision, anchors, actor, reason, inverseOf, madeAt: now.toISOString() });
}

/** Throws Problem: not_found, conflict (decided already, or against a "not the same"), precondition_failed (meanwhile). */
export function judge(input: JudgementInput, now: Date): Promise<Judged> {
  return writeAlone(database(), async (writer) => {
    const journal = await listJournal(writer);
    checkVersion(journal, input);
    await rememberDeals(writer);
    const judgement = await enter(writer, journal, input, now);
    const root = rootOf([...journal, judgement], judgement);
    const reopened = await reopenJudged(writer);
    const { decision: about } = root;
    if (about.kind === 'retract') await setRetracted(writer, about.article);
    const touched = about.kind === 'retract' ? await listClaimsOf(writer, about.article) : reopened;
    await saveDeals(writer);
    await bumpLedger(writer);
    return { judgement, affected: await listAffected(writer, root, touched) };
  });
}

/**
 * Many decisions about claims at once, each entered as if it had been handed in alone, their effect worked out together. One that
 * the journal holds already, in force or taken back, is not made again. Returns how many were made. Throws Problem as `judge` does.
 */
export function judgeAll(inputs: readonly JudgementInput[], now: Date): Promise<number> {
  return writeAlone(database(), async (writer) => {
    const journal = await listJournal(writer);
    const known = new Set(journal.map(({ decision }) => canonicalJson(decision)));
    const fresh = inputs.filter(({ decision }) => {
      const key = canonicalJson(decision);
      return !known.has(key) && known.add(key);
    });
    if (fresh.length === 0) return 0;
    for (const input of fresh) await enter(writer, journal, input, now);
    await reopenJudged(writer);
    await saveDeals(writer);
    await bumpLedger(writer);
    return fresh.length;
  });
}
