// Items that name an organization -> mentions. A name that is an ordinary word too links only where the text decides;
// otherwise it stays unresolved, with its candidates. An outlet named as the source of a report is marked as such.

import {
  classesAt,
  type FoundMention,
  kindAt,
  punctAt,
  sentenceOf,
  sentenceStart,
  wordAt,
} from '#lib/extract/reading.ts';
import { isWordCode } from '#lib/extract/text/characters.ts';
import { foldText } from '#lib/extract/text/fold.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { actsAsFirm, actsAsGovernment, behindAside, isDealtWith } from './acts-as.ts';
import type { Discovered } from './discover.ts';
import type { KnownOrganization, Lexicon, Surface } from './lexicon.ts';
import { isTitleCase } from './name-runs.ts';
import { giveToToldMakers } from './told-makers.ts';

const mentionKinds = {
  name: 'name',
  alias: 'alias',
  product: 'product',
  description: 'description',
  person: 'name',
} as const;

/** Whether the words around an item treat it as an organization; `sure` where one sign is enough. */
function isUsedAsName(items: Items, item: number, folded: string): boolean {
  if (endsOtherName(items, item)) return false;
  const sentence = sentenceOf(items, item);
  const opens = item === sentenceStart(items, sentence) || isTitleCase(items, sentence);
  const isAdverb =
    (classesAt(items, item + 1) & Class.Adverb) !== 0 && !(classesAt(items, item + 1) & Class.Preposition);
  const after = wordAt(items, isAdverb ? item + 2 : item + 1);
  if (kindAt(items, item + 1) === Kind.Possessive) return true;
  if (punctAt(items, item + 1) === ',' && opens)
    return (
      neighbours(items, item) ||
      (classesAt(items, item + 2) & (Class.Relative | Class.Determiner)) !== 0 ||
      (behindAside(items, item) > item && actsAsFirm(items, item))
    );
  if (
    after.classes &
    (Class.JobTitle |
      Class.Report |
      Class.Auxiliary |
      Class.Modal |
      Class.Plan |
      Class.Verb |
      Class.Denial |
      Class.Ending |
      Class.Talk)
  )
    return true;
  if (after.uses.some(({ form }) => form === 'third' || form === 'past')) return true;
  if (classesAt(items, item - 1) & (Class.Kind | Class.JobTitle)) return true;
  if (punctAt(items, item + 1) === '-' || punctAt(items, item + 1) === '(') return true;
  if (neighbours(items, item)) return true;
  if (opens) return false;
  const before = classesAt(items, item - 1);
  if (before & (Class.Preposition | Class.Verb)) return true;
  return folded.length > 0 && (before & Class.Determiner) === 0;
}

/** "Reflection, founded by", "Scale, a maker of": only a firm is told of like that. */
const isToldOf = (items: Items, comma: number): boolean =>
  (classesAt(items, comma + 1) & Class.Relative) !== 0 ||
  /^(?:founded|backed|based|led|valued|launched|started|formed|an?)$/.test(wordAt(items, comma + 1).text);

/** "Together, Nvidia and Dell": at the start of a sentence the word is more likely just a word. */
const opensWithAdverb = (items: Items, item: number, folded: string): boolean =>
  item === sentenceStart(items, sentenceOf(items, item)) &&
  /^(?:together|scale|figure|character|adept|notion|reflection|inflection)$/.test(
    folded.slice(items.start[item], items.end[item]),
  ) &&
  punctAt(items, item + 1) === ',' &&
  !isToldOf(items, item + 1);

/** Beside another organization in a list. */
function neighbours(items: Items, item: number): boolean {
  const joins = (at: number) => punctAt(items, at) === ',' || (classesAt(items, at) & Class.Coordinator) !== 0;
  const isOrganization = (at: number) => kindAt(items, at) === Kind.Organization;
  return (
    (joins(item + 1) && (isOrganization(item + 2) || (joins(item + 2) && isOrganization(item + 3)))) ||
    (joins(item - 1) && (isOrganization(item - 2) || (joins(item - 2) && isOrganization(item - 3))))
  );
}

