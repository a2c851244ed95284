// Whom two organizations deal with as a table of three columns: only the first, both, only the second. One below the other on
// phones, where three columns have no room.
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { SharedLine } from './shared-others.ts';

const w = words.organization.compare;
const cell = 'block py-0.5 pr-4 align-baseline sm:table-cell sm:w-[29%] sm:border-b sm:border-rule sm:py-1.5';
const headCell = 'border-b border-ink py-1 pr-4 font-normal';

interface Props {
  readonly lines: readonly SharedLine[];
  readonly names: readonly [string, string];
  readonly clocks: ClockQuery;
}

function Names({ organizations, clocks }: { organizations: readonly OrganizationRef[]; clocks: ClockQuery }) {
  if (organizations.length === 0) return <span className="text-ink-faint">{w.none}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3">
      {organizations.map(({ slug, name }) => (
        <li key={slug} className="min-w-0 wrap-anywhere">
          <TextLink href={viewAddress(`/organizations/${slug}`, clocksIn(clocks))}>{name}</TextLink>
        </li>
      ))}
    </ul>
  );
}

export function SharedTable({ lines, names: [a, b], clocks }: Props) {
  const heads = [w.onlyOf(a), w.both, w.onlyOf(b)];
  return (
    <table className="w-full border-collapse text-[0.875rem] max-sm:wrap-anywhere">
      <caption className="sr-only">{w.sideBySide}</caption>
      <thead className="max-sm:sr-only">
        <tr className="label text-left">
          <th scope="col" className={headCell}>
            {w.relation}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${headCell} wrap-anywhere`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, onlyA, both, onlyB }) => (
          <tr key={kind} className="max-sm:block max-sm:border-b max-sm:border-rule max-sm:py-2">
            <th
              scope="row"
              className="pr-4 text-left align-baseline font-semibold max-sm:block sm:border-b sm:border-rule sm:py-1.5"
            >
              {w.glances[kind]}
            </th>
            {[onlyA, both, onlyB].map((organizations, at) => (
              <td key={heads[at]} className={cell}>
                <span className="label sm:hidden">{heads[at]}: </span>
                <Names organizations={organizations} clocks={clocks} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
