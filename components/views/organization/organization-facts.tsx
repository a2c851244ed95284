// What an organization is: owners with their dates, units, listing, website, other names. Only what is known, and in so few lines that
// what it does stands on the first screen: of many names the first are told, the others open.
import { Fragment, type ReactNode } from 'react';
import { formatDay } from '#components/format/format-date.ts';
import { formatCountry } from '#components/format/format-place.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { OrganizationView } from '#lib/domain/views.ts';

const w = words.organization;

interface Props {
  readonly organization: OrganizationView['organization'];
  readonly clocks: ClockQuery;
}

function Name({ organization, clocks }: { organization: OrganizationRef; clocks: ClockQuery }) {
  return (
    <TextLink href={viewAddress(`/organizations/${organization.slug}`, clocksIn(clocks))}>{organization.name}</TextLink>
  );
}

const namesTold = 3;

function OtherNames({ names }: { names: readonly string[] }) {
  const more = names.slice(namesTold);
  const [told, others] = [names.slice(0, namesTold).join(', '), more.join(', ')];
  // One more takes no more room than to say that there is one.
  if (more.length < 2) return names.join(', ');
  return (
    <>
      {told}
      <details>
        <summary className="inline-flex min-h-6 items-center underline underline-offset-4">
          {w.moreNames(more.length)}
        </summary>
        {others}
      </details>
    </>
  );
}

export function OrganizationFacts({ organization, clocks }: Props) {
  const { aliases, parents, units, ticker, website, country } = organization;
  const facts: ReadonlyArray<{ name: string; value: ReactNode; known: boolean }> = [
    { name: w.country, value: country && formatCountry(country), known: country !== null },
    { name: w.ticker, value: ticker, known: ticker !== null },
    {
      name: w.parents,
      known: parents.length > 0,
      value: parents.map(({ organization: parent, from, until }, at) => (
        <span key={parent.slug}>
          {at > 0 && ', '}
          <Name organization={parent} clocks={clocks} />
          {from && ` ${w.from} ${formatDay(from)}`}
          {until && ` ${w.until} ${formatDay(until)}`}
        </span>
      )),
    },
    {
      name: w.units,
      known: units.length > 0,
      value: units.map((unit, at) => (
        <Fragment key={unit.slug}>
          {at > 0 && ' '}
          <span className="inline-block">
            <Name organization={unit} clocks={clocks} />
            {at < units.length - 1 && ','}
          </span>
        </Fragment>
      )),
    },
    {
      name: w.website,
      known: website !== null,
      value: website && (
        <a href={/^https?:/.test(website) ? website : `https://${website}`} rel="noopener">
          {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      ),
    },
    { name: w.alsoKnownAs, value: <OtherNames names={aliases} />, known: aliases.length > 0 },
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {facts
        .filter(({ known }) => known)
        .map(({ name, value }) => (
          <div key={name} className="max-w-xl max-sm:flex max-sm:items-baseline max-sm:gap-2">
            <dt className="label shrink-0">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
