// Who supplies, funds, buys from and competes with an organization: a line for each, the first few named with an amount, which leads to
// its words.
import { Fragment } from 'react';
import { formatMoneyFigure } from '#components/format/format-money.ts';
import { type AddressQuery, type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { areAllIn, byDeal, type GlanceKind, type GlanceLine, type GlanceOther, isOfSeveral } from './glance.ts';

const w = words.organization;
const named = 6;

interface Props {
  readonly lines: readonly GlanceLine[];
  readonly path: string;
  readonly query: AddressQuery & ClockQuery;
}

type Asked = Pick<Props, 'path' | 'query'>;

function Sum({ deal, among, path, query }: Asked & { readonly deal: Deal; readonly among: number }) {
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
      {isOfSeveral(deal) && (
        <span className="text-ink-soft"> {areAllIn(deal, among) ? w.together : words.totals.together}</span>
      )}
    </>
  );
}

/** How many deals it has with one of them; a rivalry is none. */
function countOf(kind: GlanceKind, count: number): string {
  return kind === 'rivals' || kind === 'opponents' ? w.counted[kind](count) : words.deals.count(count);
}

interface EntryProps extends Asked {
  readonly kind: GlanceKind;
  readonly others: readonly [GlanceOther, ...GlanceOther[]];
}

function Entry({ kind, others, path, query }: EntryProps) {
  const [{ deals, largest, inTalks }] = others;
  const states = largest !== null || inTalks;
  return (
    <li className="min-w-0 break-words">
      {others.map(({ organization }, at) => (
        <Fragment key={organization.slug}>
          {at > 0 && ', '}
          <TextLink
            href={viewAddress(`/organizations/${organization.slug}`, clocksIn(query))}
            className="font-semibold"
          >
            {organization.name}
          </TextLink>
        </Fragment>
      ))}
      {largest && <Sum deal={largest} among={others.length} path={path} query={query} />}
      {inTalks && <span className="text-ink-soft"> {words.statuses.talks}</span>}
      {deals.length > 1 && (
        <span className="text-ink-soft">
          {states ? ', ' : ' '}
          {countOf(kind, deals.length)}
        </span>
      )}
    </li>
  );
}

export function OrganizationGlance({ lines, path, query }: Props) {
  return (
    <dl className="grid text-[0.875rem] leading-6 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      {lines.map(({ kind, others }) => (
        <div key={kind} className="border-b border-rule py-1 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-ink-soft">{w.glances[kind]}</dt>
          <dd>
            <ul className="flex flex-wrap gap-x-4">
              {byDeal(others.slice(0, named)).map((group) => (
                <Entry key={group[0].organization.slug} kind={kind} others={group} path={path} query={query} />
              ))}
              {others.length > named && <li className="text-ink-soft">{w.more(others.length - named)}</li>}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
