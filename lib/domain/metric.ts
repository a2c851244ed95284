// A claim about one organization's figure, under the same rule of evidence as a claim about a relation.
import { z } from 'zod';
import { ApproximateDate } from './approximate-date.ts';
import { Bound, Currency, DecimalString } from './money.ts';
import { Span } from './span.ts';

export const MetricName = z.enum(['revenue', 'arr', 'valuation', 'users', 'capex', 'headcount']);
export type MetricName = z.infer<typeof MetricName>;

export const MetricPeriod = z.enum(['annual', 'quarterly', 'monthly']);
export type MetricPeriod = z.infer<typeof MetricPeriod>;

export const Metric = z.object({
  /** The organization, by the place of its mention in the extraction's list. */
  mention: z.number().int().nonnegative(),
  metric: MetricName,
  value: DecimalString,
  /** Null for what is counted in heads. */
  currency: Currency.nullable(),
  bound: Bound.exclude(['range', 'undisclosed']),
  period: MetricPeriod.nullable(),
  date: ApproximateDate.nullable(),
  /** The clause that says it, and within it the figure. */
  statement: Span,
  figure: Span,
  confidence: z.number().min(0).max(1),
});
export type Metric = z.infer<typeof Metric>;
