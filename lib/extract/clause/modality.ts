// How a sentence puts a relation: as a fact, as talks, as ended, denied, or not at all (negated, advised, supposed). Reads
// the words between subject and trigger, and those that follow a deal noun. A negated sentence never makes an active deal.
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { aimOf } from './control-noun.ts';
import {
  governingStart,
  governs,
  governsOther,
  isAimOfTalks,
  isOnce,
  purposes,
  sharesOnly,
} from './governing-words.ts';
import { type Group, groupBetween, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';
import { isLeftUndone, isOfOwner, isQuestion, isUnplanned, isUntrue, leavesAlone, supposed } from './left-undone.ts';
import { anyMark, bindsNobody, endMarks, isOfMore, isOfTerm, markWords } from './status-marks.ts';
import { isOnlySought, isUnrealized, outcomeOf } from './striving.ts';

/** Words that can turn a statement, beside those whose classes say so. */
const turning = new WordPattern(
  /^(?:no|no longer|if|whether|unless|should|shouldn't|ought|could|might|may|would|potential|possible|potentially|possibly|former|ex-|erstwhile|one-time|threaten(?:s|ed|ing)?)$/,
);
const relationalTurns = new WordPattern(
  /^(?:no longer|former|formerly|ex-|not|never|potential|erstwhile|one-time|once|previously|used to be)$/,
);
const wasOnce = new WordPattern(/^(?:once|formerly|previously|used to be)$/);
const bans = new WordPattern(
  /^(?:ban|banned|banning|bar|barred|blacklist\w*|prevent\w*|prohibit\w*|forbid\w*|forbade)$/,
);

const turningClasses = Class.Report | Class.Negation | Class.Denial | Class.Talk | Class.Ending;
const doubts = new WordPattern(/^(?:if|unless|whether|should)$/);

/** "... but dropped the plan", "... but it did not go through": what the rest of a sentence, or the next one, says of talks; not what came of others "a year after". */
export const cameToNothing =
  /\bbut (?:(?:it|they|later|then|eventually|ultimately|has|have|had|since|reportedly) )*(?:drop(?:ped|s)|abandon(?:ed|s)|shelved|scrapped|ditched|walked away|pulled out|backed out|backed off|gave up|given up|decided against|opted against|called (?:it|them|the \w+) off)\b|\b(?:did not|didn't|never|has not|failed to) (?:go (?:through|ahead|anywhere)|materiali[sz]e|come together|pan out|reach (?:a deal|an agreement)|come to fruition|result in (?:a|an|any) (?:deal|agreement))\b|(?<!\b(?:years?|months?|weeks?) (?:after|since|before) (?:\w+ ){0,3})\b(?:talks|negotiations|discussions|offers?|bid|approach)(?: (?:have|had|has|was|were|later|then|ultimately|reportedly|eventually))* (?:ended|collapsed|fell (?:through|apart)|fallen (?:through|apart)|brok(?:e|en) (?:down|off)|failed|came to nothing|rejected|rebuffed|turned down)\b|\b(?:unable|failed) to (?:reach|agree|strike)\b|\b(?:rejected|rebuffed|turned down|declined) (?:the|its|their|that|those) (?:\w+ )?(?:offers?|bid|approach|proposal|advances)\b/;

/** "Its deal with X will not go ahead": said of the deal, within its clause. */
const goesNoFurther =
  /^[^,;]{0,60}\b(?:will not|won't|would not|did not|didn't|is not going to|will no longer) (?:now )?(?:go (?:ahead|through|forward)|proceed|happen|take place|be completed)\b/;

/** "Its takeover of X came to a grinding halt". */
const comesToHalt =
  /^[^,;]{0,60}\b(?:c(?:ame|ome|omes|oming)|ground|grinds) to an? (?:[a-z]+ )?(?:halt|standstill|end|stop)\b/;

/** "X's offer for Y was voted down", "the suit against X was thrown out": what becomes of a bid or a suit stands right behind it. */
const turnedDown =
  /^(?: (?:against|for|by|from|to|with|over)(?: (?!(?:that|which|who|says?|said|and|but|was|were)\b)[^ ,;.:]+){1,6})?(?: (?:that|which))? (?:was|were|is|has been|have been|had been) (?:[a-z]+ly |then |later )?(?:rejected|turned down|voted down|rebuffed|spurned|thrown out|tossed(?: out)?|dismissed|dropped|withdrawn)\b/;
const bidsAndSuits = new WordPattern(
  /(?:offers?|bids?|approach|proposals?|suits?|lawsuits?|countersuits?|complaints?|counterclaims?)$/,
);
const isTurnedDown = ({ reading }: Sentence, trigger: number, behind: string): boolean =>
  bidsAndSuits.written(reading, trigger) && turnedDown.test(behind);

/** "The contract with X was not renewed", "let its contract with X lapse". */
const runsOut =
  /^[^,;]{0,60}\b(?:was|were|is|are|has|have|had|will|would|did)(?:n't| not)(?: be| been| going to be)? (?:renewed|extended|prolonged)\b/;
const lapses = /^[^,;]{0,60}\b(?:lapse|expire|run out|end)\b/;
const wasLet = ({ reading: { items, folded }, start }: Sentence, trigger: number): boolean =>
  /\blet(?:s|ting)? (?:its|the|their|an?|that) (?:[a-z-]+ ){0,3}$/.test(
    folded.slice(items.start[Math.max(start, trigger - 6)], items.start[trigger]),
  );

/** "Did not renew its contract", "is not going to extend it": what was is over, and no more than that. */
const isNotRenewed = ({ reading: { items, folded }, end }: Sentence, not: number): boolean =>
  /^(?: (?:going|plan(?:ning)?|want|intend(?:ing)?|expected) to)? (?:renew|extend|prolong)\b/.test(
    folded.slice(items.end[not], items.end[Math.min(end - 1, not + 4)]),
  );

/** "Will not go ahead with its investment", "decided not to proceed with the purchase": what was planned is over. */
const isGivenUp = ({ reading: { items, folded }, end }: Sentence, not: number): boolean =>
  /^(?: (?:now|be|going to|planning to|to))* (?:go(?:ing)? (?:ahead|through|forward)|proceed(?:ing)?|mov(?:e|ing) (?:ahead|forward)|press(?:ing)? ahead|continu(?:e|ing)) with\b/.test(
    folded.slice(items.end[not], items.end[Math.min(end - 1, not + 6)]),
  );

export interface Modality {
  readonly status: Status;
  readonly mark: StatusMark | null;
  /** Why it makes no claim, or null where it makes one. */
  readonly dropped: 'negated' | 'hypothetical' | 'advice' | 'question' | null;
  /** Somebody denies what others report: no deal by that, and worth knowing beside the report. */
  readonly isDenial: boolean;
  /** Items whose word decided the status. */
  readonly first: number;
  readonly last: number;
}

/** "its deal to buy X is off", "a plan by X to buy Y fell apart": the verb is what the deal is for. */
function isPurpose(sentence: Sentence, trigger: number): boolean {
  const aim = aimOf(sentence, trigger);
  return aim !== null && purposes.written(sentence.reading, aim.noun);
}

/** "Its talks to buy X have broken down": said of the talks. Who is "in talks to buy X" is the subject of what follows. */
const isAimOfNamedTalks = (sentence: Sentence, trigger: number): boolean =>
  wordTextAt(sentence, trigger - 1) === 'to' &&
  isAimOfTalks(sentence, trigger) &&
  !/\b(?:in|into) (?:[a-z-]+ ){0,3}$/.test(
    sentence.reading.folded.slice(
      sentence.reading.items.start[Math.max(sentence.start, trigger - 6)],
      sentence.reading.items.start[trigger - 2],
    ),
  );

const talkAfter = new WordPattern(
  /^(?:potential|possible|proposed|rumou?red|would-be|prospective|potentially|tentative|preliminary)$/,
);
const endedAfter = new WordPattern(
  /^(?:is off|was off|was dead|off|dead|terminated|cancel(?:l)?ed|scrapped|abandoned|collapsed|ended|expired|lapsed|blocked|dissolved|unwound|fell through|fallen through|fell apart|fallen apart|broke down|broken down|called off|over|failed|halted|severed|withdrawn)$/,
);
const discussedAfter = new WordPattern(
  /^(?:discussions?|consideration|negotiations?|discussed|considered|negotiated|weighed|mulled|contemplated)$/,
);

/** The status words around a deal noun, or before a verb. */
export function modalityOf(
  sentence: Sentence,
  trigger: number,
  subject: Group | null,
  role: 'verb' | 'noun' | 'relational',
): Modality {
  const { items, folded } = sentence.reading;
  const isNoun = role !== 'verb';
  const aim = isNoun ? null : aimOf(sentence, trigger);
  const from =
    role === 'relational'
      ? Math.max(sentence.start, trigger - 4)
      : aim?.maker
        ? governingStart(sentence, aim.noun, null, isNoun)
        : governingStart(sentence, trigger, subject, isNoun);
  const state: { status: Status; mark: StatusMark | null } = { status: 'agreed', mark: null };
  let [first, last] = [trigger, trigger];
  let dropped: Modality['dropped'] = null;
  let reported = false;
  const decide = (next: Status, item: number, sign: StatusMark | null = null) => {
    state.status = next;
    state.mark = sign ?? state.mark;
    first = Math.min(first, item);
    last = Math.max(last, item);
  };
  for (let item = from; item < trigger; item++) {
    if (kindAt(items, item) !== Kind.Word) continue;
    if (role === 'relational' && (!relationalTurns.at(items, item) || governsOther(sentence, item, trigger))) continue;
    if (role === 'relational' && wasOnce.at(items, item) && isOnce(sentence, item, trigger)) decide('ended', item);
    const isBan = trigger - item <= 8 && bans.written(sentence.reading, item);
    if (role === 'verb') {
      const outcome = outcomeOf(sentence, item, trigger);
      if (outcome && state.status !== 'ended') decide(outcome, item, outcome === 'ended' ? 'cancelled' : null);
    }
    if (!isBan && !turning.at(items, item) && !(classesAt(items, item) & turningClasses)) continue;
    const word = wordAt(items, item);
    const text = word.text;
    if (word.classes & Class.Report) reported = true;
    if (
      word.classes & Class.Negation &&
      !/^(?:no longer|without|rather than|instead of|no)$/.test(text) &&
      !followedByOnly(sentence, item) &&
      !(isNoun && leavesAlone(sentence, item))
    ) {
      if (isNoun && isNotRenewed(sentence, item)) decide('ended', item, 'expired');
      else if (isNoun && isGivenUp(sentence, item)) decide('ended', item, 'cancelled');
      else dropped = 'negated';
    }
    if (
      text === 'no' &&
      ((isNoun && trigger - item <= 3) ||
        /^(?:plans?|intentions?|interest|reason)$/.test(wordTextAt(sentence, item + 1)))
    )
      dropped = 'negated';
    if (isBan) dropped = 'negated';
    if (text === 'no longer' && !sharesOnly(sentence, item)) decide('ended', item, 'expired');
    if (word.classes & Class.Denial && trigger - item <= 8) {
      decide('ended', item, 'denied');
      dropped = dropped ?? 'negated';
    }
    if (/^(?:if|whether|unless|should|shouldn't|ought)$/.test(text) && !(isNoun && isOfOwner(sentence, item)))
      dropped = dropped ?? (/should|ought/.test(text) ? 'advice' : 'hypothetical');
    if (/^(?:could|might|may|threaten(?:s|ed|ing)?)$/.test(text)) decide('talks', item);
    else if (text === 'would' && role === 'verb' && isUnrealized(sentence, item, trigger)) decide('ended', item);
    else if (text === 'would' && state.status !== 'ended' && !reported && !hasReport(sentence, sentence.start, item)) {
      decide('talks', item);
    } else if (
      word.classes & Class.Talk &&
      !(word.uses.length > 0 && item === trigger) &&
      state.status !== 'ended' &&
      !(text === 'pursuing' && !isNoun) &&
      !/^(?:offer|offered|could|might|may|potential|possible|potentially|possibly|floating|near|proposal)$/.test(text)
    )
      decide('talks', item);
    else if (/^(?:potential|possible|potentially|possibly)$/.test(text) && trigger - item <= 4) decide('talks', item);
    if (
      word.classes & Class.Ending &&
      !isOnlySought(sentence, item) &&
      governs(sentence, item, trigger, isNoun || isPurpose(sentence, trigger) || isAimOfTalks(sentence, trigger))
    )
      decide('ended', item, endMarks.find(([pattern]) => pattern.test(text))?.[1] ?? 'cancelled');
    if (
      isNoun &&
      trigger - item <= 5 &&
      /^(?:former|ex-|erstwhile|one-time)$/.test(text) &&
      !groupBetween(sentence, item, trigger)
    )
      decide('ended', item);
  }
  if (role === 'verb' && state.status === 'agreed' && dropped === null && isTermOfEnded(sentence, trigger))
    decide('ended', trigger, 'cancelled');
  if (role === 'verb' && state.status === 'agreed' && isOption(sentence, trigger)) decide('talks', trigger - 2);

  // "almost bought X": it did not.
  if (role === 'verb' && almost.written(sentence.reading, trigger - 1)) decide('ended', trigger - 1, 'cancelled');
  if (role === 'verb' && stopping.written(sentence.reading, trigger - 1)) decide('ended', trigger - 1, 'cancelled');
  if (subject && dropped === null && subject.last < trigger) {
    if (doubts.at(items, subject.first - 1) && !(isNoun && isOfOwner(sentence, subject.first - 1)))
      dropped = 'hypothetical';
    else if (wordTextAt(sentence, subject.first - 1) === 'neither') dropped = 'negated';
    else if (isUnplanned(sentence, subject)) dropped = 'negated';
  }
  if (dropped === null && role === 'verb' && (isUntrue(sentence, trigger) || isLeftUndone(sentence, trigger)))
    dropped = 'negated';
  if (
    state.status === 'agreed' &&
    wordTextAt(sentence, trigger - 1) === 'to' &&
    wordTextAt(sentence, trigger - 2) === 'plan'
  )
    decide('talks', trigger - 2);
  if (state.status === 'agreed' && role === 'verb' && dropped === null) {
    const talk =
      subject && isTalkFor(sentence, subject)
        ? subject.first - 2
        : aim?.maker && aimedAt.written(sentence.reading, aim.noun)
          ? aim.noun
          : talkOfSeries(sentence, trigger);
    if (talk >= 0) decide('talks', talk);
  }
  const ahead = role === 'noun' || isPurpose(sentence, trigger) || isAimOfNamedTalks(sentence, trigger);
  if (ahead) {
    const behind = folded.slice(items.end[trigger], items.end[sentence.end - 1]);
    if (goesNoFurther.test(behind) || comesToHalt.test(behind)) decide('ended', trigger, 'cancelled');
    if (isTurnedDown(sentence, trigger, behind)) decide('ended', trigger, 'cancelled');
    if (runsOut.test(behind) || (lapses.test(behind) && wasLet(sentence, trigger))) decide('ended', trigger, 'expired');
    for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 12); item++) {
      const word = wordAt(items, item);
      if (punctAt(items, item) === ',') item = endOfAside(sentence, item);
      if (punctAt(items, item) === ';' || punctAt(items, item) === ',') break;
      if (word.classes & Class.Verb && word.uses.some(({ frame }) => frame.trust > 0.8)) break;
      if (
        endedAfter.written(sentence.reading, item) &&
        (classesAt(items, item - 1) & (Class.Auxiliary | Class.Adverb) || word.classes & Class.Ending) &&
        !hasGerundPurpose(sentence, item)
      )
        decide('ended', item, 'cancelled');
      if (item === trigger + 1 && talkAfter.written(sentence.reading, item)) decide('talks', item);
      if (discussedAfter.written(sentence.reading, item) && isSaidOf(sentence, item) && state.status === 'agreed')
        decide('talks', item);
    }
  }
  if (role !== 'relational' && dropped === null && isDeniedReport(sentence, trigger)) {
    // Who denies that something is over says that it stands.
    if (state.status === 'ended') [state.status, state.mark] = ['agreed', null];
    else dropped = 'negated';
  }
  const isDenial = role !== 'relational' && dropped === 'negated' && denies(sentence, trigger);
  if (role === 'relational') return { ...state, dropped, isDenial, first, last };
  if (state.status === 'talks' && cameToNothing.test(folded.slice(items.end[trigger], items.end[sentence.end - 1])))
    decide('ended', trigger, 'cancelled');
  const clause = folded.slice(items.start[from] ?? 0, items.end[Math.min(sentence.end - 1, trigger + 3)] ?? 0);
  if (/\bletters? of intent\b|\blois?\b|\bterm sheet\b|\bheads of (?:terms|agreement)\b|\bnon-binding\b/.test(clause))
    decide('talks', trigger, 'letter_of_intent');
  if (state.status === 'agreed' && /\bmemorand(?:um|a)\b/.test(clause) && bindsNobody(sentence))
    decide('talks', trigger, 'letter_of_intent');
  if (state.status === 'agreed' && state.mark === null && anyMark.test(clause))
    state.mark = markWords.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
  if (state.status === 'agreed' && (state.mark === null || state.mark === 'signed') && isOfMore(sentence, trigger))
    state.mark = 'expanded';
  if (state.mark === 'expanded' && isOfTerm(sentence, trigger)) state.mark = 'amended';
  if (state.status === 'talks' && state.mark !== 'letter_of_intent') state.mark = null;
  if (dropped === null && supposed.test(folded.slice(items.start[sentence.start], items.end[sentence.end - 1])))
    dropped = 'hypothetical';
  if (dropped === null && isQuestion(sentence) && state.status !== 'ended') dropped = 'question';
  return { ...state, dropped, isDenial, first, last };
}

const asides = new WordPattern(
  /^(?:which|that|announced|agreed|signed|struck|reached|unveiled|made|proposed|valued|worth)$/,
);

/** "Its takeover of X, announced in 2022, was called off": the item behind what is said aside at this comma, else the comma. */
function endOfAside(sentence: Sentence, comma: number): number {
  const { items } = sentence.reading;
  if (!asides.written(sentence.reading, comma + 1)) return comma;
  for (let item = comma + 2; item < Math.min(sentence.end - 1, comma + 10); item++)
    if (punctAt(items, item) === ',') return item + 1;
  return comma;
}

/** "an offer by X to buy", "a plan by X to sell": not agreed on yet, by the word. */
const aimedAt = new WordPattern(/^(?:bids?|offers?|plans?|proposals?|efforts?|attempts?|push|talks|intention|intent)$/);

/** "negotiations for X to buy Y", "talks for X to": whose purpose it is stands behind "for". */
const isTalkFor = (sentence: Sentence, { first }: Group): boolean =>
  wordTextAt(sentence, first - 1) === 'for' &&
  /^(?:talks|negotiations|discussions|plans?|proposals?|hopes)$/.test(wordTextAt(sentence, first - 2));

/** "is in talks to buy A and to rent B": where the talks stand that the second purpose is one of, or -1. */
function talkOfSeries(sentence: Sentence, trigger: number): number {
  const { items } = sentence.reading;
  if (wordTextAt(sentence, trigger - 1) !== 'to' || !(classesAt(items, trigger - 2) & Class.Coordinator)) return -1;
  for (let item = trigger - 3; item > sentence.start; item--) {
    if (/^[;:]$/.test(punctAt(items, item))) return -1;
    if (classesAt(items, item) & Class.Talk && !wordAt(items, item).uses.some(({ frame }) => frame.trigger === 'verb'))
      return item;
  }
  return -1;
}

/** So far back stands what a whole sentence is put under. */
const clauseReach = 40;

/** "Has ended its deal with X, under which it was to invest": what was to come of it comes no more. */
const isTermOfEnded = ({ reading: { items, folded }, start }: Sentence, trigger: number): boolean =>
  /\b(?:end(?:ed|s|ing)|terminat(?:ed|es|ing)|cancel(?:l?ed|s|l?ing)|scrap(?:ped|s|ping)|abandon(?:ed|s|ing)|call(?:ed|s|ing) off|withdr(?:ew|aws|awing|awn) from|exit(?:ed|s|ing)|dropp(?:ed|ing)) (?:[a-z$0-9.-]+ ){0,4}(?:deal|agreement|contract|pact|partnership|arrangement|plan)\b[^;]{0,60}\b(?:under|in|by) which [^;]{0,40}\b(?:was|were|had been|would have) (?:[a-z]+ ){0,3}(?:to )?[^;]{0,60}$/.test(
    folded.slice(items.start[Math.max(start, trigger - clauseReach)], items.start[trigger]),
  );

/** "Has an option to acquire X", "the right to buy it": until it is taken up nothing is bought. Who exercises one does so, and the right to use something is had at once. */
const isOption = (sentence: Sentence, trigger: number): boolean =>
  wordTextAt(sentence, trigger - 1) === 'to' &&
  /^(?:option|right)$/.test(wordTextAt(sentence, trigger - 2)) &&
  !/^(?:use|access|run|train|license|show|display)$/.test(wordTextAt(sentence, trigger)) &&
  !/\b(?:exercis|took up|takes up|taken up)/.test(
    sentence.reading.folded.slice(
      sentence.reading.items.start[Math.max(sentence.start, trigger - 7)],
      sentence.reading.items.start[trigger],
    ),
  );

const almost = new WordPattern(/^(?:almost|nearly)$/);

/** "Denied reports of talks with X", "denied that it was buying X": not a motion that was denied, nor that something was over. */
function denies({ reading: { items, folded }, start }: Sentence, trigger: number): boolean {
  const left = folded.slice(items.start[Math.max(start, trigger - clauseReach)], items.start[trigger]);
  const denied = deniedReport.exec(left);
  return denied !== null && !overOrAsked.test(left.slice(denied.index));
}
const deniedReport =
  /\b(?:den(?:y|ies|ied|ying)|(?:dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|reject(?:s|ed|ing)?|disput(?:es|ed|ing)) (?:an? |the |any |media |press |earlier |recent )*(?:reports?|rumou?rs?|speculation|suggestions?))\b[^.;]*$/;
const overOrAsked =
  /\b(?:request|motion|application|bid|appeal|access|claims?|allegations?|petition|not|no|never|end(?:ed|ing)?|drop(?:ped|ping)|cancel\w*|terminat\w+|scrapp\w+|abandon\w*|left|leaving|los(?:t|ing)|stopp\w+|paus\w+|br(?:oke|eaking))\b/;

/** "Denied a report that X had dropped its contract", "dismissed rumours that it was in talks", "denied that X was investing". */
const isDeniedReport = ({ reading: { items, folded }, start }: Sentence, trigger: number): boolean =>
  /\b(?:(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|reject(?:s|ed|ing)?|disput(?:es|ed|ing)) (?:an? |the |any |media |press |earlier |recent )*(?:reports?|rumou?rs?|claims?|speculation|suggestions?)|den(?:y|ies|ied|ying)) that\b[^.;]*$/.test(
    folded.slice(items.start[Math.max(start, trigger - clauseReach)], items.start[trigger]),
  );

/** "will stop buying chips from X". */
const stopping = new WordPattern(/^(?:stop(?:s|ped|ping)?|cease[sd]?|quit)$/);

const followedByOnly = (sentence: Sentence, item: number): boolean =>
  /^(?:only|just|least|surprising)/.test(wordTextAt(sentence, item + 1));

function hasReport(sentence: Sentence, from: number, to: number): boolean {
  for (let item = from; item < to; item++)
    if (classesAt(sentence.reading.items, item) & (Class.Report | Class.Plan)) return true;
  return false;
}

/** "was discussed", "is under discussion", "are being negotiated": what stands before makes it a predicate. */
const isSaidOf = (sentence: Sentence, item: number): boolean =>
  (classesAt(sentence.reading.items, item - 1) & Class.Auxiliary) !== 0 ||
  /^(?:under|in|being)$/.test(wordTextAt(sentence, item - 1));

const hasGerundPurpose = (sentence: Sentence, item: number): boolean => wordTextAt(sentence, item - 1) === 'to';
