import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

const place = { clocks: { asOf: '2025-06-10', knownAt: '2025-07-01' }, after: ['2025-05-01', 'é“', 'id'] };
const question = { type: ['compute'], asOf: undefined, limit: 10 };
const cursor = writeCursor(question, place);

test('a cursor leads back to its place, however many are asked for', () => {
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(readCursor(cursor, { ...question, limit: 99, cursor })).toEqual(place);
});

test.each([
  ['another question', () => readCursor(cursor, { type: ['chips'] })],
  ['other clocks', () => readCursor(cursor, { ...question, asOf: '2024-01-01' })],
  ['one letter changed', () => readCursor(`${cursor.slice(0, 40)}A${cursor.slice(41)}`, question)],
  ['cut short', () => readCursor(cursor.slice(0, -6), question)],
  ['made up', () => readCursor('abc', question)],
  ['empty JSON', () => readCursor(Buffer.from('0'.repeat(20)).toString('base64url'), question)],
])('%s is refused', (_, read) => {
  expect(read).toThrow('cursor is not the `next`');
});
