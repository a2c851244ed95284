// How many circles there are beside what chance makes, and how steady that answer is.
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import type { LoopSignificance } from '#lib/domain/insight.ts';
import { TableHead } from './table-head.tsx';

const w = insightWords.flows;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 text-right last:pr-0';
const p = (value: number): string => (value < 0.01 ? value.toFixed(3) : value.toFixed(2));

export function SignificanceTable({ rows }: { rows: readonly LoopSignificance[] }) {
  const hub = rows[0]?.withoutHub.organization?.name ?? '–';
  const heads = [w.length, w.count, w.mean, w.z, w.networks, w.p, w.withoutHub(hub), w.otherSeed];
  return (
    <ScrollBox>
      <table className="border-collapse text-[0.8125rem]">
        <TableHead caption={w.chance} heads={heads.map((head) => [head, 'right'])} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.length}>
              <th scope="row" className={`${cell} font-semibold`}>
                {row.length}
              </th>
              <td className={cell}>{row.count}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {row.mean.toFixed(1)} ± {row.deviation.toFixed(1)}
              </td>
              <td className={cell}>{row.z === null ? '–' : row.z.toFixed(1).replace('-', '−')}</td>
              <td className={cell}>{row.networks}</td>
              <td className={cell}>{p(row.p)}</td>
              <td className={cell}>{p(row.withoutHub.p)}</td>
              <td className={cell}>{p(row.otherSeed.p)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
