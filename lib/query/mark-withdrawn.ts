// Claims, and all that the versions of their articles say -> each claim with the moment since which its own article no longer makes
// it. Pure. Two claims are the same where they say the same, wherever in the text; a changed figure is another claim.
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { ClaimView } from '#lib/domain/views.ts';

export type UnmarkedClaim = Omit<ClaimView, 'withdrawnAt' | 'repeatedIn'>;
export type VersionsByArticle = ReadonlyMap<
  string,
  ReadonlyArray<{ readonly number: number; readonly knownAt: Instant }>
>;

/** What a claim says, without where it says it. */
const saidBy = (claim: UnmarkedClaim) => {
  const { type, status, mark, name, amount, stake, capacity, exclusivity, place = null, dates, parties } = claim;
  return JSON.stringify([
    [type, status, mark, name, amount, stake, capacity, exclusivity, place, dates],
    parties.map(({ role, organization, words }) => `${role} ${organization?.slug ?? words.quote}`).sort(),
  ]);
};

const place = (article: string, version: number, said: string): string => `${article} ${version} ${said}`;

/** `said` holds every claim of every version of the articles in `changed`, those that have more than one version. */
export function markWithdrawn(
  claims: readonly UnmarkedClaim[],
  said: readonly UnmarkedClaim[],
  changed: VersionsByArticle,
): ClaimView[] {
  const places = new Set(said.map((claim) => place(claim.article.id, claim.version, saidBy(claim))));
  return claims.map((claim): ClaimView => {
    const later = (changed.get(claim.article.id) ?? []).filter(({ number }) => number > claim.version);
    const saying = saidBy(claim);
    const stillIn = (number: number) => places.has(place(claim.article.id, number, saying));
    const [next] = later;
    return {
      ...claim,
      withdrawnAt: later.find(({ number }) => !stillIn(number))?.knownAt ?? null,
      repeatedIn: next && stillIn(next.number) ? next.number : null,
    };
  });
}

/** Those of `claims` that none of `others` makes as well, each once. */
export function unsaidIn(claims: readonly ClaimView[], others: readonly ClaimView[]): ClaimView[] {
  const told = new Set(others.map(saidBy));
  return claims.filter((claim) => {
    const saying = saidBy(claim);
    const isNew = !told.has(saying);
    told.add(saying);
    return isNew;
  });
}
