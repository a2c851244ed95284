// Names that no list has, from how the text treats them: "the Paris-based start-up X", "X, which makes ...", "X raised",
// "X Inc.", "X CEO", "acquires X", a place in a list of firms. Adds up what speaks for and against each name over the whole
// article, and turns the runs of the accepted ones into organizations.
import { slugOf } from '#lib/domain/organization.ts';
import { classesAt, isGlued, punctAt, sentenceOf, sentenceStart, wordAt } from '#lib/extract/reading.ts';
import { compactItems } from '#lib/extract/text/compact-items.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { type CandidateName, candidateName, isLikely, kindOfName } from './candidate-name.ts';
import { findInHeadline } from './find-in-headline.ts';
import { findProducts, type Maker } from './find-products.ts';
import { findPublicBodies } from './find-public-bodies.ts';
import { soldBy } from './judge-kind.ts';
import { judgeRun } from './judge-name.ts';
import { judgeWeakly } from './judge-weakly.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';
import { markPersons } from './mark-persons.ts';
import { documents, eventWords, leftOff, notOrganizations, organizationSuffixes, places } from './name-cues.ts';
import { nameWeights, trustIn } from './name-model.ts';
import { findRuns, isTitleCase, type Run } from './name-runs.ts';
import { signsOfName } from './name-signs.ts';
import { listedInBrackets, shortNamesOf, shortNamesOfListed } from './short-names.ts';
import { trimRuns } from './trim-runs.ts';

/** Who an item names, and whether by the name of a product. */
export interface Discovered {
  readonly organization: KnownOrganization;
  readonly isProduct: boolean;
}

export interface Discovery {
  readonly organizations: KnownOrganization[];
  readonly byItem: ReadonlyMap<number, Discovered>;
}

/** All names of an article that could be an unlisted organization's, with what it says for and against each. */
export function candidateNames(source: string, items: Items, lexicon: Lexicon): Map<string, CandidateName> {
  const candidates = new Map<string, CandidateName>();
  const ordinary = smallWords(source, items);
  const isOrdinary = (word: string) => ordinary().has(word.toLowerCase());
  const isState = (item: number) =>
    items.kind[item] === Kind.Organization &&
    (lexicon.surfaces[items.ref[item] ?? -1]?.organizations.some(({ kind }) => kind === 'government') ?? false);
  const isOrdinaryName = (item: number) =>
    items.kind[item] === Kind.Organization && (lexicon.surfaces[items.ref[item] ?? -1]?.ambiguous ?? false);
  for (const run of findRuns(source, items, { isState, isOrdinary: isOrdinaryName })) {
    const words = run.key.toLowerCase().split(' ');
    const titleCase = isTitleCase(items, sentenceOf(items, run.first));
    const isOpening = opensSentence(items, run.first);
    const isKnownWord = words.length === 1 && (items.word[run.first] ?? 0) !== 0;
    if (isKnownWord || endsIdiom(items, run.first) || (words.length === 1 && isOpening && /ly$/.test(words[0] ?? '')))
      continue;
    if (
      words.every((word) => places.has(word)) ||
      (words.length > 1 &&
        nationalities.test(words.at(-1) ?? '') &&
        words.slice(0, -1).every((word) => places.has(word))) ||
      (words.some((word) => eventWords.has(word)) &&
        !/\bUniversity\b/.test(run.key) &&
        !isOfMoney.test(run.key) &&
        (words.length > 1 || isOpening || classesAt(items, run.first - 1) !== 0)) ||
      notOrganizations.has(run.key.toLowerCase()) ||
      documents.has(words.at(-1) ?? '') ||
      (words.length > 1 &&
        /^(?:city|county|township|island|parish|peninsula|lake|river|valley|beach|estate|farm|airport|wharf|docks|highway|forest|fjord)$/.test(
          words.at(-1) ?? '',
        )) ||
      endsAsVersion.test(run.key) ||
      describesGoods.test(run.key) ||
      /^middle east(?:ern)?$/i.test(run.key) ||
      (words.length === 2 && places.has(words[0] ?? '') && /^(?:ai|tech|cloud|chips?|data)$/.test(words[1] ?? ''))
    )
      continue;
    if (
      words.length > 1 &&
      words.every(
        (word, at) =>
          organizationSuffixes.has(word) || notOrganizations.has(word) || classesAt(items, run.first + at) !== 0,
      ) &&
      !(isOfMoney.test(run.key) && !titleCase && isListed(items, run) && !isLedIn(items, run.first))
    )
      continue;
    if (run.key.length < 3 || words.length > 6 || (words.length === 1 && organizationSuffixes.has(words[0] ?? '')))
      continue;
    if (
      words.length === 1 &&
      isOpening &&
      (/(?:ing|ed|ly|ers|ors|ists|ians|ants|ative|ional|ical|experts|critics|officials|insiders|executives|scientists)$/i.test(
        run.key,
      ) ||
        isOrdinary(run.key))
    )
      continue;
    if (titleCase ? words.every(isOrdinary) : isInsideTitle(items, run.first)) continue;
    if (words.length === 2 && (isOpening || titleCase) && opensPhrase.test(run.key)) continue;
    // "Voice AI" where "voice" is written small: what is sold under a name that says it.
    if (words.length === 2 && words[1] === 'ai' && isOrdinary(words[0] ?? '')) continue;
    if (isOpening && words.length === 2 && isTrade(items, run, words[1] ?? '')) continue;
    let candidate = candidates.get(run.key);
    if (!candidate) {
      candidate = candidateName(run.key);
      candidates.set(run.key, candidate);
    }
    candidate.runs.push(run);
    judgeRun(source, items, run, candidate, titleCase, isState);
    judgeWeakly(source, items, run, candidate, isOpening || titleCase);
    const sold = soldBy(items, run);
    if (sold) candidate.goods.set(sold, (candidate.goods.get(sold) ?? 0) + 1);
  }
  findInHeadline(source, items, candidates);
  markPersons(source, items, candidates);
  return candidates;
}

