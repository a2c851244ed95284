// Whose house an organization belongs to on a day: the top of its chain of parents then. A firm that is bought later is still
// its own house; without a day the chain is read as it stands today.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';

const maxDepth = 5;

/** The first parent of an organization that day. */
function parentOn({ parents }: KnownOrganization, day: Day | null): string | undefined {
  for (const { slug, from, until } of parents)
    if (day === null ? until === null : (from === null || from <= day) && (until === null || until > day)) return slug;
  return undefined;
}

/** The slug at the top of the chain. */
export function houseOf(organization: KnownOrganization, lexicon: Lexicon, day: Day | null): string {
  let slug = organization.slug;
  let at: KnownOrganization | undefined = organization;
  for (let depth = 0; at && depth < maxDepth; depth++) {
    const parent: string | undefined = parentOn(at, day);
    if (parent === undefined) break;
    slug = parent;
    at = lexicon.organizations.get(parent);
  }
  return slug;
}

/** How far below the top an organization stands: the deeper, the more specific. */
export function depthOf(organization: KnownOrganization, lexicon: Lexicon, day: Day | null): number {
  let depth = 0;
  let at: KnownOrganization | undefined = organization;
  for (; at && depth < maxDepth; depth++) {
    const parent: string | undefined = parentOn(at, day);
    if (parent === undefined) break;
    at = lexicon.organizations.get(parent);
  }
  return depth;
}
