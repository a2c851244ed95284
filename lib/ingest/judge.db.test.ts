// Judgements against a real database: carried out, taken back to the last bit, refused where they contradict or collide.
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { dealOf, tellArticle } from '#lib/db/tell-article.ts';
import { type Decision, standingJudgements } from '#lib/domain/judgement.ts';
import { organizationIdentity } from '#lib/ledger/identity.ts';
import { proposeMerges } from '#lib/ledger/propose-merges.ts';
import { judge } from './judge.ts';

openTestDatabase();

let minute = 0;
function now(): Date {
  minute += 1;
  return new Date(Date.UTC(2026, 0, 2, 0, minute));
}
const decide = (decision: Decision, more: { expectedVersion?: number; despite?: boolean } = {}) =>
  judge({ decision, actor: 'editor', reason: 'for the test', ...more }, now());
const undo = (judgement: string) => decide({ kind: 'undo', judgement });
const digest = async () => (await digestLedger(database())).digest;

const told: Record<'first' | 'second' | 'other' | 'rival', { article: string; claim: string }> = {
  first: { article: '', claim: '' },
  second: { article: '', claim: '' },
  other: { article: '', claim: '' },
  rival: { article: '', claim: '' },
};

beforeAll(async () => {
  told.first = await tellArticle(database(), { from: 'Cloudfirm', to: 'Labco', on: '2025-03-01', billions: '10' });
  told.second = await tellArticle(database(), {
    from: 'Cloudfirm',
    to: 'Labco',
    on: '2025-03-03',
    by: 'B Paper',
    billions: '13',
  });
  told.other = await tellArticle(database(), {
    from: 'Cloud Firm Inc',
    to: 'Labco',
    on: '2025-03-04',
    by: 'C Paper',
    billions: '10',
  });
  told.rival = await tellArticle(database(), { from: 'Chipmaker', to: 'Cloudfirm', on: '2024-05-01', type: 'chips' });
});

