// Three sums of the deals that the address names, how they are worked out, every amount that went in with the way to its
// deal, and every deal that stayed out with the reason.
import { dealSentence } from '#components/format/deal-sentence.ts';
import { formatDate, formatDay } from '#components/format/format-date.ts';
import { formatList } from '#components/format/format-list.ts';
import { formatMonths } from '#components/format/format-months.ts';
import { exactSum, formatSum } from '#components/format/format-sum.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { Basis } from '#lib/domain/money.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { TotalInput, TotalsView } from '#lib/domain/totals.ts';
import type { TotalsQuery } from '#lib/domain/view-query.ts';

const w = words.totals;
const sums = ['gross', 'firm', 'once'] as const;

interface DealLinkProps {
  readonly id: string;
  readonly deals: ReadonlyMap<string, Deal>;
  readonly clocks: ClockQuery;
}

function DealLink({ id, deals, clocks }: DealLinkProps) {
  const deal = deals.get(id);
  const parts = deal ? dealSentence(deal) : [id];
  return (
    <span className="min-w-0 wrap-anywhere">
      <TextLink href={viewAddress(`/deals/${id}`, clocksIn(clocks))}>
        {parts.map((part) => (typeof part === 'string' ? part : part.name)).join('')}
      </TextLink>
      {/* Of several deals of one pair the day tells which. */}
      {deal?.moment && <span className="whitespace-nowrap text-ink-soft"> {formatDate(deal.moment.date)}</span>}
    </span>
  );
}

function Notes({ input, ...link }: { input: TotalInput } & Omit<DealLinkProps, 'id'>) {
  const { conversion, soft, countedIn } = input;
  return (
    <>
      {conversion && (
        <span className="block">
          {(conversion.isLastKnown ? w.convertedLast : w.converted)(conversion.rate, formatMonths(conversion.months))}
        </span>
      )}
      {soft && <span className="block">{w.soft[soft]}</span>}
      {countedIn !== null && (
        <span className="block">
          {w.countedIn} <DealLink id={countedIn} {...link} />
        </span>
      )}
    </>
  );
}

/** What a reason names, a kind of money or a period, as it is called elsewhere. */
function detailWord(detail: string): string {
  const basis = Basis.safeParse(detail);
  return basis.success ? words.bases[basis.data] : detail;
}

/** Of which deals these are the sums, in words: "Totals: compute that OpenAI gets". */
function headingOf(
  { side, type, status, from, until }: TotalsQuery,
  organizations: readonly OrganizationRef[],
): string {
  const whose = formatList(organizations.map(({ name }) => name));
  const kinds = formatList(type.map((one) => relationKinds[one].label.toLowerCase()));
  const parts = [
    ...(whose !== '' && side ? [w.what[side](whose, kinds)] : [whose, kinds]),
    formatList(status.map((one) => words.statuses[one])),
    from === undefined ? '' : `${words.organization.from} ${formatDay(from)}`,
    until === undefined ? '' : `${words.organization.until} ${formatDay(until)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? w.title : w.titleOf(parts.join(', '));
}

interface Props {
  readonly query: TotalsQuery;
  readonly totals: TotalsView;
  readonly deals: readonly Deal[];
  /** Those asked for, by their names. */
  readonly organizations: readonly OrganizationRef[];
}

export function TotalsPage({ query, totals, deals, organizations }: Props) {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const { side: _side, basis: _basis, currency: _currency, ...view } = query;
  const { formula, rates, currency } = totals;
  const link = { deals: byId, clocks: query };
  const heading = headingOf(query, organizations);
  // Of no deal at all nobody said what kind of money it is.
  const isOfBasis = totals.inputs.length > 0 || query.basis !== undefined;
  const isConverted =
    totals.inputs.some(({ conversion }) => conversion !== null) ||
    totals.leftOut.some(({ reason }) => reason === 'undated' || reason === 'no_rate');
  return (
    <PageShell title={heading} path="/totals" query={view}>
      <div className="mx-auto max-w-[68rem]">
        <h1 className="pt-6 text-[2.125rem]">{heading}</h1>
        <p className="max-w-[31em] pt-1 font-text text-lg text-ink-soft">{w.lead}</p>
        {isOfBasis && (
          <p className="max-w-[44rem] pt-3">
            <b className="inline-block font-semibold first-letter:uppercase">{words.bases[totals.basis]}</b>:{' '}
            {w.basisHelp[totals.basis]}
          </p>
        )}
        <dl className="grid gap-x-8 gap-y-3 border-b border-rule py-4 sm:grid-cols-3">
          {sums.map((sum) => (
            <div key={sum}>
              <dt className="label">{w[sum]}</dt>
              <dd className="text-2xl font-semibold" title={exactSum(totals[sum], currency)}>
                {totals[sum].deals === 0 ? w.nothing : formatSum(totals[sum], currency)}
              </dd>
              <dd className="label">
                {words.deals.count(totals[sum].deals)}
                {isOfBasis && `, ${words.bases[totals.basis]}`}
              </dd>
            </div>
          ))}
        </dl>
        <Section id="formula" title={w.formula}>
          <dl className="grid gap-2">
            {sums.map((sum) => (
              <div key={sum} className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
                <dt className="font-semibold">{w[sum]}</dt>
                <dd>{formula[sum]}</dd>
              </div>
            ))}
            {isConverted && (
              <div className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
                <dt className="font-semibold">{w.rates}</dt>
                <dd>
                  {formula.conversion}. {rates.source}; {rates.kind}; {w.ratesUntil(formatMonths([rates.until]))}.
                </dd>
              </div>
            )}
          </dl>
        </Section>
        <Section id="inputs" title={w.inputs}>
          {totals.inputs.length === 0 && <p>{totals.leftOut.length === 0 ? w.noDeal : w.none}</p>}
          <ol className="grid">
            {totals.inputs.map((input) => (
              <li
                key={input.deal}
                className="grid grid-cols-1 gap-x-6 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_8rem_10rem] lg:grid-cols-[minmax(0,1fr)_9rem_16rem]"
              >
                <DealLink id={input.deal} {...link} />
                <b className="font-semibold" title={exactSum(input.stated, input.stated.currency)}>
                  {input.soft === 'up_to' && `${words.bounds.up_to} `}
                  {formatSum(input.stated, input.stated.currency)}
                  {input.conversion && <span className="block font-normal">= {formatSum(input, currency)}</span>}
                </b>
                <span className="text-[0.8125rem] text-ink-soft">
                  <Notes input={input} {...link} />
                </span>
              </li>
            ))}
          </ol>
        </Section>
        {totals.leftOut.length > 0 && (
          <Section id="left-out" title={w.leftOut}>
            <ol className="grid">
              {totals.leftOut.map(({ deal, reason, detail }) => (
                <li
                  key={deal}
                  className="grid grid-cols-1 gap-x-6 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_15rem] lg:grid-cols-[minmax(0,1fr)_26.5rem]"
                >
                  <DealLink id={deal} {...link} />
                  <span className="text-ink-soft">
                    {w.reasons[reason]}
                    {detail !== null && ` (${detailWord(detail)})`}
                  </span>
                </li>
              ))}
            </ol>
          </Section>
        )}
      </div>
    </PageShell>
  );
}
