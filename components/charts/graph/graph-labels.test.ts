import { describe, expect, it } from 'vitest';
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { project } from './graph-geometry.ts';
import { levelOf, spotLabels } from './graph-labels.ts';

const projection = project({ left: 0, right: 1, top: 0, bottom: 0.5 });
const node = (label: string, degree: number, x: number, y: number): GraphNode => ({
  id: label.toLowerCase(),
  kind: 'organization',
  label,
  target: label.toLowerCase(),
  degree,
  x,
  y,
});

describe('labels', () => {
  it('of nodes far apart are all shown at the size of a desk', () => {
    const spots = spotLabels([node('OpenAI', 30, 0.2, 0.2), node('Oracle', 3, 0.8, 0.3)], projection);
    expect([...spots.values()].map(({ level }) => level <= 2)).toEqual([true, true]);
  });

  it('in a crowd are kept for the best connected; the others wait until the reader comes closer', () => {
    const crowd = Array.from({ length: 12 }, (_, i) =>
      node(`Fund number ${i}`, 1, 0.5 + (i % 4) * 0.004, 0.25 + i * 0.002),
    );
    const spots = spotLabels([...crowd, node('OpenAI', 60, 0.505, 0.26)], projection);
    expect(spots.get('openai')?.level).toBe(0);
    expect([...spots.values()].filter(({ level }) => level <= 2).length).toBeLessThan(crowd.length);
    expect(spots.size).toBe(13);
  });

  it('stand at a corner where all four sides of a node are taken', () => {
    // One unit of the layout is 1,048 pixels: a name fits between neighbours, and beside none of them.
    const [x, y] = [0.5, 0.25];
    const around = [
      node('W', 9, x - 0.06, y),
      node('E', 9, x + 0.06, y),
      node('N', 9, x, y - 0.035),
      node('S', 9, x, y + 0.035),
    ];
    expect(spotLabels([...around, node('Middle', 1, x, y)], projection).get('middle')?.side).toMatch(/ /);
  });

  it('do not run out of the picture', () => {
    const edge = node('Commonwealth of Pennsylvania', 2, 0, 0.25);
    expect(spotLabels([edge], projection).get(edge.id)).toMatchObject({ side: 'right' });
  });

  it('do not run out of the part that a phone shows, and stand outwards where all of the width is shown', () => {
    // Near the right end of the half that is used.
    const outer = node('Goldman', 12, 0.7, 0.25);
    expect(spotLabels([outer], projection, projection.width * 0.5).get(outer.id)?.side).not.toBe('right');
    expect(spotLabels([outer], projection).get(outer.id)?.side).toBe('right');
  });
});

it('shows more the closer one comes', () => {
  expect([0.27, 0.68, 1.1, 2, 6].map(levelOf)).toEqual([0, 1, 2, 3, 4]);
});
