// Unlisted names that are products, and whose: "Ostrin's assistant Vella", "Ostrin, the maker of Vella", "Vella-maker Ostrin",
// "a chatbot called Vella". A product is no party; where its maker is known it stands for its maker as listed products do.

import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { CandidateName } from './candidate-name.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';
import type { Run } from './name-runs.ts';

export type Maker = CandidateName | KnownOrganization;

interface Scene {
  readonly items: Items;
  readonly lexicon: Lexicon;
  readonly starts: ReadonlyMap<number, CandidateName>;
  readonly ends: ReadonlyMap<number, CandidateName>;
}

const makers = /^(?:makers?|creators?|developers?|owner|parent|company)$/;
const strong = 3;

function listedAt({ items, lexicon }: Scene, item: number): KnownOrganization | null {
  if (kindAt(items, item) !== Kind.Organization) return null;
  const surface = lexicon.surfaces[items.ref[item] ?? -1];
  const [organization] = surface && surface.kind !== 'product' ? surface.organizations : [];
  return organization && organization.kind !== 'government' ? organization : null;
}

const nameEndingAt = (scene: Scene, item: number): Maker | null => scene.ends.get(item) ?? listedAt(scene, item);
const nameStartingAt = (scene: Scene, item: number): Maker | null => scene.starts.get(item) ?? listedAt(scene, item);

/** "Ostrin's Vella", "Ostrin's new AI assistant Vella": the owner; null where a deal or a person comes after. */
function ownerOf(scene: Scene, { first, last }: Run): Maker | null {
  const { items } = scene;
  if (classesAt(items, last + 1) & (Class.DealNoun | Class.Trigger | Class.JobTitle | Class.Report)) return null;
  for (let item = first - 1; item > first - 6; item--) {
    if (kindAt(items, item) === Kind.Possessive) return nameEndingAt(scene, item - 1);
    const isPart = topicsAt(items, item) & Topic.Goods || classesAt(items, item) & Class.Modifier;
    if (kindAt(items, item) !== Kind.Word || !isPart || classesAt(items, item) & Class.Kind) return null;
  }
  return null;
}

/** "the maker of Vella": who that is, told in apposition before it; undefined where the words are not there. */
function madeBy(scene: Scene, { first }: Run): Maker | null | undefined {
  const { items } = scene;
  let item = first - 1;
  while (
    item > first - 6 &&
    (classesAt(items, item) & (Class.Determiner | Class.Modifier) || topicsAt(items, item) & Topic.Goods)
  )
    item--;
  if (!/^(?:of|behind)$/.test(wordAt(items, item).text)) return undefined;
  const noun = item - 1;
  if (!makers.test(wordAt(items, noun).text) && wordAt(items, noun).text !== 'creator') return undefined;
  if (wordAt(items, item).text === 'of' && wordAt(items, noun).text === 'company') return undefined;
  for (let at = noun - 1; at > noun - 6; at--) if (punctAt(items, at) === ',') return nameEndingAt(scene, at - 1);
  return null;
}

/** "Vella-maker Ostrin", "the Vella maker": who that is, named right after it; undefined where the words are not there. */
function describes(scene: Scene, { last }: Run): Maker | null | undefined {
  const { items } = scene;
  const isHyphenated = punctAt(items, last + 1) === '-' && isGlued(items, last + 1);
  const noun = isHyphenated ? last + 2 : last + 1;
  const text = wordAt(items, noun).text || '';
  if (!/^(?:maker|creator|parent|owner)$/.test(text) && !(isHyphenated && text === 'developer')) return undefined;
  return nameStartingAt(scene, wordAt(items, noun + 1).text === 'company' ? noun + 2 : noun + 1);
}

const naming = new WordPattern(/^(?:called|named|dubbed)$/);
const being = new WordPattern(/^(?:is|are)$/);

const nounAt = (items: Items, item: number): string => wordAt(items, item).text;

