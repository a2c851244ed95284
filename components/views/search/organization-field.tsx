// A choice of one organization in a GET form: a plain select, which is all a phone or a page without JavaScript needs. Its options are
// hundreds, so they stand in the document alone; what makes a field that searches of them reads them there.
import { formatCount } from '#components/format/format-number.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { SearchedField } from './searched-field.tsx';

interface Props {
  readonly label: string;
  readonly any: string;
  readonly choices: ReadonlyArray<{ readonly value: string; readonly label: string; readonly count: number }>;
  /** What is said of those that the list leaves out. */
  readonly beyond?: string | undefined;
  /** The parameter that the choice becomes. */
  readonly name?: string;
}

export function OrganizationField({ label, any, choices, beyond, name = 'organization' }: Props) {
  return (
    <SearchedField label={label} any={any} beyond={beyond} name={name}>
      <SentOnce as="div">
        <select data-find="" name={name} aria-label={label} defaultValue="" className="field w-52 max-w-full">
          <option value="">{any}</option>
          {choices.map(({ value, label: shown, count }) => (
            <option key={value} value={value}>
              {shown} ({formatCount(count)})
            </option>
          ))}
          {beyond && <option disabled>{beyond}</option>}
        </select>
      </SentOnce>
    </SearchedField>
  );
}
