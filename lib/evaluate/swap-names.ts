// Annotated articles with every company in them renamed to one that nobody ever listed, in text and gold alike: what is found
// then is found by grammar and not by memory. The kind word of a name stays ("Ostrin Capital"), a unit keeps its group's name
// ("Ostrin Cloud"), states and public bodies keep theirs. Products are renamed or kept, by the seed. The same seed gives the same swap.
import { type OrganizationKind, RegistryEntry } from '#lib/domain/organization.ts';
import type { KnownOrganization, Lexicon } from '#lib/extract/names/lexicon.ts';
import { organizationSuffixes } from '#lib/extract/names/name-cues.ts';
import type { Annotation } from '#lib/extract/scoring/annotation.ts';
import { partyKey } from '#lib/extract/scoring/score-names.ts';
import { foldText } from '#lib/extract/text/fold.ts';
import { findInTrie } from '#lib/extract/words/trie.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';
import type { Annotated } from './evaluate.ts';
import { type InventedName, inventName, inventProduct, type NameShape } from './invent-name.ts';

export interface Swapped {
  readonly annotated: Annotated;
  /** The invented organizations with all their spellings: for scoring, never for reading. */
  readonly invented: readonly RegistryEntry[];
}

const kept: ReadonlySet<OrganizationKind> = new Set(['government', 'public_body', 'university']);
/** The words that say what kind of a thing a name names: "Capital" of "Foundation Capital"; "" where it is all name. */
function kindWords(name: string): string {
  const words = name.split(' ');
  const from = words.findIndex((word, at) => at > 0 && organizationSuffixes.has(word.toLowerCase()));
  return from > 0 ? words.slice(from).join(' ') : '';
}

