// Claims as they count after a person's judgements, before they are grouped into deals: rejected ones left out, corrected
// fields put right, merged organizations under one name. Ledger claims are copies: the stored claim stays as it was read.
// Judgements say what the words always meant, so they hold at every pair of clocks.
import type { Correction } from '#lib/domain/judgement.ts';
import type { Ownership } from './group-at.ts';
import type { GroupingClaim } from './group-keys.ts';
import { canonicalOf, type Overlay } from './overlay.ts';

function corrected<C extends GroupingClaim>(claim: C, correction: Correction): C {
  switch (correction.field) {
    case 'talks':
    case 'agreed':
    case 'effective':
    case 'ended':
      return { ...claim, dates: { ...claim.dates, [correction.field]: correction.value } };
    case 'party': {
      const { read, meant } = correction.value;
      const parties = claim.parties.map((party) =>
        party.organization === read ? { ...party, organization: meant } : party,
      );
      return { ...claim, parties };
    }
    default:
      return { ...claim, [correction.field]: correction.value };
  }
}

/** Parties under the names that stand, each once per role. */
function named<C extends GroupingClaim>(claim: C, overlay: Overlay): C {
  const parties = new Map<string, GroupingClaim['parties'][number]>();
  for (const { role, organization } of claim.parties) {
    const slug = canonicalOf(overlay, organization);
    parties.set(`${role}|${slug}`, { role, organization: slug });
  }
  return { ...claim, parties: [...parties.values()] };
}

const untouched = (claim: GroupingClaim, overlay: Overlay): boolean =>
  !overlay.corrections.has(claim.id) && claim.parties.every(({ organization }) => !overlay.canonical.has(organization));

/** A claim whose parties turn out to be one organization is about no deal and is left out. */
export function applyJudgements<C extends GroupingClaim>(claims: readonly C[], overlay: Overlay): C[] {
  return claims.flatMap((claim) => {
    if (overlay.rejected.has(claim.id)) return [];
    if (untouched(claim, overlay)) return [claim];
    const right = (overlay.corrections.get(claim.id) ?? []).reduce((all, one) => corrected(all, one), claim);
    const whole = named(right, overlay);
    return new Set(whole.parties.map(({ organization }) => organization)).size < 2 ? [] : [whole];
  });
}

/** What a merged organization owns belongs to the one it is read as; who owned a merged name no longer matters. */
export function applyToOwnerships(ownerships: readonly Ownership[], overlay: Overlay): Ownership[] {
  return ownerships.flatMap((row) => {
    const parent = canonicalOf(overlay, row.parent);
    return overlay.canonical.has(row.child) || parent === row.child ? [] : [{ ...row, parent }];
  });
}
