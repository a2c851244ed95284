import { expect, it } from 'vitest';
import { findNode } from './graph-find.tsx';

const nodes = [
  { id: 'openai', label: 'OpenAI', degree: 40 },
  { id: 'open-rights', label: 'Open Rights', degree: 1 },
  { id: 'ai', label: 'AI', degree: 1 },
  { id: 'xai', label: 'xAI', degree: 20 },
];

it.each([
  ['ai', 'ai'],
  ['  OPENAI ', 'openai'],
  ['open', 'openai'],
  ['rights', 'open-rights'],
  ['penai', 'openai'],
])('finds for %s the whole name first, then beginnings, then parts, the best connected', (typed, id) => {
  expect(findNode(nodes, typed)?.id).toBe(id);
});

it.each(['', '  ', 'nobody'])('finds nothing for "%s"', (typed) => {
  expect(findNode(nodes, typed)).toBeUndefined();
});
