// An organization's sums: what it gets and gives by kind of deal and basis, always in three. Each figure leads to the page
// that lists what was added and what was left out. What has no sum is told once, for it is in none of a kind's bases.
import { exactSum, formatSum } from '#components/format/format-sum.ts';
import { totalsAddress } from '#components/format/totals-address.ts';
import { type ClockQuery, clocksIn } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { AccountTotals } from '#lib/domain/totals.ts';

const w = words.totals;
const cell = 'border-b border-rule py-0.5 pr-3 align-baseline last:pr-0';
const sums = ['gross', 'firm', 'once'] as const;

interface Props {
  readonly organization: string;
  readonly totals: readonly AccountTotals[];
  readonly clocks: ClockQuery;
}

/** "Gets compute", "Gives investment", "Joint venture with others". */
function Head({ type, side }: Pick<AccountTotals, 'type' | 'side'>) {
  const { label } = relationKinds[type];
  return side === 'between' ? (
    <>
      <b className="font-semibold">{label}</b> {w.together}
    </>
  ) : (
    <>
      {side === 'to' ? w.gets : w.gives} <b className="font-semibold">{label.toLowerCase()}</b>
    </>
  );
}

/** Lines of one kind and direction, in the order given. */
const kindsIn = (totals: readonly AccountTotals[]): AccountTotals[][] => [
  ...Map.groupBy(totals, ({ type, side }) => `${type} ${side}`).values(),
];

export function AccountTable({ organization, totals, clocks }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-4xl border-collapse text-[0.8125rem] leading-5">
        <caption className="sr-only">{w.section}</caption>
        <thead>
          <tr className="label text-left">
            <th scope="col" className={`${cell} font-normal`}>
              {w.of}
            </th>
            {sums.map((sum) => (
              <th key={sum} scope="col" className={`${cell} text-right font-normal`}>
                {w[sum]}
              </th>
            ))}
          </tr>
        </thead>
        {kindsIn(totals).map((lines) => {
          const [first] = lines;
          if (!first) return null;
          const { type, side, leftOut } = first;
          return (
            <tbody key={`${type} ${side}`} data-relation={type}>
              <tr>
                <th scope="rowgroup" colSpan={1 + sums.length} className="pt-2 text-left font-normal">
                  <Head type={type} side={side} />
                  {leftOut > 0 && <span className="text-ink-soft">, {w.unknown(leftOut)}</span>}
                </th>
              </tr>
              {lines.map((line) => {
                const own = {
                  ...clocksIn(clocks),
                  organization: [organization],
                  type: [type],
                  side,
                  basis: line.basis,
                };
                return (
                  <tr key={line.basis}>
                    <th scope="row" className={`${cell} text-left font-normal text-ink-soft`}>
                      {words.bases[line.basis]}
                    </th>
                    {sums.map((sum) => (
                      <td key={sum} className={`${cell} text-right`} title={exactSum(line[sum], line.currency)}>
                        <TextLink href={totalsAddress(own, 'inputs')}>
                          {line[sum].deals === 0 ? w.nothing : formatSum(line[sum], line.currency)}
                        </TextLink>{' '}
                        <span className="inline-block min-w-16 text-ink-soft max-sm:block">
                          {words.deals.count(line[sum].deals)}
                        </span>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
