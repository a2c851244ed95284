// The one control of time: as of which day, and known by which day. A GET form that keeps every other parameter, with a
// few days one click away. Closed it is one quiet line; it needs no JavaScript to open.
import { formatDay } from '#components/format/format-date.ts';
import { type AddressQuery, type ClockQuery, parametersOf, viewAddress } from '#components/format/view-address.ts';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';

interface Props {
  readonly path: string;
  readonly query: AddressQuery & ClockQuery;
  readonly clocks: Clocks;
  readonly today: Day;
}

const w = words.clock;

const fields = [
  { name: 'asOf', label: w.asOfLabel, help: w.asOfHelp },
  { name: 'knownAt', label: w.knownByLabel, help: w.knownByHelp },
] as const;

export function TimeControl({ path, query, clocks, today }: Props) {
  const kept = { ...query, page: undefined };
  // A form's action loses its own parameters: they ride along as fields.
  const [action = path, own = ''] = path.split('?');
  const earlier = [
    { label: w.monthAgo, day: addDays(today, -30) },
    { label: w.yearAgo, day: addDays(today, -365) },
    { label: w.twoYearsAgo, day: addDays(today, -730) },
  ];
  return (
    <details className="group relative" name="masthead">
      <summary className="flex min-h-8 items-center gap-1.5 text-[0.75rem] whitespace-nowrap text-ink-soft sm:text-[0.8125rem] hover:text-ink">
        <span className="sr-only">{w.change}: </span>
        <span>
          {w.asOf} <b className="font-semibold text-ink">{formatDay(clocks.asOf)}</b>
        </span>
        <span aria-hidden="true">·</span>
        <span>
          {w.knownBy} <b className="font-semibold text-ink">{formatDay(clocks.knownAt)}</b>
        </span>
        <svg width="9" height="6" viewBox="0 0 9 6" aria-hidden="true" className="group-open:rotate-180">
          <path d="M.75.75 4.5 4.5 8.25.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <form
        action={action}
        className="absolute right-0 z-30 mt-1 grid w-80 max-w-[calc(100vw-2rem)] gap-3 border border-ink bg-paper-raised p-4 max-sm:right-auto max-sm:left-0"
      >
        <HiddenFields parameters={[...new URLSearchParams(own), ...parametersOf(kept)]} except={['asOf', 'knownAt']} />
        {fields.map(({ name, label, help }) => (
          <div key={name} className="grid grid-cols-[5.5rem_1fr] items-center gap-x-2">
            <label htmlFor={`time-${name}`} className="font-semibold">
              {label}
            </label>
            <input
              id={`time-${name}`}
              type="date"
              name={name}
              max={today}
              defaultValue={clocks[name]}
              aria-describedby={`time-${name}-help`}
              className="field"
            />
            <span id={`time-${name}-help`} className="label col-start-2 mt-0.5">
              {help}
            </span>
          </div>
        ))}
        <p className="label">{w.days}</p>
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-rule pt-3">
          <button type="submit" className="button">
            {w.submit}
          </button>
          <span className="label flex gap-2">
            {w.earlier}
            {earlier.map(({ label, day }) => (
              <TextLink key={label} href={viewAddress(path, { ...kept, asOf: day, knownAt: day })}>
                {label}
              </TextLink>
            ))}
          </span>
        </div>
      </form>
    </details>
  );
}
