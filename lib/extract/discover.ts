// Names that no list has, from how the text treats them: "the Paris-based start-up X", "X, which makes ...", "X raised",
// "X Inc.", "X CEO", "acquires X", a place in a list of firms. Reads items, finds runs of capitalised words, adds up what
// speaks for and against each name over the whole article, and turns the runs of the accepted ones into organizations.
import { type OrganizationKind, slugOf } from '#lib/domain/organization.ts';
import { compactItems } from './compact-items.ts';
import { type Items, Kind, Shape } from './items.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';
import {
  eventWords,
  firstNames,
  namingWords,
  notOrganizations,
  organizationSuffixes,
  places,
  weakSuffixes,
} from './name-cues.ts';
import { classesAt, kindAt, punctAt, sentenceOf, sentenceStart, wordAt } from './reading.ts';
import { Class } from './word-classes.ts';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}
interface Candidate {
  readonly name: string;
  score: number;
  isPerson: boolean;
  kind: OrganizationKind;
  readonly runs: Run[];
}

const closed =
  Class.Preposition |
  Class.Determiner |
  Class.Auxiliary |
  Class.Subordinator |
  Class.Pronoun |
  Class.Possessive |
  Class.Relative |
  Class.Report |
  Class.Modal |
  Class.Negation;
const text = (source: string, items: Items, item: number) => source.slice(items.start[item] ?? 0, items.end[item] ?? 0);

/** Whether most words of a sentence are capitalised, as in a headline: then a capital letter says nothing. */
export function isTitleCase(items: Items, sentence: number): boolean {
  let [capital, small] = [0, 0];
  for (let item = sentenceStart(items, sentence); item < sentenceStart(items, sentence + 1); item++) {
    if (items.kind[item] !== Kind.Word) continue;
    if ((items.shape[item] ?? 0) & (Shape.Capital | Shape.Digit)) capital++;
    else if (
      !(
        classesAt(items, item) &
        (Class.Preposition | Class.Determiner | Class.Coordinator | Class.Auxiliary | Class.Possessive)
      )
    )
      small++;
  }
  return capital >= 3 && capital > small * 2;
}

function isNameWord(source: string, items: Items, item: number, isFirst: boolean): boolean {
  if (items.kind[item] !== Kind.Word || !((items.shape[item] ?? 0) & (Shape.Capital | Shape.MixedCase))) return false;
  const classes = classesAt(items, item);
  if (classes & closed) return false;
  if (classes & Class.JobTitle) return false;
  const word = text(source, items, item).toLowerCase();
  return !(isFirst && notOrganizations.has(word) && word !== 'ai');
}

/** Runs of capitalised words: "Foundation Capital", "Abacus.ai", "C4 Ventures", "Smith & Co". */
function findRuns(source: string, items: Items): Run[] {
  const runs: Run[] = [];
  for (let item = 0; item < items.count; item++) {
    if (!isNameWord(source, items, item, true)) continue;
    const sentence = sentenceOf(items, item);
    let last = item;
    for (let next = item + 1; next < items.count && sentenceOf(items, next) === sentence; next++) {
      const punct = punctAt(items, next);
      const isJoined = items.start[next] === items.end[next - 1];
      if (punct === '&' && isNameWord(source, items, next + 1, false)) continue;
      if (
        (punct === '.' || punct === '-') &&
        isJoined &&
        items.start[next + 1] === items.end[next] &&
        kindAt(items, next + 1) === Kind.Word &&
        (punct === '.' || isNameWord(source, items, next + 1, false))
      ) {
        last = next + 1;
        next++;
        continue;
      }
      if (!isNameWord(source, items, next, false)) break;
      if (next - last > 2) break;
      last = next;
    }
    runs.push({ first: item, last, key: text(source, items, item) });
    item = last;
  }
  return runs.map((run) => ({
    ...run,
    key: source.slice(items.start[run.first] ?? 0, items.end[run.last] ?? 0).replace(/\s+/g, ' '),
  }));
}