describe('organizations', () => {
  test('merged, their deals are one; unmerged, everything is as it was to the last bit (A23)', async () => {
    const before = await digest();
    const [was, other] = [await dealOf(database(), told.first.claim), await dealOf(database(), told.other.claim)];
    expect(other).not.toBe(was);
    const merge = await decide({ kind: 'merge_organizations', organization: 'cloud-firm-inc', into: 'cloudfirm' });
    expect(await dealOf(database(), told.other.claim)).toBe(was);
    expect(merge.affected.deals).toEqual(
      [
        { id: was, change: 'changed', claims: [told.first.claim, told.second.claim, told.other.claim].sort() },
        { id: other, change: 'gone', claims: [] },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await digest()).not.toBe(before);
    // The address of the deal that is gone still leads to its claim.
    const address = await database().dealAddress.findUnique({ where: { dealId: other } });
    expect(address?.claimId).toBe(told.other.claim);
    await undo(merge.judgement.id);
    expect(await digest()).toBe(before);
    expect(await dealOf(database(), told.other.claim)).toBe(other);
  });

  test('a merge against a "not the same" is refused by name, through what is the same already (A22)', async () => {
    for (const [i, name] of ['Ada', 'Bea', 'Cia'].entries())
      await tellArticle(database(), { from: name, to: 'Labco', on: `2024-0${i + 1}-01`, type: 'investment' });
    const apart = await decide({ kind: 'separate_organizations', organization: 'ada', from: 'bea' });
    const same = await decide({ kind: 'merge_organizations', organization: 'bea', into: 'cia' });
    // Bea is Cia, and Bea is not Ada: so Cia cannot be Ada either, though nobody ever said that of Cia.
    const merge = { kind: 'merge_organizations', organization: 'cia', into: 'ada' } as const;
    await expect(decide(merge)).rejects.toThrow(`not the same by judgement ${apart.judgement.id}`);
    const forced = await decide(merge, { despite: true });
    expect(forced.judgement.anchors.despite).toEqual([apart.judgement.id]);
    await undo(forced.judgement.id);
    await undo(same.judgement.id);
    // Once Bea is another one than Cia again, nothing speaks against it.
    await undo((await decide(merge)).judgement.id);
  });

  test('judged apart they are never proposed again', async () => {
    const organizations = [
      { slug: 'cloudfirm', name: 'Cloudfirm', listed: true },
      { slug: 'cloud-firm-inc', name: 'Cloud Firm Inc', listed: false },
    ];
    const proposals = async () =>
      proposeMerges(organizations, organizationIdentity(standingJudgements(await listJournal(database()))));
    expect(await proposals()).toEqual([{ organization: 'cloud-firm-inc', into: 'cloudfirm' }]);
    const apart = await decide({ kind: 'separate_organizations', organization: 'cloudfirm', from: 'cloud-firm-inc' });
    expect(await proposals()).toEqual([]);
    await undo(apart.judgement.id);
    expect(await proposals()).toHaveLength(1);
  });
});

describe('deals and claims', () => {
  test('two deals merged are one, and parted again as they were', async () => {
    const before = await digest();
    const [deal, into] = [await dealOf(database(), told.other.claim), await dealOf(database(), told.first.claim)];
    const merge = await decide({ kind: 'merge_deals', deal, into });
    expect(await dealOf(database(), told.other.claim)).toBe(into);
    await expect(decide({ kind: 'merge_deals', deal, into })).rejects.toThrow('There is no deal');
    await undo(merge.judgement.id);
    expect(await digest()).toBe(before);
  });

  test('a rejected claim leaves its deal; a corrected party moves it; both come back', async () => {
    const before = await digest();
    const reject = await decide({ kind: 'reject', claim: told.first.claim });
    expect(await database().dealClaim.findUnique({ where: { claimId: told.first.claim } })).toBeNull();
    const party = { field: 'party', value: { read: 'chipmaker', meant: 'labco' } } as const;
    const correct = await decide({ kind: 'correct', claim: told.rival.claim, correction: party });
    const parties = await database().dealParty.findMany({
      where: { dealId: await dealOf(database(), told.rival.claim) },
    });
    expect(parties.map(({ organizationId }) => organizationId).sort()).toEqual(['cloudfirm', 'labco']);
    await undo(correct.judgement.id);
    await undo(reject.judgement.id);
    expect(await digest()).toBe(before);
  });

  test('a corrected kind makes another deal, and comes back; sides that do not fit are refused', async () => {
    const before = await digest();
    const { claim } = told.rival;
    const read = async (from: string[], type: 'compute' | 'partnership' = 'compute') =>
      decide({ kind: 'correct', claim, correction: { field: 'type', value: { type, from } } });
    await expect(read([])).rejects.toMatchObject({ code: 'unprocessable' });
    await expect(read(['chipmaker', 'cloudfirm'])).rejects.toMatchObject({ code: 'unprocessable' });
    await expect(read(['chipmaker'], 'partnership')).rejects.toMatchObject({ code: 'unprocessable' });
    await expect(read(['labco'])).rejects.toMatchObject({ code: 'not_found' });
    const corrected = await read(['cloudfirm']);
    const deal = await database().deal.findUniqueOrThrow({
      where: { id: await dealOf(database(), claim) },
      include: { parties: true },
    });
    expect(deal.type).toBe('compute');
    expect(deal.parties.map(({ organizationId, role }) => `${organizationId} ${role}`).sort()).toEqual([
      'chipmaker customer',
      'cloudfirm supplier',
    ]);
    await undo(corrected.judgement.id);
    expect(await digest()).toBe(before);
  });

  test('a retraction lists every deal that rested on the article (A37)', async () => {
    const deal = await dealOf(database(), told.second.claim);
    const before = await digest();
    const retraction = await decide({ kind: 'retract', article: told.second.article });
    expect(retraction.affected.deals).toEqual([{ id: deal, change: 'changed', claims: [told.first.claim] }]);
    const taken = await undo(retraction.judgement.id);
    expect(taken.affected.deals.map(({ id, change }) => [id, change])).toEqual([[deal, 'changed']]);
    expect(await digest()).toBe(before);
    // An undo can be undone, and that again: only the last word counts.
    await undo(taken.judgement.id);
    expect(await database().article.findUnique({ where: { id: told.second.article } })).toMatchObject({
      retracted: true,
    });
    await undo(retraction.judgement.id);
    expect(await digest()).toBe(before);
    await expect(undo(retraction.judgement.id)).rejects.toThrow('taken back already');
  });
});

describe('two writers', () => {
  test('who decides upon an old version of the same thing is told of the other decision', async () => {
    const seen = (await listJournal(database())).at(-1)?.sequence ?? 0;
    const correction = { field: 'status', value: 'talks' } as const;
    const first = await decide({ kind: 'correct', claim: told.rival.claim, correction }, { expectedVersion: seen });
    const late = decide({ kind: 'reject', claim: told.rival.claim }, { expectedVersion: seen });
    await expect(late).rejects.toThrow(`Somebody decided about this meanwhile: editor (${first.judgement.id}`);
    // A decision about something else stands in nobody's way.
    const elsewhere = await decide({ kind: 'reject', claim: told.first.claim }, { expectedVersion: seen });
    await undo(elsewhere.judgement.id);
    await undo(first.judgement.id);
  });

  test('at the same instant one of two equal merges wins', async () => {
    const merge = { kind: 'merge_organizations', organization: 'cloud-firm-inc', into: 'cloudfirm' } as const;
    const both = await Promise.allSettled([decide(merge), decide(merge)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [won] = both.filter((one) => one.status === 'fulfilled');
    if (won?.status === 'fulfilled') await undo(won.value.judgement.id);
  });
});
