// Merges that cross one another, taken back in orders that nobody planned: the ledger is to the last bit what it was, or what it
// would be had they never been made.
import { beforeAll, expect, inject, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { withScratchDatabase } from '#lib/db/scratch-database.ts';
import { dealOf, type Told, tellArticle } from '#lib/db/tell-article.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import { judge } from './judge.ts';
import { replay } from './replay.ts';

openTestDatabase();

let minute = 0;
function now(): Date {
  minute += 1;
  return new Date(Date.UTC(2026, 0, 2, 0, minute));
}

/** Returns the judgement's id. */
async function decide(decision: Decision): Promise<string> {
  const { judgement } = await judge({ decision, actor: 'editor', reason: 'for the test' }, now());
  return judgement.id;
}
const undo = (judgement: string) => decide({ kind: 'undo', judgement });
const same = (organization: string, into: string) => decide({ kind: 'merge_organizations', organization, into });
const digest = async () => (await digestLedger(database())).digest;
const tell = (told: Told) => tellArticle(database(), told);

const supply = { to: 'Labco', billions: '10' };
const told = new Map<string, { article: string; claim: string }>();
const claimOf = (name: string): string => told.get(name)?.claim ?? '';
const deal = (name: string) => dealOf(database(), claimOf(name));
const together = async (name: string, into: string) =>
  decide({ kind: 'merge_deals', deal: await deal(name), into: await deal(into) });

beforeAll(async () => {
  const articles: Array<readonly [string, Told]> = [
    ['north', { ...supply, from: 'North Cloud', on: '2025-03-01' }],
    ['northern', { ...supply, from: 'Northern Cloud', on: '2025-03-03', by: 'B Paper' }],
    ['nc', { ...supply, from: 'NC', on: '2025-03-05', by: 'C Paper' }],
    ['more', { from: 'North Cloud', to: 'Labco', on: '2025-09-01', billions: '4', mark: 'expanded' }],
    ['over', { from: 'NC', to: 'Labco', on: '2025-11-01', status: 'ended' }],
    ['talk', { from: 'Northern Cloud', to: 'Labco', on: '2025-01-15', status: 'talks', by: 'B Paper' }],
    ['fund', { from: 'North Cloud', to: 'Labco', on: '2025-04-01', type: 'investment', billions: '2' }],
    ['rival', { from: 'NC', to: 'Northern Cloud', on: '2024-12-01', type: 'dispute' }],
    ['licence', { from: 'Labco', to: 'North Cloud', on: '2025-05-01', type: 'licensing' }],
    ['allies', { from: 'Northern Cloud', to: 'Labco', on: '2025-05-02', type: 'contract', billions: '10' }],
  ];
  for (const [name, one] of articles) told.set(name, await tell(one));
});

/** Each makes some judgements, then takes back all that have to be taken back for nothing to be left. */
const courses: ReadonlyArray<readonly [string, () => Promise<void>]> = [
  [
    'a chain, from its beginning',
    async () => {
      const [first, second] = [await same('nc', 'northern-cloud'), await same('northern-cloud', 'north-cloud')];
      await undo(first);
      await undo(second);
    },
  ],
  [
    'two into one, the first before the second',
    async () => {
      const [first, second] = [await same('northern-cloud', 'north-cloud'), await same('nc', 'north-cloud')];
      await undo(first);
      await undo(second);
    },
  ],
  [
    'who sued becomes whom he sued',
    async () => {
      await undo(await same('nc', 'northern-cloud'));
    },
  ],
  [
    'both sides of a deal made one',
    async () => {
      await undo(await same('labco', 'north-cloud'));
    },
  ],
  [
    'deals of two types, then one of their parties, the deals first',
    async () => {
      const deals = await together('licence', 'north');
      const names = await same('northern-cloud', 'north-cloud');
      await undo(deals);
      await undo(names);
    },
  ],
  [
    'a deal into one that goes into a third',
    async () => {
      const first = await together('nc', 'northern');
      const second = await together('northern', 'north');
      await undo(first);
      await undo(second);
    },
  ],
  [
    'a deal whose founder is retracted meanwhile',
    async () => {
      const merge = await together('northern', 'north');
      const article = told.get('north')?.article ?? '';
      const retraction = await decide({ kind: 'retract', article });
      await undo(merge);
      await undo(retraction);
    },
  ],
  [
    'names, while a claim of theirs is rejected and another corrected',
    async () => {
      const names = await same('nc', 'north-cloud');
      const reject = await decide({ kind: 'reject', claim: claimOf('northern') });
      const correction = { field: 'party', value: { read: 'nc', meant: 'northern-cloud' } } as const;
      const correct = await decide({ kind: 'correct', claim: claimOf('over'), correction });
      for (const one of [names, correct, reject]) await undo(one);
    },
  ],
  [
    'a claim parted from a deal that was merged',
    async () => {
      const merge = await together('more', 'north');
      const part = await decide({ kind: 'part_claim', claim: claimOf('more'), deal: await deal('north') });
      await undo(merge);
      await undo(part);
    },
  ],
  [
    'a merge undone, done again by undoing that, and undone',
    async () => {
      const merge = await same('northern-cloud', 'north-cloud');
      await undo(await undo(merge));
      await undo(merge);
    },
  ],
];

test.each(courses)('%s', async (_, run) => {
  const before = await digest();
  await run();
  expect(await digest()).toBe(before);
});

test('what is learned while a merge stands lies after its undoing where it would lie without', async () => {
  const merge = await same('nc', 'north-cloud');
  const deals = await together('northern', 'north');
  const late: Told = { ...supply, from: 'NC', on: '2025-03-06', by: 'D Paper', billions: '11' };
  told.set('late', await tell(late));
  expect(await deal('late')).toBe(await deal('north'));
  await undo(merge);
  await undo(deals);
  expect(await deal('late')).toBe(await deal('nc'));
  expect(await deal('late')).not.toBe(await deal('north'));
  const { differing } = await withScratchDatabase(inject('templateUrl'), (scratch) =>
    replay(database(), scratch, false),
  );
  // Names that no list has come with the articles, in another order.
  expect(differing.filter((table) => !table.startsWith('organization'))).toEqual([]);
});
