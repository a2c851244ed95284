// Asks for two organizations: a GET form, whose first choices are those that the address has already.

import { formatCount } from '#components/format/format-number.ts';
import type { AddressQuery } from '#components/format/view-address.ts';
import { parametersOf } from '#components/format/view-address.ts';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { words } from '#components/words.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { Facets } from '#lib/domain/views.ts';

interface Props {
  readonly path: string;
  readonly query: AddressQuery;
  /** The two parameters with their labels. */
  readonly fields: ReadonlyArray<{ readonly name: string; readonly label: string }>;
  readonly choices: Facets['organization'];
  /** Those that the address names, where they are known: some have no deals at these dates. */
  readonly asked: readonly OrganizationRef[];
  readonly choose: string;
  readonly submit: string;
}

/** A list of thousands is no choice, and heavy: the others are compared from their own pages. */
const mostChoices = 400;

export function PairForm({ path, query, fields, choices, asked, choose, submit }: Props) {
  const parameters = fields.map(({ name }) => name);
  const busiest = choices.slice(0, mostChoices);
  return (
    <form action={path} className="no-print flex flex-wrap items-end gap-x-3 gap-y-2">
      <HiddenFields parameters={parametersOf({ ...query, evidence: undefined })} except={parameters} />
      {fields.map(({ name, label }) => {
        const chosen = String(query[name] ?? '');
        const offered = busiest.some(({ value }) => value.slug === chosen);
        return (
          <label key={name} className="grid gap-0.5">
            <span className="label">{label}</span>
            <select name={name} defaultValue={chosen} required className="field w-56 max-w-full">
              <option value="">{choose}</option>
              {/* Without deals at these dates it is not offered, but it stays what was asked for. */}
              {chosen !== '' && !offered && (
                <option value={chosen}>{asked.find(({ slug }) => slug === chosen)?.name ?? chosen}</option>
              )}
              {busiest.map(({ value, count }) => (
                <option key={value.slug} value={value.slug}>
                  {value.name} ({formatCount(count)})
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <button type="submit" className="button">
        {submit}
      </button>
      {choices.length > busiest.length && (
        <p className="label w-full">{words.organization.compare.busiest(busiest.length)}</p>
      )}
    </form>
  );
}
