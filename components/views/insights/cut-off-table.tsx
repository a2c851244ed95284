// A scenario's losers: who would lose which suppliers of what, and whom they would have left.
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import type { CutOff } from '#lib/domain/insight.ts';
import { DealLink } from './deal-link.tsx';
import type { InsightContext } from './insight-context.ts';
import { TableHead } from './table-head.tsx';

const w = insightWords.power;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 align-baseline last:pr-0';

/** Nobody reads thirty investors; who is nearly left alone has few. */
const named = 8;

const leftText = (left: CutOff['left']): string =>
  [
    ...left.slice(0, named).map(({ name }) => name),
    ...(left.length > named ? [insightWords.workings.more(left.length - named)] : []),
  ].join(', ');

export function CutOffTable({ context, rows }: { context: InsightContext; rows: readonly CutOff[] }) {
  if (rows.length === 0) return <p>{w.nobody}</p>;
  return (
    <ScrollBox>
      <h3 className="pb-1 text-base">{w.cutOff}</h3>
      <table className="w-full border-collapse sm:min-w-[30rem] text-[0.8125rem]">
        <TableHead caption={w.cutOff} heads={[[w.organization], [w.loses], [w.left]]} />
        <tbody>
          {rows.map(({ buyer, resource, lost, left }) => (
            <tr key={`${buyer.slug} ${resource}`}>
              <th scope="row" className={`${cell} text-left font-semibold`}>
                {buyer.name}
              </th>
              <td className={cell}>
                {lost.map((deal, i) => (
                  <DealLink key={deal} context={context} deal={deal} part="power">
                    {i === 0 ? insightWords.resources[resource] : ` +${i}`}
                  </DealLink>
                ))}
              </td>
              <td className={cell}>
                {left.length === 0 ? <b className="font-semibold">{w.nothingLeft}</b> : leftText(left)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
