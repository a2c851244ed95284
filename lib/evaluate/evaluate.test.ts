// The figures on the method page are what the extractor reaches now: kept figures that nobody renewed are a lie.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Evaluation, ratesOf } from '#lib/domain/evaluation.ts';
import { evaluate, evaluationFile, evaluationOf, ownArticles } from './evaluate.ts';

const kept = Evaluation.parse(JSON.parse(readFileSync(evaluationFile, 'utf8')));

test('the kept figures are renewed with every change (npm run eval -- --save)', () => {
  expect(evaluationOf(evaluate(ownArticles(), { rulesOnly: true }))).toEqual(kept);
}, 30_000);

test('extraction does not fall below what it has reached', () => {
  expect(kept.evidence[0]).toBe(kept.evidence[1]);
  expect(ratesOf(kept.pairs).precision).toBeGreaterThan(0.9);
  expect(ratesOf(kept.pairs).f1).toBeGreaterThan(0.72);
  expect(ratesOf(kept.rivalry).f1).toBeGreaterThan(0.72);
});

test('rates are as defined', () => {
  // 3 found and right, 1 found and wrong, 2 missed: 3/4 and 3/5.
  expect(ratesOf({ tp: 3, fp: 1, fn: 2 })).toMatchObject({ precision: 0.75, recall: 0.6 });
  expect(ratesOf({ tp: 0, fp: 0, fn: 0 }).f1).toBe(0);
});
