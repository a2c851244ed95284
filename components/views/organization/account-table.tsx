// An organization's sums: what it gets and gives by kind of deal and basis, always in three. Each figure leads to the page
// that lists what was added and what was left out.
import { exactSum, formatSum } from '#components/format/format-sum.ts';
import { totalsAddress } from '#components/format/totals-address.ts';
import { type ClockQuery, clocksIn } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { AccountTotals } from '#lib/domain/totals.ts';

const w = words.totals;
const cell = 'border-b border-rule py-1 pr-3 align-baseline last:pr-0';
const sides = { from: w.gives, to: w.gets, between: w.together };
const sums = ['gross', 'firm', 'once'] as const;

interface Props {
  readonly organization: string;
  readonly totals: readonly AccountTotals[];
  readonly clocks: ClockQuery;
}

export function AccountTable({ organization, totals, clocks }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-[0.8125rem] leading-5">
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
        <tbody>
          {totals.map((line) => {
            const { type, side, basis } = line;
            const own = { ...clocksIn(clocks), organization: [organization], type: [type], side, basis };
            return (
              <tr key={`${line.type} ${line.side} ${line.basis}`} data-relation={line.type}>
                <th scope="row" className={`${cell} text-left font-normal`}>
                  <b className="font-semibold">{relationKinds[line.type].label}</b> {sides[line.side]}
                  <span className="block text-ink-soft">
                    {words.bases[line.basis]}
                    {line.leftOut > 0 && `, ${w.unknown(line.leftOut)}`}
                  </span>
                </th>
                {sums.map((sum) => (
                  <td key={sum} className={`${cell} text-right`} title={exactSum(line[sum], line.currency)}>
                    <TextLink href={totalsAddress(own, 'inputs')}>{formatSum(line[sum], line.currency)}</TextLink>
                    <span className="block text-ink-soft">{words.deals.count(line[sum].deals)}</span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
