// Pairs that are rivals and partners at once: the tensest first, each with both sides over time and the deals behind them.

import { TensionChart } from '#components/charts/tension-chart.tsx';
import { formatCount } from '#components/format/format-number.ts';
import { coopetitionSentence, pairText } from '#components/format/insight-sentences.ts';
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import { Section } from '#components/views/shell/section.tsx';
import type { CoopetitionDeal, CoopetitionView } from '#lib/domain/insight.ts';
import { CoopetitionMatrix } from './coopetition-matrix.tsx';
import { DealLink } from './deal-link.tsx';
import { type InsightContext, shareOf } from './insight-context.ts';
import { TableHead } from './table-head.tsx';
import { Workings } from './workings.tsx';

const w = insightWords.coopetition;
const part = 'coopetition';
const shown = 12;
const dealsTold = 24;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 align-top last:pr-0';

function Side({
  context,
  deals,
  count,
}: {
  context: InsightContext;
  deals: readonly CoopetitionDeal[];
  count: number;
}) {
  return (
    <details>
      <summary className="min-h-6 underline underline-offset-4">{formatCount(count)}</summary>
      <ul className="pb-1">
        {deals.slice(0, dealsTold).map(({ deal }) => (
          <li key={deal}>
            <DealLink context={context} deal={deal} part={part} />
          </li>
        ))}
        {deals.length > dealsTold && (
          <li className="text-ink-soft">{insightWords.workings.more(deals.length - dealsTold)}</li>
        )}
      </ul>
    </details>
  );
}

export function CoopetitionPart({ context, view }: { context: InsightContext; view: CoopetitionView }) {
  const listed = view.pairs.slice(0, shown);
  const [first] = listed;
  const start = listed.flatMap(({ days }) => days[0]?.on ?? []).toSorted()[0] ?? view.clocks.asOf;
  const most = Math.max(1, ...listed.flatMap(({ days }) => days.flatMap((day) => [day.rivalry, day.cooperation])));
  return (
    <Section id={part} title={w.title} share={shareOf(context, part)}>
      <p className="measure pb-3 font-text text-lg">{coopetitionSentence(view)}</p>
      {first && (
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_auto]">
          <div className="grid min-w-0 grid-cols-1 content-start gap-6">
            <ScrollBox>
              <table className="w-full border-collapse text-[0.8125rem] sm:min-w-[34rem]">
                <TableHead
                  caption={w.title}
                  heads={[
                    [w.pair],
                    [w.rivalry],
                    [w.cooperation],
                    [w.score, 'right'],
                    [w.tapeBetween(start.slice(0, 4), view.clocks.asOf.slice(0, 4)), 'chart'],
                  ]}
                />
                <tbody>
                  {listed.map((row) => (
                    <tr key={pairText(row)}>
                      <th scope="row" className={`${cell} text-left font-semibold`}>
                        {pairText(row)}
                      </th>
                      <td className={cell}>
                        <Side
                          context={context}
                          count={row.now.rivalry}
                          deals={row.deals.filter(({ side }) => side === 'rivalry')}
                        />
                      </td>
                      <td className={cell}>
                        <Side
                          context={context}
                          count={row.now.cooperation}
                          deals={row.deals.filter(({ side }) => side === 'cooperation')}
                        />
                      </td>
                      <td className={`${cell} text-right font-semibold`}>{row.now.score}</td>
                      <td className={`${cell} w-1/3 max-sm:hidden`}>
                        <TensionChart
                          days={row.days}
                          from={start}
                          until={view.clocks.asOf}
                          most={most}
                          label={w.tapeOf(pairText(row))}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
            <p className="label">
              {w.score}: {w.scoreHelp}. {view.pairs.length > shown && w.shown(shown, view.pairs.length)}
            </p>
          </div>
          <CoopetitionMatrix context={context} pairs={view.pairs} />
        </div>
      )}
      <Workings
        context={context}
        part={part}
        formula={w.formula}
        inputs={view.pairs.flatMap(({ deals }) =>
          deals.map(({ deal, origins }) => ({ deal, counts: String(origins) })),
        )}
        leftOut={view.leftOut}
      />
    </Section>
  );
}
