import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAnswers, keepMarkup } from './answer-scope.ts';
import { keptMarkup } from './kept-markup.ts';

const keep = keepAnswers();
let waiting: Array<() => void> = [];
const everybody = async (): Promise<void> => {
  await new Promise<void>((done) => {
    waiting.push(done);
    if (waiting.length < 2) return;
    for (const go of waiting) go();
    waiting = [];
  });
};
/** Keeps one markup, waits until both have, and answers with where it is and what stands there. */
const server = createServer((request, response) =>
  keep(response, async () => {
    const place = keepMarkup(`<b>${request.url}</b>`);
    if (request.url?.startsWith('/together')) await everybody();
    response.end(JSON.stringify({ place, markup: place === null ? null : keptMarkup(place) }));
  }),
);
let site = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

const ask = async (path: string, headers: Record<string, string> = {}): Promise<unknown> =>
  (await fetch(site + path, { headers })).json();

test('documents that are made at once each find their own markup', async () => {
  expect(await Promise.all([ask('/together-a'), ask('/together-b')])).toEqual([
    { place: 0, markup: '<b>/together-a</b>' },
    { place: 0, markup: '<b>/together-b</b>' },
  ]);
});

test('who moves on without a document gets it as data', async () => {
  expect(await ask('/', { rsc: '1' })).toEqual({ place: null, markup: null });
  expect(await ask('/', { 'next-action': 'abc' })).toEqual({ place: null, markup: null });
});

test('where another server makes the page nothing is kept', () => {
  expect(keepMarkup('<b>nobody</b>')).toBeNull();
  expect(keptMarkup(0)).toBe('');
});
