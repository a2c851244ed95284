// Annotated articles with every company in them renamed to one that nobody ever listed, in text and gold alike: what is found
// then is found by grammar and not by memory. The kind word of a name stays ("Ostrin Capital"), a unit keeps its group's name
// ("Ostrin Cloud"), states and public bodies keep theirs. The same names give the same swap, always.
import { type OrganizationKind, RegistryEntry } from '#lib/domain/organization.ts';
import { foldText } from '#lib/extract/fold.ts';
import type { KnownOrganization, Lexicon } from '#lib/extract/lexicon.ts';
import { organizationSuffixes } from '#lib/extract/name-cues.ts';
import { partyKey } from '#lib/extract/score-names.ts';
import { findInTrie } from '#lib/extract/trie.ts';
import type { Annotated } from './evaluate.ts';

export interface Swapped {
  readonly annotated: Annotated;
  /** The invented organizations with all their spellings: for scoring, never for reading. */
  readonly invented: readonly RegistryEntry[];
}

const kept: ReadonlySet<OrganizationKind> = new Set(['government', 'public_body', 'university']);
const openings = 'Vel Bri Quo Tar Zen Mar Kel Dor Fen Lum Cas Hel Ost Pra Syl Tor Ux Wyn Yar Cor Ner Alt Gri Sev'.split(
  ' ',
);
const middles = 'mo va ri na lo de xi ta ke bra no li so ve du'.split(' ');
const endings = 'ra vane dex lith nis tica ron sel mark via thos quin dyne lex mira wick stead fold ric'.split(' ');

/** Numbers that are spread well and depend on the text alone. */
function numberOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A name made of syllables: one word mostly, sometimes with a second capital, as such firms have. */
function invent(seed: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const hash = numberOf(`${seed}/${attempt}`);
    const opening = pick(openings, hash);
    const ending = pick(endings, hash >>> 7);
    const middle = hash % 3 === 0 ? '' : pick(middles, hash >>> 13);
    const name =
      hash % 11 === 0
        ? `${opening}${middle}${ending.charAt(0).toUpperCase()}${ending.slice(1)}`
        : `${opening}${middle}${ending}`;
    if (!taken.has(name)) return name;
  }
}

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

/** Renames the organizations of all articles. */
export function swapNames({ articles, gold }: Annotated, lexicon: Lexicon): Swapped {
  const spellings = new Map<KnownOrganization, string[]>();
  for (const { kind, text, organizations } of lexicon.surfaces) {
    const [organization] = organizations;
    if (!organization || (kind !== 'name' && kind !== 'alias' && kind !== 'product')) continue;
    spellings.set(organization, [...(spellings.get(organization) ?? []), text]);
  }
  const stems = new Map<string, string>();
  const taken = new Set<string>();
  const byStem = new Map<string, Set<string>>();
  const stemOf = (name: string): string => {
    const key = partyKey(name, lexicon);
    const known = stems.get(key);
    if (known) return known;
    const stem = invent(key, taken);
    stems.set(key, stem);
    taken.add(stem);
    return stem;
  };
  const swapped = new Map<string, string>();
  const rename = (name: string): string => {
    const known = swapped.get(name);
    if (known) return known;
    const stem = stemOf(name);
    const renamed = [stem, kindWords(name)].filter(Boolean).join(' ');
    swapped.set(name, renamed);
    byStem.set(stem, (byStem.get(stem) ?? new Set([stem])).add(renamed));
    return renamed;
  };
  const isKept = (name: string) => kept.has(listed(name, lexicon)?.kind ?? 'unknown');
  const rewritten = articles.map((article, at) => {
    const annotation = gold[at];
    if (!annotation) return { article, annotation };
    const names = new Set(
      [
        ...annotation.organizations,
        ...annotation.deals.flatMap(({ from, to, between }) => [...from, ...to, ...between]),
        ...annotation.metrics.map(({ org }) => org),
      ].filter((name) => !isKept(name)),
    );
    const written = new Map<string, string>();
    for (const name of names) {
      written.set(name, rename(name));
      const organization = listed(name, lexicon);
      for (const spelling of (organization && spellings.get(organization)) ?? [])
        if (!written.has(spelling)) written.set(spelling, rename(spelling));
    }
    for (const [spelling, renamed] of written) {
      const product = lexicon.surfaces[findInTrie(lexicon.trie, foldText(spelling))];
      if (product?.kind === 'product') written.set(spelling, invent(`${renamed}/${spelling}`, taken));
    }
    const longestFirst = [...written.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
    if (longestFirst.length === 0) return { article, annotation };
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    );
    const small = new Map([...written].map(([name, renamed]) => [name.toLowerCase(), renamed]));
    const isWrittenAsName = (name: string) => name !== name.toLowerCase() || written.has(name);
    const swap = (text: string) =>
      text.replace(pattern, (name) => (isWrittenAsName(name) ? (small.get(name.toLowerCase()) ?? name) : name));
    const swapAll = (list: readonly string[]) => list.map((name) => written.get(name) ?? name);
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
        metrics: annotation.metrics.map((metric) => ({ ...metric, org: written.get(metric.org) ?? metric.org })),
      },
    };
  });
  return {
    annotated: {
      articles: rewritten.map(({ article }) => article),
      gold: rewritten.flatMap(({ annotation }) => (annotation ? [annotation] : [])),
    },
    invented: [...byStem].map(([stem, aliases]) =>
      RegistryEntry.parse({ name: stem, kind: 'unknown', aliases: [...aliases].filter((name) => name !== stem) }),
    ),
  };
}
