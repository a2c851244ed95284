// What the surroundings of one run of capitalised words say about it: a firm, a person, or nothing yet. Points for and against
// add up over the article; the threshold is the caller's.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { classesAt, kindAt, punctAt, sentenceOf, sentenceStart, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import type { CandidateName } from './candidate-name.ts';
import { judgeVerbs } from './judge-verbs.ts';
import { firstNames, namingWords, organizationSuffixes, places, weakSuffixes } from './name-cues.ts';
import type { Run } from './name-runs.ts';

const kindWords: ReadonlyArray<readonly [RegExp, OrganizationKind]> = [
  [/chip|semiconductor|processor|gpu|silicon/, 'chip_maker'],
  [/neocloud|gpu cloud/, 'neocloud'],
  [/cloud|hyperscal/, 'cloud'],
  [/data cent/, 'data_centre'],
  [/venture|private equity|hedge|investor|asset manager|wealth fund|fund\b|investment firm|capital\b|ventures/, 'fund'],
  [/\bbank/, 'bank'],
  [/publisher|newspaper|outlet|magazine|broadcaster|news/, 'media'],
  [/utility|energy|nuclear|power|gas and electric|electric company|power and light/, 'energy'],
  [/carmaker|automaker|vehicle/, 'vehicle_maker'],
  [/robot/, 'robotics'],
  [/telecom|telco|carrier/, 'telecom'],
  [/consult/, 'consulting'],
  [/universit|college/, 'university'],
  [/ministry|agency|commission|regulator/, 'public_body'],
  [/\blab|\bai\b|artificial intelligence/, 'lab'],
];
export const kindOf = (words: string): OrganizationKind =>
  kindWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';

/** The words of the text just before or after a run, folded, for the kind of the firm. */
const around = (source: string, items: Items, from: number, to: number): string =>
  source.slice(items.start[Math.max(0, from)] ?? 0, items.end[Math.min(items.count - 1, to)] ?? 0).toLowerCase();

const wordText = (items: Items, item: number): string => wordAt(items, item).text;

/** "Drexel & Rowe". */
const partners = /^\p{Lu}\p{Ll}+ & \p{Lu}\p{Ll}+$/u;

/** "Minneapolis-based", "Redwood City, California-based": a place. */
function isHome(source: string, items: Items, item: number): boolean {
  const isBased = (hyphen: number) =>
    punctAt(items, hyphen) === '-' &&
    /^(?:based|headquartered|born)$/.test(around(source, items, hyphen + 1, hyphen + 1));
  if (punctAt(items, item) !== ',') return isBased(item);
  const hyphen = isBased(item + 2) ? item + 2 : item + 3;
  return isBased(hyphen) && (items.shape[item + 1] ?? 0) !== 0 && (items.shape[hyphen + 2] ?? 0) !== 0;
}

