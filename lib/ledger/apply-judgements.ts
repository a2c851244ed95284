// Claims as they count after a person's judgements, before they are grouped into deals: rejected ones left out, corrected
// fields put right, merged organizations under one name. Ledger claims are copies: the stored claim stays as it was read.
// Judgements say what the words always meant, so they hold at every pair of clocks.
import type { Correction } from '#lib/domain/judgement.ts';
import { isDirected, mainRole, type RelationType } from '#lib/domain/relation-kind.ts';
import type { Ownership } from './group-at.ts';
import type { GroupingClaim } from './group-keys.ts';
import { canonicalOf, type Overlay } from './overlay.ts';

function roleIn(type: RelationType, organization: string, from: readonly string[]) {
  if (!isDirected(type)) return mainRole(type, 'between');
  return mainRole(type, from.includes(organization) ? 'from' : 'to');
}

function corrected<C extends GroupingClaim>(claim: C, correction: Correction): C {
  switch (correction.field) {
    case 'talks':
    case 'agreed':
    case 'effective':
    case 'ended':
      return { ...claim, dates: { ...claim.dates, [correction.field]: correction.value } };
    case 'type': {
      const { type, from } = correction.value;
      const parties = claim.parties.map(({ organization }) => ({
        organization,
        role: roleIn(type, organization, from),
      }));
      return { ...claim, type, parties };
    }
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

/** The kind first: it names the parties as they were read. */
const inOrder = (made: readonly Correction[]): Correction[] => [
  ...made.filter(({ field }) => field === 'type'),
  ...made.filter(({ field }) => field !== 'type'),
];

/** Parties under the names that stand, each once per role. */
function named<C extends GroupingClaim>(claim: C, overlay: Overlay): C {
  const parties = new Map<string, GroupingClaim['parties'][number]>();
  for (const { role, organization } of claim.parties) {
    const slug = canonicalOf(overlay, organization);
    parties.set(`${role}|${slug}`, { role, organization: slug });
  }
  return { ...claim, parties: [...parties.values()] };
}

/** With which claims it shares a deal by judgement, and with which never. */
function placed<C extends GroupingClaim>(claim: C, { together, apart }: Overlay): C {
  const [set, others] = [together.get(claim.id), apart.get(claim.id)];
  return {
    ...claim,
    ...(set === undefined ? {} : { together: set }),
    ...(others ? { apart: [...others].sort() } : {}),
  };
}

const untouched = ({ id, parties }: GroupingClaim, overlay: Overlay): boolean =>
  !overlay.corrections.has(id) &&
  !overlay.together.has(id) &&
  !overlay.apart.has(id) &&
  parties.every(({ organization }) => !overlay.canonical.has(organization));

/** A claim whose parties turn out to be one organization is about no deal and is left out. */
export function applyJudgements<C extends GroupingClaim>(claims: readonly C[], overlay: Overlay): C[] {
  return claims.flatMap((claim) => {
    if (overlay.rejected.has(claim.id)) return [];
    if (untouched(claim, overlay)) return [claim];
    const right = inOrder(overlay.corrections.get(claim.id) ?? []).reduce(corrected<C>, claim);
    const whole = placed(named(right, overlay), overlay);
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
