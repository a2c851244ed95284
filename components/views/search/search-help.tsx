// What the search page shows before anything is asked: questions that work with the data, and the fields.
import { searchAddress } from '#components/format/search-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import type { SearchAddress } from '#lib/domain/search-views.ts';
import { isRole, searchFields } from '#lib/search/search-fields.ts';

const w = words.search;

export function SearchHelp({ address }: { address: SearchAddress }) {
  // Each role is a field too; the example of `role` says so.
  const fields = searchFields.filter(({ name }) => !isRole(name));
  return (
    <>
      <Section id="examples" title={w.examplesHeading}>
        <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
          {w.examples.map(([question, why]) => (
            <li key={question}>
              <TextLink href={searchAddress({ ...address, q: question })} className="font-semibold">
                {question}
              </TextLink>
              <span className="label block">{why}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="fields" title={w.fieldsHeading} help={w.fieldsHelp}>
        <dl className="grid gap-x-10 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {fields.map(({ name, help, example }) => (
            <div key={name} className="flex flex-wrap justify-between gap-x-3 border-b border-rule py-1">
              <dt>
                <TextLink href={searchAddress({ ...address, q: example })}>
                  <code>{example}</code>
                </TextLink>
              </dt>
              <dd className="text-ink-soft">{help}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