/** "a joint venture called Tessaly": what was founded by the sentence is no party to it. */
const isNameOfVenture = (source: string, items: Items, first: number): boolean =>
  /^(?:ventures?|project|initiative|consortium|alliance) (?:called|dubbed|named)$/.test(
    around(source, items, first - 2, first - 1).replace(/^joint /, ''),
  );

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
  if (/^[a-z0-9]+\.(?:ai|io|com|co)$/i.test(run.key)) say(3, 'lab');
  if (/\buniversity\b.* (?:center|centre|hospitals?|health)$/i.test(run.key)) say(3, 'health');
  if (/^(?:university|ministry|institute) of /i.test(run.key)) say(3, kindOf(run.key.toLowerCase()));
  if (partners.test(run.key) && (items.word[first] ?? 0) === 0 && (items.word[last] ?? 0) === 0) say(2);
  if (firstNames.has(words[0] ?? '') && words.length >= 2 && words.length <= 3 && !organizationSuffixes.has(lastWord))
    candidate.isPerson = true;
  if (before & Class.JobTitle && !titleCase && words.length >= 2 && !/ at$/.test(wordText(items, first - 1)))
    candidate.isPerson = true;
  if (punctAt(items, last + 1) === ',' && (classesAt(items, last + 2) & Class.JobTitle) !== 0 && words.length >= 2)
    candidate.isPerson = true;
  if (/^(?:mr|mrs|ms|dr|sen|rep|gov|president|prof)\.?$/.test(around(source, items, first - 1, first - 1)))
    candidate.isPerson = true;
  if (words.length >= 2 && !organizationSuffixes.has(lastWord) && isSomebodyOfFirm(items, run))
    candidate.isPerson = true;
  if (isHome(source, items, last + 1) || isCredit(source, items, first)) say(-9);
  if (isNameOfVenture(source, items, first)) say(-3);
  judgeVerbs(items, run, isOpening, say);
  if (isMadeBySomeone(items, run, isState)) say(-3);
  else if (
    kindAt(items, first - 1) === Kind.Possessive &&
    (isState(first - 2) || kindAt(items, first - 2) === Kind.Person)
  )
    say(2);
  if (namesDeal(items, last + 1)) say(2);
  if (isOfficer(items, run) && words.length >= 2) candidate.isPerson = true;
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
  judgeApposition(source, items, last, say);
  if (isAppointed(source, items, last + 1)) say(2);
  if (isFromPlace(source, items, last)) say(1);
  if (isIntroducedAsPartner(source, items, first)) say(3);
  if (/^(?:portfolio|group) company$/.test(around(source, items, last + 1, last + 2)) && before & Class.Determiner)
    say(3);
  if (punctAt(items, last + 1) === ',' && isOnesPartner(items, last + 2)) say(3);
  judgeGoods(source, items, run, say);
  if (isPlant(source, items, run)) say(-4);
  judgeIntroduction(source, items, run, say);
  judgeList(items, run, say);
}

/**
 * "early Brightmoor investor Jane Roe", "Brightmoor partner Jane Roe": who is that of somebody is more often a person than a firm.
 * "Jane Roe (COO)", "its partner, Jane Roe, says" likewise.
 */
const isSomebodyOfFirm = (items: Items, { first, last }: Run): boolean =>
  (/^(?:investor|partner|principal)$/.test(wordText(items, first - 1)) && isFirmBefore(items, first - 2)) ||
  (punctAt(items, last + 1) === '(' &&
    (classesAt(items, last + 2) & Class.JobTitle) !== 0 &&
    punctAt(items, last + 3) === ')') ||
  (/^(?:investor|partner|principal)$/.test(wordText(items, first - 2)) &&
    punctAt(items, first - 1) === ',' &&
    punctAt(items, last + 1) === ',' &&
    (classesAt(items, last + 2) & Class.Report) !== 0);

const isFirmBefore = (items: Items, item: number): boolean =>
  kindAt(items, item) === Kind.Organization ||
  (kindAt(items, item) === Kind.Word &&
    (items.word[item] ?? 0) === 0 &&
    ((items.shape[item] ?? 0) & Shape.Capital) !== 0);

/** "X, Roe's investment vehicle", "X, its venture arm": a fund by what it is to its owner. */
function isVehicleOf(items: Items, from: number): boolean {
  const isOwned = kindAt(items, from + 1) === Kind.Possessive || /^(?:its|his|her|their)$/.test(wordText(items, from));
  if (!isOwned) return false;
  for (let item = from + 1; item < from + 6; item++) {
    if (
      /^(?:vehicle|venture arm|investment arm|corporate venture arm|investment firm|fund|firm)$/.test(
        wordText(items, item),
      )
    )
      return true;
    if (kindAt(items, item) === Kind.Punct) return false;
  }
  return false;
}

/** "X, which is based in Berlin", "X, headquartered in Ohio". */
const seat = /^(?:which is |a company )?(?:based|headquartered) (?:in|near|outside)\b/;

