// How a figure is worked out: its formula, each deal that went in, each that did not and why. Closed until asked for; long
// lists are cut and the data is one link away.

import { formatMonths } from '#components/format/format-months.ts';
import { viewAddress } from '#components/format/view-address.ts';
import { insightWords } from '#components/insight-words.ts';
import { words } from '#components/words.ts';
import type { ConvertedDeal, LeftOut, LeftOutReason } from '#lib/domain/insight.ts';
import { DealLink } from './deal-link.tsx';
import type { InsightContext } from './insight-context.ts';

interface Input {
  readonly deal: string;
  /** What the deal counts for, as text; left out where each counts the same. */
  readonly counts?: string;
}

interface Props {
  readonly context: InsightContext;
  readonly part: string;
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly leftOut: readonly LeftOut[];
  /** Sums that were stated in another currency. */
  readonly converted?: readonly ConvertedDeal[];
}

const w = insightWords.workings;
const shown = 60;

function More({ count }: { count: number }) {
  return count > 0 ? <li className="text-ink-soft">{w.more(count)}</li> : null;
}

export function Workings({ context, part, formula, inputs, leftOut, converted = [] }: Props) {
  const reasons = [...Map.groupBy(leftOut, ({ reason }) => reason)].toSorted(([, a], [, b]) => b.length - a.length);
  const listed = (reason: LeftOutReason, rows: readonly LeftOut[]) => (
    <li key={reason}>
      {insightWords.reasons[reason]} ({rows.length})
      <ul className="columns-1 wrap-anywhere gap-x-8 pl-4 sm:columns-2">
        {rows.slice(0, shown).map(({ deal }) => (
          <li key={deal}>
            <DealLink context={context} deal={deal} part={part} />
          </li>
        ))}
        <More count={rows.length - shown} />
      </ul>
    </li>
  );
  return (
    <details className="pt-3 text-[0.8125rem]">
      <summary className="inline-flex min-h-8 items-center underline underline-offset-4">{w.title}</summary>
      <div className="grid gap-3 border-l border-rule pl-4">
        <p className="measure">
          <b className="font-semibold">{w.formula}.</b> {formula}
        </p>
        {inputs.length > 0 && (
          <div>
            <h3 className="font-label text-[0.8125rem] tracking-normal">{w.inputs}</h3>
            <ul className="columns-1 wrap-anywhere gap-x-8 sm:columns-2">
              {inputs.slice(0, shown).map(({ deal, counts }) => (
                <li key={`${deal} ${counts}`}>
                  <DealLink context={context} deal={deal} part={part} />
                  {counts !== undefined && <span className="text-ink-soft">: {counts}</span>}
                </li>
              ))}
              <More count={inputs.length - shown} />
            </ul>
          </div>
        )}
        {converted.length > 0 && (
          <div>
            <h3 className="font-label text-[0.8125rem] tracking-normal">{w.converted}</h3>
            <ul>
              {converted.slice(0, shown).map(({ deal, currency, rate, months, isLastKnown }) => (
                <li key={deal}>
                  <DealLink context={context} deal={deal} part={part} />
                  <span className="text-ink-soft">
                    : {currency},{' '}
                    {(isLastKnown ? words.totals.convertedLast : words.totals.converted)(rate, formatMonths(months))}
                  </span>
                </li>
              ))}
              <More count={converted.length - shown} />
            </ul>
          </div>
        )}
        <div>
          <h3 className="font-label text-[0.8125rem] tracking-normal">{w.leftOut}</h3>
          {leftOut.length === 0 ? <p>{w.nothing}</p> : <ul>{reasons.map(([reason, rows]) => listed(reason, rows))}</ul>}
        </div>
        <p>
          <a href={viewAddress(`/api/v1/insights/${part}`, { ...context.query, evidence: undefined })}>{w.data}</a>
        </p>
      </div>
    </details>
  );
}
