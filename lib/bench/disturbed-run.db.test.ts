// Nothing is lost and nothing comes twice, whoever is killed in the middle: the ledger is that of an undisturbed run, row for row.
import { expect, test } from 'vitest';
import { disturbedRun } from './disturbed-run.ts';

const articles = 200;

test('workers and Postgres killed in the middle of the work leave the same ledger', async () => {
  const quiet = await disturbedRun({ articles, workers: 1, kills: [] });
  expect(quiet).toMatchObject({ articles, left: 0, killed: 0 });
  const disturbed = await disturbedRun({ articles, workers: 3, kills: ['postgres', 'worker'] });
  expect(disturbed.killed).toBeGreaterThan(0);
  expect(disturbed).toMatchObject({ articles, left: 0, gaveUp: 0, digest: quiet.digest });
}, 180_000);