/** "X, a Berlin-based maker of ...", "X, which makes ...", "X is a start-up". */
function judgeApposition(
  source: string,
  items: Items,
  last: number,
  say: (points: number, kind?: OrganizationKind) => void,
): void {
  const comma = punctAt(items, last + 1) === ',';
  if (comma && seat.test(around(source, items, last + 2, last + 5))) {
    say(3);
    return;
  }
  const opener = around(source, items, last + 2, last + 2);
  if (comma && isVehicleOf(items, last + 2)) say(3);
  if (comma && /^(?:based|founded|headquartered|backed)$/.test(opener)) say(3);
  const isCopula = /^(?:is|was) (?:an?|the) /.test(`${around(source, items, last + 1, last + 2)} `);
  if (!(comma && /^(?:an?|the|one|another|which)$/.test(opener)) && !isCopula) return;
  for (let item = last + 2; item < Math.min(items.count, last + 15); item++) {
    const punct = punctAt(items, item);
    if (punct === ',' && classesAt(items, item + 1) & Class.Modifier) continue;
    if (item > last + 2 && (punct === ',' || punct === '.')) break;
    if (classesAt(items, item) & Class.JobTitle && opener !== 'which') return;
    if (classesAt(items, item) & Class.Kind) {
      say(3, kindOf(around(source, items, last + 2, item)));
      return;
    }
    if (opener === 'which' && classesAt(items, item) & Class.Verb) {
      say(1);
      return;
    }
  }
}

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

/** "X of Zurich", "X of the Netherlands, which": where a firm comes from, once it is named. */
function isFromPlace(source: string, items: Items, last: number): boolean {
  if (wordText(items, last + 1) !== 'of') return false;
  const place = wordText(items, last + 2) === 'the' ? last + 3 : last + 2;
  const next = wordAt(items, place + 1);
  return (
    places.has(around(source, items, place, place)) &&
    (/^[,.;]$/.test(punctAt(items, place + 1)) ||
      (next.classes & (Class.Coordinator | Class.Verb | Class.Auxiliary | Class.Modal)) !== 0)
  );
}

/** "with its competitor, X.", "an old rival, X": what it is to somebody, before the comma. */
function isIntroducedAsPartner(source: string, items: Items, first: number): boolean {
  if (!/^[,\u2014]$/.test(punctAt(items, first - 1)) || !relations.test(around(source, items, first - 2, first - 2)))
    return false;
  for (let item = first - 3; item > first - 7; item--) {
    if (
      /^(?:its|their|an?|another|old|longtime)$/.test(wordText(items, item)) ||
      kindAt(items, item) === Kind.Possessive
    )
      return true;
    const isHome = kindAt(items, item) === Kind.Word && ((items.shape[item] ?? 0) & Shape.Capital) !== 0;
    if (!isHome && !(classesAt(items, item) & (Class.Modifier | Class.Adverb))) return false;
  }
  return false;
}

const relations =
  /^(?:(?:[a-z-]+ )*)(?:partner|supplier|customer|rival|competitor|backer|parent|owner|investor|landlord|shareholder|lender|vendor|subsidiary|affiliate)$/;