/** Finds unlisted organizations and turns their runs into organization items. Returns them, and the surfaces by item. */
export function discover(source: string, items: Items, lexicon: Lexicon): Discovery {
  const candidates = candidateNames(source, items, lexicon);
  for (const candidate of candidates.values())
    candidate.trust = trustIn(signsOfName(source, items, candidate), nameWeights);
  trimRuns(source, items, candidates, [...candidates.values()].filter(isLikely));
  const products = findProducts(items, lexicon, candidates, [...candidates.values()].filter(isLikely));
  for (const product of products.keys()) product.trust = 0;
  const accepted = spread(items, candidates).filter((candidate) => !products.has(candidate));
  return adopt(source, items, lexicon, accepted, candidates, products);
}

/** "Norwick Street Ventures": whatever stands before it, a firm that invests. */
const isOfMoney =
  / (?:(?<!venture |private |working )(?:capital|fund)|ventures|partners|(?<!private |growth )equity|holdings)$/i;

/** One of a list, or told as who puts in money: where ordinary words with capitals are a name. */
const isListed = (items: Items, { first, last }: Run): boolean => {
  const joins = (item: number) => punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  return (
    joins(first - 1) ||
    joins(last + 1) ||
    (classesAt(items, first - 1) & Class.Kind) !== 0 ||
    /^(?:by|from|with|investors?|backers?)$/.test(wordAt(items, first - 1).text)
  );
};

/** "the Growth Fund", "its Private Equity": what only an article shows is no name. */
const isLedIn = (items: Items, first: number): boolean =>
  (classesAt(items, first - 1) & (Class.Determiner | Class.Possessive)) !== 0;

/** "GPT-4", "Boeing 737", "Series B": a version or a number, but not "Norwick42". */
const endsAsVersion = /^Series [A-Z]\b|[^\p{L}\d]\d+$|^\P{Ll}*\d$/u;

