// The addresses by which people judge and readers see what was judged, called as the server calls them.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as getConflicts } from '#app/api/v1/conflicts/route.ts';
import { GET as getDeal } from '#app/api/v1/deals/[id]/route.ts';
import { GET as getJudgements, POST as postJudgement } from '#app/api/v1/judgements/route.ts';
import { GET as getOrganization } from '#app/api/v1/organizations/[slug]/route.ts';
import { GET as getTotals } from '#app/api/v1/totals/route.ts';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { dealOf, tellArticle } from '#lib/db/tell-article.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import { Judged } from '#lib/domain/judgement.ts';
import { TotalsView } from '#lib/domain/totals.ts';
import { ConflictList, DealView, JudgementList, ProblemReply } from '#lib/domain/views.ts';

openTestDatabase();

const token = 'a-token-that-nobody-guesses';
const site = 'http://entente.example/api/v1';

const get = (handler: typeof getDeal, path: string, params: Record<string, string> = {}) =>
  handler(new Request(`${site}${path}`), { params: Promise.resolve(params) });

function post(decision: Decision, headers: Record<string, string> = {}, more: object = {}): Promise<Response> {
  const body = JSON.stringify({ decision, actor: 'editor', reason: 'for the test', ...more });
  return postJudgement(
    new Request(`${site}/judgements`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, ...headers },
    }),
    { params: Promise.resolve({}) },
  );
}
const codeOf = async (response: Response) => ProblemReply.parse(await response.json()).error.code;

const claims: Record<'ten' | 'thirteen' | 'other', string> = { ten: '', thirteen: '', other: '' };

beforeAll(async () => {
  vi.stubEnv('ENTENTE_ADMIN_TOKEN', token);
  claims.ten = (
    await tellArticle(database(), { from: 'Cloudfirm', to: 'Labco', on: '2025-03-01', billions: '10' })
  ).claim;
  const second = { from: 'Cloudfirm', to: 'Labco', on: '2025-03-03', by: 'B Paper', billions: '13' };
  claims.thirteen = (await tellArticle(database(), second)).claim;
  const third = { from: 'Cloud Firm Inc', to: 'Labco', on: '2025-03-04', by: 'C Paper', billions: '10' };
  claims.other = (await tellArticle(database(), third)).claim;
  return () => vi.unstubAllEnvs();
});

describe('writing', () => {
  const merge: Decision = { kind: 'merge_organizations', organization: 'cloud-firm-inc', into: 'cloudfirm' };

  test('is off without a token of ours, and closed without it or with another one', async () => {
    expect((await post(merge, { authorization: '' })).status).toBe(401);
    expect((await post(merge, { authorization: `Bearer ${token}x` })).status).toBe(401);
    vi.stubEnv('ENTENTE_ADMIN_TOKEN', '');
    const off = await post(merge);
    expect([off.status, await codeOf(off)]).toEqual([403, 'forbidden']);
    vi.stubEnv('ENTENTE_ADMIN_TOKEN', token);
    expect((await get(getJudgements, '/judgements')).status).toBe(200);
  });

  test('a body that says something else is refused by field', async () => {
    const response = await post(merge, {}, { reason: '' });
    expect(response.status).toBe(422);
    expect(ProblemReply.parse(await response.json()).error.issues.map(({ path }) => path)).toEqual(['reason']);
  });

  test('a merge lists what it changed, and old addresses lead on with their parameters', async () => {
    const old = await dealOf(database(), claims.other);
    const answer = await post(merge);
    expect(answer.status).toBe(201);
    const { judgement, affected } = Judged.parse(await answer.json());
    expect(affected.deals.map(({ change }) => change).sort()).toEqual(['changed', 'gone']);

    const slug = 'cloud-firm-inc';
    const moved = await get(getOrganization, `/organizations/${slug}?asOf=2025-12-31`, { slug });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      308,
      '/api/v1/organizations/cloudfirm?asOf=2025-12-31',
    ]);
    const deal = await get(getDeal, `/deals/${old}`, { id: old });
    expect(deal.headers.get('location')).toBe(`/api/v1/deals/${await dealOf(database(), claims.ten)}`);

    await post({ kind: 'undo', judgement: judgement.id });
    expect((await get(getOrganization, `/organizations/${slug}`, { slug })).status).toBe(200);
    expect((await get(getDeal, `/deals/${old}`, { id: old })).status).toBe(200);
  });

  test('two people decide upon one version: 201, and 412 by header or 409 by field', async () => {
    const { version } = JudgementList.parse(await (await get(getJudgements, '/judgements')).json());
    const reject: Decision = { kind: 'reject', claim: claims.ten };
    const first = await post(reject, { 'if-match': `"${version}"` });
    expect(first.status).toBe(201);
    const correct: Decision = { kind: 'correct', claim: claims.ten, correction: { field: 'status', value: 'talks' } };
    const byHeader = await post(correct, { 'if-match': `"${version}"` });
    expect([byHeader.status, await codeOf(byHeader)]).toEqual([412, 'precondition_failed']);
    const byField = await post(correct, {}, { expectedVersion: version });
    expect([byField.status, await codeOf(byField)]).toEqual([409, 'conflict']);
    await post({ kind: 'undo', judgement: Judged.parse(await first.json()).judgement.id });
  });
});

