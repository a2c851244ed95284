// One drawn circle with what can come back by it, said in a sentence; each of its payments leads to its words.
import { CircleChart } from '#components/charts/circle-chart.tsx';
import { circleText, comesBack, paymentAmount } from '#components/format/circle-text.ts';
import type { FlowLoop } from '#lib/domain/insight.ts';
import { evidenceOf, type InsightContext } from './insight-context.ts';

export function CircleFigure({ context, loop, part }: { context: InsightContext; loop: FlowLoop; part: string }) {
  return (
    <figure className="grid content-start justify-items-center gap-1">
      <CircleChart
        loop={loop}
        label={circleText(loop)}
        amountOf={paymentAmount}
        hrefOf={({ deals: [deal = ''] }) => evidenceOf(context, deal, part)}
      />
      <figcaption className="measure text-center text-[0.8125rem] text-ink-soft">{comesBack(loop)}</figcaption>
    </figure>
  );
}
