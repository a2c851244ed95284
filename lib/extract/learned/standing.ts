// How an article as a whole treats the organizations in it: how often each is named, which ones stand in the headline, how often
// two share a sentence. What an article keeps coming back to is more likely to be its news than a name in passing.
import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../groups.ts';
import type { Reading } from '../reading.ts';

export interface Standing {
  /** By slug: 1 for the organization named most often. */
  readonly rank: ReadonlyMap<string, number>;
  readonly headline: ReadonlySet<string>;
  /** By the key of two organizations: in how many sentences both stand. */
  readonly shared: ReadonlyMap<number, number>;
  /** By slug: what the rules say it does ("investment>": it invests in somebody), and which candidates say so. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, readonly Candidate[]>>;
}

/** One number for two organizations by their slugs, whichever comes first; those that are nowhere named share one. */
export function keyOf({ rank }: Pick<Standing, 'rank'>, a: string, b: string): number {
  const [x, y] = [rank.get(a) ?? 0, rank.get(b) ?? 0];
  return x < y ? x * (rank.size + 1) + y : y * (rank.size + 1) + x;
}

function rolesOf(reading: Reading, candidates: readonly Candidate[]): Standing['roles'] {
  const roles = new Map<string, Map<string, Candidate[]>>();
  const add = (mentions: readonly number[], role: string, candidate: Candidate) => {
    for (const mention of mentions) {
      const slug = reading.mentions[mention]?.organization?.slug;
      if (!slug) continue;
      const known = roles.get(slug) ?? new Map<string, Candidate[]>();
      roles.set(slug, known);
      const list = known.get(role);
      if (list) list.push(candidate);
      else known.set(role, [candidate]);
    }
  };
  for (const candidate of candidates) {
    add(candidate.from, `${candidate.type}>`, candidate);
    add(candidate.to, `${candidate.type}<`, candidate);
    add(candidate.between, candidate.type, candidate);
  }
  return roles;
}

/** A sentence that names more organizations than this counts for the first ones alone. */
const maxShared = 12;

/** Counts over the sentences of an article. */
export function standingOf(
  reading: Reading,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): Standing {
  const counts = new Map<string, number>();
  const headline = new Set<string>();
  for (const { organization, start } of reading.mentions) {
    if (!organization) continue;
    counts.set(organization.slug, (counts.get(organization.slug) ?? 0) + 1);
    if (start < reading.headlineEnd) headline.add(organization.slug);
  }
  const order = [...counts].sort(([, a], [, b]) => b - a);
  const rank = new Map(order.map(([slug], at) => [slug, at + 1]));
  return { rank, headline, shared: sharedOf(reading, sentences, rank), roles: rolesOf(reading, candidates) };
}

function sharedOf(reading: Reading, sentences: readonly Sentence[], rank: Standing['rank']): Map<number, number> {
  const shared = new Map<number, number>();
  for (const { groups } of sentences) {
    const slugs: string[] = [];
    for (const { mentions } of groups)
      for (const mention of mentions) {
        const slug = reading.mentions[mention]?.organization?.slug;
        if (slug && slugs.length < maxShared && !slugs.includes(slug)) slugs.push(slug);
      }
    for (let at = 1; at < slugs.length; at++)
      for (let before = 0; before < at; before++) {
        const key = keyOf({ rank }, slugs[before] ?? '', slugs[at] ?? '');
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  return shared;
}