const listed = (name: string, lexicon: Lexicon): KnownOrganization | null => {
  const surface = lexicon.surfaces[findInTrie(lexicon.trie, foldText(name.trim()))];
  return surface && (surface.kind === 'name' || surface.kind === 'alias') ? (surface.organizations[0] ?? null) : null;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything of an organization that a text may call it by: listed names, aliases and, where they are renamed, products. */
function spellingsOf(lexicon: Lexicon, withProducts: boolean): ReadonlyMap<KnownOrganization, readonly string[]> {
  const spellings = new Map<KnownOrganization, string[]>();
  for (const { kind, text, organizations } of lexicon.surfaces) {
    const [organization] = organizations;
    const isName = kind === 'name' || kind === 'alias' || (withProducts && kind === 'product');
    if (organization && isName) spellings.set(organization, [...(spellings.get(organization) ?? []), text]);
  }
  return spellings;
}

/** "Carmot" of "Carmot Capital", which a text may say later on; null where that is a word of the language or a listed name. */
function shortOf(name: string, lexicon: Lexicon): string | null {
  const kind = kindWords(name);
  const short = kind === '' ? '' : name.slice(0, -kind.length - 1);
  const isName = short.length >= 4 && /^\p{Lu}/u.test(short) && findWord(foldText(short)) === 0;
  return isName && findInTrie(lexicon.trie, foldText(short)) < 0 ? short : null;
}

const namesIn = ({ organizations, deals, metrics }: Annotation): Set<string> =>
  new Set([
    ...organizations,
    ...deals.flatMap(({ from, to, between }) => [...from, ...to, ...between]),
    ...metrics.map(({ org }) => org),
  ]);

const patternOf = (names: Iterable<string>): RegExp | null => {
  const longestFirst = [...names].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  return longestFirst.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
};

/** What renames in one article, each name once. All spellings that it gives out are kept by the full name. */
class Renamer {
  private readonly stems = new Map<string, InventedName>();
  private readonly taken = new Set<string>();
  private readonly lexicon: Lexicon;
  private readonly seed: string;
  private readonly aliases: Map<string, Set<string>>;
  private readonly shape: NameShape;
  constructor(lexicon: Lexicon, seed: string, shape: NameShape, aliases: Map<string, Set<string>>) {
    this.lexicon = lexicon;
    this.seed = seed;
    this.shape = shape;
    this.aliases = aliases;
  }
  private stemOf(name: string): InventedName {
    const key = partyKey(name, this.lexicon);
    const known = this.stems.get(key);
    if (known) return known;
    const stem = inventName(`${this.seed}/${key}`, this.taken, this.shape);
    this.stems.set(key, stem);
    this.taken.add(stem.short);
    this.note(stem, stem.short);
    return stem;
  }
  private note({ full }: InventedName, spelling: string): void {
    this.aliases.set(full, (this.aliases.get(full) ?? new Set()).add(spelling));
  }
  rename(name: string): InventedName {
    const stem = this.stemOf(name);
    const kind = kindWords(name);
    if (kind === '') return stem;
    const renamed = `${stem.short} ${kind}`;
    this.note(stem, renamed);
    return { full: renamed, short: renamed };
  }
  product(spelling: string): string {
    const name = inventProduct(`${this.seed}/${spelling}`, this.taken);
    this.taken.add(name);
    return name;
  }
}

/** Every spelling that an article may hold of the organizations that its annotation names, with what it becomes. */
function renamedIn(
  text: string,
  annotation: Annotation,
  renamer: Renamer,
  lexicon: Lexicon,
  spellings: ReadonlyMap<KnownOrganization, readonly string[]>,
): { written: Map<string, InventedName>; parties: Map<string, string> } {
  const written = new Map<string, InventedName>();
  const parties = new Map<string, string>();
  const isIn = (name: string) => patternOf([name])?.test(text) ?? false;
  for (const name of namesIn(annotation)) {
    const organization = listed(name, lexicon);
    if (kept.has(organization?.kind ?? 'unknown')) continue;
    const known = (organization && spellings.get(organization)) ?? [];
    const isProduct = (spelling: string) =>
      lexicon.surfaces[findInTrie(lexicon.trie, foldText(spelling))]?.kind === 'product';
    for (const product of known.filter((spelling) => isProduct(spelling) && isIn(spelling))) {
      const renamed = renamer.product(product);
      written.set(product, { full: renamed, short: renamed });
    }
    const own = [name, shortOf(name, lexicon), ...known].filter(
      (spelling) => spelling !== null && !isProduct(spelling) && isIn(spelling),
    );
    for (const spelling of own) if (spelling !== null) written.set(spelling, renamer.rename(spelling));
    // Where only a product is named, no reader could tell whose it is: it stands for itself.
    const byProduct = known.find((spelling) => isProduct(spelling) && written.has(spelling));
    if (own.length > 0) parties.set(name, renamer.rename(name).full);
    else if (byProduct !== undefined) parties.set(name, written.get(byProduct)?.full ?? name);
  }
  return { written, parties };
}

/** Renames the organizations of all articles. With an odd seed their products too. */
export function swapNames({ articles, gold }: Annotated, lexicon: Lexicon, seed: number, shape: NameShape): Swapped {
  const spellings = spellingsOf(lexicon, seed % 2 === 1);
  const aliases = new Map<string, Set<string>>();
  const rewritten = articles.map((article, at) => {
    const annotation = gold[at];
    if (!annotation) return { article, annotation };
    const whole = `${article.title}\n${article.text}`;
    const renamer = new Renamer(lexicon, `${seed}/${article.id}`, shape, aliases);
    const { written, parties } = renamedIn(whole, annotation, renamer, lexicon, spellings);
    const pattern = patternOf(written.keys());
    if (!pattern) return { article, annotation };
    const small = new Map([...written].map(([name, renamed]) => [name.toLowerCase(), renamed]));
    const isWrittenAsName = (name: string) => name !== name.toLowerCase() || written.has(name);
    const swap = (text: string) => {
      const said = new Set<string>();
      return text.replace(pattern, (name) => {
        const renamed = isWrittenAsName(name) ? small.get(name.toLowerCase()) : undefined;
        if (!renamed) return name;
        const again = said.has(renamed.full);
        said.add(renamed.full);
        return again ? renamed.short : renamed.full;
      });
    };
    const swapAll = (list: readonly string[]) => list.map((name) => parties.get(name) ?? name);
    return {
      article: { ...article, title: swap(article.title), text: swap(article.text) },
      annotation: {
        ...annotation,
        organizations: swapAll(annotation.organizations),
        deals: annotation.deals.map((deal) => ({
          ...deal,
          from: swapAll(deal.from),
          to: swapAll(deal.to),
          between: swapAll(deal.between),
          evidence: deal.evidence.map(swap),
        })),
        metrics: annotation.metrics.map((metric) => ({ ...metric, org: parties.get(metric.org) ?? metric.org })),
      },
    };
  });
  return {
    annotated: {
      articles: rewritten.map(({ article }) => article),
      gold: rewritten.flatMap(({ annotation }) => (annotation ? [annotation] : [])),
    },
    invented: [...aliases].map(([name, also]) =>
      RegistryEntry.parse({ name, kind: 'unknown', aliases: [...also].filter((other) => other !== name) }),
    ),
  };
}
