// What a view's filters leave of a scan: the rule of `passes`, asked once for each shape instead of once for each deal.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { groupAt, lineageAt } from '../group-at.ts';
import { type Filters, inWindow, type Scope } from '../ledger.ts';
import { statusAt, statusRank } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';
import { findMoment } from './find-moment.ts';
import type { DealScan } from './scan-deals.ts';

/** What is not asked yet of a shape, and what came of it. */
const [unasked, stays, goes] = [0, 1, 2];

/** Whether the deals of a shape, by its number, pass by type and parties; each shape is asked once. */
export function shapeTest(
  { columns: { shapes } }: DealRows,
  { type, organization }: Filters,
  { clocks, ownerships }: Scope,
): (shape: number) => boolean {
  if (type.length === 0 && organization.length === 0) return () => true;
  const known = new Uint8Array(shapes.size);
  const concerned = new Map<string, boolean>();
  const concerns = (slug: string): boolean => {
    const answer =
      concerned.get(slug) ?? lineageAt(slug, clocks.asOf, ownerships).some((one) => organization.includes(one));
    concerned.set(slug, answer);
    return answer;
  };
  const passes = (shape: number): boolean => {
    const said = shapes.at(shape);
    return (
      (type.length === 0 || type.includes(said.type)) &&
      (organization.length === 0 || said.parties.some((party) => concerns(party.organization)))
    );
  };
  return (shape) => {
    const asked = known[shape] ?? unasked;
    if (asked !== unasked) return asked === stays;
    const answer = passes(shape);
    known[shape] = answer ? stays : goes;
    return answer;
  };
}

export function filterScan(rows: DealRows, scan: DealScan, filters: Filters, scope: Scope): DealScan {
  const byShape = filters.type.length > 0 || filters.organization.length > 0;
  const byDate = filters.from !== undefined || filters.until !== undefined;
  const byStatus = filters.status.length > 0;
  if (!byShape && !byDate && !byStatus) return scan;
  const fits = shapeTest(rows, filters, scope);
  const dateOf = (deal: number): ApproximateDate | undefined => findMoment(rows, deal, scope.clocks)?.date;
  return keepScanned(
    scan,
    (deal, step, shape) =>
      (!byStatus || filters.status.includes(statusAt(statusRank(step)))) &&
      (!byShape || fits(shape)) &&
      (!byDate || inWindow(dateOf(deal), filters)),
  );
}

/** The deals of a scan that stay by number, step and shape, in their order. */
export function keepScanned(scan: DealScan, stays: (deal: number, step: number, shape: number) => boolean): DealScan {
  const [deals, steps, shapes] = [new Int32Array(scan.count), new Uint8Array(scan.count), new Int32Array(scan.count)];
  let count = 0;
  for (let i = 0; i < scan.count; i += 1) {
    const [deal, step, shape] = [scan.deals[i] ?? 0, scan.steps[i] ?? 0, scan.shapes[i] ?? 0];
    if (!stays(deal, step, shape)) continue;
    deals[count] = deal;
    steps[count] = step;
    shapes[count] = shape;
    count += 1;
  }
  return { count, deals, steps, shapes };
}

/** The deals that share a party's group on that day with these groups, or a name with this one. */
export function scanNear(
  rows: DealRows,
  scan: DealScan,
  near: { readonly groups: ReadonlySet<string>; readonly name: string | null },
  { clocks, ownerships }: Scope,
): DealScan {
  const known = new Map<number, boolean>();
  return keepScanned(scan, (_deal, _step, number) => {
    const asked = known.get(number);
    if (asked !== undefined) return asked;
    const { parties, name } = rows.columns.shapes.at(number);
    const answer =
      parties.some(({ organization }) => near.groups.has(groupAt(organization, clocks.asOf, ownerships))) ||
      (name !== null && near.name !== null && slugOf(name) === slugOf(near.name));
    known.set(number, answer);
    return answer;
  });
}
