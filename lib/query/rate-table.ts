// The rates that sums are converted with: a dated table that ships with the project, so that every answer can be repeated.
// A series names its source, and may end before the others: `ratesTold` says which.
import { z } from 'zod';
import table from '#data/rates/euro-by-month.json' with { type: 'json' };
import type { RateTable } from '#lib/ledger/convert-money.ts';

const RateFile = z
  .object({
    sources: z.record(z.string(), z.object({ name: z.string(), kind: z.string(), carrier: z.string() })),
    series: z.record(
      z.string(),
      z.object({ source: z.string(), per: z.enum(['EUR', 'USD']), months: z.record(z.string(), z.string()) }),
    ),
  })
  .refine(({ series }) => series.USD?.per === 'EUR', 'the dollar is quoted for the euro')
  .refine(
    ({ sources, series }) => Object.values(series).every(({ source }) => source in sources),
    'each series names a source',
  );

const file = RateFile.parse(table);

export const rateTable: RateTable = file;

/** The last month that any of these series covers. */
const endOf = (series: readonly (typeof file.series)[string][]): string =>
  series
    .flatMap(({ months }) => Object.keys(months))
    .sort()
    .at(-1) ?? '';

const bySource = Object.entries(file.sources).map(([id, { name, kind }]) => {
  const series = Object.entries(file.series).filter(([, { source }]) => source === id);
  const currencies = series.map(([currency]) => currency).join(', ');
  return { name, kind, currencies, until: endOf(series.map(([, one]) => one)) };
});

const [main, ...others] = bySource;

/** Where the rates come from, how each stands for its month, and the last month that they cover. */
export const ratesTold = {
  source: main?.name ?? '',
  kind: [
    main?.kind ?? '',
    ...others.map(({ name, kind, currencies, until }) => `for ${currencies} ${name}, ${kind}, up to ${until}`),
  ].join('; '),
  until: endOf(Object.values(file.series)),
} as const;
