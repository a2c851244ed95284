// What is different today from what a share shows: its deals as they were kept, compared with the deals that the same filters leave
// now, on the same day of the world. Not the ledger as known then with the ledger as known now: a retraction or a merge changes both.
import { database } from '#lib/db/database.ts';
import { dayOf } from '#lib/domain/approximate-date.ts';
import type { ChangeKind, ChangesView, DealChange } from '#lib/domain/change.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { answerShare } from './answer-share.ts';
import { dealsInAnswer } from './deals-in-answer.ts';
import { foldById, foldedWhere } from './fold-deals.ts';
import type { FrozenShare } from './get-share.ts';
import { keepAnswers } from './keep-answers.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { type Ledger, readLedger } from './read-ledger.ts';

/** Ids of deals that are gone, by the id under which the deal of their founding claim goes now. */
async function idsNow(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const db = database();
  const addresses = await db.dealAddress.findMany({ where: { dealId: { in: [...ids] } } });
  const claims = await db.dealClaim.findMany({ where: { claimId: { in: addresses.map(({ claimId }) => claimId) } } });
  const dealOf = new Map(claims.map(({ claimId, dealId }) => [claimId, dealId]));
  return new Map(addresses.map(({ dealId, claimId }) => [dealId, dealOf.get(claimId) ?? dealId]));
}

/** What the filters of a state leave of the ledger today. */
async function dealsToday(ledger: Ledger, state: ShareState, clocks: Clocks, kept: readonly Deal[]) {
  // A part of the graph is more than its filters say: the question is asked again.
  if (state.view === 'graph' && state.focus.length > 0)
    return dealsInAnswer(await answerShare({ ...state, ...clocks }));
  const nowOf = (slug: string) => ledger.overlay.canonical.get(slug) ?? slug;
  const about = (slug: string) => foldedWhere(ledger, { type: [], status: [], organization: [nowOf(slug)] }, clocks);
  switch (state.view) {
    case 'timeline':
    case 'graph': {
      const { from, until, organization, ...filters } = state;
      const days = { from: from ?? undefined, until: until ?? undefined };
      return foldedWhere(ledger, { ...filters, ...days, organization: organization.map(nowOf) }, clocks);
    }
    case 'pair': {
      const second = new Set(about(state.pair[1]).map(({ id }) => id));
      return about(state.pair[0]).filter(({ id }) => second.has(id));
    }
    case 'organization':
      return about(state.organization);
    // Of a window it is asked how its deals read today, not what moved since.
    case 'movements':
    case 'deal':
      return kept.flatMap(({ id }) => foldById(ledger, id, clocks) ?? []);
    default:
      return dealsInAnswer(await answerShare({ ...state, ...clocks }));
  }
}

async function compare(ledger: Ledger, { state, ...frozen }: FrozenShare, clocks: Clocks): Promise<DealChange[]> {
  const before = dealsInAnswer(frozen);
  const moved = await idsNow(before.flatMap(({ id }) => (ledger.claims.has(id) ? [] : id)));
  const kept = before.map((deal) => ({ ...deal, id: moved.get(deal.id) ?? deal.id }));
  return diffLedgers(kept, await dealsToday(ledger, state, clocks, kept));
}

const keep = keepAnswers<Promise<DealChange[]>>(500);

/** Kept as long as neither ledger nor day changes. */
async function changesOf(frozen: FrozenShare, clocks: Clocks): Promise<DealChange[]> {
  const ledger = await readLedger();
  return keep(ledger, `${frozen.share.id} ${clocks.knownAt}`, () => compare(ledger, frozen, clocks));
}

const clocksToday = ({ share }: FrozenShare, now: Date): Clocks => ({
  asOf: share.clocks.asOf,
  knownAt: dayOf(now.toISOString()),
});

/** How many deals read otherwise today than they do in the share, and on which day that was looked at. */
export async function countShareChanges(frozen: FrozenShare, now = new Date()): Promise<{ count: number; by: string }> {
  const clocks = clocksToday(frozen, now);
  return { count: (await changesOf(frozen, clocks)).length, by: clocks.knownAt };
}

export async function listShareChanges(frozen: FrozenShare, now = new Date()): Promise<ChangesView> {
  const clocks = clocksToday(frozen, now);
  const changes = await changesOf(frozen, clocks);
  const links = await listEvidenceLinks([...new Set(changes.flatMap(({ claims }) => claims))]);
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return {
    clocks,
    from: frozen.share.clocks.knownAt,
    to: clocks.knownAt,
    counts: { new: count('new'), ended: count('ended'), changed: count('changed'), withdrawn: count('withdrawn') },
    changes,
    evidence: [...links.values()],
  };
}
