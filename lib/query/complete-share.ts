// Makes a complete state of what somebody wants to share. What only an answer can tell is asked here, once: the buyer that stands
// first, the order in which a search comes out. The address then says so, and nothing is filled in again.
import type { AskedShare } from '#lib/domain/asked-share.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { type ShareState, shareSchemas } from '#lib/domain/share.ts';
import type { ShareParameters } from '#lib/domain/share-migrations.ts';
import { usualLimits } from '#lib/graph/usual-limits.ts';
import { Problem } from '../errors.ts';
import { getDependence } from './get-dependence.ts';
import { usualDepth } from './get-graph.ts';
import { search } from './search.ts';

const day = (clock: string | undefined) => (clock === 'now' ? undefined : clock);

async function missing({ view, parameters }: AskedShare): Promise<ShareParameters> {
  const clocks = { asOf: day(parameters.asOf), knownAt: day(parameters.knownAt) };
  if (view === 'search' && parameters.sort === undefined)
    return { sort: (await search({ q: parameters.q ?? '', ...clocks }, 1)).sort };
  if (view === 'graph')
    return { depth: String(usualDepth), most: String(usualLimits(parameters).nodes), ...parameters };
  if (view !== 'dependence' || parameters.buyer !== undefined) return {};
  const { resource, measure } = parameters;
  const { dependence } = await getDependence(InsightQuery.parse({ resource, measure, ...clocks }));
  return dependence ? { buyer: dependence.buyer.slug } : {};
}

/** Throws Problem('bad_request') that names what is missing or cannot be. */
export async function completeShare(asked: AskedShare): Promise<ShareState> {
  const state = shareSchemas[asked.view].safeParse({ ...asked.parameters, ...(await missing(asked)) });
  if (state.success) return state.data;
  const issues = state.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Problem('bad_request', `This view cannot be shared (${list}).`, 'Correct the parameters named.', issues);
}
