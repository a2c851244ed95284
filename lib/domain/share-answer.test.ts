// Answers that were frozen are read for ever: a schema may gain optional fields, and nothing that was kept may be lost or refused. The
// file holds one answer of each view as it was first kept; it is only ever added to.
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { SharedView } from './share.ts';
import { ShareAnswer } from './share-answer.ts';
import kept from './share-answers.json' with { type: 'json' };

test.each(kept.map((one) => [one.view, one] as const))('a kept answer of %s is read whole', (_, one) => {
  expect(canonicalJson(ShareAnswer.parse(one))).toBe(canonicalJson(one));
});

test('there is one of every view', () => {
  expect(new Set(kept.map(({ view }) => view))).toEqual(new Set(SharedView.options));
});
