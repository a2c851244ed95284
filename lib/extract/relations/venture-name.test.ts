// What ventures are called, and what is no name of theirs.
import { expect, test } from 'vitest';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';

const lexicon = buildLexicon(registry);
const namesIn = (text: string) =>
  extract({ title: '', text, published: '2026-03-02', publisher: null }, lexicon)
    .claims.filter(({ type }) => type === 'joint_venture')
    .map(({ name, parties }) => [name, parties.length]);

test.each([
  ['Nokia and Ericsson have set up a joint venture called Crosscurrent to build data centres.', 'Crosscurrent', 2],
  ['Nokia and Ericsson formed a venture, dubbed “Blue Tide”, in which they own half each.', 'Blue Tide', 2],
  ['The Stargate project is spearheaded by OpenAI, Oracle and SoftBank.', 'Stargate', 3],
  ['Nokia and Ericsson have formed a joint venture called off by nobody so far.', null, 2],
])('%s', (text, name, owners) => {
  expect(namesIn(text)).toEqual([[name, owners]]);
});

test('a project of a name in some country is another one, of all who build it', () => {
  expect(namesIn('G42 is to build Stargate UAE with OpenAI, Oracle and Nvidia.')).toEqual([['Stargate UAE', 4]]);
});
