// Shares as the world meets them: made by anybody, the same whatever happens to the ledger, gone when they are taken back.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { dealOf, tellArticle } from '#lib/db/tell-article.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import { MadeShare, ShareReply } from '#lib/domain/kept-share.ts';
import { ProblemReply } from '#lib/domain/views.ts';
import { saveGenerated } from '#lib/generate/save-generated.ts';
import { judge } from '#lib/ingest/judge.ts';
import { callApi } from './call-api.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');
const token = 'a-token-that-nobody-guesses';

const post = (address: string, headers: Record<string, string> = {}) =>
  callApi('/shares', { method: 'POST', body: JSON.stringify({ address }), headers });
async function freeze(address: string): Promise<MadeShare> {
  const answer = await post(address);
  expect(answer.status, address).toBe(201);
  return MadeShare.parse(await answer.json());
}
const read = async (id: string) => ShareReply.parse(await (await callApi(`/shares/${id}`)).json());
const codeOf = async (answer: Response) => ProblemReply.parse(await answer.json()).error.code;
const decide = (decision: Decision) => judge({ decision, actor: 'editor', reason: 'for the test' }, new Date());
const revoke = (id: string, secret: string) =>
  callApi(`/shares/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } });

let told: { article: string; claim: string };
let deal = '';
beforeAll(async () => {
  vi.stubEnv('ENTENTE_ADMIN_TOKEN', token);
  const db = database();
  told = await tellArticle(db, { from: 'Cloudfirm', to: 'Labco', on: '2025-03-01', billions: '10' });
  await tellArticle(db, { from: 'Chipmaker', to: 'Cloudfirm', on: '2025-03-02', type: 'chips', billions: '2' });
  await tellArticle(db, { from: 'Labco', to: 'Cloudfirm', on: '2025-03-03', type: 'investment' });
  await tellArticle(db, { from: 'Cloud Firm Inc', to: 'Labco', on: '2025-03-04', by: 'C Paper', billions: '10' });
  deal = await dealOf(db, told.claim);
  return () => vi.unstubAllEnvs();
});

const addresses = (): string[] => [
  '/?organization=cloudfirm',
  '/graph?type=compute,chips',
  '/share?view=pair&pair=cloudfirm,labco',
  '/organizations/labco',
  `/deals/${deal}`,
  '/search?q=cloudfirm',
  '/insights#dependence',
  '/insights?measure=count#coopetition',
  '/insights#flows',
  '/insights?by=supplier#commitments',
  '/insights?without=chipmaker#power',
  '/insights/movements?from=2025-02-28&to=2025-03-31',
];

describe('what was frozen', () => {
  test('of every view is the same data after 200 more articles, a merge, an unmerge and a retraction (A55, A57)', async () => {
    const made = await Promise.all(addresses().map(freeze));
    expect(new Set(made.map(({ share }) => share.view)).size).toBe(12);
    const texts = async () =>
      Promise.all(
        made.map(async ({ share }) => {
          const { answer, share: kept } = await read(share.id);
          const json = canonicalJson(answer);
          expect([kept, contentHash(json)], share.view).toEqual([share, share.hash]);
          return json;
        }),
      );
    const before = await texts();
    expect((await read(made[0]?.share.id ?? '')).changed.count).toBe(0);

    await saveGenerated(database(), {
      articles: 200,
      organizations: 24,
      seed: 1,
      extractor: 'by hand',
      onProgress: () => {},
    });
    for (const [from, to] of [
      ['Cloudfirm', 'Thirdlab'],
      ['Chipmaker', 'Labco'],
    ] as const)
      await tellArticle(database(), { from, to, on: '2025-06-01', billions: '3' });
    expect((await read(made[1]?.share.id ?? '')).changed.count).toBeGreaterThan(50);
    expect(await texts()).toEqual(before);
    const merged = await decide({ kind: 'merge_organizations', organization: 'cloud-firm-inc', into: 'cloudfirm' });
    expect(await texts()).toEqual(before);
    await decide({ kind: 'undo', judgement: merged.judgement.id });
    expect(await texts()).toEqual(before);
    const retraction = await decide({ kind: 'retract', article: told.article });
    expect(await texts()).toEqual(before);
    expect((await callApi(`/deals/${deal}`)).status).toBe(404);
    const reply = await read(made[4]?.share.id ?? '');
    expect(reply.changed.count).toBe(1);
    await decide({ kind: 'undo', judgement: retraction.judgement.id });
    expect((await read(made[4]?.share.id ?? '')).changed.count).toBe(0);
  });

  test('tells how many facts read otherwise, whatever made them so, and is about the same filters', async () => {
    const { share } = await freeze('/?organization=chipmaker');
    const more = { from: 'Chipmaker', to: 'Newlab', on: '2025-05-05', type: 'chips', billions: '7' } as const;
    const { article } = await tellArticle(database(), more);
    await tellArticle(database(), { ...more, from: 'Othermaker' });
    expect((await read(share.id)).changed.count).toBe(1);
    await decide({ kind: 'merge_organizations', organization: 'chipmaker', into: 'othermaker' });
    // The kept deal has another party now, the new ones of both makers are there besides.
    expect((await read(share.id)).changed.count).toBeGreaterThan(1);
    expect(article).not.toBe('');
  });

  test('is kept once where it is the same, and goes with the last share of it', async () => {
    const [one, two] = await Promise.all([freeze('/organizations/labco'), freeze('/organizations/labco')]);
    expect(one.share.hash).toBe(two.share.hash);
    expect([one.share.id, one.secret]).not.toEqual([two.share.id, two.secret]);
    const kept = () => database().shareAnswer.count({ where: { hash: one.share.hash } });
    expect((await revoke(one.share.id, one.secret)).status).toBe(200);
    expect([await kept(), (await callApi(`/shares/${two.share.id}`)).status]).toEqual([1, 200]);
    await revoke(two.share.id, two.secret);
    expect(await kept()).toBe(0);
  });

  test('survives makers and revokers of one answer at once: no share is left without its answer', async () => {
    const first = await freeze('/organizations/cloudfirm');
    const rounds = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const made = await freeze('/organizations/cloudfirm');
        if (i % 2 === 0) await revoke(made.share.id, made.secret);
        return { id: made.share.id, status: i % 2 === 0 ? 410 : 200 };
      }),
    );
    await revoke(first.share.id, first.secret);
    for (const { id, status } of rounds) expect((await callApi(`/shares/${id}`)).status).toBe(status);
  });

  test('cannot be changed in the database, and damage is not shown', async () => {
    const db = database();
    const { share } = await freeze('/?type=investment');
    await expect(db.$executeRaw`UPDATE share_answers SET size = size + 1`).rejects.toThrow('frozen');
    await expect(
      db.$executeRaw`UPDATE shares SET address = '/embed/flows?v=1' WHERE id = ${share.id}`,
    ).rejects.toThrow();
    await expect(db.$executeRaw`UPDATE shares SET as_of = '2020-01-01' WHERE id = ${share.id}`).rejects.toThrow(
      'frozen',
    );
    await db.$executeRaw`ALTER TABLE share_answers DISABLE TRIGGER share_answers_stay`;
    const { content } = await db.shareAnswer.findUniqueOrThrow({ where: { hash: share.hash } });
    const other = await db.shareAnswer.findFirstOrThrow({ where: { hash: { not: share.hash } } });
    await db.$executeRaw`UPDATE share_answers SET content = ${other.content} WHERE hash = ${share.hash}`;
    const answer = await callApi(`/shares/${share.id}`);
    expect([answer.status, await codeOf(answer)]).toEqual([500, 'internal']);
    await db.$executeRaw`UPDATE share_answers SET content = ${content} WHERE hash = ${share.hash}`;
    await db.$executeRaw`ALTER TABLE share_answers ENABLE TRIGGER share_answers_stay`;
    expect((await callApi(`/shares/${share.id}`)).status).toBe(200);
  });
});

describe('revoking', () => {
  test('takes the secret or the operator’s token, nothing else, and is for good (A61)', async () => {
    const { share, secret } = await freeze('/graph');
    const stored = await database().share.findUniqueOrThrow({ where: { id: share.id } });
    expect(JSON.stringify({ ...stored, ledgerVersion: 0 })).not.toContain(secret);
    for (const wrong of ['', `${secret}x`, share.id, share.hash])
      expect((await revoke(share.id, wrong)).status).toBe(401);
    expect((await revoke(share.id, secret)).status).toBe(200);
    const gone = await callApi(`/shares/${share.id}`);
    expect([gone.status, await codeOf(gone)]).toEqual([410, 'gone']);
    expect((await revoke(share.id, secret)).status).toBe(410);
    await expect(
      database().$executeRaw`UPDATE shares SET revoked_at = NULL, hash = ${share.hash} WHERE id = ${share.id}`,
    ).rejects.toThrow();
    const second = await freeze('/graph');
    expect((await revoke(second.share.id, token)).status).toBe(200);
    expect((await revoke('0'.repeat(20), token)).status).toBe(404);
  });
});

describe('what cannot be shared', () => {
  test.each([
    ['https://elsewhere.example/embed/timeline?v=1', 404],
    ['//elsewhere.example/', 404],
    ['/method', 404],
    ['/embed/horoscope?v=1&c=0', 404],
    ['/embed/timeline?v=1&type=&c=0', 400],
    ['/?type=marriage', 400],
    ['/?asOf=2999-01-01', 400],
    ['/search', 400],
    ['/share?view=pair&pair=cloudfirm', 400],
    ['/share?view=pair&pair=cloudfirm,nobody', 404],
    ['/organizations/nobody', 404],
    ['/share?view=timeline&width=9', 400],
    ['/insights', 404],
    ['javascript:alert(1)', 404],
  ])('%s is %i', async (address, status) => {
    const answer = await post(address);
    expect(answer.status).toBe(status);
    expect(ProblemReply.parse(await answer.json()).error.help).not.toBe('');
  });
  test('a body that is no address, or longer than any', async () => {
    expect((await callApi('/shares', { method: 'POST', body: '{}' })).status).toBe(422);
    expect((await post(`/?organization=${'a'.repeat(20_000)}`)).status).toBe(422);
  });
});
