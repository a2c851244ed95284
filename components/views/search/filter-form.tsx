// The filters that need typing or choosing: an organization to add and the days to show. A GET form: what is chosen goes
// into the address with everything that is there already.
import { parametersOf } from '#components/format/view-address.ts';
import { DayFields } from '#components/ui/day-fields.tsx';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { words } from '#components/words.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { Facets } from '#lib/domain/views.ts';
import styles from './filter-form.module.css';
import { OrganizationField } from './organization-field.tsx';

interface Props {
  readonly facets: Facets['organization'];
  readonly path: string;
  readonly query: ViewQuery;
  /** Where the usual names could be taken for something else. */
  readonly labels?: { readonly organization: string; readonly from: string; readonly until: string };
}

const w = words.timeline;

/** A list to choose from; the search box finds those with fewer deals. */
export const mostChoices = 500;

export function FilterForm({ facets, path, query, labels = w }: Props) {
  const kept = { ...query, page: undefined, evidence: undefined, from: undefined, until: undefined };
  const offered = facets.filter(({ value }) => !query.organization.includes(value.slug));
  const choices = offered.slice(0, mostChoices);
  const beyond = offered.length - choices.length;
  return (
    <details className={styles.fold}>
      <summary className="inline-flex min-h-8 items-center underline underline-offset-4">{w.filters}</summary>
      <form action={path} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {/* Organizations already chosen ride along as one value; the field below adds another. */}
        <HiddenFields parameters={parametersOf(kept)} except={[]} />
        <OrganizationField
          label={query.organization.length === 0 ? labels.organization : w.addOrganization}
          any={w.anyOrganization}
          choices={choices.map(({ value, count }) => ({ value: value.slug, label: value.name, count }))}
          beyond={beyond > 0 ? w.beyondChoices(beyond) : undefined}
        />
        <DayFields
          fields={[
            { name: 'from', label: labels.from, day: query.from },
            { name: 'until', label: labels.until, day: query.until },
          ]}
        />
        <button type="submit" className="button">
          {w.show}
        </button>
      </form>
    </details>
  );
}