const kindWords: ReadonlyArray<readonly [RegExp, OrganizationKind]> = [
  [/chip|semiconductor|processor|gpu|silicon/, 'chip_maker'],
  [/neocloud|gpu cloud/, 'neocloud'],
  [/cloud|hyperscal/, 'cloud'],
  [/data cent/, 'data_centre'],
  [/venture|private equity|hedge|investor|asset manager|wealth fund|fund\b|investment firm|capital\b|ventures/, 'fund'],
  [/\bbank/, 'bank'],
  [/publisher|newspaper|outlet|magazine|broadcaster|news/, 'media'],
  [/utility|energy|nuclear|power/, 'energy'],
  [/carmaker|automaker|vehicle/, 'vehicle_maker'],
  [/robot/, 'robotics'],
  [/telecom|telco|carrier/, 'telecom'],
  [/consult/, 'consulting'],
  [/universit|college/, 'university'],
  [/ministry|agency|commission|regulator/, 'public_body'],
  [/\blab|\bai\b|artificial intelligence/, 'lab'],
];
const kindOf = (words: string): OrganizationKind =>
  kindWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';

/** The words of the text just before or after a run, folded, for the kind of the firm. */
const around = (source: string, items: Items, from: number, to: number): string =>
  source.slice(items.start[Math.max(0, from)] ?? 0, items.end[Math.min(items.count - 1, to)] ?? 0).toLowerCase();

/** Adds up what the surroundings of one run say. */
function judge(source: string, items: Items, run: Run, candidate: Candidate, titleCase: boolean): void {
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
  if (firstNames.has(words[0] ?? '') && words.length >= 2 && words.length <= 3 && !organizationSuffixes.has(lastWord))
    candidate.isPerson = true;
  if (before & Class.JobTitle && !titleCase && words.length >= 2) candidate.isPerson = true;
  if (punctAt(items, last + 1) === ',' && (classesAt(items, last + 2) & Class.JobTitle) !== 0 && words.length >= 2)
    candidate.isPerson = true;
  if (/^(?:mr|mrs|ms|dr|sen|rep|gov|president|prof)\.?$/.test(around(source, items, first - 1, first - 1)))
    candidate.isPerson = true;
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
  judgeApposition(source, items, last, say);
  judgeGrammar(items, run, isOpening, say);
  judgeList(items, run, say);
}

/** "X, a Berlin-based maker of ...", "X, which makes ...", "X is a start-up". */
function judgeApposition(
  source: string,
  items: Items,
  last: number,
  say: (points: number, kind?: OrganizationKind) => void,
): void {
  const comma = punctAt(items, last + 1) === ',';
  const opener = around(source, items, last + 2, last + 2);
  const isCopula = /^(?:is|was) (?:an?|the) /.test(`${around(source, items, last + 1, last + 2)} `);
  if (!(comma && /^(?:an?|the|one|another|which)$/.test(opener)) && !isCopula) return;
  for (let item = last + 2; item < Math.min(items.count, last + 15); item++) {
    const punct = punctAt(items, item);
    if (item > last + 2 && (punct === ',' || punct === '.')) break;
    if (classesAt(items, item) & Class.JobTitle && opener !== 'which') return;
    if (classesAt(items, item) & Class.Kind) {
      say(3, kindOf(around(source, items, last + 2, item)));
      return;
    }
    if (opener === 'which' && classesAt(items, item) & Class.Verb) {
      say(2);
      return;
    }
  }
}

