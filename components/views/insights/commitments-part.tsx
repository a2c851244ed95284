// What is promised: bars of what is firm, with ceilings outlined on top, and how promises went.

import { AmountBar } from '#components/charts/amount-bar.tsx';
import { formatQuantity } from '#components/format/format-figure.ts';
import { commitmentsSentence, mostPromised } from '#components/format/insight-sentences.ts';
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import { Section } from '#components/views/shell/section.tsx';
import {
  CommitmentGrouping,
  type CommitmentRow,
  CommitmentUnit,
  type CommitmentView,
  PromiseOutcome,
} from '#lib/domain/commitment.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { DealLink } from './deal-link.tsx';
import { type InsightContext, shareOf } from './insight-context.ts';
import { TableHead } from './table-head.tsx';
import { Workings } from './workings.tsx';

const w = insightWords.commitments;
const part = 'commitments';
const shown = 20;
const listed = 24;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 align-baseline last:pr-0';

function Outcomes({ context, view }: { context: InsightContext; view: CommitmentView }) {
  return (
    <div>
      <h3 className="text-base">{w.outcomes}</h3>
      <p className="label">{w.outcomeHelp}</p>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-2 pt-2">
        {PromiseOutcome.options.map((outcome) => {
          const rows = view.outcomes.filter((row) => row.outcome === outcome);
          const told = (
            <>
              <b className="text-lg font-semibold">{rows.length}</b> {insightWords.outcomes[outcome]}
            </>
          );
          if (rows.length === 0) return <p key={outcome}>{told}</p>;
          return (
            <details key={outcome}>
              <summary className="min-h-6">{told}</summary>
              <ul className="max-h-60 overflow-y-auto text-[0.8125rem]">
                {rows.slice(0, listed).map(({ deal, because }) => (
                  <li key={deal}>
                    <DealLink context={context} deal={deal} part={part} />
                    {because !== undefined && outcome !== 'open' && (
                      <span className="text-ink-soft">: {w.because[because]}</span>
                    )}
                  </li>
                ))}
                {rows.length > listed && <li className="text-ink-soft">{w.more(rows.length - listed)}</li>}
              </ul>
            </details>
          );
        })}
      </div>
    </div>
  );
}

/** What a row is the sum of, with what lies in another deal of it said. */
function RowDeals({
  context,
  row: { deals, unknown, contained = [] },
}: {
  context: InsightContext;
  row: CommitmentRow;
}) {
  return (
    <details>
      <summary className="min-h-6">
        <span className="underline underline-offset-4">{deals.length}</span>
        {unknown > 0 && (
          <span className="text-ink-soft">
            , {unknown} {w.unknown}
          </span>
        )}
      </summary>
      <ul className="max-h-60 max-w-80 overflow-y-auto text-left whitespace-normal">
        {deals.slice(0, listed).map((deal) => (
          <li key={deal}>
            <DealLink context={context} deal={deal} part={part} />
            {contained.includes(deal) && <span className="text-ink-soft">: {w.isPart}</span>}
          </li>
        ))}
        {deals.length > listed && <li className="text-ink-soft">{w.more(deals.length - listed)}</li>}
      </ul>
    </details>
  );
}

export function CommitmentsPart({ context, view }: { context: InsightContext; view: CommitmentView }) {
  const rows = view.rows.filter((row) => mostPromised(row) > 0).slice(0, shown);
  const largest = rows.toSorted((a, b) => mostPromised(b) - mostPromised(a))[0];
  const counted = new Set(view.leftOut.map(({ deal }) => deal));
  return (
    <Section id={part} title={w.title} share={shareOf(context, part)}>
      <ChoiceForm query={context.query} part={part} names={['by', 'unit']}>
        <ChoiceField
          name="by"
          label={w.by}
          value={view.by}
          choices={CommitmentGrouping.options.map((one) => [one, insightWords.groupings[one]])}
        />
        <ChoiceField
          name="unit"
          label={w.unit}
          value={view.unit}
          choices={CommitmentUnit.options.map((one) => [one, insightWords.units[one]])}
        />
      </ChoiceForm>
      <p className="measure pb-3 font-text text-lg">{commitmentsSentence(view)}</p>
      {largest && (
        <ScrollBox>
          <table className="w-full border-collapse sm:min-w-[42rem] text-[0.8125rem]">
            <TableHead
              caption={w.title}
              heads={[
                [w.heads[view.by]],
                [w.firm, 'right'],
                [w.ceilings, 'right'],
                [w.once, 'right'],
                [w.delivered, 'right'],
                [w.deals, 'right'],
                [w.bars, 'bars'],
              ]}
            />
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={`${cell} text-left font-semibold sm:min-w-36`}>
                    {row.label}
                  </th>
                  <td className={`${cell} text-right font-semibold sm:whitespace-nowrap`}>
                    {formatQuantity(row.firm, view.unit)}
                  </td>
                  <td className={`${cell} text-right whitespace-nowrap`}>
                    {row.ceilings > 0 ? formatQuantity({ low: row.ceilings, high: row.ceilings }, view.unit) : '–'}
                  </td>
                  <td className={`${cell} text-right sm:whitespace-nowrap`}>
                    {row.once ? formatQuantity(row.once, view.unit) : '–'}
                  </td>
                  <td className={`${cell} text-right whitespace-nowrap`}>
                    {row.delivered === null
                      ? '–'
                      : formatQuantity({ low: row.delivered, high: row.delivered }, view.unit)}
                  </td>
                  <td className={`${cell} text-right whitespace-nowrap`}>
                    <RowDeals context={context} row={row} />
                  </td>
                  <td className={`${cell} w-1/3 max-sm:hidden`}>
                    <AmountBar firm={row.firm} ceiling={row.ceilings} most={mostPromised(largest)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <div className="pt-5">
        <Outcomes context={context} view={view} />
      </div>
      <Workings
        context={context}
        part={part}
        formula={w.formula}
        inputs={[...new Set(view.rows.flatMap(({ deals }) => deals))]
          .filter((deal) => !counted.has(deal))
          .map((deal) => ({ deal }))}
        leftOut={view.leftOut}
        converted={view.converted}
      />
    </Section>
  );
}
