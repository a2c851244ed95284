// Which days a digest is of: a few ready-made windows as links, any other as a form, and the clock that they lie on.
import { movementsAddress, movementsPath } from '#components/format/movement-feed.ts';
import { parametersOf } from '#components/format/view-address.ts';
import { movementWords as w } from '#components/movement-words.ts';
import { DayFields } from '#components/ui/day-fields.tsx';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { ChoiceField } from '#components/views/insights/choice-field.tsx';
import { addDays } from '#lib/domain/approximate-date.ts';
import { MovementClock, type MovementQuery, type MovementView } from '#lib/domain/movement.ts';

interface Props {
  readonly query: MovementQuery;
  readonly view: MovementView;
}

export function MovementWindow({ query, view }: Props) {
  const { from, to, clock } = view;
  return (
    <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-2">
      <form action={movementsPath} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <HiddenFields parameters={parametersOf({ ...query, evidence: undefined })} except={['from', 'to', 'clock']} />
        <DayFields
          fields={[
            { name: 'from', label: w.from, day: view.from },
            { name: 'to', label: w.to, day: view.to },
          ]}
        />
        <ChoiceField
          name="clock"
          label={w.clock}
          value={clock}
          choices={MovementClock.options.map((one) => [one, w.clocks[one]])}
        />
        <button type="submit" className="button">
          {w.show}
        </button>
      </form>
      <ul className="flex flex-wrap gap-x-4 text-[0.8125rem]">
        {w.presets.map(([label, length]) => (
          <li key={length} className="inline-flex min-h-6 items-center">
            <a
              href={movementsAddress({ ...query, from: addDays(to, -length), to })}
              aria-current={from === addDays(to, -length) ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
