// The addresses that answer with what follows from the ledger. Each figure names the deals it was worked out from.
import { CommitmentView } from '#lib/domain/commitment.ts';
import { CoopetitionView, DependenceView, FlowView, PowerView } from '#lib/domain/insight.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { MovementDigest, MovementQuery } from '#lib/domain/movement.ts';
import { endpoint } from '../endpoint.ts';

const query = InsightQuery;

export const commitments = endpoint({
  path: '/insights/commitments',
  what: 'commitments',
  summary: 'What was promised',
  help: 'Money or capacity promised over time, by type or by organization, with what was left out and why.',
  query,
  reply: CommitmentView,
  examples: ['/insights/commitments'],
});

export const coopetition = endpoint({
  path: '/insights/coopetition',
  what: 'coopetition',
  summary: 'Rivals that deal with each other',
  help: 'Pairs that both compete and cooperate, with the evidence for either side.',
  query,
  reply: CoopetitionView,
  examples: ['/insights/coopetition'],
});

export const dependence = endpoint({
  path: '/insights/dependence',
  what: 'dependence',
  summary: 'Who depends on whom',
  help: 'How concentrated the suppliers of a buyer are, as a range where amounts are disputed or open.',
  query,
  reply: DependenceView,
  examples: ['/insights/dependence?buyer=openai'],
});

export const flows = endpoint({
  path: '/insights/flows',
  what: 'flows',
  summary: 'Money that comes back',
  help: 'Loops of money and supply, and how many a network without them would have by chance.',
  query,
  reply: FlowView,
  examples: ['/insights/flows'],
});

export const movements = endpoint({
  path: '/insights/movements',
  what: 'movement',
  summary: 'What moved between two days',
  help: 'What became known between two days, or what came true between them, as sentences: deals that are new, expanded, ended, disputed, corrected; first dealings. Each names the claims that say it. With both days the answer stays the same for ever, but for what people decide.',
  query: MovementQuery,
  reply: MovementDigest,
  examples: [
    '/insights/movements?from=2025-05-31&to=2025-06-30',
    '/insights/movements?clock=world&from=2025-01-01&to=2025-03-31&organization=openai',
  ],
});

export const power = endpoint({
  path: '/insights/power',
  what: 'power',
  summary: 'Who matters in the network',
  help: 'Positions in the network, and who would be cut off if the organizations under `without` left.',
  query,
  reply: PowerView,
  examples: ['/insights/power'],
});
