// The answer that a shared view is drawn from, for a state at its clocks: the view's one question, the deals that it names and where
// their words stand. Every question is asked in full: what a state leaves open is said to be open, never left to a default.
import { addDays, dayOf } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { GraphFilterQuery } from '#lib/domain/graph-query.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import type { MovementQuery } from '#lib/domain/movement.ts';
import type { ShareClock, ShareState, ShareStateOf } from '#lib/domain/share.ts';
import type { PairView, ShareAnswer } from '#lib/domain/share-answer.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { concernedBy } from '#lib/ledger/ledger.ts';
import { Problem } from '../errors.ts';
import { foldById, foldedWhere } from './fold-deals.ts';
import { getCommitments } from './get-commitments.ts';
import { getCoopetition } from './get-coopetition.ts';
import { getDeal } from './get-deal.ts';
import { getDependence } from './get-dependence.ts';
import { getFlows } from './get-flows.ts';
import { getGraph } from './get-graph.ts';
import { getMovements } from './get-movements.ts';
import { getOrganization } from './get-organization.ts';
import { getPower } from './get-power.ts';
import { getTimeline } from './get-timeline.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { readClocks, readLedger } from './read-ledger.ts';
import { search } from './search.ts';

/** `now` is told as the day that it is. */
const dayAt = (clock: ShareClock, today: string): string => (clock === 'now' ? today : clock);

/** Throws Problem('bad_request') for a day in the future. */
export function clocksOfShare(
  state: Pick<ShareState, 'asOf' | 'knownAt'>,
  now: string = new Date().toISOString(),
): Clocks {
  const today = dayOf(now);
  return readClocks({ asOf: dayAt(state.asOf, today), knownAt: dayAt(state.knownAt, today) }, now);
}

/** Every key of a query, so that a parameter added later fails to compile here instead of taking its default. */
type Complete<Query> = { [Key in keyof Required<Query>]: Query[Key] };

const viewQuery = (state: ShareStateOf<'timeline' | 'graph'>, clocks: Clocks): Complete<ViewQuery> => ({
  type: state.type,
  status: state.status,
  organization: state.organization,
  from: state.from ?? undefined,
  until: state.until ?? undefined,
  ...clocks,
  evidence: undefined,
  page: undefined,
});

function graphQuery(state: ShareStateOf<'graph'>, clocks: Clocks): Complete<GraphFilterQuery> {
  const { fold, focus, depth, most } = state;
  const { evidence: _, page: __, ...filters } = viewQuery(state, clocks);
  return { ...filters, fold, focus, depth, most, deals: undefined };
}

const noInsight: Complete<Omit<InsightQuery, 'asOf' | 'knownAt'>> = {
  buyer: undefined,
  resource: undefined,
  measure: undefined,
  by: undefined,
  unit: undefined,
  without: [],
  evidence: undefined,
};

function movementQuery(state: ShareStateOf<'movements'>, clocks: Clocks): Complete<MovementQuery> {
  const { clock, days, type, organization } = state;
  const to = clock === 'known' ? clocks.knownAt : clocks.asOf;
  return { ...clocks, clock, days, type, organization, from: addDays(to, -days), to, evidence: undefined };
}

async function getPair([first, second]: readonly [string, string], clocks: Clocks): Promise<PairView | null> {
  const ledger = await readLedger();
  const [a, b] = [ledger.names.get(first), ledger.names.get(second)];
  if (a === undefined || b === undefined) return null;
  const scope = { clocks, ownerships: ledger.ownerships };
  const ofFirst = foldedWhere(ledger, { type: [], status: [], organization: [first] }, clocks);
  const between = ofFirst.filter((deal) => concernedBy(deal, scope).has(second));
  return {
    clocks,
    pair: [
      { slug: first, name: a },
      { slug: second, name: b },
    ],
    deals: between.filter(({ moment }) => moment !== null),
    undated: between.filter(({ moment }) => moment === null),
  };
}

