// Which picture shows which view, and the figures beside it: the one place that knows all shared views.
import { dependenceSentence } from '#components/format/dependence-sentence.ts';
import { formatDollars, formatQuantity, formatShare } from '#components/format/format-figure.ts';
import { formatCount } from '#components/format/format-number.ts';
import { heardOf } from '#components/format/heard-of.ts';
import {
  commitmentsSentence,
  coopetitionSentence,
  flowsSentence,
  powerSentence,
} from '#components/format/insight-sentences.ts';
import { sharePageAddress } from '#components/format/share-page-address.ts';
import { insightWords } from '#components/insight-words.ts';
import { words } from '#components/words.ts';
import type { FlowLoop } from '#lib/domain/insight.ts';
import type { ShareState } from '#lib/domain/share.ts';
import type { ShareAnswer } from '#lib/domain/share-answer.ts';
import { drawCircles } from './draw-circles.tsx';
import { drawCoopetition, pairsDrawn } from './draw-coopetition.tsx';
import { drawDeal } from './draw-deal.tsx';
import { drawDependence } from './draw-dependence.tsx';
import { drawGraph } from './draw-graph.tsx';
import { drawMovements } from './draw-movements.tsx';
import { type BarRow, drawRows } from './draw-rows.tsx';
import { drawTimeline, type TimelineContent } from './draw-timeline.tsx';
import { embedWords } from './embed-words.ts';
import type { FigureTable, HrefOf, Picture } from './picture.ts';
import { withFinding } from './with-finding.tsx';

/** More bars than this are a table, not a picture. */
const barsDrawn = 14;

const timeline = (content: TimelineContent, href: HrefOf): Picture => ({
  draw: (width) => drawTimeline(content, width, href),
  figures: null,
});

function bars(sentence: string, rows: readonly BarRow[], heads: readonly string[]): Picture {
  const figures: FigureTable = { heads, rows: rows.map(({ label, value }) => [label, value]) };
  const drawn = rows.slice(0, barsDrawn);
  return { draw: (width) => withFinding(sentence, drawRows(drawn, width), width), figures };
}

const exactly = (value: number) => ({ low: value, high: value });

const circleRow = (loop: FlowLoop): string[] => [
  [...loop.legs.map(({ payer }) => payer.name), loop.legs[0]?.payer.name ?? ''].join(' → '),
  loop.gross === null ? embedWords.unknown : formatDollars(loop.gross),
];

/** The state says what was asked (days of a timeline); the answer holds everything that is drawn. */
export function pictureOf(state: ShareState, { view, answer }: ShareAnswer, href: HrefOf): Picture {
  const { clocks } = answer;
  const page = href(sharePageAddress(state));
  switch (view) {
    case 'timeline': {
      const asked = state.view === 'timeline' ? { from: state.from ?? undefined, until: state.until ?? undefined } : {};
      return timeline({ deals: answer.view.deals, clocks, by: 'family', view: page, ...asked }, href);
    }
    case 'pair':
    case 'organization':
      return timeline({ deals: answer.view.deals, clocks, by: 'type', view: page }, href);
    case 'search': {
      const deals = answer.view.deals.map(({ deal }) => deal);
      const picture = timeline({ deals, clocks, by: 'family', view: page }, href);
      const { counts, capped } = answer.view;
      if (counts.deals <= deals.length) return picture;
      const all = (capped.deals ? words.search.capped : String)(formatCount(counts.deals));
      return {
        ...picture,
        draw: (width) => withFinding(embedWords.firstOf(deals.length, all), picture.draw(width), width),
      };
    }
    case 'graph':
      return { draw: (width) => drawGraph(answer.view, width, href), figures: null };
    case 'deal': {
      const { deal } = answer.view;
      return { draw: (width) => drawDeal(deal, heardOf(answer.view), clocks, width, href), figures: null };
    }
    case 'dependence': {
      const { dependence } = answer.view;
      const suppliers = dependence?.days.at(-1)?.suppliers ?? [];
      return {
        draw: (width) => {
          const drawing = dependence && drawDependence(dependence, width, href);
          return drawing ? withFinding(dependenceSentence(dependence), drawing, width) : drawRows([], width);
        },
        figures: {
          heads: [embedWords.supplier, embedWords.share],
          rows: suppliers.map(({ organization, share }) => [organization.name, formatShare(share)]),
        },
      };
    }
    case 'coopetition':
      return {
        draw: (width) =>
          withFinding(coopetitionSentence(answer.view), drawCoopetition(answer.view, width, href), width),
        figures: {
          heads: [embedWords.rivals, insightWords.coopetition.title],
          rows: answer.view.pairs
            .slice(0, pairsDrawn)
            .map(({ pair: [a, b], now }) => [`${a.name} – ${b.name}`, embedWords.texts(now.rivalry, now.cooperation)]),
        },
      };
    case 'flows':
      return {
        draw: (width) => withFinding(flowsSentence(answer.view), drawCircles(answer.view, width, href), width),
        figures: { heads: [embedWords.circle, embedWords.smallest], rows: answer.view.loops.map(circleRow) },
      };
    case 'commitments': {
      const { rows, unit } = answer.view;
      const stated = rows.filter(({ firm, ceilings }) => firm.high + ceilings > 0);
      return bars(
        commitmentsSentence(answer.view),
        stated.map(({ key, label, firm, ceilings }) => ({
          key,
          label,
          firm,
          ceiling: ceilings,
          value: formatQuantity(firm, unit) + (ceilings > 0 ? ` + ${formatQuantity(exactly(ceilings), unit)}` : ''),
          href: null,
        })),
        [embedWords.who, `${embedWords.firm} (+ ${embedWords.ceiling.toLowerCase()})`],
      );
    }
    case 'movements':
      return drawMovements(answer.view, href);
    case 'power':
      return bars(
        powerSentence(answer.view),
        answer.view.rows.map(({ organization, betweenness }) => ({
          key: organization.slug,
          label: organization.name,
          firm: exactly(betweenness),
          ceiling: 0,
          value: formatShare(exactly(betweenness)),
          href: href(`/organizations/${organization.slug}`),
        })),
        [embedWords.who, embedWords.between],
      );
  }
}
