// The day of the graph: a form with a date field and links to the end of each year, which need no JavaScript, and above the
// links a slider by months, which does.
import { graphWords } from '#components/charts/graph/graph-words.ts';
import { formatDay } from '#components/format/format-date.ts';
import { parametersOf } from '#components/format/view-address.ts';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { Day } from '#lib/domain/approximate-date.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import { graphAddress, graphPath } from './graph-address.ts';
import { focusWords } from './graph-focus-words.ts';
import { dayOfMonth, monthOf, monthsUntil } from './graph-months.ts';
import type { GraphSort } from './graph-sort.ts';
import css from './graph-view.module.css';

interface Props {
  readonly query: GraphQuery;
  readonly sort: GraphSort;
  readonly asOf: Day;
  readonly today: Day;
  readonly choose: (day: Day) => void;
  readonly player: { readonly playing: boolean; readonly toggle: () => void };
}

const playIcons = { play: 'M4 2 14 8 4 14Z', pause: 'M4 2H7V14H4ZM9 2H12V14H9Z' } as const;

/** The ends of past years, and today. */
const yearsUntil = (today: Day): Day[] => {
  const last = Number(today.slice(0, 4));
  return [...Array.from({ length: last - 2019 }, (_, i) => `${2019 + i}-12-31`), today];
};

export function GraphTime({ query, sort, asOf, today, choose, player }: Props) {
  const months = monthsUntil(today);
  const kept = { ...query, evidence: undefined };
  const rest = monthOf(asOf) < months ? focusWords.playOn : focusWords.play;
  const press = player.playing ? focusWords.pause : rest;
  const at = (day: Day) => ({ ...kept, asOf: day === today ? undefined : day });
  return (
    <div className={`${css.time} no-print`}>
      <button type="button" className={css.play} aria-label={press} title={press} onClick={player.toggle}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={player.playing ? playIcons.pause : playIcons.play} fill="currentColor" />
        </svg>
      </button>
      <div>
        <div className={css.slider}>
          <input
            type="range"
            min={0}
            max={months}
            step={1}
            value={monthOf(asOf)}
            aria-label={graphWords.slider}
            aria-valuetext={graphWords.sliderDay(formatDay(asOf))}
            onChange={(event) => choose(dayOfMonth(Number(event.target.value), today))}
          />
        </div>
        <ol className={css.years}>
          {yearsUntil(today).map((day) => (
            <li key={day} style={{ left: `${(100 * monthOf(day)) / months}%` }}>
              <TextLink
                href={graphAddress(at(day), sort)}
                rel="nofollow"
                scroll={false}
                aria-current={day === asOf ? 'date' : undefined}
                aria-label={formatDay(day)}
              >
                {day.slice(0, 4)}
              </TextLink>
            </li>
          ))}
        </ol>
      </div>
      <form action={graphPath} className="flex items-end gap-2">
        <HiddenFields parameters={parametersOf(kept)} except={['asOf']} />
        <label className="grid gap-0.5">
          <span className="label">{graphWords.dayField}</span>
          <input key={asOf} type="date" name="asOf" max={today} defaultValue={asOf} className="field" />
        </label>
        <button type="submit" className="button">
          {graphWords.showDay}
        </button>
      </form>
    </div>
  );
}
