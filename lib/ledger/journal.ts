// Questions about a journal that a new judgement asks: is an entry in force, what takes it back, what was decided
// meanwhile about the same things. Pure; the journal is given oldest first.
import { type Decision, type Judgement, subjectsOf } from '#lib/domain/judgement.ts';

/** The last undo in the chain that began with this entry; the entry itself where nobody took it back. */
export function chainEnd(journal: readonly Judgement[], id: string): { end: string; inForce: boolean } {
  let end = id;
  let inForce = true;
  for (
    let next = journal.find((entry) => entry.inverseOf === end);
    next;
    next = journal.find((entry) => entry.inverseOf === end)
  ) {
    end = next.id;
    inForce = !inForce;
  }
  return { end, inForce };
}

/** What a decision is about in the end: an undo is about what it undoes, an undo of that likewise. */
export function rootOf(journal: readonly Judgement[], decision: Decision): Decision {
  if (decision.kind !== 'undo') return decision;
  const undone = journal.find(({ id }) => id === decision.judgement);
  return undone ? rootOf(journal, undone.decision) : decision;
}

/** Entries later than `version` that concern what this decision concerns: the reason to look again before deciding. */
export function decidedSince(journal: readonly Judgement[], version: number, decision: Decision): Judgement[] {
  const subjects = new Set(subjectsOf(rootOf(journal, decision)));
  return journal.filter(
    (entry) =>
      entry.sequence > version && subjectsOf(rootOf(journal, entry.decision)).some((subject) => subjects.has(subject)),
  );
}