describe('reading', () => {
  test('a dispute stands with both sides and their words until it is settled, and then with the reason (A28)', async () => {
    const deal = await dealOf(database(), claims.ten);
    const open = ConflictList.parse(await (await get(getConflicts, '/conflicts?field=amount')).json());
    expect(open.conflicts.map((one) => [one.deal, one.field, one.sides.length])).toEqual([[deal, 'amount', 2]]);
    expect(open.claims.map(({ id }) => id).sort()).toEqual([claims.ten, claims.thirteen].sort());
    const answer = await post({ kind: 'resolve', deal, field: 'amount', claim: claims.ten });
    const { judgement } = Judged.parse(await answer.json());
    const settled = ConflictList.parse(await (await get(getConflicts, '/conflicts?state=resolved')).json());
    expect(settled.conflicts[0]?.resolution).toMatchObject({ claim: claims.ten, reason: 'for the test' });
    const view = DealView.parse(await (await get(getDeal, `/deals/${deal}`, { id: deal })).json());
    expect(view.deal?.amount).toMatchObject({ value: { value: '10000000000' }, disputed: false });
    expect(view.judgements.map(({ id }) => id)).toEqual([judgement.id]);
    // A reader of the day before could not know that it would be settled.
    const before = ConflictList.parse(await (await get(getConflicts, '/conflicts?knownAt=2025-12-31')).json());
    expect(before.conflicts[0]?.resolution).toBeNull();
    await post({ kind: 'undo', judgement: judgement.id });
  });

  test('sums are refused across bases, and given as a range while they are disputed (A27)', async () => {
    const one = TotalsView.parse(await (await get(getTotals, '/totals?organization=cloudfirm')).json());
    expect(one.gross).toEqual({ low: '10000000000', high: '13000000000', deals: 1 });
    const correction = { field: 'amount' as const, value: amountOf('5', 'drawn') };
    const answer = await post({ kind: 'correct', claim: claims.other, correction });
    const mixed = await get(getTotals, '/totals');
    expect([mixed.status, await codeOf(mixed)]).toEqual([422, 'unprocessable']);
    const drawn = TotalsView.parse(await (await get(getTotals, '/totals?basis=drawn')).json());
    expect([drawn.gross.high, drawn.leftOut.map(({ reason }) => reason)]).toEqual(['5', ['other_basis']]);
    await post({ kind: 'undo', judgement: Judged.parse(await answer.json()).judgement.id });
  });

  test('a day in the future is refused everywhere', async () => {
    for (const [handler, path] of [
      [getConflicts, '/conflicts'],
      [getTotals, '/totals'],
      [getJudgements, '/judgements'],
    ] as const)
      expect((await get(handler, `${path}?knownAt=2999-01-01`)).status).toBe(400);
  });
});

const amountOf = (value: string, basis: 'drawn') => ({
  value,
  high: null,
  currency: 'USD',
  bound: 'exact' as const,
  basis,
  period: 'total' as const,
  termMonths: null,
});
