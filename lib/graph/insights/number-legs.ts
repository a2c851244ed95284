// Legs by number, and their organizations: in the order of their names, so that it does not matter in which order the deals came.
import type { FlowLeg } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from '../alliance-graph.ts';

export interface NumberedLegs {
  readonly organizations: readonly OrganizationRef[];
  /** By payer, then by payee; leg i goes from organization `payer[i]` to `payee[i]`. */
  readonly legs: readonly FlowLeg[];
  readonly payer: Int32Array;
  readonly payee: Int32Array;
}

export function numberLegs(legs: readonly FlowLeg[]): NumberedLegs {
  const met = new Map<string, OrganizationRef>();
  for (const { payer, payee } of legs) {
    if (!met.has(payer.slug)) met.set(payer.slug, payer);
    if (!met.has(payee.slug)) met.set(payee.slug, payee);
  }
  const organizations = [...met.values()].sort((a, b) => byText(a.slug, b.slug));
  const ids = new Map(organizations.map(({ slug }, id) => [slug, id]));
  const idOf = ({ slug }: OrganizationRef): number => ids.get(slug) ?? 0;
  const [nodes, count] = [organizations.length, legs.length];
  // One number for payer, payee and place, so that numbers are sorted and no objects: exact up to 2^53.
  const keys = Float64Array.from(legs, ({ payer, payee }, i) => (idOf(payer) * nodes + idOf(payee)) * count + i).sort();
  const pair = (key: number): number => Math.floor(key / count);
  const sorted: FlowLeg[] = [];
  for (const key of keys) {
    const leg = legs[key % count];
    if (leg) sorted.push(leg);
  }
  return {
    organizations,
    legs: sorted,
    payer: Int32Array.from(keys, (key) => Math.floor(pair(key) / nodes)),
    payee: Int32Array.from(keys, (key) => pair(key) % nodes),
  };
}
