// Shapes of deals with a unit and its group as one party: the rule of `uniteUnits`, asked once for each shape and day. Few shapes
// name both at all, and those that do not are never asked again, whatever the day.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Ownerships } from '../group-at.ts';
import { unitePlaces } from '../unite-units.ts';
import { statuses } from './claim-columns.ts';
import type { DealScan } from './scan-deals.ts';
import type { Shapes } from './shapes.ts';

/** Of a shape: whether a unit and somebody who owned it once stand in one role. */
const [never, maybe] = [1, 2];

/** All who ever stood above each unit, however long ago. */
function ownersEver(ownerships: Ownerships): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...ownerships.keys()].map((slug) => {
      const above = new Set([slug]);
      // A set that grows while it is walked is walked to its end.
      for (const one of above) for (const { parent } of ownerships.get(one) ?? []) above.add(parent);
      above.delete(slug);
      return [slug, above];
    }),
  );
}

export class UnitedShapes {
  readonly #shapes: Shapes;
  readonly #ownerships: Ownerships;
  readonly #owners: ReadonlyMap<string, ReadonlySet<string>>;
  #kinds = new Uint8Array(0);
  #asked = 0;
  readonly #maybes: number[] = [];

  constructor(shapes: Shapes, ownerships: Ownerships) {
    this.#shapes = shapes;
    this.#ownerships = ownerships;
    this.#owners = ownersEver(ownerships);
  }

  #kindOf(shape: number): number {
    const { parties } = this.#shapes.at(shape);
    if (parties.length < 3) return never;
    const slugs = new Set(parties.map(({ role, organization }) => `${role} ${organization}`));
    const hasBoth = parties.some(({ role, organization }) =>
      [...(this.#owners.get(organization) ?? [])].some((owner) => slugs.has(`${role} ${owner}`)),
    );
    return hasBoth ? maybe : never;
  }

  #unite(shape: number, day: Day): number {
    const { type, name, parties } = this.#shapes.at(shape);
    const named = parties.map(({ role, organization }) => ({ role, slug: organization }));
    const places = unitePlaces(type, named, day, this.#ownerships);
    if (!places) return shape;
    return this.#shapes.numberOf({ type, name, parties: parties.filter((_, place) => places[place] === place) });
  }

  /** Asks each shape that is new since the last time. */
  #askAll(): void {
    const { size } = this.#shapes;
    if (this.#kinds.length < size) {
      const larger = new Uint8Array(2 * size);
      larger.set(this.#kinds);
      this.#kinds = larger;
    }
    for (; this.#asked < size; this.#asked += 1) {
      const kind = this.#kindOf(this.#asked);
      this.#kinds[this.#asked] = kind;
      if (kind === maybe) this.#maybes.push(this.#asked);
    }
  }

  /** Changes the shapes of the scan, in place, to those that are shown on that day. */
  apply({ count, shapes }: DealScan, day: Day): void {
    this.#askAll();
    const united = new Map<number, number>();
    for (let place = 0; place < count; place += 1) {
      const shape = shapes[place] ?? 0;
      if (this.#kinds[shape] !== maybe) continue;
      const known = united.get(shape) ?? this.#unite(shape, day);
      united.set(shape, known);
      shapes[place] = known;
    }
  }

  /** The shapes that are shown as others on that day, of those that any deal counted has. */
  shownOn(day: Day, counts: Int32Array): ReadonlyMap<number, number> {
    this.#askAll();
    const shown = new Map<number, number>();
    for (const shape of this.#maybes) {
      if (!counts.subarray(statuses * shape, statuses * (shape + 1)).some((deals) => deals > 0)) continue;
      const as = this.#unite(shape, day);
      if (as !== shape) shown.set(shape, as);
    }
    return shown;
  }
}
