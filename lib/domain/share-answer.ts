// What each shared view is drawn from: the whole answer of its one question, as plain JSON. A frozen share keeps exactly this and is
// drawn from it again when ledger, slugs and code have moved on; so it carries the deals that it names, and looks nothing up.
import { z } from 'zod';
import { Clocks } from './clocks.ts';
import { CommitmentView } from './commitment.ts';
import { Deal } from './deal.ts';
import { GraphView } from './graph-view.ts';
import { CoopetitionView, DependenceView, FlowView, PowerView } from './insight.ts';
import { MovementView } from './movement.ts';
import { OrganizationRef } from './organization.ts';
import { EvidenceLink } from './path.ts';
import { SearchView } from './search-views.ts';
import type { SharedView } from './share.ts';
import { DealView, OrganizationView, TimelineView } from './views.ts';

/** All deals between two organizations, their units counted with them; undated ones apart. */
export const PairView = z.object({
  clocks: Clocks,
  pair: z.tuple([OrganizationRef, OrganizationRef]),
  deals: z.array(Deal),
  undated: z.array(Deal),
});
export type PairView = z.infer<typeof PairView>;

/** `sources`: where the words of the deals' claims stand, for the table beside the picture. */
const answer = <View extends z.ZodType>(view: View) =>
  z.object({ clocks: Clocks, view, deals: z.array(Deal), sources: z.array(EvidenceLink) });

/** `deals` holds every deal that the view names by its id alone; none where the view has them whole. */
export const shareAnswers = {
  timeline: answer(TimelineView),
  graph: answer(GraphView),
  pair: answer(PairView),
  organization: answer(OrganizationView),
  deal: answer(DealView),
  search: answer(SearchView),
  dependence: answer(DependenceView),
  coopetition: answer(CoopetitionView),
  flows: answer(FlowView),
  commitments: answer(CommitmentView),
  power: answer(PowerView),
  movements: answer(MovementView),
} as const satisfies Readonly<Record<SharedView, z.ZodType>>;

/** A view's name with its answer: what `drawView` is given. */
export const ShareAnswer = z.discriminatedUnion('view', [
  z.object({ view: z.literal('timeline'), answer: shareAnswers.timeline }),
  z.object({ view: z.literal('graph'), answer: shareAnswers.graph }),
  z.object({ view: z.literal('pair'), answer: shareAnswers.pair }),
  z.object({ view: z.literal('organization'), answer: shareAnswers.organization }),
  z.object({ view: z.literal('deal'), answer: shareAnswers.deal }),
  z.object({ view: z.literal('search'), answer: shareAnswers.search }),
  z.object({ view: z.literal('dependence'), answer: shareAnswers.dependence }),
  z.object({ view: z.literal('coopetition'), answer: shareAnswers.coopetition }),
  z.object({ view: z.literal('flows'), answer: shareAnswers.flows }),
  z.object({ view: z.literal('commitments'), answer: shareAnswers.commitments }),
  z.object({ view: z.literal('power'), answer: shareAnswers.power }),
  z.object({ view: z.literal('movements'), answer: shareAnswers.movements }),
]);
export type ShareAnswer = z.infer<typeof ShareAnswer>;
