import { expect, test } from 'vitest';
import { tellingSurnames } from './surnames.ts';

test('a last name tells whom it means where one person has it and no word is it', () => {
  const surnames = tellingSurnames([
    'Ilya Sutskever',
    'Ilya Sutskever',
    'Dario Amodei',
    'Daniela Amodei',
    'Mark Chen',
    'Elon Musk',
    'Ann Power',
    'Plato',
  ]);
  expect([...surnames]).toEqual([
    ['Ilya Sutskever', 'Sutskever'],
    ['Elon Musk', 'Musk'],
  ]);
});
