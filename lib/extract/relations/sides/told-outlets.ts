// What an alliance or a deal is about where one side publishes: outlets that are listed as such, and whoever trains on what they have, deal
// in content. From a site and its two parties to a type and a direction, or null; the trap is a list whose members are of several kinds.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { punctAt } from '#lib/extract/reading.ts';
import { organizationOf, type Site } from '#lib/extract/relations/frame-site.ts';
import type { Typed } from '#lib/extract/relations/relation-type.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const outlets = new WordPattern(
  /^(?:(?:news |media |book |music |academic |scientific )?(?:publishers?|publications?|outlets?|newsrooms?)|newspapers?|magazines?|broadcasters?|(?:record |music |major )?labels?|news organi[sz]ations?|news agenc(?:y|ies)|rights ?holders?|(?:publishing|content|news|media) partners?)$/,
);
const publishing = new WordPattern(/^(?:publishing|publisher|news|content|media)$/);
/** How far before the first of a list the word for all of them stands: "publishers in Europe, including X". */
const reach = 7;

/** Kinds of firms that take what others have written, pictured or sung. */
const trains: ReadonlySet<OrganizationKind> = new Set(['lab', 'cloud', 'software', 'unknown', 'device_maker']);

/** "deals with labels A, B and C", "partnerships with publishers such as A and B": whether a word before a group says that they publish. */
function areOutlets({ sentence }: Site, { first }: Group): boolean {
  const { reading, start } = sentence;
  for (let item = first - 1; item > Math.max(start - 1, first - reach); item--) {
    if (outlets.written(reading, item)) return true;
    if (groupAt(sentence, item) || /^[.;]$/.test(punctAt(reading.items, item))) return false;
  }
  return false;
}

const groupOf = ({ sentence }: Site, { slug }: KnownOrganization): Group | undefined =>
  sentence.groups.find(({ mentions }) => mentions.some((one) => organizationOf(sentence, one)?.slug === slug));

/** Content that one of the two gives the other, or null. */
export function contentBetween(site: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const gives = (one: KnownOrganization, other: KnownOrganization): boolean => {
    if (!trains.has(other.kind)) return false;
    const group = groupOf(site, one);
    if (group && (one.kind === 'media' || group.mentions.length > 1) && areOutlets(site, group)) return true;
    // "teams up with X to build tools trained on the label's catalogue".
    return (
      one.kind === 'media' &&
      other.kind === 'lab' &&
      (site.sentence.topics & (Topic.Content | Topic.Licence)) !== 0 &&
      site.frame.id !== 'talks'
    );
  };
  // "its publishing partners include X": the word for the partners says what they bring.
  if (site.frame.id === 'ally' && publishing.written(site.sentence.reading, site.trigger - 1) && a.kind !== 'media')
    return { type: 'content', direction: 'backward', sure: true };
  if (gives(a, b) === gives(b, a)) return null;
  return { type: 'content', direction: gives(a, b) ? 'forward' : 'backward', sure: true };
}
