// How an article as a whole treats the organizations in it: how often each is named, which ones stand in the headline, how often
// two share a sentence. What an article keeps coming back to is more likely to be its news than a name in passing.
import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../groups.ts';
import type { Reading } from '../reading.ts';

export interface Standing {
  /** By slug: 1 for the organization named most often. */
  readonly rank: ReadonlyMap<string, number>;
  readonly headline: ReadonlySet<string>;
  /** By two slugs in order: in how many sentences both stand. */
  readonly shared: ReadonlyMap<string, number>;
  /** By slug: what the rules say it does ("investment>": it invests in somebody), and which candidates say so. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, readonly Candidate[]>>;
}

export const sharedKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

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
  const shared = new Map<string, number>();
  for (const { groups } of sentences) {
    const slugs = new Set<string>();
    for (const { mentions } of groups)
      for (const mention of mentions) {
        const slug = reading.mentions[mention]?.organization?.slug;
        if (slug && slugs.size < 12) slugs.add(slug);
      }
    const list = [...slugs];
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) shared.set(sharedKey(a, b), (shared.get(sharedKey(a, b)) ?? 0) + 1);
    });
  }
  const order = [...counts].sort(([, a], [, b]) => b - a);
  return {
    rank: new Map(order.map(([slug], at) => [slug, at + 1])),
    headline,
    shared,
    roles: rolesOf(reading, candidates),
  };
}
