// Who is who in an article, as small numbers: each organization gets one when it is first named, and its house on the article's
// day gets another. Every later step asks again and again whether two mentions are of one firm or of one house; it compares two
// numbers, where it would read names, follow parents and make lists and maps of slugs each time.
import type { Day } from '#lib/domain/approximate-date.ts';
import { houseOf } from './house.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';

export interface Numbered {
  /** By mention: the number of its organization, from 1; 0 where it is nobody's. */
  readonly numbers: readonly number[];
  /** By number of an organization: the number of its house, from 1; 0 for nobody. */
  readonly houses: readonly number[];
}

/** Numbers the organizations of an article in the order in which they are first named. */
export function numberOrganizations(
  mentions: ReadonlyArray<{ readonly organization: KnownOrganization | null }>,
  lexicon: Lexicon,
  day: Day | null,
): Numbered {
  const bySlug = new Map<string, number>();
  const byHouse = new Map<string, number>();
  const houses = [0];
  const numbers: number[] = [];
  for (const { organization } of mentions) {
    let number = organization ? bySlug.get(organization.slug) : 0;
    if (organization && number === undefined) {
      number = houses.length;
      bySlug.set(organization.slug, number);
      const house = houseOf(organization, lexicon, day);
      const known = byHouse.get(house) ?? byHouse.size + 1;
      byHouse.set(house, known);
      houses.push(known);
    }
    numbers.push(number ?? 0);
  }
  return { numbers, houses };
}

/** The number of a mention's organization; 0 for nobody, also where there is no such mention. */
export const organizationNumber = ({ numbers }: Numbered, mention: number): number =>
  mention < 0 ? 0 : (numbers[mention] ?? 0);

/** The number of the house that a mention's organization belongs to; 0 for nobody. */
export const houseNumber = (numbered: Numbered, mention: number): number =>
  numbered.houses[organizationNumber(numbered, mention)] ?? 0;
