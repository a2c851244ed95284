// How a sentence puts a relation: as a fact, as talks, as ended, denied, or not at all (negated, advised, supposed). Reads
// the words between subject and trigger, and those that follow a deal noun. A negated sentence never makes an active deal.
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { classesAt, kindAt, punctAt, sentenceEnd, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupBetween, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';
import { isOnlySought, isUnrealized, outcomeOf } from './striving.ts';

/** Words that can turn a statement, beside those whose classes say so. */
const turning = new WordPattern(
  /^(?:no|no longer|if|whether|unless|should|shouldn't|ought|could|might|may|would|potential|possible|potentially|possibly|former|ex-|erstwhile|one-time)$/,
);
const relationalTurns = new WordPattern(
  /^(?:no longer|former|formerly|ex-|not|never|potential|erstwhile|one-time|once|previously|used to be)$/,
);
const wasOnce = new WordPattern(/^(?:once|formerly|previously|used to be)$/);
const bans = new WordPattern(
  /^(?:ban|banned|banning|bar|barred|blacklist\w*|prevent\w*|prohibit\w*|forbid\w*|forbade)$/,
);
const untrue = new WordPattern(/^(?:false|untrue|inaccurate|incorrect|baseless|unfounded)$/);
const dropping = new WordPattern(/^(?:decided|opted|chose|voted|argued)$/);
const purposes = new WordPattern(/^(?:deal|bid|agreement|plan|plans|offer|contract|attempts?|efforts?)$/);
const turningClasses = Class.Report | Class.Negation | Class.Denial | Class.Talk | Class.Ending;
const doubts = new WordPattern(/^(?:if|unless|whether|should)$/);

/** "... but dropped the plan", "... but it did not go through": what the rest of a sentence, or the next one, says of talks; not what came of others "a year after". */
export const cameToNothing =
  /\bbut (?:(?:it|they|later|then|eventually|ultimately|has|have|had|since|reportedly) )*(?:drop(?:ped|s)|abandon(?:ed|s)|shelved|scrapped|ditched|walked away|pulled out|backed out|backed off|gave up|given up|decided against|opted against|called (?:it|them|the \w+) off)\b|\b(?:did not|didn't|never|has not|failed to) (?:go (?:through|ahead|anywhere)|materiali[sz]e|come together|pan out|reach (?:a deal|an agreement)|come to fruition|result in (?:a|an|any) (?:deal|agreement))\b|(?<!\b(?:years?|months?|weeks?) (?:after|since|before) (?:\w+ ){0,3})\b(?:talks|negotiations|discussions|offers?|bid|approach)(?: (?:have|had|has|was|were|later|then|ultimately|reportedly|eventually))* (?:ended|collapsed|fell (?:through|apart)|fallen (?:through|apart)|brok(?:e|en) (?:down|off)|failed|came to nothing|rejected|rebuffed|turned down)\b|\b(?:unable|failed) to (?:reach|agree|strike)\b|\b(?:rejected|rebuffed|turned down|declined) (?:the|its|their|that|those) (?:\w+ )?(?:offers?|bid|approach|proposal|advances)\b/;

export interface Modality {
  readonly status: Status;
  readonly mark: StatusMark | null;
  /** Why it makes no claim, or null where it makes one. */
  readonly dropped: 'negated' | 'hypothetical' | 'advice' | 'question' | null;
  /** Items whose word decided the status. */
  readonly first: number;
  readonly last: number;
}

/** Where the words that govern the trigger begin: after the subject, at most `reach` items back, within the clause. */
function governingStart(sentence: Sentence, trigger: number, subject: Group | null, isNoun: boolean): number {
  const { items } = sentence.reading;
  const floor = Math.max(sentence.start, trigger - 16);
  for (let item = trigger - 1; item >= floor; item--) {
    // "blocked the X takeover": a name that only says whose takeover it is has no verb behind it.
    const isCompound = isNoun && item === trigger - 1;
    if (subject && item === subject.last && !isCompound && stands(sentence, subject)) return item + 1;
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '\u2014' || (punct === ',' && resumes(sentence, item)))
      return item + 1;
    const word = wordAt(items, item);
    const isReported =
      word.text === 'that' && (classesAt(items, item - 1) & (Class.Report | Class.Denial | Class.Plan)) !== 0;
    if (word.classes & Class.Relative && !isReported && item < trigger - 3) return item;
    if (word.text === 'but' || word.text === 'while' || word.text === 'whereas') return item + 1;
  }
  return floor;
}

/** "X, which is looking for more, has bought Y": behind the comma the main clause goes on, and what was said aside says nothing of it. */
function resumes({ reading: { items } }: Sentence, comma: number): boolean {
  const next = classesAt(items, comma + 1) & Class.Adverb ? comma + 2 : comma + 1;
  const { classes, text } = wordAt(items, next);
  const goesOn =
    /^(?:has|have|had|is|was)$/.test(text) ||
    ((classes & (Class.Verb | Class.Report)) !== 0 && /(?:ed|[^s]s)$/.test(text));
  if (!goesOn) return false;
  for (let item = comma - 1; item > comma - 16; item--) {
    if (punctAt(items, item) === ',') return (classesAt(items, item + 1) & (Class.Relative | Class.Determiner)) !== 0;
    if (/^[;:]$/.test(punctAt(items, item))) return false;
  }
  return false;
}

/** A subject with a name of its own: not "its", not "X's", and not an "it" that another verb reports. */
function stands(sentence: Sentence, subject: Group): boolean {
  const { items } = sentence.reading;
  if (kindAt(items, subject.last + 1) === Kind.Possessive) return false;
  return !subject.reference?.isPronoun || subject.first === sentence.start;
}

/** "its deal to buy X is off": the verb is what the deal is for. */
const isPurpose = (sentence: Sentence, trigger: number): boolean =>
  wordTextAt(sentence, trigger - 1) === 'to' && purposes.written(sentence.reading, trigger - 2);

const talkAfter = new WordPattern(
  /^(?:potential|possible|proposed|rumou?red|would-be|prospective|potentially|tentative|preliminary)$/,
);
const endedAfter = new WordPattern(
  /^(?:is off|was off|was dead|off|dead|terminated|cancel(?:l)?ed|scrapped|abandoned|collapsed|ended|expired|lapsed|blocked|dissolved|unwound|fell through|fallen through|fell apart|fallen apart|broke down|broken down|called off|over|failed|halted|severed|withdrawn)$/,
);
const discussedAfter = new WordPattern(
  /^(?:discussions?|consideration|negotiations?|discussed|considered|negotiated|weighed|mulled|contemplated)$/,
);
const markWords: ReadonlyArray<readonly [RegExp, StatusMark]> = [
  [
    /\b(?:letters? of intent|lois?|term sheet|heads of (?:terms|agreement)|memorandum of understanding|mou|non-binding)\b/,
    'letter_of_intent',
  ],
  [
    /\b(?:expand(?:s|ed|ing)?|expansion|extend(?:s|ed|ing)?|extension|deepen(?:s|ed|ing)?|broaden(?:s|ed)?|(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?) (?:its|their) (?:planned |total |overall )?(?:investment|commitment|order|loan|credit line))\b/,
    'expanded',
  ],
  [
    /\b(?:renegotiat\w+|amend\w*|restructur\w+|revis\w+|(?:lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|sweeten(?:s|ed|ing)?) (?:the|its|their) (?:purchase |agreed )?(?:price|terms))\b/,
    'amended',
  ],
  [/\b(?:clos(?:ed|es|ing) (?:the|its)|complet(?:ed|es|ion)|finali[sz]ed|closed)\b/, 'closed'],
  [/\b(?:sign(?:s|ed|ing)?|ink(?:s|ed)|struck|strikes?)\b/, 'signed'],
];
const anyMark = new RegExp(markWords.map(([pattern]) => pattern.source).join('|'));
const endMarks: ReadonlyArray<readonly [RegExp, StatusMark]> = [
  [/block|veto|quash|halt/, 'blocked'],
  [/expire|lapse/, 'expired'],
];

/** "Hires the team without buying X", "rather than acquiring it": what is not done. */
function isLeftUndone(sentence: Sentence, trigger: number): boolean {
  const { items } = sentence.reading;
  const before = classesAt(items, trigger - 1) & Class.Adverb ? trigger - 2 : trigger - 1;
  return /^(?:without|rather than|instead of)$/.test(wordAt(items, before).text);
}

/** The status words around a deal noun, or before a verb. */
export function modalityOf(
  sentence: Sentence,
  trigger: number,
  subject: Group | null,
  role: 'verb' | 'noun' | 'relational',
): Modality {
  const { items, folded } = sentence.reading;
  const isNoun = role !== 'verb';
  const from =
    role === 'relational' ? Math.max(sentence.start, trigger - 4) : governingStart(sentence, trigger, subject, isNoun);
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
      !followedByOnly(sentence, item)
    )
      dropped = 'negated';
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
    if (/^(?:if|whether|unless|should|shouldn't|ought)$/.test(text))
      dropped = dropped ?? (/should|ought/.test(text) ? 'advice' : 'hypothetical');
    if (/^(?:could|might|may)$/.test(text)) decide('talks', item);
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
      governs(sentence, item, trigger, isNoun || isPurpose(sentence, trigger))
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
  if (role === 'verb' && stopping.written(sentence.reading, trigger - 1)) decide('ended', trigger - 1, 'cancelled');
  if (subject && dropped === null && subject.last < trigger) {
    if (doubts.at(items, subject.first - 1)) dropped = 'hypothetical';
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
  const ahead = role === 'noun' || isPurpose(sentence, trigger);
  if (ahead) {
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
  if (role === 'relational') return { ...state, dropped, first, last };
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
  if (state.status === 'talks' && state.mark !== 'letter_of_intent') state.mark = null;
  if (dropped === null && supposed.test(folded.slice(items.start[sentence.start], items.end[sentence.end - 1])))
    dropped = 'hypothetical';
  if (dropped === null && isQuestion(sentence) && state.status !== 'ended') dropped = 'question';
  return { ...state, dropped, first, last };
}

/** "Imagine that X bought Y", "In the novel, X buys Y": what is only made up. */
const supposed =
  /^(?:imagine|suppose|picture this|what if)\b|^in (?:the|an?|this|that|his|her) (?:[a-z-]+ )?(?:novel|film|movie|story|series|game|thriller|satire|scenario|parody)\b/;

const moreOf =
  /\bexercis(?:ed|es|ing) (?:an?|the|its|their) (?:\w+ )?option\b|(?<!\b(?:is|was) (?:the|its|their) )\b(?:second|third|fourth|fifth) (?:lease|contract)\b|\b(?:takes?|took|taken|leas(?:es?|ed|ing)|rent(?:s|ed|ing)?|adds?|added) (?:a further|an additional|another) [\d.,]+ (?:megawatts|gigawatts|mw|gw)\b/;

/**
 * "Exercised an option to lease a further 260 megawatts", "signed a third lease": more of what the two have already. "It is the second
 * contract of X after that with Y" counts those of X.
 */
function isOfMore({ reading: { items, folded }, start, end }: Sentence, trigger: number): boolean {
  const [from, to] = [Math.max(start, trigger - 12), Math.min(end, trigger + 10)];
  return moreOf.test(folded.slice(items.start[from] ?? 0, items.end[to - 1] ?? 0));
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

/** "will stop buying chips from X". */
const stopping = new WordPattern(/^(?:stop(?:s|ped|ping)?|cease[sd]?|quit)$/);

const ranks = /^(?:only|sole|exclusive|main|primary|largest|biggest|closest|leading)$/;

/**
 * "once a customer of X": nothing but adjectives until the noun, and no "once it is". Who was once the only supplier, or the largest,
 * has lost the rank: whether he still supplies is not said.
 */
function isOnce(sentence: Sentence, item: number, trigger: number): boolean {
  const { items } = sentence.reading;
  for (let at = item + 1; at < trigger; at++) {
    const { classes } = wordAt(items, at);
    if (ranks.test(wordTextAt(sentence, at))) return false;
    if (kindAt(items, at) === Kind.Punct || classes & (Class.Verb | Class.Pronoun | Class.Be | Class.Relative))
      return false;
  }
  return true;
}

const unbound =
  /\b(?:not(?: legally)? binding|non-?binding|binds? (?:neither|no|nobody)|to (?:explore|study|examine|assess|evaluate))\b/;

/** A memorandum that only opens the question, by its own sentence or the one after it. */
function bindsNobody({ reading, number, start }: Sentence): boolean {
  const { items, folded } = reading;
  const close = sentenceEnd(items, number + 1);
  return unbound.test(folded.slice(items.start[start] ?? 0, items.end[Math.max(start, close - 1)] ?? 0));
}

const followedByOnly = (sentence: Sentence, item: number): boolean =>
  /^(?:only|just|least|surprising)/.test(wordTextAt(sentence, item + 1));

/** "will no longer depend on X alone", "no longer buys solely from X": another comes in, and X stays. */
function sharesOnly(sentence: Sentence, item: number): boolean {
  for (let at = item + 1; at < Math.min(sentence.end, item + 10); at++) {
    if (/^(?:alone|only|solely|exclusively|entirely|purely)$/.test(wordTextAt(sentence, at))) return true;
    if (/^[,;:.]$/.test(punctAt(sentence.reading.items, at))) return false;
  }
  return false;
}

function hasReport(sentence: Sentence, from: number, to: number): boolean {
  for (let item = from; item < to; item++)
    if (classesAt(sentence.reading.items, item) & (Class.Report | Class.Plan)) return true;
  return false;
}

/** "does not rely on its partner X": what is negated is another verb, and X is a partner. */
function governsOther(sentence: Sentence, not: number, trigger: number): boolean {
  if (!/^(?:not|never)$/.test(wordTextAt(sentence, not))) return false;
  for (let item = not + 1; item < trigger; item++) {
    const classes = classesAt(sentence.reading.items, item);
    if (classes & Class.Verb && !(classes & (Class.Auxiliary | Class.DealNoun | Class.Modifier | Class.Kind)))
      return true;
  }
  return false;
}

/** "blocked Nvidia's bid", "terminated its deal": the ending word governs the trigger directly. */
function governs(sentence: Sentence, ending: number, trigger: number, isNoun: boolean): boolean {
  const { items } = sentence.reading;
  if (!isNoun) return trigger - ending <= 3 && wordAt(items, trigger - 1).text !== 'to';
  if (trigger - ending > 12) return false;
  for (let item = ending + 1; item < trigger; item++) {
    const word = wordAt(items, item);
    if (purposes.written(sentence.reading, item)) continue;
    if (punctAt(items, item) === ',' || word.classes & (Class.Relative | Class.Modal)) return false;
    const isNamed = (classesAt(items, item - 1) & (Class.Possessive | Class.Determiner)) !== 0;
    if (word.classes & Class.Verb && !(word.classes & Class.DealNoun) && !isNamed) return false;
  }
  return true;
}

/** "There are no plans for X to acquire": what is not planned is said before who would do it. */
function isUnplanned(sentence: Sentence, subject: Group): boolean {
  if (wordTextAt(sentence, subject.first - 1) !== 'for') return false;
  return [2, 3, 4].some((back) => /^(?:no|not|without)$/.test(wordTextAt(sentence, subject.first - back)));
}

/** "Rumours that X would buy Y are false": bounded, since what is untrue stands right behind the parties. */
function isUntrue(sentence: Sentence, trigger: number): boolean {
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++)
    if (
      (untrue.written(sentence.reading, item) && classesAt(sentence.reading.items, item - 1) & Class.Be) ||
      (dropping.written(sentence.reading, item) && wordTextAt(sentence, item + 1) === 'against')
    )
      return true;
  return false;
}

/** "was discussed", "is under discussion", "are being negotiated": what stands before makes it a predicate. */
const isSaidOf = (sentence: Sentence, item: number): boolean =>
  (classesAt(sentence.reading.items, item - 1) & Class.Auxiliary) !== 0 ||
  /^(?:under|in|being)$/.test(wordTextAt(sentence, item - 1));

const hasGerundPurpose = (sentence: Sentence, item: number): boolean => wordTextAt(sentence, item - 1) === 'to';

/** A sentence that ends in a question mark claims nothing, unless it is a headline's second half. */
function isQuestion(sentence: Sentence): boolean {
  const { items } = sentence.reading;
  return punctAt(items, sentence.end - 1) === '?';
}
