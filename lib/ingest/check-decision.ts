// Whether a decision can be carried out on the ledger as it stands: what it names has to exist, must not be decided
// already, and must not contradict a "not the same". Returns what has to be kept with it; throws Problem, writes nothing.
import type { Writer } from '#lib/db/database.ts';
import {
  type Anchors,
  type Correction,
  type Decision,
  type Judgement,
  standingJudgements,
} from '#lib/domain/judgement.ts';
import { isDirected } from '#lib/domain/relation-kind.ts';
import { dealIdentity, type Identity, organizationIdentity } from '#lib/ledger/identity.ts';
import { chainEnd, rootOf } from '#lib/ledger/journal.ts';
import { buildOverlay } from '#lib/ledger/overlay.ts';
import { Problem } from '../errors.ts';

const missing = (what: string, id: string) =>
  new Problem('not_found', `There is no ${what} ${id}.`, 'Its name stands in the address of its page.');
const already = (message: string, help = 'Nothing was changed.') => new Problem('conflict', message, help);

type TypeCorrection = Extract<Correction, { field: 'type' }>;

interface Asked {
  readonly writer: Writer;
  readonly journal: readonly Judgement[];
  readonly despite: boolean;
}

/** The claims of a deal, the one that was known first at the head. */
async function listDealClaims(writer: Writer, deal: string): Promise<[founder: string, ...rest: string[]]> {
  const rows = await writer.dealClaim.findMany({
    where: { dealId: deal },
    include: { claim: { include: { version: { select: { knownAt: true } } } } },
  });
  const [founder, ...rest] = rows
    .sort(
      (a, b) =>
        a.claim.version.knownAt.getTime() - b.claim.version.knownAt.getTime() || (a.claimId < b.claimId ? -1 : 1),
    )
    .map((row) => row.claimId);
  if (!founder) throw missing('deal', deal);
  return [founder, ...rest];
}

async function requireClaim({ writer }: Asked, id: string): Promise<string[]> {
  const claim = await writer.claim.findUnique({ where: { id }, include: { parties: { include: { mention: true } } } });
  if (!claim) throw missing('claim', id);
  return claim.parties.flatMap(({ mention }) => mention.organizationId ?? []);
}

/** Both sides of a directed relation need somebody, and equals have no sides. */
function requireSides(parties: readonly string[], { type, from }: TypeCorrection['value']): void {
  const stranger = from.find((slug) => !parties.includes(slug));
  if (stranger !== undefined) throw missing('party of this claim called', stranger);
  const receives = parties.some((slug) => !from.includes(slug));
  if (isDirected(type) ? from.length === 0 || !receives : from.length > 0) {
    const help = isDirected(type) ? 'Name in "from" who provides; the others receive.' : 'Leave "from" empty.';
    throw new Problem('unprocessable', `These sides do not fit ${type}.`, help);
  }
}

async function requireOrganizations({ writer, journal }: Asked, slugs: readonly string[]): Promise<void> {
  const { canonical } = buildOverlay(standingJudgements(journal));
  for (const slug of slugs) {
    if (!(await writer.organization.findUnique({ where: { id: slug } }))) throw missing('organization', slug);
    const into = canonical.get(slug);
    if (into !== undefined)
      throw already(`${slug} is merged into ${into}.`, `Decide about ${into}, or undo that merge first.`);
  }
}

/** What a merge contradicts; empty where it contradicts nothing. Throws unless it is to be carried out despite that. */
function contradicted(identity: Identity, a: string, b: string, { despite }: Asked): string[] {
  if (a === b || identity.same(a, b)) throw already(`${a} and ${b} are one already.`);
  const against = identity.contradictions(a, b);
  if (against.length > 0 && !despite) {
    const message = `${a} and ${b} are not the same by judgement ${against.join(', ')}.`;
    throw already(message, 'Undo that judgement, or merge despite it: the contradiction stays in the journal.');
  }
  return against;
}

async function checkUndo(asked: Asked, id: string): Promise<Anchors> {
  const { journal } = asked;
  if (!journal.some((entry) => entry.id === id)) throw missing('judgement', id);
  if (!chainEnd(journal, id).inForce) throw already(`Judgement ${id} is taken back already.`);
  const undone = journal.find((entry) => entry.id === id);
  if (undone?.decision.kind !== 'undo') return {};
  // To take an undo back is to decide again: the ledger may have moved on since.
  const again = rootOf(journal, undone).decision;
  return again.kind === 'undo' ? {} : checkDecision(asked, again);
}

/** Returns the anchors that the journal keeps with the decision. */
export async function checkDecision(asked: Asked, decision: Decision): Promise<Anchors> {
  const { writer, journal } = asked;
  const standing = standingJudgements(journal);
  switch (decision.kind) {
    case 'retract': {
      const article = await writer.article.findUnique({ where: { id: decision.article } });
      if (!article) throw missing('article', decision.article);
      if (article.retracted) throw already('The article is retracted already.');
      return {};
    }
    case 'reject':
      await requireClaim(asked, decision.claim);
      if (standing.some(({ decision: one }) => one.kind === 'reject' && one.claim === decision.claim))
        throw already(`Claim ${decision.claim} is rejected already.`);
      return {};
    case 'correct': {
      const parties = await requireClaim(asked, decision.claim);
      const { correction } = decision;
      if (correction.field === 'type') requireSides(parties, correction.value);
      if (correction.field !== 'party') return {};
      if (!parties.includes(correction.value.read)) throw missing('party of this claim called', correction.value.read);
      await requireOrganizations(asked, [correction.value.meant]);
      return {};
    }
    case 'merge_organizations': {
      const { organization, into } = decision;
      await requireOrganizations(asked, [organization, into]);
      const despite = contradicted(organizationIdentity(standing), organization, into, asked);
      return despite.length > 0 ? { despite } : {};
    }
    case 'separate_organizations': {
      const { organization, from } = decision;
      await requireOrganizations(asked, [organization, from]);
      if (organization === from) throw already(`${organization} cannot differ from itself.`);
      return {};
    }
    case 'merge_deals': {
      const [claims, others] = [
        await listDealClaims(writer, decision.deal),
        await listDealClaims(writer, decision.into),
      ];
      const [deal, other] = [claims[0], others[0]];
      const despite = contradicted(dealIdentity(standing), deal, other, asked);
      const considered = [...claims, ...others];
      return despite.length > 0 ? { deal, other, considered, despite } : { deal, other, considered };
    }
    case 'separate_deals': {
      const [[deal], [other]] = [
        await listDealClaims(writer, decision.deal),
        await listDealClaims(writer, decision.from),
      ];
      if (deal === other) throw already('A deal cannot differ from itself.');
      return { deal, other };
    }
    case 'part_claim': {
      const [founder, ...others] = await listDealClaims(writer, decision.deal);
      if (decision.claim === founder) throw already('The claim founded the deal.', 'Part the others from it instead.');
      if (!others.includes(decision.claim)) throw missing(`claim of deal ${decision.deal} with the id`, decision.claim);
      return { deal: decision.claim, other: founder };
    }
    case 'resolve': {
      const considered = await listDealClaims(writer, decision.deal);
      if (!considered.includes(decision.claim))
        throw missing(`claim of deal ${decision.deal} with the id`, decision.claim);
      return { considered };
    }
    case 'undo':
      return checkUndo(asked, decision.judgement);
  }
}
