// What the tapes show, said from the same figures: how many suppliers, the largest, and whom it used to be alone.

import { formatDayInFull } from '#components/format/format-date.ts';
import { formatShare } from '#components/format/format-figure.ts';
import { insightWords } from '#components/insight-words.ts';
import type { Dependence } from '#lib/domain/insight.ts';

const w = insightWords.dependence;

/** The first stretch with one supplier, where more came later. */
function aloneAtFirst({ days }: Dependence): string[] {
  const [supplier] = days[0]?.suppliers ?? [];
  const next = days.find(
    ({ suppliers }) => suppliers.length !== 1 || suppliers[0]?.organization.slug !== supplier?.organization.slug,
  );
  return supplier && next && next !== days[0] ? [w.before(supplier.organization.name, formatDayInFull(next.on))] : [];
}

export function dependenceSentence(dependence: Dependence): string {
  const { buyer, days, inputs, leftOut } = dependence;
  const resource = insightWords.resources[dependence.resource];
  const suppliers = days.at(-1)?.suppliers ?? [];
  // An amount that is only a ceiling may be nothing: the largest is the one with most at its high end.
  const [largest] = suppliers;
  if (!largest) return inputs.length === 0 && leftOut.length > 0 ? w.none : w.never(buyer.name, resource);
  if (suppliers.length === 1) {
    const since = days.findLast(
      ({ suppliers: then }) => then.length !== 1 || then[0]?.organization.slug !== largest.organization.slug,
    );
    const first = since ? days[days.indexOf(since) + 1] : days[0];
    return w.alone(
      buyer.name,
      resource,
      largest.organization.name,
      formatDayInFull(first?.on ?? dependence.clocks.asOf),
    );
  }
  return [
    w.largest(
      w.suppliers(suppliers.length),
      buyer.name,
      resource,
      largest.organization.name,
      formatShare(largest.share),
    ),
    ...aloneAtFirst(dependence),
  ].join(' ');
}
