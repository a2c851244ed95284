// One deal -> the pairs of groups that it ties to each other, the smaller slug first. Who belongs to the same group is no pair.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from '../alliance-graph.ts';
import { linksOf } from '../deal-links.ts';
import type { GroupOf } from './provision.ts';

/** Every two organizations that a deal binds directly; members of a venture of three or more are bound to each other by it. */
export function pairsOf(deal: Deal, on: Day, groupOf: GroupOf): [OrganizationRef, OrganizationRef][] {
  const refs = new Map(deal.parties.map(({ organization }) => [organization.slug, organization]));
  const links = linksOf(deal);
  const venture = links.some(({ target }) => target.kind === 'venture');
  const members = links.flatMap(({ source }) => refs.get(source.id) ?? []);
  const ends = venture
    ? members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const))
    : links.flatMap(({ source, target }) => {
        const [a, b] = [refs.get(source.id), refs.get(target.id)];
        return a && b ? [[a, b] as const] : [];
      });
  const pairs = new Map<string, [OrganizationRef, OrganizationRef]>();
  for (const [a, b] of ends) {
    const [x, y] = [groupOf(a, on), groupOf(b, on)].sort((p, q) => byText(p.slug, q.slug));
    if (x && y && x.slug !== y.slug) pairs.set(`${x.slug} ${y.slug}`, [x, y]);
  }
  return [...pairs.values()];
}
