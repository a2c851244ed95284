// Names that no list has, from how the text treats them: "the Paris-based start-up X", "X, which makes ...", "X raised",
// "X Inc.", "X CEO", "acquires X", a place in a list of firms. Adds up what speaks for and against each name over the whole
// article, and turns the runs of the accepted ones into organizations.
import { slugOf } from '#lib/domain/organization.ts';
import { compactItems } from './compact-items.ts';
import { type Items, Kind } from './items.ts';
import { type Candidate, judgeRun } from './judge-name.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';
import { eventWords, firstNames, leftOff, notOrganizations, organizationSuffixes, places } from './name-cues.ts';
import { findRuns, isTitleCase } from './name-runs.ts';
import { classesAt, punctAt, sentenceOf, sentenceStart, wordAt } from './reading.ts';
import { Class } from './word-classes.ts';

/** Finds unlisted organizations and turns their runs into organization items. Returns them, and the surfaces by item. */
export function discover(
  source: string,
  items: Items,
  lexicon: Lexicon,
): { organizations: KnownOrganization[]; byItem: Map<number, KnownOrganization> } {
  const candidates = new Map<string, Candidate>();
  const ordinary = smallWords(source, items);
  const isOrdinary = (word: string) => ordinary().has(word.toLowerCase());
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
    if (run.key.length < 3 || words.length > 6 || (words.length === 1 && organizationSuffixes.has(words[0] ?? '')))
      continue;
    if (words.length === 1 && isOpening && (/(?:ing|ed|ly|ers|ors)$/.test(run.key) || isOrdinary(run.key))) continue;
    let candidate = candidates.get(run.key);
    if (!candidate) {
      candidate = { name: run.key, score: 0, isPerson: false, kind: 'unknown', runs: [] };
      candidates.set(run.key, candidate);
    }
    candidate.runs.push(run);
    judgeRun(source, items, run, candidate, titleCase);
  }
  markSurnames(candidates);
  const accepted = spread(items, candidates);
  return adopt(items, lexicon, accepted, candidates);
}

/** The words that the article writes small, read when first asked for: a capital on one of them only opens a sentence. */
function smallWords(source: string, items: Items): () => ReadonlySet<string> {
  let known: Set<string> | null = null;
  return () => {
    if (known) return known;
    known = new Set();
    for (let item = 0; item < items.count; item++)
      if (items.kind[item] === Kind.Word && (items.shape[item] ?? 0) === 0)
        known.add(source.slice(items.start[item], items.end[item]));
    return known;
  };
}

const threshold = 2;
/** An acronym is more often a technology than a firm. */
const acronymThreshold = 4;
const isAcronym = (name: string): boolean => /^[A-Z][A-Z&.-]{1,4}s?$/.test(name);

/** "Natarajan said": the last name of somebody who was named in full. */
function markSurnames(candidates: ReadonlyMap<string, Candidate>): void {
  for (const { name, isPerson } of candidates.values()) {
    const surname = candidates.get(name.split(' ').at(-1) ?? '');
    if (isPerson && surname && surname.name !== name) surname.isPerson = true;
  }
}

/** The accepted names: those with enough points, and those that stand in a list with them. Three rounds reach a long list's end. */
function spread(items: Items, candidates: ReadonlyMap<string, Candidate>): Candidate[] {
  const accepted = new Set(
    [...candidates.values()].filter(
      ({ name, score, isPerson }) => score >= (isAcronym(name) ? acronymThreshold : threshold) && !isPerson,
    ),
  );
  const starts = new Map<number, Candidate>();
  const ends = new Map<number, Candidate>();
  for (const candidate of candidates.values())
    for (const run of candidate.runs) {
      starts.set(run.first, candidate);
      ends.set(run.last, candidate);
    }
  const isComma = (item: number) => punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  for (let round = 0; round < 3; round++)
    for (const candidate of candidates.values()) {
      if (accepted.has(candidate) || candidate.isPerson || candidate.score < 0 || isAcronym(candidate.name)) continue;
      const isBeside = candidate.runs.some(({ first, last }) => {
        if (!isComma(first - 1) && !isComma(last + 1)) return false;
        const left = isComma(first - 1) ? ends.get(isComma(first - 2) ? first - 3 : first - 2) : undefined;
        const right = isComma(last + 1) ? starts.get(isComma(last + 2) ? last + 3 : last + 2) : undefined;
        return (left !== undefined && accepted.has(left)) || (right !== undefined && accepted.has(right));
      });
      if (isBeside) accepted.add(candidate);
    }
  return [...accepted];
}

const legal = /[,]? (?:inc|corp|ltd|llc|plc|gmbh|ag|co)\.?$/i;
const nameOf = (candidate: Candidate) =>
  candidate.name
    .replace(legal, '')
    .replace(/[-.,]+$/, '')
    .trim();

/** What the article mostly calls it: "Brightmoor" where "Brightmoor Systems" is said once and the short name again and again. */
function usualName(candidate: Candidate, name: string, all: ReadonlyMap<string, Candidate>): string {
  const [short = '', ...rest] = name.split(' ');
  const uses = all.get(short)?.runs.length ?? 0;
  return rest.length > 0 && rest.every((word) => leftOff.has(word.toLowerCase())) && uses > 2 * candidate.runs.length
    ? short
    : name;
}

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
  const byShort = new Map<string, KnownOrganization>();
  const longestFirst = [...accepted].sort((a, b) => b.name.length - a.name.length);
  for (const candidate of longestFirst) {
    const name = nameOf(candidate);
    const whole = byShort.get(name);
    if (whole) {
      take(candidate, whole);
      continue;
    }
    const usual = usualName(candidate, name, all);
    const slug = slugOf(usual);
    const listed = lexicon.organizations.get(slug);
    const organization = organizations.get(slug) ??
      listed ?? {
        slug,
        name: usual,
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
    const isShort =
      short !== name && short.length >= 4 && other && !other.isPerson && !firstNames.has(short.toLowerCase());
    if (
      !isShort ||
      !name
        .split(' ')
        .slice(1)
        .every((word) => leftOff.has(word.toLowerCase()))
    )
      continue;
    byShort.set(short, organization);
    if (!accepted.includes(other)) take(other, organization);
  }
  const moved = compactItems(items, ranges);
  const placed = new Map<number, KnownOrganization>();
  for (const [item, organization] of byItem) placed.set(moved(item), organization);
  return { organizations: [...organizations.values()], byItem: placed };
}
