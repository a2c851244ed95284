// A scenario's losers: who would lose which suppliers of what, and whom they would have left.
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import type { CutOff } from '#lib/domain/insight.ts';
import { DealLink } from './deal-link.tsx';
import type { InsightContext } from './insight-context.ts';
import { TableHead } from './table-head.tsx';

const w = insightWords.power;
const cell = 'border-b border-rule py-1 pr-4 align-baseline last:pr-0';

export function CutOffTable({ context, rows }: { context: InsightContext; rows: readonly CutOff[] }) {
  if (rows.length === 0) return <p>{w.nobody}</p>;
  return (
    <ScrollBox>
      <h3 className="pb-1 text-base">{w.cutOff}</h3>
      <table className="w-full min-w-[30rem] border-collapse text-[0.8125rem]">
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
                {left.length === 0 ? (
                  <b className="font-semibold">{w.nothingLeft}</b>
                ) : (
                  left.map(({ name }) => name).join(', ')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
