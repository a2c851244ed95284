import { expect, test } from 'vitest';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { leadingOf } from './list-leading.ts';

const ownerships = ownershipsByChild([{ child: 'unit', parent: 'group', from: '2020-01-01', until: '2024-01-01' }]);
const choices = ['group', 'unit', 'other'].map((slug, i) => ({ value: { slug, name: slug }, count: 9 - i }));
const slugsOn = (asOf: string) => leadingOf(choices, { asOf }, ownerships).map(({ slug }) => slug);

test('a group and its unit are not offered as a pair while one owns the other', () => {
  expect(slugsOn('2023-12-31')).toEqual(['group', 'other']);
  expect(slugsOn('2024-01-01')).toEqual(['group', 'unit', 'other']);
});
