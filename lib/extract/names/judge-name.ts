// What the surroundings of one run of capitalised words say about it: a firm, a person, or nothing yet. Points for and against
// add up over the article; the threshold is the caller's.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { classesAt, kindAt, punctAt, sentenceOf, sentenceStart, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import type { CandidateName } from './candidate-name.ts';
import { isIntroducedAsPartner, isOnesPartner, judgeApposition } from './judge-apposition.ts';
import { isListedPart, judgeIntroduction, judgeList } from './judge-lists.ts';
import { isSomebody } from './judge-persons.ts';
import { isFromPlace, isHome, isPlant, isSeat } from './judge-places.ts';
import { judgeVerbs } from './judge-verbs.ts';
import { kindOf } from './kind-of-firm.ts';
import { namingWords, organizationSuffixes, weakSuffixes } from './name-cues.ts';
import type { Run } from './name-runs.ts';
import { around } from './surroundings.ts';

/** "Drexel & Rowe". */
const partners = /^\p{Lu}\p{Ll}+ & \p{Lu}\p{Ll}+$/u;

/** "a joint venture called Tessaly": what was founded by the sentence is no party to it. */
const isNameOfVenture = (source: string, items: Items, first: number): boolean =>
  /^(?:ventures?|project|initiative|consortium|alliance) (?:called|dubbed|named)$/.test(
    around(source, items, first - 2, first - 1).replace(/^joint /, ''),
  );

/** "Project Tessaly": what is built under that name is nobody. */
const isProject = (name: string): boolean => /^Project \p{Lu}\p{Ll}+$/u.test(name);

/** "Signs Lease to Diversify Bitcoin Mining": what a headline says somebody does so for. */
const isAim = (source: string, items: Items, { first, last, key }: Run): boolean =>
  last > first && around(source, items, first - 1, first - 1) === 'to' && /^\p{Lu}\p{Ll}+(?:ify|ize|ise) /u.test(key);

/** "6G Radio Access Network": what is built, after the generation that it is of. */
const isGeneration = (source: string, items: Items, first: number): boolean =>
  /(?:^|\s)\dG $/.test(source.slice(Math.max(0, (items.start[first] ?? 0) - 4), items.start[first]));

/** "Photograph: Jane Roe": who took a picture has nothing to do with the news. */
const isCredit = (source: string, items: Items, first: number): boolean =>
  punctAt(items, first - 1) === ':' &&
  /^(?:photos?|photographs?|photography|images?|pictures?|illustrations?|credits?|graphics?)$/.test(
    around(source, items, first - 2, first - 2),
  );