/** Whether a text has a word of a context; a short one as a word of its own, so that "ai" is not found in "said". */
function hasWord(folded: string, word: string): boolean {
  if (word.length > 4) return folded.includes(word);
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (!isWordCode(folded.charCodeAt(at - 1)) && !isWordCode(folded.charCodeAt(at + word.length))) return true;
  return false;
}

/** Beside other firms, doing what only firms do, before an office or "-led", after what kind of firm it is, its shares: the grammar alone decides. */
const isDecided = (items: Items, item: number): boolean =>
  neighbours(items, item) ||
  actsAsFirm(items, item) ||
  isDealtWith(items, item) ||
  (classesAt(items, item + 1) & Class.JobTitle) !== 0 ||
  (punctAt(items, item + 1) === '-' && /^(?:led|backed|owned|funded)$/.test(wordAt(items, item + 2).text)) ||
  ((classesAt(items, item - 1) & Class.Kind) !== 0 && (classesAt(items, item - 1) & Class.Modifier) === 0) ||
  (/^(?:shares?|stakes?|ceo|stock|chairman|investors?|investments?)$/.test(wordAt(items, item - 2).text) &&
    /^(?:of|in)$/.test(wordAt(items, item - 1).text));

/** "Jane Jacobs", "Trafalgar Square": the end of another name. */
const endsOtherName = (items: Items, item: number): boolean =>
  kindAt(items, item - 1) === Kind.Word &&
  ((items.shape[item - 1] ?? 0) & Shape.Capital) !== 0 &&
  (items.word[item - 1] ?? 0) === 0 &&
  sentenceOf(items, item - 1) === sentenceOf(items, item) &&
  !isTitleCase(items, sentenceOf(items, item));

