import { expect, test } from 'vitest';
import { englishFor } from './foreign-words.ts';

test.each([
  ['rechenzentrum', 'data centre'],
  ['norwegen', 'norway'],
  ['allemagne', 'germany'],
  ['demandó', 'sues'],
])('%s is %s', (word, english) => expect(englishFor(word)).toBe(english));

test.each(['openai', 'norway', 'constructor', ''])('%s is in no list', (word) => expect(englishFor(word)).toBeNull());