/** "a chatbot called Vella", "its assistant Vella", "one of its products is Vella". */
function isNamedGoods({ items }: Scene, { first }: Run): boolean {
  const at = naming.at(items, first - 1) ? first - 2 : first - 1;
  if (
    being.at(items, first - 1) &&
    /^(?:products?|offerings?|models?|chips?|tools?|apps?)$/.test(nounAt(items, first - 2))
  )
    return true;
  return (
    (topicsAt(items, at) & (Topic.Model | Topic.Chip)) !== 0 &&
    !(classesAt(items, at) & Class.Kind) &&
    !/^(?:software|technology|tech|memory|hardware|semiconductor|systems|equipment)$/.test(wordAt(items, at).text) &&
    !wordAt(items, at).text.endsWith('s')
  );
}

/** "a chip for cars", not "a chip start-up", "a chip design firm". */
const endsPhrase = (items: Items, noun: number): boolean =>
  kindAt(items, noun + 1) !== Kind.Word ||
  (classesAt(items, noun + 1) !== 0 && (classesAt(items, noun + 1) & (Class.Kind | Class.Modifier)) === 0);

/** "Vella, the company's flagship product", "Vella is a chatbot". */
function isCalledGoods({ items }: Scene, { last }: Run): boolean {
  const isCopula = /^(?:is|was)$/.test(wordAt(items, last + 1).text);
  if (!isCopula && punctAt(items, last + 1) !== ',') return false;
  const opener = wordAt(items, last + 2);
  if (!(opener.classes & (Class.Determiner | Class.Possessive))) return false;
  for (let item = last + 3; item < last + 9; item++) {
    const { classes, text } = wordAt(items, item);
    if (
      classes & (Class.Kind | Class.Verb | Class.Relative | Class.Preposition) &&
      kindAt(items, item + 1) !== Kind.Possessive
    )
      return false;
    if (
      /^(?:product|model|chatbot|assistant|language model|large language model|ai model|tool|app|chip|processor|gpu|accelerator|bot|cluster|supercomputer|browser|suite)$/.test(
        text,
      ) &&
      endsPhrase(items, item)
    )
      return true;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return false;
  }
  return false;
}

/** The candidates that are products, each with its maker, or null where the article does not say. */
export function findProducts(
  items: Items,
  lexicon: Lexicon,
  candidates: ReadonlyMap<string, CandidateName>,
  accepted: readonly CandidateName[],
): Map<CandidateName, Maker | null> {
  const scene: Scene = {
    items,
    lexicon,
    starts: new Map(accepted.flatMap((candidate) => candidate.runs.map(({ first }) => [first, candidate] as const))),
    ends: new Map(accepted.flatMap((candidate) => candidate.runs.map(({ last }) => [last, candidate] as const))),
  };
  const products = new Map<CandidateName, Maker | null>();
  for (const candidate of candidates.values()) {
    if (candidate.isPerson) continue;
    let [signs, maker]: [number, Maker | null] = [0, null];
    for (const run of candidate.runs) {
      const owner = ownerOf(scene, run);
      const described = describes(scene, run);
      const said = described === undefined ? madeBy(scene, run) : described;
      if (owner && owner !== candidate)
        [signs, maker] = [signs + (topicsAt(items, run.last + 1) & Topic.Goods ? 2 : 1), maker ?? owner];
      if (classesAt(items, run.first - 1) & Class.Possessive) signs++;
      if (said !== undefined && said !== candidate) [signs, maker] = [signs + 2, said ?? maker];
      if (isNamedGoods(scene, run) || isCalledGoods(scene, run)) signs += 2;
    }
    if (signs >= 2 || (signs === 1 && candidate.score < strong)) products.set(candidate, maker);
  }
  for (const [product, maker] of products)
    if (maker !== null && 'runs' in maker && products.has(maker)) products.set(product, null);
  return products;
}
