// Counts the deals that stand for the controls of a view: what `tallyDeals` counts of the same deals folded, by shape and status, in numbers.
import { RelationType } from '#lib/domain/relation-kind.ts';
import { Status } from '#lib/domain/status.ts';
import type { FacetTally } from '../count-facets.ts';
import { lineageAt } from '../group-at.ts';
import type { Filters, Scope } from '../ledger.ts';
import { statuses } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';
import { shapeTest } from './filter-scan.ts';
import type { Shapes } from './shapes.ts';
import type { StandingDeals } from './standing-deals.ts';

const none: Filters = { type: [], status: [], organization: [] };

/** Each organization and all above it on that day, by their numbers. */
const lineagesOf = ({ organizations }: Shapes, { clocks, ownerships }: Scope): readonly (readonly number[])[] =>
  [...organizations.values].map((slug) =>
    lineageAt(slug, clocks.asOf, ownerships).map((one) => organizations.numberOf(one)),
  );

/** Counts deals for everybody whom a shape concerns, once however often he is named. */
class Concerned {
  readonly counts: Int32Array;
  readonly #counted: Int32Array;
  readonly #shapes: Shapes;
  readonly #lineages: readonly (readonly number[])[];

  constructor(shapes: Shapes, scope: Scope) {
    this.#shapes = shapes;
    this.#lineages = lineagesOf(shapes, scope);
    this.counts = new Int32Array(shapes.organizations.values.length);
    this.#counted = new Int32Array(this.counts.length).fill(-1);
  }

  add(shape: number, deals: number): void {
    for (const member of this.#shapes.membersOf(shape))
      for (const one of this.#lineages[member] ?? []) {
        if (this.#counted[one] === shape) continue;
        this.#counted[one] = shape;
        this.counts[one] = (this.counts[one] ?? 0) + deals;
      }
  }
}

/** `counts` are those of the deals within the days that the filters ask about, whatever else they ask. */
export function tallyStanding(
  tally: FacetTally,
  rows: DealRows,
  { counts }: Pick<StandingDeals, 'counts'>,
  filters: Filters,
  scope: Scope,
): void {
  const { type, status, organization } = filters;
  const { shapes } = rows.columns;
  const concerns = shapeTest(rows, { ...none, organization }, scope);
  const isType = RelationType.options.map((one) => type.length === 0 || type.includes(one));
  const isStatus = Status.options.map((one) => status.length === 0 || status.includes(one));
  const [byType, byStatus] = [new Int32Array(isType.length), new Int32Array(statuses)];
  const concerned = new Concerned(shapes, scope);
  for (let shape = 0; shape < shapes.size; shape += 1) {
    const rank = shapes.typeRank(shape);
    let [all, passed] = [0, 0];
    for (let reached = 0; reached < statuses; reached += 1) {
      const deals = counts[shape * statuses + reached] ?? 0;
      all += deals;
      if (isStatus[reached]) passed += deals;
    }
    if (all === 0) continue;
    if (isType[rank] && passed > 0) concerned.add(shape, passed);
    if (!concerns(shape)) continue;
    byType[rank] = (byType[rank] ?? 0) + passed;
    if (!isType[rank]) continue;
    for (let reached = 0; reached < statuses; reached += 1)
      byStatus[reached] = (byStatus[reached] ?? 0) + (counts[shape * statuses + reached] ?? 0);
  }
  for (const [rank, one] of RelationType.options.entries()) tally.ofType(one, byType[rank] ?? 0);
  for (const [rank, one] of Status.options.entries()) tally.ofStatus(one, byStatus[rank] ?? 0);
  for (const [number, deals] of concerned.counts.entries())
    if (deals > 0) tally.ofOrganization(shapes.organizations.at(number), deals);
}
