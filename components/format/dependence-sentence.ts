// What the tapes show, said from the same figures: how many suppliers, the largest, and whom it used to be alone.

import { insightWords } from '#components/insight-words.ts';
import type { Dependence, SupplierShare } from '#lib/domain/insight.ts';
import { formatDayInFull } from './format-date.ts';
import { formatShare } from './format-figure.ts';
import { formatList } from './format-list.ts';

const w = insightWords.dependence;
const mostNamed = 3;

/** The first stretch with one supplier, where more came later. */
function aloneAtFirst({ days }: Dependence): string[] {
  const [supplier] = days[0]?.suppliers ?? [];
  const next = days.find(
    ({ suppliers }) => suppliers.length !== 1 || suppliers[0]?.organization.slug !== supplier?.organization.slug,
  );
  return supplier && next && next !== days[0] ? [w.before(supplier.organization.name, formatDayInFull(next.on))] : [];
}

/** Several that stand level are named, or, where they are many, nobody is. */
function leading(suppliers: readonly SupplierShare[], of: string): string {
  const [largest] = suppliers;
  if (!largest) return '';
  const level = suppliers.filter(
    ({ amount: { low, high } }) => low === largest.amount.low && high === largest.amount.high,
  );
  const names = formatList(level.map(({ organization }) => organization.name));
  const share = formatShare(largest.share);
  if (level.length === 1) return w.largest(names, share, of);
  if (level.length > mostNamed) return w.nobody(share, of);
  return (level.length === suppliers.length ? w.allLevel : w.level)(names, share, of);
}

/** What is stated says nothing about deals that state nothing: who supplies alone, and since when, is told by counting deals. */
function statedSentence(
  { buyer, measure, leftOut, resource }: Dependence,
  suppliers: readonly SupplierShare[],
): string {
  const what = insightWords.resources[resource];
  const silent = leftOut.filter(({ reason }) => reason === 'unknown_amount' || reason === 'other_unit').length;
  const [only] = suppliers;
  const said =
    only && suppliers.length === 1
      ? w.onlyStated(only.organization.name, what, buyer.name, w.stating[measure])
      : `${w.suppliersStating(w.suppliers(suppliers.length), what, buyer.name, w.stating[measure])}${leading(suppliers, w.ofStated)}`;
  return silent > 0 ? `${said} ${w.silent(silent)}` : said;
}

export function dependenceSentence(dependence: Dependence): string {
  const { buyer, days, inputs, leftOut, measure } = dependence;
  const resource = insightWords.resources[dependence.resource];
  const suppliers = days.at(-1)?.suppliers ?? [];
  // An amount that is only a ceiling may be nothing: the largest is the one with most at its high end.
  const [largest] = suppliers;
  if (!largest) return inputs.length === 0 && leftOut.length > 0 ? w.none : w.never(buyer.name, resource);
  if (measure !== 'count') return statedSentence(dependence, suppliers);
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
  const told = `${w.inForce(w.suppliers(suppliers.length), resource, buyer.name)}${leading(suppliers, w.ofDeals)}`;
  return [told, ...aloneAtFirst(dependence)].join(' ');
}
