// What an address asks of the insights. Each insight reads what it needs; the page and the API share this one schema.
import { z } from 'zod';
import { CommitmentGrouping, CommitmentUnit } from './commitment.ts';
import { Measure, Resource } from './insight.ts';
import { listOf, optional, Slug, ViewQuery } from './view-query.ts';

export const InsightQuery = z.strictObject({
  /** Whose dependence; the buyer with most suppliers where left out. */
  buyer: optional(Slug),
  resource: optional(Resource),
  measure: optional(Measure),
  by: optional(CommitmentGrouping),
  unit: optional(CommitmentUnit),
  /** Organizations left out of the scenario of the power map. */
  without: listOf(Slug),
  ...ViewQuery.pick({ asOf: true, knownAt: true, evidence: true }).shape,
});
export type InsightQuery = z.infer<typeof InsightQuery>;
