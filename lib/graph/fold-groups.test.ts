import { expect, it } from 'vitest';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';
import { foldGroups, type GroupOf, listGroups } from './fold-groups.ts';

const owners: Readonly<Record<string, string>> = { 'google-cloud': 'google', 'google-deepmind': 'google' };
const groupOf: GroupOf = (slug) => {
  const owner = owners[slug] ?? slug;
  return { slug: owner, name: owner === 'google' ? 'Google' : owner };
};

const deals = [
  aDeal({ type: 'compute', from: ['Google Cloud'], to: ['OpenAI'] }),
  aDeal({ type: 'rivalry', between: ['Google DeepMind', 'OpenAI'] }),
  aDeal({ type: 'compute', from: ['Google Cloud'], to: ['Google DeepMind'] }),
  aDeal({ type: 'chips', from: ['Nvidia'], to: ['OpenAI'] }),
];

it('lists groups of which two or more are parties, with those', () => {
  expect(listGroups(deals, new Set(), groupOf)).toEqual([
    {
      group: { slug: 'google', name: 'Google' },
      members: [
        { slug: 'google-cloud', name: 'Google Cloud' },
        { slug: 'google-deepmind', name: 'Google DeepMind' },
      ],
      folded: false,
    },
  ]);
});

it('draws a folded group as one node, with all relations of its units and none within it', () => {
  const { nodes, edges } = buildGraph(foldGroups(deals, new Set(['google']), groupOf));
  expect(nodes.map(({ id }) => id).sort()).toEqual(['google', 'nvidia', 'openai']);
  expect(edges.map(({ id }) => id).sort()).toEqual([
    'chips:nvidia:openai',
    'compute:google:openai',
    'rivalry:google:openai',
  ]);
});

it('names the group once where several of its units take part in one deal', () => {
  const venture = aDeal({ type: 'joint_venture', between: ['Google Cloud', 'Google DeepMind', 'OpenAI', 'Nvidia'] });
  expect(foldGroups([venture], new Set(['google']), groupOf)[0]?.parties.map((p) => p.organization.slug)).toEqual([
    'google',
    'openai',
    'nvidia',
  ]);
});

it('leaves other groups and the deals themselves as they are', () => {
  expect(foldGroups(deals, new Set(['nvidia']), groupOf)[0]).toBe(deals[0]);
});
