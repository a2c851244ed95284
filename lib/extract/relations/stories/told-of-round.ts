// What the words around an investor say of the round that is open: that it is only hoped for, that it is closed, or that they mean
// one before it.
import type { Status } from '#lib/domain/status.ts';
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { wordAt } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';

export interface Round {
  readonly investee: number;
  readonly sentence: number;
  readonly amount: number | null;
  readonly date: number | null;
  readonly isDebt: boolean;
  /** Whether money was raised, or is only being sought. */
  readonly status: Status;
  /** "Series C", as the sentence that told of it names the round, or null. */
  readonly series: string | null;
  /** The round of the same firm that was told before, or null: a loan, or an earlier round, is often told beside a new one. */
  readonly before: Round | null;
}

const hoped =
  'in (?:[a-z]+ )?(?:talks|discussions|negotiations)|considering|weighing|mulling|discussing|(?:slated|expected|set|due|poised|likely|planning|looking|hoping|interested)(?= to| in)';
const hopesBefore = new RegExp(`\\b(?:${hoped})\\b[^,;]{0,30}$`);
const hopesAfter = new RegExp(
  `^,?(?: [a-z]+){0,4} (?:${hoped})(?: to| in| about| over)?(?: be| also| possibly)* (?:participat|join|lead|co-lead|tak|invest|contribut|back|com)`,
);
const formerRound = /\b(?:last|previous|prior|earlier|first|seed) (?:[a-z]+ ){0,2}(?:round|raise|financing)\b/;
const pastActs = /^(?:(?:co-)?led|joined|participated|contributed|invested|took part|put in) (?!by\b)/;
const done = /\b(?:was|were|had|has|have|been)\b[^,;]{0,24}$/;

/** What the words around an investor say of the round: only hoped for, closed, or one before it. */
export function toldOf({ reading, number, start, end }: Sentence, trigger: number, last: number, open: Round): Told {
  const { items, folded } = reading;
  const left = folded.slice(items.start[Math.max(start, trigger - 8)], items.start[trigger]);
  const right = folded.slice(items.end[Math.max(last, trigger)], items.end[end - 1]);
  if (hopesBefore.test(left) || hopesAfter.test(right)) return 'hoped';
  if (open.status !== 'talks' || number - open.sentence > 4) return 'closed';
  const all = folded.slice(items.start[start], items.end[end - 1]);
  if (formerRound.test(all)) return 'former';
  const isHolder =
    /^(?:investors?|backers?|shareholders)$/.test(wordAt(items, trigger).text) && !/\b(?:round|deal|talks)\b/.test(all);
  const isPast = pastActs.test(folded.slice(items.start[trigger], items.end[trigger + 1]));
  return isHolder || isPast || done.test(left) ? 'former' : 'hoped';
}

export type Told = 'hoped' | 'closed' | 'former';

/** What is only hoped for is talks; a round before the one that is sought has neither its sum nor its date. */
export function asTold(candidate: Candidate, said: Told): Candidate {
  if (said === 'closed') return candidate;
  if (said === 'former') return { ...candidate, amount: null, date: null };
  return candidate.status === 'agreed' ? { ...candidate, status: 'talks', mark: null } : candidate;
}