/** "X, its cloud partner", "X, the company's biggest backer". */
function isOnesPartner(items: Items, from: number): boolean {
  if (!/^(?:its|their)$/.test(wordText(items, from)) && kindAt(items, from) !== Kind.Organization) return false;
  for (let item = from + 1; item < from + 6; item++) {
    if (relations.test(wordText(items, item))) return true;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return false;
  }
  return false;
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

/** "Google's VisualBERT", "AWS Nitro": after an owner comes a thing, not a firm. */
const isMadeBySomeone = (items: Items, run: Run, isState: (item: number) => boolean): boolean =>
  (kindAt(items, run.first - 1) === Kind.Organization && !isState(run.first - 1)) ||
  (kindAt(items, run.first - 1) === Kind.Possessive &&
    kindAt(items, run.first - 2) === Kind.Organization &&
    !isState(run.first - 2));

/** "Jane Roe, Norvane's head of ...", "Jane Roe, Norvane VP": a person with an office. */
function isOfficer(items: Items, run: Run): boolean {
  if (punctAt(items, run.last + 1) !== ',') return false;
  for (let item = run.last + 2; item < run.last + 9; item++) {
    if (classesAt(items, item) & Class.JobTitle) return true;
    if (/^[,.;]$/.test(punctAt(items, item)) || classesAt(items, item) & (Class.Verb | Class.Report | Class.Relative))
      return false;
  }
  return false;
}

/** "the X nuclear plant", "the X campus": a place by its name. */
function isPlant(source: string, items: Items, { first, last }: Run): boolean {
  let left = first - 1;
  while (left > first - 6 && joinsPlaces(items, left)) left--;
  if (wordText(items, left) !== 'the' && kindAt(items, left) !== Kind.Possessive) return false;
  const isJoined = left < first - 1 || joinsPlaces(items, last + 1);
  for (let item = last + 1; item < last + (isJoined ? 8 : 4); item++) {
    const word = around(source, items, item, item);
    if (isJoined && joinsPlaces(items, item)) continue;
    if (/^(?:nuclear|power|generating|gas|coal|solar|wind|hydro|data|steam|electric)$/.test(word)) continue;
    return /^(?:(?:nuclear |power |nuclear power )?(?:plants?|stations?)|campus|reactors?|facility|sites?|dam|mine|substation|wind farm|solar farm|farm|refinery)$/.test(
      word,
    );
  }
  return false;
}

/** "the Perry and Davis-Besse plants": what stands between the names of several places. */
const joinsPlaces = (items: Items, item: number): boolean =>
  punctAt(items, item) === ',' ||
  punctAt(items, item) === '-' ||
  (classesAt(items, item) & Class.Coordinator) !== 0 ||
  (kindAt(items, item) === Kind.Word &&
    ((items.shape[item] ?? 0) & Shape.Capital) !== 0 &&
    classesAt(items, item) === 0);

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

/** "backers including A, B and X": the word before the list that a name ends. */
function opensList(items: Items, from: number): number {
  let item = from;
  while (
    item > from - 10 &&
    (kindAt(items, item) === Kind.Organization ||
      punctAt(items, item) === ',' ||
      classesAt(items, item) & (Class.Coordinator | Class.Determiner))
  )
    item--;
  return item;
}

/** "rivals such as X", "customers including X", "investors include X": one of those that are listed. */
function judgeIntroduction(source: string, items: Items, run: Run, say: (points: number) => void): void {
  let item = run.first - 1;
  while (item > run.first - 4 && classesAt(items, item) & (Class.Determiner | Class.Modifier)) item--;
  const joins = punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  if (joins && kindAt(items, item - 1) === Kind.Organization) item = opensList(items, item);
  const isIntro =
    classesAt(items, item) & Class.ListIntro || /^(?:includes?|included|are|is|between)$/.test(wordText(items, item));
  if (!isIntro) return;
  if (/likes of$/.test(wordText(items, item))) {
    say(2);
    return;
  }
  if (wordText(items, item) === 'between' && classesAt(items, item - 1) & Class.DealNoun) {
    say(2);
    return;
  }
  for (let left = item - 1; left > item - 10 && left >= 0; left--) {
    const text = around(source, items, left, left);
    if (
      /(?:^| )(?:rivals?|competitors?|customers|clients|partners|investors|backers|companies|firms|suppliers|providers|startups|start-ups|labs|giants|leaders|funds|users|likes|makers|chipmakers|publishers|banks|members|technologies|organizations|organisations|enterprises|names|brands|groups|retailers|automakers|carmakers|hyperscalers|developers|vendors|businesses|newcomers|players|operators|utilities|carriers|insurers|outlets|challengers|upstarts|consortium|round|participants|shareholders|spades)$/.test(
        text,
      )
    ) {
      say(3);
      return;
    }
    if (punctAt(items, left) === '.') return;
  }
}

/** A name in a list with organizations is one: ", X," beside listed firms. */
function judgeList(items: Items, run: Run, say: (points: number) => void): void {
  const isComma = (item: number) => punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  const leftAt = isComma(run.first - 1) ? (isComma(run.first - 2) ? run.first - 3 : run.first - 2) : -1;
  const skip = (item: number) => (classesAt(items, item) & Class.Determiner ? item + 1 : item);
  const rightAt = isComma(run.last + 1) ? skip(isComma(run.last + 2) ? run.last + 3 : run.last + 2) : -1;
  const left = kindAt(items, leftAt) === Kind.Organization;
  const right = kindAt(items, rightAt) === Kind.Organization;
  if (left && right) say(3);
  else if (left || right) say(2);
  if (classesAt(items, run.first - 1) & Class.ListIntro && right) say(1);
}
