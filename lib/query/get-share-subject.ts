// What a state is about, for its title: the names behind its slugs, its deal, its clocks as days. Asks little, so that every page can
// tell it in its head; a frozen share tells it from what was kept.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { clocksOfShare } from './answer-share.ts';
import { foldById } from './fold-deals.ts';
import type { FrozenShare } from './get-share.ts';
import { readLedger } from './read-ledger.ts';

export interface ShareSubject {
  readonly clocks: Clocks;
  /** By slug; one that nobody knows is missing. */
  readonly names: ReadonlyMap<string, string>;
  readonly deal: Deal | null;
}

/** The slugs that a state names. */
function slugsOf(state: ShareState): readonly string[] {
  switch (state.view) {
    case 'timeline':
    case 'graph':
    case 'movements':
      return state.organization;
    case 'pair':
      return state.pair;
    case 'organization':
      return [state.organization];
    case 'dependence':
      return [state.buyer];
    case 'power':
      return state.without;
    default:
      return [];
  }
}

export async function getShareSubject(state: ShareState): Promise<ShareSubject> {
  const ledger = await readLedger();
  const clocks = clocksOfShare(state);
  const names = slugsOf(state).flatMap((slug) => {
    const name = ledger.names.get(slug);
    return name === undefined ? [] : [[slug, name] as const];
  });
  const deal = state.view === 'deal' ? foldById(ledger, state.deal, clocks) : null;
  return { clocks, names: new Map(names), deal };
}

/** Every organization that is named anywhere in an answer. */
const namesIn = (value: unknown): Array<readonly [string, string]> => {
  if (value === null || typeof value !== 'object') return [];
  const own: Array<readonly [string, string]> =
    'slug' in value && typeof value.slug === 'string' && 'name' in value && typeof value.name === 'string'
      ? [[value.slug, value.name]]
      : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
};

export function frozenSubject({ state, share, ...frozen }: FrozenShare): ShareSubject {
  const wanted = new Set(slugsOf(state));
  const names = new Map(namesIn(frozen.answer).filter(([slug]) => wanted.has(slug)));
  return { clocks: share.clocks, names, deal: frozen.view === 'deal' ? frozen.answer.view.deal : null };
}
