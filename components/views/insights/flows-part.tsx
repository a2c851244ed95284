// Circles of payments: the most telling drawn, all of them as lines that read from payer to payee and back, and beside chance.
import { ChanceChart } from '#components/charts/chance-chart.tsx';
import { tellingLoops } from '#components/charts/telling-loops.ts';
import { chanceSentence } from '#components/format/chance-sentence.ts';
import { formatDollars } from '#components/format/format-figure.ts';
import { formatCount } from '#components/format/format-number.ts';
import { flowsSentence } from '#components/format/insight-sentences.ts';
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import { Section } from '#components/views/shell/section.tsx';
import type { FlowLeg, FlowLoop, FlowView } from '#lib/domain/insight.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { CircleFigure } from './circle-figure.tsx';
import { DealLink } from './deal-link.tsx';
import { type InsightContext, shareOf } from './insight-context.ts';
import { SignificanceTable } from './significance-table.tsx';
import { TableHead } from './table-head.tsx';
import { Workings } from './workings.tsx';

const w = insightWords.flows;
const part = 'flows';
const shown = 40;
/** Of what one pays another; the data has them all. */
const othersTold = 4;
const drawn = 6;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 align-baseline last:pr-0';

const dollars = (value: number | null): string => (value === null ? w.unknown : formatDollars(value));

function Leg({ context, leg }: { context: InsightContext; leg: FlowLeg }) {
  const [deal, ...others] = leg.deals;
  const what = leg.types.map((type) => relationKinds[type].label.toLowerCase()).join(', ');
  return (
    <>
      <b className="font-semibold">{leg.payer.name}</b> <span className="sr-only">{w.pays} </span>
      <span aria-hidden="true">→ </span>
      {deal !== undefined && (
        <DealLink context={context} deal={deal} part={part}>
          {leg.gross === null ? what : dollars(leg.gross)}
        </DealLink>
      )}
      {others.slice(0, othersTold).map((other, i) => (
        <sup key={other}>
          <DealLink context={context} deal={other} part={part}>
            <span className="inline-block min-w-6 text-center underline">
              <span className="sr-only">{w.deal} </span>
              {i + 2}
            </span>
          </DealLink>
        </sup>
      ))}
      {others.length > othersTold && (
        <span className="text-ink-soft" title={insightWords.workings.more(others.length - othersTold)}>
          {' +'}
          {formatCount(others.length - othersTold)}
        </span>
      )}
      <span aria-hidden="true"> →</span>{' '}
    </>
  );
}

function Loop({ context, loop }: { context: InsightContext; loop: FlowLoop }) {
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal`}>
        {loop.legs.map((leg) => (
          <Leg key={leg.payer.slug} context={context} leg={leg} />
        ))}
        {loop.legs[0]?.payer.name}
      </th>
      {[loop.gross, loop.firm, loop.once].map((value, i) => (
        <td
          key={['gross', 'firm', 'once'][i]}
          title={value === null ? w.unknownHelp : undefined}
          className={`${cell} text-right whitespace-nowrap ${value === null ? 'text-ink-soft' : 'font-semibold'}`}
        >
          {dollars(value)}
        </td>
      ))}
    </tr>
  );
}

function CircleTable({ context, view: { loops, hidden } }: { context: InsightContext; view: FlowView }) {
  return (
    <details>
      <summary className="inline-flex min-h-8 items-center underline underline-offset-4">
        {w.all(loops.length + hidden)}
      </summary>
      <ScrollBox>
        <table className="w-full min-w-[34rem] border-collapse text-[0.8125rem]">
          <TableHead caption={w.title} heads={[[w.circle], [w.gross, 'right'], [w.firm, 'right'], [w.once, 'right']]} />
          <tbody>
            {loops.slice(0, shown).map((loop) => (
              <Loop key={loop.id} context={context} loop={loop} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {loops.length + hidden > shown && (
        <p className="label">{w.shown(Math.min(shown, loops.length), loops.length + hidden)}</p>
      )}
    </details>
  );
}

/** For each length the null model as a picture, with its sentence. */
function Chance({ rows }: { rows: FlowView['significance'] }) {
  const counted = rows.filter(({ count }) => count > 0);
  return (
    <div className="grid gap-3">
      <h3 className="text-base">{w.chance}</h3>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {counted.map((row) => (
          <figure key={row.length} className="grid content-start gap-1">
            <ChanceChart row={row} label={w.chanceOf(row.length, row.networks)} here={w.here(row.count)} />
            <figcaption className="measure text-[0.875rem]">{chanceSentence(row)}</figcaption>
          </figure>
        ))}
      </div>
      <SignificanceTable rows={rows} />
    </div>
  );
}

export function FlowsPart({ context, view }: { context: InsightContext; view: FlowView }) {
  const { loops, significance, hidden, leftOut } = view;
  const [two] = significance;
  const told = tellingLoops(loops, drawn);
  return (
    <Section id={part} title={w.title} share={shareOf(context, part)}>
      <p className="measure pb-3 font-text text-lg">{flowsSentence(view)}</p>
      {loops.length > 0 && (
        <div className="grid grid-cols-1 gap-6">
          <div>
            <p className="label pb-3">{w.drawn(told.length, loops.length + hidden)}</p>
            <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 xl:grid-cols-3">
              {told.map((loop) => (
                <CircleFigure key={loop.id} context={context} loop={loop} part={part} />
              ))}
            </div>
          </div>
          <CircleTable context={context} view={view} />
          <Chance rows={significance} />
        </div>
      )}
      <Workings
        context={context}
        part={part}
        formula={w.formula(two?.networks ?? 0, two?.seed ?? 0)}
        inputs={[...new Set(loops.flatMap(({ legs }) => legs.flatMap(({ deals }) => deals)))].map((deal) => ({ deal }))}
        leftOut={leftOut}
        converted={view.converted}
      />
    </Section>
  );
}
