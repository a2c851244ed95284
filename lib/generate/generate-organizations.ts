// Organizations that do not exist: a number and a seed in, names with kinds and owners out. The earlier ones of the list
// are the better known ones. No two share a name.
import { addDays } from '#lib/domain/approximate-date.ts';
import { type OrganizationKind, slugOf } from '#lib/domain/organization.ts';
import type { Ownership } from '#lib/ledger/group-at.ts';
import { oneOf, type Random, wholeBelow } from './random-choice.ts';

export interface GeneratedOrganization {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganizationKind;
}

const first =
  'Al Bel Cor Dan El Far Gal Hel Ir Jor Kel Lum Mar Nor Or Pel Quin Ros Sel Tar Ul Vel Wes Xan Yor Zel'.split(' ');
const second = 'a e i o u'.split(' ');
const third = 'bank dell fane gate holm kind lane mere nix port quest ridge stone thorn vale ward'.split(' ');
const trades: ReadonlyArray<readonly [OrganizationKind, string]> = [
  ['lab', 'AI'],
  ['cloud', 'Cloud'],
  ['chip_maker', 'Semiconductor'],
  ['fund', 'Capital'],
  ['software', 'Software'],
  ['data_centre', 'Data Centers'],
  ['energy', 'Power'],
  ['media', 'Media'],
];

/** Distinct for each number below 26 x 5 x 16 x 8 = 16,640; beyond that a Roman-looking counter follows. */
function nameOf(number: number): GeneratedOrganization {
  const [kind, trade] = trades[number % trades.length] ?? ['unknown', 'Group'];
  const rest = Math.floor(number / trades.length);
  // Steps that share no factor with the lengths walk through all combinations without looking sorted.
  const [a, b] = [first[(rest * 7) % first.length], second[Math.floor(rest / first.length) % second.length]];
  const c = third[Math.floor(rest / (first.length * second.length)) % third.length];
  const round = Math.floor(rest / (first.length * second.length * third.length));
  const name = `${a}${b}${c} ${trade}${round > 0 ? ` ${round + 1}` : ''}`;
  return { slug: slugOf(name), name, kind };
}

export const generateOrganizations = (count: number): GeneratedOrganization[] =>
  Array.from({ length: count }, (_, number) => nameOf(number));

/** One in twenty is owned by a better known one, a third of them only since some day. */
export function generateOwnerships(organizations: readonly GeneratedOrganization[], random: Random): Ownership[] {
  return organizations.flatMap((child, i) => {
    if (i < 20 || random() >= 0.05) return [];
    const parent = oneOf(organizations.slice(0, i), random).slug;
    const from = random() < 0.33 ? addDays('2016-01-01', wholeBelow(3_000, random)) : null;
    return [{ child: child.slug, parent, from, until: null }];
  });
}
