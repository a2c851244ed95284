import { describe, expect, it } from 'vitest';
import type { GraphNode } from '#lib/domain/graph-view.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { edgeSentence, nodeSentence } from './graph-words.ts';

const node = (label: string, kind: GraphNode['kind'] = 'organization', degree = 7): GraphNode => ({
  id: label,
  kind,
  label,
  target: label,
  degree,
  x: 0,
  y: 0,
});
const said = (type: RelationType, status: Status, from: string, to: GraphNode, deals = 1) =>
  edgeSentence(
    {
      id: 'e',
      source: from,
      target: to.id,
      type,
      status,
      lane: 0,
      lanes: 1,
      deals: Array.from({ length: deals }, String),
    },
    node(from),
    to,
  );

describe('an edge is called', () => {
  it.each([
    [
      said('compute', 'agreed', 'CoreWeave', node('OpenAI'), 3),
      'CoreWeave supplies compute to OpenAI, agreed, 3 deals',
    ],
    [
      said('investment', 'talks', 'SoftBank', node('OpenAI')),
      'SoftBank is in talks to invest in OpenAI, in talks, 1 deal',
    ],
    [said('compute', 'ended', 'Azure', node('OpenAI')), 'Azure supplied compute to OpenAI, ended, 1 deal'],
    // Nobody has acquired what a bid that is over was for.
    [said('acquisition', 'ended', 'Broadcom', node('Qualcomm')), 'Broadcom was to acquire Qualcomm, ended, 1 deal'],
    [said('rivalry', 'agreed', 'Google', node('OpenAI')), 'Google competes with OpenAI, current, 1 deal'],
    [
      said('joint_venture', 'agreed', 'OpenAI', node('SoftBank')),
      'OpenAI and SoftBank are partners in a venture, agreed, 1 deal',
    ],
    [said('joint_venture', 'agreed', 'MGX', node('Stargate', 'venture')), 'MGX takes part in Stargate, agreed, 1 deal'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

it('counts parties of a venture and relations of an organization', () => {
  expect(nodeSentence(node('Stargate', 'venture'))).toBe('Stargate, a venture of 7');
  expect(nodeSentence(node('Udio', 'organization', 1))).toBe('Udio, 1 relation');
});
