// A unit and the group that owns it on that day are one party where they stand in one role: reports name now the one and now the
// other. It goes by the name that was told first; in a rivalry and in a venture, which are hardly a unit's alone, by that of the group.
// Two units of one group stay two parties.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Deal, DealParty } from '#lib/domain/deal.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { lineageAt, type Ownerships } from './group-at.ts';

/** Rivals are whole groups, and so is who owns a venture. */
const isOfWholes = (type: RelationType): boolean => type === 'rivalry' || type === 'joint_venture';

/** Of two parties none is the other's unit in the same role: nobody would be left to deal with. */
const leastUnited = 3;

interface NamedParty {
  readonly role: string;
  readonly slug: string;
}

/** For each party the place of the one that it is shown as; null where all are shown as themselves. */
export function unitePlaces(
  type: RelationType,
  parties: readonly NamedParty[],
  day: Day,
  ownerships: Ownerships,
): readonly number[] | null {
  if (parties.length < leastUnited) return null;
  const lines = parties.map(({ slug }) => lineageAt(slug, day, ownerships));
  const owns = (a: number, b: number): boolean => lines[b]?.includes(parties[a]?.slug ?? '') ?? false;
  const places = parties.map((_, place) => place);
  const shown: number[] = [];
  for (const place of parties.keys()) {
    const at = shown.findIndex(
      (other) => parties[other]?.role === parties[place]?.role && (owns(other, place) || owns(place, other)),
    );
    const known = shown[at];
    if (known === undefined) shown.push(place);
    else if (isOfWholes(type) && owns(place, known)) {
      shown[at] = place;
      for (const [other, one] of places.entries()) if (one === known) places[other] = place;
    } else places[place] = known;
  }
  // Nobody deals with himself: a group and its units alone stay as they are told.
  return shown.length < parties.length && shown.length > 1 ? places : null;
}

/** The deal with units and their groups as one party each, which keeps the claims of both. */
export function uniteUnits(deal: Deal, day: Day, ownerships: Ownerships): Deal {
  if (deal.parties.length < leastUnited) return deal;
  const named = deal.parties.map(({ role, organization }) => ({ role, slug: organization.slug }));
  const places = unitePlaces(deal.type, named, day, ownerships);
  if (!places) return deal;
  const parties = deal.parties.flatMap((party, place): DealParty[] => {
    if (places[place] !== place) return [];
    const same = deal.parties.filter((_, other) => places[other] === place);
    return [{ ...party, claims: [...new Set(same.flatMap(({ claims }) => claims))] }];
  });
  return { ...deal, parties };
}