/** Which of the organizations that share a name an article means: the one it names fully, else the one its words fit. */
class Chooser {
  readonly certain = new Set<string>();
  /** Those whose names are no ordinary words. */
  readonly full = new Set<string>();
  readonly folded: string;
  readonly fitting = new Map<Surface, KnownOrganization | null>();
  /** What was found while that many were fully named. */
  readonly beginning = new Map<Surface, { readonly of: number; readonly only: KnownOrganization | null }>();
  constructor(folded: string) {
    this.folded = folded;
  }
  choose(surface: Surface): KnownOrganization | null {
    const named = surface.organizations.filter(({ slug }) => this.certain.has(slug));
    if (named.length === 1) return named[0] ?? null;
    return this.fit(surface) ?? (surface.organizations.length === 1 ? (surface.organizations[0] ?? null) : null);
  }
  /** "The Times" where the article writes "The New York Times": the outlet that is shortened to its last word, if it is one alone. */
  lengthened(surface: Surface, lexicon: Lexicon): KnownOrganization | null {
    if (!surface.ambiguous || !/^The [A-Z][a-z]+$/.test(surface.text)) return null;
    if (!surface.organizations.every(({ kind }) => kind === 'media')) return null;
    const ending = surface.text.slice(3);
    const found = [...this.certain].flatMap((slug) => {
      const organization = lexicon.organizations.get(slug);
      return organization?.kind === 'media' && organization.name.endsWith(ending) ? [organization] : [];
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  }
  /** "Universal" where the article writes "Universal Music Group", and none of those who are called so alone. */
  begun(surface: Surface, lexicon: Lexicon): KnownOrganization | null {
    const known = this.beginning.get(surface);
    if (known?.of === this.full.size) return known.only;
    const isItself = surface.organizations.some(({ slug }) => this.full.has(slug));
    const found = [...this.full].flatMap((slug) => {
      const organization = lexicon.organizations.get(slug);
      return !isItself && organization?.name.startsWith(`${surface.text} `) ? [organization] : [];
    });
    const only = found.length === 1 ? (found[0] ?? null) : null;
    this.beginning.set(surface, { of: this.full.size, only });
    return only;
  }
  /** The only one with a word of its context in the article; looked for once. */
  fit(surface: Surface): KnownOrganization | null {
    const known = this.fitting.get(surface);
    if (known !== undefined) return known;
    const name = foldText(surface.text);
    const fitting = surface.organizations.filter(({ context }) =>
      context.some((word) => word !== name && hasWord(this.folded, word)),
    );
    const found = fitting.length === 1 ? (fitting[0] ?? null) : null;
    this.fitting.set(surface, found);
    return found;
  }
}

/** What the article leaves no doubt about: full names, and ambiguous ones where its grammar decides. */
function readCertain(items: Items, folded: string, lexicon: Lexicon): Chooser {
  const chooser = new Chooser(folded);
  for (let pass = 0; pass < 2; pass++)
    for (let item = 0; item < items.count; item++) {
      if (items.kind[item] !== Kind.Organization) continue;
      const surface = lexicon.surfaces[items.ref[item] ?? -1];
      if (!surface || surface.kind === 'product' || surface.ambiguous !== (pass === 1)) continue;
      if (pass === 0) {
        for (const { slug } of surface.organizations) {
          chooser.certain.add(slug);
          chooser.full.add(slug);
        }
      } else if (
        surface.organizations.length === 1 &&
        !isPlace(surface) &&
        chooser.begun(surface, lexicon) === null &&
        isUsedAsName(items, item, folded) &&
        (isDecided(items, item) || chooser.fit(surface) !== null)
      )
        chooser.certain.add(surface.organizations[0]?.slug ?? '');
    }
  return chooser;
}

const isPlace = (surface: Surface): boolean =>
  surface.ambiguous && surface.organizations.every(({ kind }) => kind === 'government');

/** The mentions of an article; afterwards each organization item's `ref` is the place of its mention. */
export function findMentions(
  items: Items,
  folded: string,
  lexicon: Lexicon,
  discovered: ReadonlyMap<number, Discovered>,
): FoundMention[] {
  const mentions: FoundMention[] = [];
  const chooser = readCertain(items, folded, lexicon);
  for (let item = 0; item < items.count; item++) {
    if (items.kind[item] !== Kind.Organization) continue;
    const [start, end] = [items.start[item] ?? 0, items.end[item] ?? 0];
    const own = discovered.get(item);
    const surface = own ? undefined : lexicon.surfaces[items.ref[item] ?? -1];
    items.ref[item] = mentions.length;
    if (own || !surface) {
      mentions.push({
        start,
        end,
        item,
        kind: own?.isProduct ? 'product' : own?.organization.discovered === false ? 'alias' : 'discovered',
        organization: own?.organization ?? null,
        candidates: [],
        isProduct: own?.isProduct ?? false,
        confidence: 0.8,
      });
      continue;
    }
    const isSure = !surface.ambiguous;
    const longer = isSure ? null : chooser.lengthened(surface, lexicon);
    const begun = isSure || longer ? null : chooser.begun(surface, lexicon);
    const isNamedElsewhere =
      surface.ambiguous &&
      surface.organizations.some(({ slug, kind }) => chooser.certain.has(slug) && kind !== 'government') &&
      !opensWithAdverb(items, item, folded);
    // "India's Army": a body that is another country's.
    const isOthers =
      kindAt(items, item - 1) === Kind.Possessive && surface.organizations.every(({ kind }) => kind === 'public_body');
    const links =
      isSure ||
      (!isOthers &&
        (isNamedElsewhere ||
          (isPlace(surface)
            ? actsAsGovernment(items, item)
            : isUsedAsName(items, item, folded) && (isDecided(items, item) || chooser.fit(surface) !== null))));
    const organization =
      longer ?? (isSure ? (surface.organizations[0] ?? null) : links ? (begun ?? chooser.choose(surface)) : null);
    mentions.push({
      start,
      end,
      item,
      kind: organization ? mentionKinds[surface.kind] : 'unresolved',
      organization,
      candidates: organization ? [] : surface.organizations,
      isProduct: surface.kind === 'product',
      confidence: isSure ? 0.98 : organization ? 0.85 : 0.4,
    });
  }
  giveToToldMakers(items, mentions);
  return mentions;
}
