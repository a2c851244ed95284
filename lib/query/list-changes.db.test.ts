// What an organization only joined is no new deal for it, and what a filter does not concern is not told.
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { tellArticle } from '#lib/db/tell-article.ts';
import { ChangesQuery } from '#lib/domain/change.ts';
import { listChanges } from './list-changes.ts';

openTestDatabase();

beforeAll(async () => {
  const round = { to: 'Labco', type: 'investment', billions: '2' } as const;
  await tellArticle(database(), { ...round, from: 'Ada', on: '2025-03-01', by: 'A Paper' });
  await tellArticle(database(), { ...round, from: 'Bea', on: '2025-03-20', by: 'B Paper' });
  await tellArticle(database(), { from: 'Cloudfirm', to: 'Labco', on: '2025-03-21' });
});

const told = async (organization: string) => {
  const query = ChangesQuery.parse({ organization, from: '2025-03-10', to: '2025-03-31' });
  const { changes, counts } = await listChanges(query);
  return { counts, changes: changes.map(({ kind, fields }) => [kind, fields.map(({ field }) => field)]) };
};

test('who joined a round that was known finds it changed', async () => {
  const { counts, changes } = await told('bea');
  expect(changes).toEqual([['changed', ['parties']]]);
  expect(counts).toEqual({ new: 0, ended: 0, changed: 1, withdrawn: 0 });
});

test('a deal of which nothing was known is new', async () => {
  expect((await told('cloudfirm')).changes).toEqual([['new', []]]);
  expect((await told('labco')).changes).toEqual([
    ['new', []],
    ['changed', ['parties']],
  ]);
});
