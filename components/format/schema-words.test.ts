import { expect, test } from 'vitest';
import { schemaWords } from './schema-words.ts';

test('a schema reads as a few words, with named parts apart', () => {
  expect(schemaWords({ type: 'array', items: { $ref: '#/components/schemas/Deal' } })).toEqual([
    'list of ',
    { schema: 'Deal' },
  ]);
  expect(schemaWords({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] })).toEqual([
    'day',
    ' or ',
    'null',
  ]);
  expect(schemaWords({ type: 'integer', minimum: 1, maximum: 500 })).toEqual(['number from 1 to 500']);
  expect(schemaWords({ type: 'string', enum: ['talks', 'agreed'] })).toEqual(['talks, agreed']);
  expect(schemaWords({})).toEqual(['anything']);
});
