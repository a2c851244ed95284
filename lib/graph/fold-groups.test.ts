import { expect, it } from 'vitest';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';
import { foldGroups, type LineageOf, listGroups } from './fold-groups.ts';

const google = { slug: 'google', name: 'Google' };
const alphabet = { slug: 'alphabet', name: 'Alphabet' };
const lineageOf: LineageOf = (slug) => [
  { slug, name: slug },
  ...(slug.startsWith('google-') ? [google] : []),
  ...(slug.startsWith('google') || slug === 'waymo' ? [alphabet] : []),
];

const deals = [
  aDeal({ type: 'compute', from: ['Google Cloud'], to: ['OpenAI'] }),
  aDeal({ type: 'rivalry', between: ['Google DeepMind', 'OpenAI'] }),
  aDeal({ type: 'compute', from: ['Google Cloud'], to: ['Google DeepMind'] }),
  aDeal({ type: 'chips', from: ['Nvidia'], to: ['OpenAI'] }),
];

it('lists groups of which two or more are parties, with those', () => {
  const units = [
    { slug: 'google-cloud', name: 'Google Cloud' },
    { slug: 'google-deepmind', name: 'Google DeepMind' },
  ];
  expect(
    listGroups(
      deals.flatMap(({ parties }) => parties.map(({ organization }) => organization)),
      new Set(['google']),
      lineageOf,
    ),
  ).toEqual([
    { group: alphabet, members: units, folded: false },
    { group: google, members: units, folded: true },
  ]);
});

it('draws a folded group as one node, with all relations of its units and none within it', () => {
  const { nodes, edges } = buildGraph(foldGroups(deals, new Set(['google']), lineageOf));
  expect(nodes.map(({ id }) => id).sort()).toEqual(['google', 'nvidia', 'openai']);
  expect(edges.map(({ id }) => id).sort()).toEqual([
    'chips:nvidia:openai',
    'compute:google:openai',
    'rivalry:google:openai',
  ]);
});

it('names the group once where several of its units take part in one deal', () => {
  const venture = aDeal({ type: 'joint_venture', between: ['Google Cloud', 'Google DeepMind', 'OpenAI', 'Nvidia'] });
  expect(foldGroups([venture], new Set(['google']), lineageOf)[0]?.parties.map((p) => p.organization.slug)).toEqual([
    'google',
    'openai',
    'nvidia',
  ]);
});

it('draws the group on top where both are folded', () => {
  const folded = foldGroups(deals, new Set(['google', 'alphabet']), lineageOf);
  expect(folded[0]?.parties.map(({ organization }) => organization.slug)).toEqual(['alphabet', 'openai']);
});

it('leaves other groups and the deals themselves as they are', () => {
  expect(foldGroups(deals, new Set(['nvidia']), lineageOf)[0]).toBe(deals[0]);
});
