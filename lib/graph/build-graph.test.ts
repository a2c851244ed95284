import { describe, expect, it } from 'vitest';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';

const drawn = (...deals: Parameters<typeof aDeal>[0][]) => {
  const { edges } = buildGraph(deals.map(aDeal));
  return edges.map(({ source, target, type, status }) => `${source} -${type}/${status}-> ${target}`);
};

describe('edges', () => {
  it('points from who provides to who receives, whatever the order of the names', () => {
    expect(drawn({ type: 'compute', from: ['Oracle'], to: ['Anthropic'] })).toEqual([
      'oracle -compute/agreed-> anthropic',
    ]);
  });

  it('joins every provider with every receiver, and no two providers', () => {
    expect(drawn({ type: 'investment', from: ['MGX', 'Thrive'], to: ['OpenAI'] })).toEqual([
      'mgx -investment/agreed-> openai',
      'thrive -investment/agreed-> openai',
    ]);
  });

  it('keeps the two directions of a pair apart, and its types', () => {
    const { edges } = buildGraph([
      aDeal({ type: 'chips', from: ['AMD'], to: ['OpenAI'] }),
      aDeal({ type: 'investment', from: ['OpenAI'], to: ['AMD'] }),
      aDeal({ type: 'investment', from: ['AMD'], to: ['OpenAI'] }),
    ]);
    expect(edges.map(({ id, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['chips:amd:openai', -2, 3],
      ['investment:amd:openai', 0, 3],
      ['investment:openai:amd', 2, 3],
    ]);
  });

  it('draws a rivalry once, whoever is named first', () => {
    const edges = drawn(
      { id: 'a', type: 'rivalry', between: ['OpenAI', 'Google'] },
      { id: 'b', type: 'rivalry', between: ['Google', 'OpenAI'] },
    );
    expect(edges).toEqual(['google -rivalry/agreed-> openai']);
  });

  it('has all deals of its pair and type, newest first and undated last', () => {
    const { edges } = buildGraph([
      aDeal({ id: 'undated', type: 'compute', from: ['CoreWeave'], to: ['OpenAI'] }),
      aDeal({ id: 'march', type: 'compute', from: ['CoreWeave'], to: ['OpenAI'], on: '2025-03-10' }),
      aDeal({ id: 'may', type: 'compute', from: ['CoreWeave'], to: ['OpenAI'], on: '2025-05-15' }),
    ]);
    expect(edges.map(({ deals }) => deals)).toEqual([['may', 'march', 'undated']]);
  });

  it.each([
    [['ended', 'agreed', 'talks'], 'agreed'],
    [['ended', 'talks'], 'talks'],
    [['ended', 'ended'], 'ended'],
  ] as const)('of deals %j is %s: the newest does not decide, the strongest does', (statuses, expected) => {
    const deals = statuses.map((status, i) =>
      aDeal({ id: `${i}`, type: 'compute', from: ['Azure'], to: ['OpenAI'], status, on: `2025-0${9 - i}-01` }),
    );
    expect(buildGraph(deals).edges[0]?.status).toBe(expected);
  });

  it('never joins an organization with itself', () => {
    expect(drawn({ type: 'compute', from: ['Microsoft'], to: ['Microsoft', 'OpenAI'] })).toEqual([
      'microsoft -compute/agreed-> openai',
    ]);
  });

  it('does not say that a buyer acquires the seller', () => {
    const roles = { SoftBank: 'seller' } as const;
    expect(drawn({ type: 'acquisition', from: ['Nvidia'], to: ['Arm', 'SoftBank'], roles })).toEqual([
      'nvidia -acquisition/agreed-> arm',
    ]);
  });
});

describe('ventures', () => {
  const stargate = aDeal({
    id: 'stargate',
    type: 'joint_venture',
    name: 'Stargate',
    between: ['OpenAI', 'SoftBank', 'Oracle', 'MGX', 'Arm', 'Microsoft', 'Nvidia'],
    roles: { Arm: 'technology_partner', Microsoft: 'technology_partner', Nvidia: 'technology_partner' },
  });

  it('of seven parties is a hub with seven edges, not 21 pairs', () => {
    const { nodes, edges } = buildGraph([stargate]);
    expect(edges).toHaveLength(7);
    expect(new Set(edges.map(({ target }) => target))).toEqual(new Set(['venture:stargate']));
    expect(nodes.find(({ kind }) => kind === 'venture')).toEqual({
      id: 'venture:stargate',
      kind: 'venture',
      label: 'Stargate',
      target: 'stargate',
      degree: 7,
    });
  });

  it('of two parties is an edge', () => {
    expect(drawn({ type: 'joint_venture', name: 'Crystal Land', between: ['SoftBank', 'OpenAI'] })).toEqual([
      'openai -joint_venture/agreed-> softbank',
    ]);
  });

  it('without a name says what it is and shares its node with no other', () => {
    const { nodes } = buildGraph([
      aDeal({ id: 'one', type: 'partnership', between: ['A', 'B', 'C'] }),
      aDeal({ id: 'two', type: 'partnership', between: ['A', 'B', 'D'] }),
    ]);
    expect(nodes.filter(({ kind }) => kind === 'venture').map(({ id, label }) => [id, label])).toEqual([
      ['venture:one', 'Partnership of 3'],
      ['venture:two', 'Partnership of 3'],
    ]);
  });

  it('is one node where several deals name it, so that an expansion is not a second Stargate', () => {
    const expansion = aDeal({
      id: 'later',
      type: 'joint_venture',
      name: 'Stargate',
      between: ['OpenAI', 'Oracle', 'Vantage'],
    });
    const { nodes, edges } = buildGraph([stargate, expansion]);
    expect(nodes.filter(({ kind }) => kind === 'venture')).toHaveLength(1);
    expect(edges).toHaveLength(8);
  });

  it('is not made of rivals: three of them are three pairs', () => {
    expect(drawn({ type: 'rivalry', between: ['OpenAI', 'Google', 'Meta'] })).toEqual([
      'google -rivalry/agreed-> meta',
      'google -rivalry/agreed-> openai',
      'meta -rivalry/agreed-> openai',
    ]);
  });
});

describe('limits', () => {
  const star = ['A', 'B', 'C', 'D'].map((name) => aDeal({ type: 'investment', from: [name], to: ['Hub'] }));
  const apart = aDeal({ type: 'compute', from: ['X'], to: ['Y'] });

  it('keep the best connected and count what they hide, both ends of a hidden edge included', () => {
    const { nodes, edges, hidden } = buildGraph([...star, apart], { nodes: 3, edges: 100 });
    expect(nodes.map(({ id }) => id)).toEqual(['hub', 'a', 'b']);
    expect(edges.map(({ source }) => source)).toEqual(['a', 'b']);
    expect(hidden).toEqual({ nodes: 4, edges: 3 });
  });

  it('leave the size of a node alone: its degree counts hidden edges too', () => {
    const { nodes } = buildGraph(star, { nodes: 3, edges: 100 });
    expect(nodes[0]).toMatchObject({ id: 'hub', degree: 4 });
  });

  it('on edges leave no node without one', () => {
    const { nodes, edges, hidden } = buildGraph([...star, apart], { nodes: 100, edges: 2 });
    expect(edges).toHaveLength(2);
    expect(nodes.map(({ id }) => id)).toEqual(['hub', 'a', 'b']);
    expect(hidden).toEqual({ nodes: 4, edges: 3 });
  });

  it('do not apply to a graph that fits', () => {
    expect(buildGraph([...star, apart]).hidden).toEqual({ nodes: 0, edges: 0 });
  });
});

it('does not depend on the order of the deals', () => {
  const deals = [
    aDeal({ type: 'compute', from: ['CoreWeave'], to: ['OpenAI'] }),
    aDeal({ type: 'chips', from: ['Nvidia'], to: ['CoreWeave'] }),
    aDeal({ type: 'joint_venture', name: 'Stargate', between: ['OpenAI', 'Oracle', 'SoftBank'] }),
    aDeal({ type: 'rivalry', between: ['Nvidia', 'AMD'] }),
  ];
  expect(buildGraph(deals.toReversed())).toEqual(buildGraph(deals));
});

it('of no deals is empty', () => {
  expect(buildGraph([])).toEqual({ nodes: [], edges: [], hidden: { nodes: 0, edges: 0 } });
});
