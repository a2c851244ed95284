// The rates that sums are converted with: a dated table that ships with the project, so that every answer can be repeated.
import { z } from 'zod';
import table from '#data/rates/dollar-by-month.json' with { type: 'json' };

const RateFile = z.object({
  source: z.string(),
  carrier: z.string(),
  kind: z.string(),
  series: z.record(
    z.string(),
    z.object({
      id: z.string(),
      quote: z.enum(['units_per_usd', 'usd_per_unit']),
      months: z.record(z.string(), z.string()),
    }),
  ),
});

export const rateTable = RateFile.parse(table);

/** The last month that any series covers. */
export const ratesUntil =
  Object.values(rateTable.series)
    .flatMap(({ months }) => Object.keys(months))
    .sort()
    .at(-1) ?? '';
