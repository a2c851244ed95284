// Registry entries -> one flat trie of every name, alias, product, former name and epithet they are known by. Read only and
// shared by all articles. A surface that several entries claim, or that an entry calls ambiguous, keeps all its candidates;
// which one is meant is decided in the article, never here.
import { type OrganizationKind, type RegistryEntry, slugOf } from '#lib/domain/organization.ts';
import { isUpper } from '#lib/extract/text/characters.ts';
import { foldText } from '#lib/extract/text/fold.ts';
import { buildTrie, type FlatTrie } from '#lib/extract/words/trie.ts';

export interface KnownOrganization {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** By ISO 3166 code, where a list says it. */
  readonly country: string | null;
  readonly parents: ReadonlyArray<{
    readonly slug: string;
    readonly from: string | null;
    readonly until: string | null;
  }>;
  readonly context: readonly string[];
  /** Whether it, or a unit of it, rents out computing. */
  readonly hasCloud: boolean;
  readonly discovered: boolean;
}

export type SurfaceKind = 'name' | 'alias' | 'product' | 'description' | 'person';

export interface Surface {
  readonly text: string;
  readonly kind: SurfaceKind;
  readonly organizations: readonly KnownOrganization[];
  /** An ordinary word too, or a name of several: needs deciding context. */
  readonly ambiguous: boolean;
}

export interface Lexicon {
  readonly trie: FlatTrie;
  /** The part of it that a text may write without a capital. */
  readonly smallTrie: FlatTrie;
  readonly surfaces: readonly Surface[];
  readonly organizations: ReadonlyMap<string, KnownOrganization>;
}

const legalForm = /[, ]+(?:inc|corp|corporation|ltd|limited|llc|plc|ag|se|sa|nv|gmbh|holdings?|technologies|co)\.?$/i;
/** "Nebius Group" is also called "Nebius", "Arm Holdings" "Arm": only where nothing but a legal form is left off. */
const shortened = (name: string): string[] => {
  const short = name.replace(legalForm, '').trim();
  return short.length >= 4 && short !== name ? [short] : [];
};

/** A venture's name is the name of a deal, and those who own it are its parties: it is no party itself. */
const ventureName = /^(?:the )?(?:project )?stargate\b/i;

function surfacesOf(entry: RegistryEntry): Array<readonly [text: string, kind: SurfaceKind]> {
  return [
    [entry.name, 'name'] as const,
    ...entry.aliases.map((text) => [text, 'alias'] as const),
    ...entry.formerly.map(({ name }) => [name, 'alias'] as const),
    ...shortened(entry.name).map((text) => [text, 'alias'] as const),
    ...entry.products.map((text) => [text, 'product'] as const),
    ...entry.epithets.map((text) => [text.replace(/^the /i, ''), 'description'] as const),
    ...entry.people.map(({ name }) => [name, 'person'] as const),
  ];
}

const rank: Readonly<Record<SurfaceKind, number>> = { name: 0, alias: 1, product: 2, description: 3, person: 4 };

const mayBeSmall = (surface: Surface | undefined): boolean =>
  surface !== undefined && (surface.kind === 'description' || !isUpper(surface.text.charCodeAt(0)));

/** A name that is also listed with fewer capitals ("SK hynix") may be written with either. */
const capitalsOf = (text: string): number => text.replace(/[^A-Z]/g, '').length;

/** Compiles the registry. A product never takes the name of an organization; a name beats an alias. */
export function buildLexicon(entries: readonly RegistryEntry[]): Lexicon {
  const organizations = new Map<string, KnownOrganization>();
  const cloudOwners = new Set(
    entries
      .filter(({ kind }) => kind === 'cloud')
      .flatMap(({ name, parents }) => [slugOf(name), ...parents.map((parent) => slugOf(parent.name))]),
  );
  const byKey = new Map<
    string,
    { kind: SurfaceKind; text: string; organizations: KnownOrganization[]; ambiguous: boolean }
  >();
  for (const entry of entries) {
    const slug = slugOf(entry.name);
    if (organizations.has(slug)) continue;
    const organization: KnownOrganization = {
      slug,
      name: entry.name,
      kind: entry.kind,
      country: entry.country ?? null,
      parents: entry.parents.map(({ name, from, until }) => ({ slug: slugOf(name), from, until })),
      context: entry.context.map(foldText),
      hasCloud: cloudOwners.has(slug),
      discovered: false,
    };
    organizations.set(slug, organization);
    const ambiguous = new Set(entry.ambiguous.map(foldText));
    for (const [text, kind] of surfacesOf(entry)) {
      if (ventureName.test(text)) continue;
      const key = foldText(text.trim());
      if (key.length < 2 && !ambiguous.has(key)) continue;
      const known = byKey.get(key);
      if (!known) byKey.set(key, { kind, text, organizations: [organization], ambiguous: ambiguous.has(key) });
      else if (known.organizations.includes(organization)) {
        known.ambiguous ||= ambiguous.has(key);
        if (isUpper(text.charCodeAt(0)) && capitalsOf(text) < capitalsOf(known.text)) known.text = text;
      } else if (rank[kind] < rank[known.kind])
        byKey.set(key, { kind, text, organizations: [organization], ambiguous: ambiguous.has(key) });
      else if (rank[kind] === rank[known.kind] && kind !== 'person') {
        known.organizations.push(organization);
        known.ambiguous = true;
      }
    }
  }
  const surfaces = [...byKey.values()];
  const keys = [...byKey.keys()].map((key, at) => [key, at] as const);
  const small = keys.filter(([, at]) => mayBeSmall(surfaces[at]));
  return { trie: buildTrie(keys), smallTrie: buildTrie(small), surfaces, organizations };
}
