// Schema and SQL are written by hand, each for itself: here every model of the one reads its table of the other.
import { expect, test } from 'vitest';
import { Prisma } from './database.ts';
import { openTestDatabase } from './open-test-database.ts';

const database = openTestDatabase();

/** Filled by the migrations themselves. */
const filled = new Set<string>(['RelationRole', 'RelationWords', 'PartyWords', 'LedgerChange', 'LedgerVersion']);

/** One look-up: a column that the SQL lacks or names otherwise fails here. */
async function firstOf(model: string): Promise<unknown> {
  const delegate: unknown = Reflect.get(database(), `${model.charAt(0).toLowerCase()}${model.slice(1)}`);
  const find: unknown = typeof delegate === 'object' && delegate !== null ? Reflect.get(delegate, 'findFirst') : null;
  if (typeof find !== 'function') throw new Error(`there is no model ${model}`);
  return await find.call(delegate);
}

test.each(Object.values(Prisma.ModelName))('%s answers, and is empty unless migrations fill it', async (model) => {
  expect((await firstOf(model)) === null).toBe(!filled.has(model));
});

test('what migrations fill is what a new ledger begins with', async () => {
  const db = database();
  expect(await db.relationRole.count()).toBeGreaterThan(14);
  expect(await db.relationWords.count()).toBe(14);
  expect(await db.partyWords.count()).toBeGreaterThan(40);
  expect(await db.ledgerChange.count()).toBe(1);
  expect(await db.ledgerVersion.findFirst()).toMatchObject({
    id: 1,
    version: 0n,
    registryHash: null,
    regroupAll: true,
    storyKeysFilled: true,
    judgedUntil: 0n,
    regroupedAt: null,
    regroupedClaim: null,
  });
});
