// The page on which a shared view lives: the same filters and clocks, in the page's own short way of writing them.
import { addDays } from '#lib/domain/approximate-date.ts';
import type { ShareClock, ShareState } from '#lib/domain/share.ts';
import { searchAddress } from './search-address.ts';
import { viewAddress } from './view-address.ts';

const day = (clock: ShareClock): string | undefined => (clock === 'now' ? undefined : clock);

export function sharePageAddress(state: ShareState): string {
  const clocks = { asOf: day(state.asOf), knownAt: day(state.knownAt) };
  switch (state.view) {
    case 'timeline': {
      const { type, status, organization, from, until } = state;
      return viewAddress('/', {
        type,
        status,
        organization,
        from: from ?? undefined,
        until: until ?? undefined,
        ...clocks,
      });
    }
    case 'graph': {
      const { type, status, organization, from, until, fold, focus, depth, most } = state;
      const part = { fold, focus, depth, most };
      const filters = { type, status, organization, from: from ?? undefined, until: until ?? undefined };
      return viewAddress('/graph', { ...filters, ...part, ...clocks });
    }
    case 'pair':
      return viewAddress('/compare', { a: state.pair[0], b: state.pair[1], ...clocks });
    case 'organization':
      return viewAddress(`/organizations/${encodeURIComponent(state.organization)}`, clocks);
    case 'deal':
      return viewAddress(`/deals/${state.deal}`, clocks);
    case 'search':
      return searchAddress({ q: state.q, sort: state.sort, ...clocks });
    case 'dependence': {
      const { buyer, resource, measure } = state;
      return viewAddress('/insights', { buyer, resource, measure, ...clocks }, state.view);
    }
    case 'commitments':
      return viewAddress('/insights', { by: state.by, unit: state.unit, ...clocks }, state.view);
    case 'movements': {
      const { clock, days, type, organization } = state;
      const end = clock === 'known' ? clocks.knownAt : clocks.asOf;
      const window = end === undefined ? { days } : { from: addDays(end, -days), to: end };
      const asOf = clock === 'known' ? clocks.asOf : undefined;
      const knownAt = clock === 'known' ? undefined : clocks.knownAt;
      return viewAddress('/insights/movements', { ...window, clock, type, organization, asOf, knownAt });
    }
    case 'power':
      return viewAddress('/insights', { without: state.without, ...clocks }, state.view);
    default:
      return viewAddress('/insights', clocks, state.view);
  }
}