/** The deals behind figures that name them by id, in the order of their ids. */
async function dealsNamedIn(view: object, clocks: Clocks): Promise<Deal[]> {
  const ids = new Set(JSON.stringify(view).match(/(?<=")[0-9a-f]{20}(?=")/g));
  const ledger = await readLedger();
  return [...ids].sort().flatMap((id) => foldById(ledger, id, clocks) ?? []);
}

async function withSources<View extends object>(
  view: View,
  clocks: Clocks,
  deals: readonly Deal[],
  whole: readonly Deal[],
) {
  const links = await listEvidenceLinks([...new Set([...deals, ...whole].flatMap(({ claims }) => claims))]);
  return { clocks, view, deals: [...deals], sources: [...links.values()] };
}

const whole = <View extends object>(view: View, clocks: Clocks, deals: readonly Deal[]) =>
  withSources(view, clocks, [], deals);

async function named<View extends object>(view: View, clocks: Clocks) {
  return withSources(view, clocks, await dealsNamedIn(view, clocks), []);
}

const missing = (what: string): Problem =>
  new Problem(
    'not_found',
    `There is no such ${what} that was known by then.`,
    'What was shared may have been withdrawn.',
  );

function found<Found>(what: string, one: Found | null): Found {
  if (one === null) throw missing(what);
  return one;
}

/** Throws Problem('not_found') where what it is about is not there at these clocks. */
export async function answerShare(state: ShareState): Promise<ShareAnswer> {
  const clocks = clocksOfShare(state);
  switch (state.view) {
    case 'timeline': {
      const view = await getTimeline(viewQuery(state, clocks));
      return { view: 'timeline', answer: await whole(view, clocks, [...view.deals, ...view.undated]) };
    }
    case 'graph': {
      const view = await getGraph(graphQuery(state, clocks), Number.POSITIVE_INFINITY);
      return { view: 'graph', answer: await whole(view, clocks, view.deals) };
    }
    case 'pair': {
      const view = found('pair of organizations', await getPair(state.pair, clocks));
      return { view: 'pair', answer: await whole(view, clocks, [...view.deals, ...view.undated]) };
    }
    case 'organization': {
      const view = found('organization', await getOrganization(state.organization, clocks));
      return { view: 'organization', answer: await whole(view, clocks, view.deals) };
    }
    case 'deal': {
      const view = found('deal', await getDeal(state.deal, clocks));
      const deals = [view.deal ?? [], view.related, view.links.map(({ deal }) => deal)].flat();
      return { view: 'deal', answer: await whole(view, clocks, deals) };
    }
    case 'search': {
      const { q, sort, limit } = state;
      const view = await search({ q, sort, page: 1, ...clocks }, limit);
      return {
        view: 'search',
        answer: await whole(
          view,
          clocks,
          view.deals.map(({ deal }) => deal),
        ),
      };
    }
    case 'dependence': {
      const { buyer, resource, measure } = state;
      const view = await getDependence({ ...noInsight, ...clocks, buyer, resource, measure });
      return { view: 'dependence', answer: await named(view, clocks) };
    }
    case 'coopetition':
      return { view: 'coopetition', answer: await named(await getCoopetition({ ...noInsight, ...clocks }), clocks) };
    case 'flows':
      return { view: 'flows', answer: await named(await getFlows({ ...noInsight, ...clocks }), clocks) };
    case 'commitments': {
      const view = await getCommitments({ ...noInsight, ...clocks, by: state.by, unit: state.unit });
      return { view: 'commitments', answer: await named(view, clocks) };
    }
    case 'movements': {
      const view = await getMovements(movementQuery(state, clocks));
      return { view: 'movements', answer: { clocks, view, deals: [], sources: view.evidence } };
    }
    case 'power': {
      const view = await getPower({ ...noInsight, ...clocks, without: state.without });
      return { view: 'power', answer: await named(view, clocks) };
    }
  }
}
