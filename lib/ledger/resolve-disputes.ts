// A folded deal with the disputes settled that a person settled by then: the value that holds comes first, the others
// stay beside it. A value that only later claims state, and that contradicts it, opens the dispute again. Pure.
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { Deal, Resolution } from '#lib/domain/deal.ts';
import { clashOf, clashOfDays, type Figure } from './fold-figure.ts';
import type { LedgerClaim } from './ledger-claim.ts';
import type { HeldResolution, Overlay } from './overlay.ts';

/** The figure with the held value first, or null where the claim states none. */
function settle<T>(
  figure: Figure<T> | null,
  { claim, considered }: HeldResolution,
  clash: (a: T, b: T) => boolean,
): Figure<T> | null {
  const held = figure?.values.find(({ claims }) => claims.includes(claim));
  if (!figure || !held) return null;
  const others = figure.values.filter((row) => row !== held);
  const reopened = others.some(
    (row) => clash(held.value, row.value) && !row.claims.some((id) => considered.includes(id)),
  );
  return { value: held.value, disputed: reopened, values: [held, ...others] };
}

function settleParties(deal: Deal, { claim, considered }: HeldResolution): Deal['parties'] {
  return deal.parties.filter(({ claims }) => claims.some((id) => id === claim || !considered.includes(id)));
}

/** The fields that a resolution changes; null where it no longer applies. */
function settled(deal: Deal, claims: readonly LedgerClaim[], held: HeldResolution): Partial<Deal> | null {
  const { field } = held;
  if (field === 'amount') {
    const amount = settle(deal.amount, held, clashOf(deal.type));
    return amount && { amount };
  }
  if (field === 'stake') {
    const stake = settle(deal.stake, held, (a, b) => a !== b);
    return stake && { stake };
  }
  if (field === 'parties') {
    const parties = settleParties(deal, held);
    return parties.length < 2 ? null : { parties };
  }
  if (field === 'status') {
    // Any later news of the deal speaks of its status too, and may well say that it has changed.
    if (deal.claims.some((id) => !held.considered.includes(id))) return null;
    const claim = claims.find(({ id }) => id === held.claim);
    return claim ? { status: claim.status, mark: claim.mark } : null;
  }
  const date = settle(deal[field], held, clashOfDays(field));
  if (!date) return null;
  const moment = deal.moment?.basis === field ? { moment: { date: date.value, basis: field } } : {};
  return { [field]: date, ...moment };
}

const told = ({ considered: _considered, ...resolution }: HeldResolution): Resolution => resolution;

/** `claims` are all claims of the deal. A resolution made after `knownAt` was not known then and changes nothing. */
export function resolveDisputes(
  deal: Deal,
  claims: readonly LedgerClaim[],
  overlay: Pick<Overlay, 'resolutions'>,
  clocks: Clocks,
): Deal {
  if (overlay.resolutions.size === 0) return deal;
  const horizon = horizonOf(clocks);
  let current = deal;
  for (const held of deal.claims.flatMap((id) => overlay.resolutions.get(id) ?? [])) {
    const changed = held.madeAt < horizon ? settled(current, claims, held) : null;
    if (changed) current = { ...current, ...changed, resolutions: [...(current.resolutions ?? []), told(held)] };
  }
  return current;
}
