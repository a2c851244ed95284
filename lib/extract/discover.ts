// Names that no list has, from how the text treats them: "the Paris-based start-up X", "X, which makes ...", "X raised",
// "X Inc.", "X CEO", "acquires X", a place in a list of firms. Adds up what speaks for and against each name over the whole
// article, and turns the runs of the accepted ones into organizations.
import { slugOf } from '#lib/domain/organization.ts';
import { compactItems } from './compact-items.ts';
import type { Items } from './items.ts';
import { type Candidate, judgeRun } from './judge-name.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';
import { eventWords, firstNames, notOrganizations, organizationSuffixes, places } from './name-cues.ts';
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
    judgeRun(source, items, run, candidate, titleCase);
  }
  const accepted = spread(items, candidates);
  return adopt(items, lexicon, accepted, candidates);
}

const threshold = 2;

/** The accepted names: those with enough points, and those that stand in a list with them. Three rounds reach a long list's end. */
function spread(items: Items, candidates: ReadonlyMap<string, Candidate>): Candidate[] {
  const accepted = new Set([...candidates.values()].filter(({ score, isPerson }) => score >= threshold && !isPerson));
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
      if (accepted.has(candidate) || candidate.isPerson) continue;
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
