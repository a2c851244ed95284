// A shared graph names its size: it draws what the page draws.
import { expect, test } from 'vitest';
import { usualLimits } from '#lib/graph/usual-limits.ts';
import { limitsOf } from './get-graph.ts';

test.each([{}, { organization: 'openai' }, { type: ['compute'] }])(
  '%o is drawn the same where its size is named',
  (query) => {
    const usual = usualLimits(query);
    expect(limitsOf(usual.nodes)).toEqual(usual);
  },
);
