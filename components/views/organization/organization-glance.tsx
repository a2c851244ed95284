// Who supplies, funds, buys from and competes with an organization: a line for each, the first few named with an amount, which leads to
// its words.
import { formatMoneyFigure } from '#components/format/format-money.ts';
import { type AddressQuery, type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { type GlanceLine, isOfSeveral } from './glance.ts';

const w = words.organization;
const named = 6;

interface Props {
  readonly lines: readonly GlanceLine[];
  readonly path: string;
  readonly query: AddressQuery & ClockQuery;
}

function Sum({ deal, path, query }: Pick<Props, 'path' | 'query'> & { readonly deal: Deal }) {
  if (!deal.amount) return null;
  return (
    <>
      {' '}
      <a
        href={viewAddress(path, { ...query, evidence: deal.id })}
        data-evidence={deal.id}
        className="no-underline hover:underline"
      >
        {formatMoneyFigure(deal.amount)}
      </a>
      {isOfSeveral(deal) && <span className="text-ink-soft"> {words.totals.together}</span>}
    </>
  );
}

export function OrganizationGlance({ lines, path, query }: Props) {
  return (
    <dl className="grid text-[0.875rem] leading-6 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      {lines.map(({ kind, others }) => (
        <div key={kind} className="border-b border-rule py-1 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-ink-soft">{w.glances[kind]}</dt>
          <dd className="flex flex-wrap gap-x-4">
            {others.slice(0, named).map(({ organization, deals, largest, inTalks }) => (
              <span key={organization.slug} className="min-w-0 break-words">
                <TextLink
                  href={viewAddress(`/organizations/${organization.slug}`, clocksIn(query))}
                  className="font-semibold"
                >
                  {organization.name}
                </TextLink>
                {largest && <Sum deal={largest} path={path} query={query} />}
                {inTalks && <span className="text-ink-soft"> {words.statuses.talks}</span>}
                {deals.length > 1 && <span className="text-ink-soft"> {words.deals.count(deals.length)}</span>}
              </span>
            ))}
            {others.length > named && <span className="text-ink-soft">{w.more(others.length - named)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