/** Adds up what the surroundings of one run say. */
export function judgeRun(
  source: string,
  items: Items,
  run: Run,
  candidate: CandidateName,
  titleCase: boolean,
  isState: (item: number) => boolean,
): void {
  const { first, last } = run;
  const words = run.key.toLowerCase().split(' ');
  const lastWord = words.at(-1) ?? '';
  const start = sentenceStart(items, sentenceOf(items, first));
  const before = classesAt(items, first - 1);
  const after = classesAt(items, last + 1);
  const isOpening = first === start || titleCase;
  const say = (points: number, kind: OrganizationKind = 'unknown') => {
    candidate.score += points;
    if (kind !== 'unknown' && candidate.kind === 'unknown') candidate.kind = kind;
  };
  if (organizationSuffixes.has(lastWord) && words.length > 1)
    say(weakSuffixes.has(lastWord) ? 1 : 3, kindOf(run.key.toLowerCase()));
  if (lastWord === 'company' && words.length > 2 && (items.word[first] ?? 0) === 0) say(2);
  if (/^[a-z0-9]+\.(?:ai|io|com|co)$/i.test(run.key)) say(3, 'lab');
  if (/\buniversity\b.* (?:center|centre|hospitals?|health)$/i.test(run.key)) say(3, 'health');
  if (/^(?:university|ministry|institute) of /i.test(run.key)) say(3, kindOf(run.key.toLowerCase()));
  if (partners.test(run.key) && (items.word[first] ?? 0) === 0 && (items.word[last] ?? 0) === 0) say(2);
  if (isSomebody(source, items, run, titleCase)) candidate.isPerson = true;
  if (isHome(source, items, last + 1) || isSeat(source, items, run) || isCredit(source, items, first)) say(-9);
  if (isNameOfVenture(source, items, first) || isProject(run.key)) say(-3);
  if (titleCase && isAim(source, items, run)) say(-9);
  if (isGeneration(source, items, first)) say(-6);
  judgeVerbs(source, items, run, isOpening, say);
  if (isMadeBySomeone(items, run, isState)) say(-3);
  else if (
    kindAt(items, first - 1) === Kind.Possessive &&
    (isState(first - 2) || kindAt(items, first - 2) === Kind.Person)
  )
    say(2);
  if (namesDeal(items, last + 1)) say(2);
  if (titleCase) return;
  if (before & Class.Kind && !(before & Class.Unit)) say(3, kindOf(around(source, items, first - 4, first - 1)));
  if (namingWords.has(around(source, items, first - 1, first - 1)))
    say(2, kindOf(around(source, items, first - 7, first - 1)));
  if (around(source, items, first - 1, first - 1) === 'based' && punctAt(items, first - 2) === '-') say(3);
  if (
    punctAt(items, last + 1) === '(' &&
    /\((?:nasdaq|nyse|lse|tyo|hkg|ticker|private)/.test(around(source, items, last + 1, last + 3))
  )
    say(4);
  if (
    punctAt(items, last + 1) === '-' &&
    /^(?:backed|owned|led|funded)$/.test(around(source, items, last + 2, last + 2))
  )
    say(3);
  if (kindAt(items, last + 1) === Kind.Possessive && classesAt(items, last + 2) & (Class.JobTitle | Class.Kind)) say(2);
  if (after & Class.JobTitle && !isOpening) say(2);
  if (
    /^(?:ceo|founder|cofounder|co-founder|president|chief|head|director|cto) (?:of|at)$/.test(
      around(source, items, first - 2, first - 1),
    )
  )
    say(3);
  if (/^(?:offer|bid|takeover|buyout) (?:for|of)$/.test(around(source, items, first - 2, first - 1))) say(3);
  if (isHeld(source, items, first)) say(3);
  judgeApposition(source, items, last, say);
  if (isAppointed(source, items, last + 1)) say(2);
  if (isFromPlace(source, items, last)) say(1);
  if (isIntroducedAsPartner(source, items, first)) say(3);
  if (/^(?:portfolio|group) company$/.test(around(source, items, last + 1, last + 2)) && before & Class.Determiner)
    say(3);
  if (punctAt(items, last + 1) === ',' && isOnesPartner(items, last + 2)) say(3);
  judgeGoods(source, items, run, say);
  if (isPlant(source, items, run)) say(-4);
  if (isListedPart(source, items, run)) {
    say(-4);
    return;
  }
  judgeIntroduction(source, items, run, say);
  judgeList(items, run, say);
}

/** "A 20% stake in X", "a stake of about 20% in X": of nothing but a firm is there a share. */
const isHeld = (source: string, items: Items, first: number): boolean =>
  /\b(?:stakes?|shareholding|holding|shares)(?: of (?:about |around |roughly |nearly |up to )?[\d.,]+(?:%| per ?cent))? in$/.test(
    around(source, items, Math.max(sentenceStart(items, sentenceOf(items, first)), first - 6), first - 1),
  );

/** "X has been named as contractor", "X was picked to build": who is chosen for work, and not to an office. */
function isAppointed(source: string, items: Items, from: number): boolean {
  let verb = from;
  while (verb < from + 3 && classesAt(items, verb) & (Class.Auxiliary | Class.Be | Class.Adverb)) verb++;
  if (
    verb === from ||
    !/^(?:named|picked|chosen|selected|hired|appointed|tapped|contracted)$/.test(around(source, items, verb, verb))
  )
    return false;
  for (let item = verb + 1; item < verb + 6; item++) if (classesAt(items, item) & Class.JobTitle) return false;
  return /^(?:as|to|for|preferred|general|main|lead)$/.test(around(source, items, verb + 1, verb + 1));
}

/** "the X acquisition", "an X deal": a deal is called after a party. */
const namesDeal = (items: Items, item: number): boolean =>
  (items.shape[item] ?? 0) === 0 &&
  wordAt(items, item).uses.some(
    ({ frame, form }) =>
      frame.trigger === 'noun' &&
      form === 'singular' &&
      frame.trust >= 0.78 &&
      [...(frame.from ?? []), ...(frame.to ?? []), ...(frame.between ?? [])].includes('compound'),
  );

/** "Google's VisualBERT", "AWS Nitro": after an owner comes a thing, not a firm; the last name of a headline owns nothing below it. */
const isMadeBySomeone = (items: Items, run: Run, isState: (item: number) => boolean): boolean =>
  (kindAt(items, run.first - 1) === Kind.Organization &&
    sentenceOf(items, run.first - 1) === sentenceOf(items, run.first) &&
    !isState(run.first - 1)) ||
  (kindAt(items, ownerEnd(items, run.first)) === Kind.Possessive &&
    kindAt(items, ownerEnd(items, run.first) - 1) === Kind.Organization &&
    !isState(ownerEnd(items, run.first) - 1));

/** "The Department's (DOE) Vella Mission": the item before a name, letters in brackets passed over. */
const ownerEnd = (items: Items, first: number): number =>
  punctAt(items, first - 1) === ')' && punctAt(items, first - 3) === '(' ? first - 4 : first - 1;

/** "X's revenue", "X chips", "X shares", "X (MSFT)": what only a firm has. */
function judgeGoods(source: string, items: Items, run: Run, say: (points: number) => void): void {
  const isPossessive = kindAt(items, run.last + 1) === Kind.Possessive;
  for (let item = run.last + (isPossessive ? 2 : 1); item < run.last + (isPossessive ? 6 : 2); item++) {
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') break;
    const goods = isPossessive ? Topic.Goods | Topic.Stake | Topic.Revenue | Topic.Funding : Topic.Stake | Topic.Chip;
    const isOwned = topicsAt(items, item) & goods || (isPossessive && classesAt(items, item) & Class.DealNoun);
    if (isOwned && (items.shape[item] ?? 0) === 0) {
      say(2);
      return;
    }
    if (classesAt(items, item) & Class.Preposition) break;
  }
  if (/^\([A-Z]{2,5}\)$/.test(source.slice(items.start[run.last + 1], items.end[run.last + 3]).trim())) say(3);
  if (
    /^-(?:backed|owned|led|funded)$/.test(
      source.slice(items.start[run.first - 2], items.end[run.first - 1]).toLowerCase(),
    )
  )
    say(3);
}