/** Whether a capital may only be that of a sentence: at its start, or after what opens one inside it. */
const opensSentence = (items: Items, item: number): boolean =>
  item === sentenceStart(items, sentenceOf(items, item)) ||
  /^["\u201c\u2018:*\u2022|>\u2014]$/.test(punctAt(items, item - 1));

/** "its list of Stocks Everybody Is Hoarding", "How To Train Chips": a small word with a capital shows that all of it is a title. */
const isInsideTitle = (items: Items, first: number): boolean =>
  !opensSentence(items, first) &&
  ((items.shape[first - 1] ?? 0) & (Shape.Capital | Shape.Caps)) === Shape.Capital &&
  (classesAt(items, first - 1) & (Class.Auxiliary | Class.Be | Class.Preposition | Class.Pronoun)) !== 0 &&
  !opensSentence(items, first - 1);

/** "Next-Gen AI Systems", "Billion-Dollar Bet": capitals of a headline on what something is like. */
const describesGoods =
  /(?:^| )\p{Lu}\p{Ll}+-(?:gen|generation|dollar|digit|scale|grade|ready|first|driven|native|focused|generated|level|class|term|source|speed|performance|party|wide|year|quarter|side|time|end)\b/iu;

/** "Once-In-A-Lifetime Investments", "State-Of-The-Art Systems": capitals of a headline on the end of one long word. */
const endsIdiom = (items: Items, first: number): boolean =>
  punctAt(items, first - 1) === '-' &&
  isGlued(items, first) &&
  (classesAt(items, first - 2) & (Class.Preposition | Class.Determiner)) !== 0;

/** "Scaling AI workloads", "Hidden AI Stocks": a capital that only opens, before what everybody works with. */
const opensPhrase = /^[A-Z][a-z]+(?:ing|en|er|est) (?:AI|IT|Data|Cloud|Chips?|Stocks?)$/;

/** "Legal AI start-up Harvey": at the start of a sentence, what a firm works at, before the word for it and its name. */
const isTrade = (items: Items, { last }: Run, word: string): boolean =>
  /^(?:ai|tech|technology|software|robotics|data|energy|finance)$/.test(word) &&
  (classesAt(items, last + 1) & Class.Kind) !== 0 &&
  ((items.shape[last + 2] ?? 0) & (Shape.Capital | Shape.MixedCase)) !== 0;

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

/** What stands in a list with accepted names is one where it is at least this likely by itself. */
const arguable = 0.12;

/** The accepted names: those with enough points, and those that stand in a list with them. Six rounds reach a long list's end. */
function spread(items: Items, candidates: ReadonlyMap<string, CandidateName>): CandidateName[] {
  const accepted = new Set([...candidates.values()].filter(isLikely));
  const starts = new Map<number, CandidateName>();
  const ends = new Map<number, CandidateName>();
  for (const candidate of candidates.values())
    for (const run of candidate.runs) {
      starts.set(run.first, candidate);
      ends.set(run.last, candidate);
    }
  const isComma = (item: number) => punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  for (let round = 0; round < 6; round++)
    for (const candidate of candidates.values()) {
      if (accepted.has(candidate) || candidate.isPerson || candidate.trust < arguable) continue;
      const isBeside = candidate.runs.some(({ first, last }) => {
        const from = classesAt(items, first - 1) & Class.Determiner ? first - 1 : first;
        const left = isComma(from - 1) ? ends.get(isComma(from - 2) ? from - 3 : from - 2) : undefined;
        const next = isComma(last + 2) ? last + 3 : last + 2;
        const right = isComma(last + 1)
          ? starts.get(classesAt(items, next) & Class.Determiner ? next + 1 : next)
          : undefined;
        return (left !== undefined && accepted.has(left)) || (right !== undefined && accepted.has(right));
      });
      if (isBeside) accepted.add(candidate);
    }
  return [...accepted];
}

const legal =
  /(?:[,]? (?:inc|corp|ltd|llc|plc|gmbh|ag|co|limited|sdn|bhd|berhad|nv|ab|asa|oyj|spa|bv|pte|pty|llp|kgaa)\.?)+$/i;
const nameOf = (candidate: CandidateName) =>
  candidate.name
    .replace(legal, '')
    .replace(/[-.,]+$/, '')
    .trim();

/**
 * What the article mostly calls it: "Brightmoor" where "Brightmoor Systems" is said once and the short name again and again, and
 * where it is said so much more often that whatever else stands behind it was told in passing.
 */
function usualName(
  candidate: CandidateName,
  name: string,
  shorts: readonly CandidateName[],
  all: ReadonlyMap<string, CandidateName>,
): string {
  const [first = '', ...rest] = name.split(' ');
  const short = all.get(first);
  if (!short || rest.length === 0) return name;
  const oftener = short.runs.length / candidate.runs.length;
  if (rest.every((word) => leftOff.has(word.toLowerCase()))) return oftener > 2 ? first : name;
  return oftener > inPassing && shorts.includes(short) && !isOfItsOwn.test(rest[0] ?? '') ? first : name;
}

/** "Roe sued" in a text that also names Jane Roe: who deals in person has one name, the full one. */
function fullNameOf(source: string, items: Items, name: string): string | null {
  if (name.includes(' ')) return null;
  for (let item = 0; item < items.count; item++) {
    if (items.kind[item] !== Kind.Person || (items.end[item] ?? 0) - (items.start[item] ?? 0) <= name.length) continue;
    const full = source.slice(items.start[item], items.end[item]);
    if (full.endsWith(` ${name}`)) return full;
  }
  return null;
}

/** How many short names there are for each full one where the full one is no more than a remark. */
const inPassing = 5;

/** "South Korean", "North American", "East Coast": whence somebody is. */
const nationalities = /^(?:korean|african|american|asian|european|arabian|east|coast)$/;

/** "Brightmoor Capital" and "Drexel & Rowe" stay what they are, however often the text leaves the end off. */
const isOfItsOwn = /^(?:&|and|capital|ventures|partners|management|advisors|university|bank)$/i;

/** Whether one of the items between two is a name already. */
function isTaken(byItem: ReadonlyMap<number, Discovered>, first: number, last: number): boolean {
  for (let item = first; item <= last; item++) if (byItem.has(item)) return true;
  return false;
}

const publicBody = (slug: string, name: string): KnownOrganization => ({
  slug,
  name,
  kind: 'public_body',
  parents: [],
  context: [],
  hasCloud: false,
  country: null,
  discovered: true,
});

function adopt(
  source: string,
  items: Items,
  lexicon: Lexicon,
  accepted: readonly CandidateName[],
  all: ReadonlyMap<string, CandidateName>,
  products: ReadonlyMap<CandidateName, Maker | null>,
) {
  const organizations = new Map<string, KnownOrganization>();
  const byItem = new Map<number, Discovered>();
  const byCandidate = new Map<CandidateName, KnownOrganization>();
  const ranges: Array<readonly [first: number, last: number]> = [];
  const take = (candidate: CandidateName, organization: KnownOrganization, isProduct = false) => {
    byCandidate.set(candidate, organization);
    for (const run of candidate.runs) {
      if (byItem.has(run.first)) continue;
      ranges.push([run.first, run.last]);
      byItem.set(run.first, { organization, isProduct });
    }
  };
  const byShort = new Map<string, KnownOrganization>();
  for (const [name, listed] of shortNamesOfListed(items, lexicon)) {
    const short = all.get(name);
    if (!short || short.isPerson || products.has(short)) continue;
    byShort.set(name, listed);
    if (!accepted.includes(short)) take(short, listed);
  }
  const longestFirst = [...accepted].sort((a, b) => b.name.length - a.name.length);
  for (const candidate of longestFirst) {
    const name = nameOf(candidate);
    const whole = byShort.get(name) ?? listedInBrackets(items, candidate, lexicon);
    if (whole) {
      take(candidate, whole);
      continue;
    }
    const shorts = shortNamesOf(items, source, candidate, name, all);
    const usual = fullNameOf(source, items, name) ?? usualName(candidate, name, shorts, all);
    const slug = slugOf(usual);
    const listed = lexicon.organizations.get(slug);
    const kind = kindOfName(candidate);
    const organization = organizations.get(slug) ??
      listed ?? {
        slug,
        name: usual,
        kind,
        parents: [],
        context: [],
        hasCloud: kind === 'cloud',
        country: null,
        discovered: true,
      };
    if (!listed) organizations.set(slug, organization);
    take(candidate, organization);
    for (const short of shorts) {
      byShort.set(short.name, organization);
      if (!accepted.includes(short)) take(short, organization);
    }
  }
  for (const { first, last, name } of findPublicBodies(source, items)) {
    if (isTaken(byItem, first, last)) continue;
    const slug = slugOf(name);
    const organization = organizations.get(slug) ?? lexicon.organizations.get(slug) ?? publicBody(slug, name);
    if (organization.discovered) organizations.set(slug, organization);
    ranges.push([first, last]);
    byItem.set(first, { organization, isProduct: false });
  }
  for (const [product, maker] of products) {
    const organization = maker && ('runs' in maker ? byCandidate.get(maker) : maker);
    if (organization) take(product, organization, true);
  }
  const moved = compactItems(items, ranges);
  const placed = new Map<number, Discovered>();
  for (const [item, found] of byItem) placed.set(moved(item), found);
  return { organizations: [...organizations.values()], byItem: placed };
}