/** A name where a frame wants a party: "acquires X", "a deal with X", "X raised". */
function judgeGrammar(items: Items, run: Run, isOpening: boolean, say: (points: number) => void): void {
  const next = wordAt(items, run.last + 1);
  const strong = next.uses.some(
    ({ frame, form }) => frame.trigger === 'verb' && frame.trust >= 0.8 && (form === 'third' || form === 'past'),
  );
  if (strong) say(isOpening ? 1 : 2);
  else if (next.classes & Class.Report && !isOpening) say(1);
  let before = run.first - 1;
  while (before > run.first - 10 && classesAt(items, before) & (Class.Determiner | Class.Modifier)) before--;
  const left = wordAt(items, before);
  if (
    left.uses.some(
      ({ frame }) =>
        frame.trigger === 'verb' &&
        frame.trust >= 0.84 &&
        (frame.to?.includes('object') || frame.between?.includes('object')),
    )
  )
    say(2);
  if (!(left.classes & Class.Preposition)) return;
  for (let item = before - 1; item > before - 9 && item >= 0; item--) {
    if (punctAt(items, item) === '.' || punctAt(items, item) === ';') return;
    const fits = wordAt(items, item).uses.some(
      ({ frame }) =>
        frame.trust >= 0.78 &&
        [...(frame.from ?? []), ...(frame.to ?? []), ...(frame.between ?? [])].some((slot) => slot === left.text),
    );
    if (fits) {
      say(2);
      return;
    }
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

/** Finds unlisted organizations and turns their runs into organization items. Returns them, and the surfaces by item. */
export function discover(
  source: string,
  items: Items,
  lexicon: Lexicon,
): { organizations: KnownOrganization[]; byItem: Map<number, KnownOrganization> } {
  const candidates = new Map<string, Candidate>();
  for (const run of findRuns(source, items)) {
    const words = run.key.toLowerCase().split(' ');
    const titleCase = isTitleCase(items, sentenceOf(items, run.first));
    const isOpening = run.first === sentenceStart(items, sentenceOf(items, run.first));
    const isKnownWord = words.length === 1 && wordAt(items, run.first).classes !== 0;
    if (isKnownWord || (words.length === 1 && isOpening && /ly$/.test(words[0] ?? ''))) continue;
    if (words.every((word) => places.has(word)) || words.some((word) => eventWords.has(word)) || /\d$/.test(run.key))
      continue;
    if (
      words.length > 1 &&
      words.every(
        (word, at) =>
          organizationSuffixes.has(word) || notOrganizations.has(word) || wordAt(items, run.first + at).classes !== 0,
      )
    )
      continue;
    if (run.key.length < 3 || words.length > 6) continue;
    let candidate = candidates.get(run.key);
    if (!candidate) {
      candidate = { name: run.key, score: 0, isPerson: false, kind: 'unknown', runs: [] };
      candidates.set(run.key, candidate);
    }
    candidate.runs.push(run);
    judge(source, items, run, candidate, titleCase);
  }
  const accepted = [...candidates.values()].filter((candidate) => candidate.score >= 2 && !candidate.isPerson);
  return adopt(items, lexicon, accepted, candidates);
}

const legal = /[,]? (?:inc|corp|ltd|llc|plc|gmbh|ag|co)\.?$/i;
const nameOf = (candidate: Candidate) =>
  candidate.name
    .replace(legal, '')
    .replace(/[-.,]+$/, '')
    .trim();

function adopt(items: Items, lexicon: Lexicon, accepted: readonly Candidate[], all: ReadonlyMap<string, Candidate>) {
  const organizations = new Map<string, KnownOrganization>();
  const byItem = new Map<number, KnownOrganization>();
  const ranges: Array<readonly [first: number, last: number]> = [];
  const take = (candidate: Candidate, organization: KnownOrganization) => {
    for (const run of candidate.runs) {
      if (byItem.has(run.first)) continue;
      ranges.push([run.first, run.last]);
      byItem.set(run.first, organization);
    }
  };
  for (const candidate of accepted) {
    const name = nameOf(candidate);
    const slug = slugOf(name);
    const listed = lexicon.organizations.get(slug);
    const organization = organizations.get(slug) ??
      listed ?? {
        slug,
        name,
        kind: candidate.kind,
        parents: [],
        context: [],
        hasCloud: candidate.kind === 'cloud',
        discovered: true,
      };
    if (!listed) organizations.set(slug, organization);
    take(candidate, organization);
    const short = name.split(' ')[0] ?? '';
    const other = all.get(short);
    if (
      short !== name &&
      short.length >= 4 &&
      other &&
      !other.isPerson &&
      !firstNames.has(short.toLowerCase()) &&
      !accepted.includes(other)
    )
      take(other, organization);
  }
  const moved = compactItems(items, ranges);
  const placed = new Map<number, KnownOrganization>();
  for (const [item, organization] of byItem) placed.set(moved(item), organization);
  return { organizations: [...organizations.values()], byItem: placed };
}
