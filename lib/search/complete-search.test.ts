import { describe, expect, test } from 'vitest';
import { completeSearch, takeUp } from './complete-search.ts';

const at = (text: string) => completeSearch(text, text.length);

describe('at the cursor', () => {
  test('a word may be a field, a type or a name', () => {
    const completion = at('openai ty');
    expect(completion).toMatchObject({ start: 7, end: 9, names: { typed: 'ty', of: 'organization', before: '' } });
    expect(completion.fields.map(({ text }) => text)).toContain('type:');
    expect(at('comp').values.map(({ text }) => text)).toEqual(['type:compute']);
  });
  test('a field offers its values, those that begin so first', () => {
    expect(at('type:c').values.map(({ value }) => value)).toEqual(['compute', 'chips', 'content', 'contract']);
    expect(at('-status:').values.map(({ text }) => text)).toEqual(['-status:talks', '-status:agreed', '-status:ended']);
  });
  test('names are looked up where the field takes them', () => {
    expect(at('party:core').names).toEqual({ typed: 'core', of: 'organization', before: 'party:' });
    expect(at('source:reu').names).toEqual({ typed: 'reu', of: 'source', before: 'source:' });
  });
  test('nothing is offered inside a phrase or between words', () => {
    expect(at('"right of').fields).toEqual([]);
    expect(at('openai ').names).toBeNull();
  });
});

test('what is taken up replaces its word and leaves the rest', () => {
  const completion = completeSearch('openai ty chips', 9);
  expect(takeUp('openai ty chips', completion, 'type:')).toEqual({ q: 'openai type: chips', cursor: 12 });
  expect(takeUp('openai typ', at('openai typ'), 'type:compute')).toEqual({ q: 'openai type:compute ', cursor: 20 });
});
