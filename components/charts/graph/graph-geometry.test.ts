import { describe, expect, it } from 'vitest';
import { curveOf, frameOf, pathOf, pointAt, project, usedWidth } from './graph-geometry.ts';

const [a, b] = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
];
const edge = (source: string, target: string, lane: number) => ({ source, target, lane });

describe('curves', () => {
  it('of lane 0 run straight', () => {
    expect(pathOf(curveOf(edge('a', 'b', 0), a, b))).toBe('M0 0Q100 0 200 0');
  });

  it('of one pair lie apart even where they point in opposite directions', () => {
    const there = pointAt(curveOf(edge('a', 'b', -1), a, b), 0.5);
    const back = pointAt(curveOf(edge('b', 'a', 1), b, a), 0.5);
    expect(Math.sign(there.y)).toBe(-Math.sign(back.y));
    expect(Math.abs(there.y - back.y)).toBeGreaterThanOrEqual(10);
  });

  it('point along their way at their mark, not along the straight line', () => {
    const bowed = curveOf(edge('a', 'b', 2), a, b);
    expect(pointAt(bowed, 0.5).angle).toBe(0);
    expect(pointAt(bowed, 0.1).angle).not.toBe(0);
    expect(pointAt(curveOf(edge('a', 'b', 0), b, a), 0.5).angle).toBe(180);
  });
});

describe('a frame', () => {
  it('of a single node does not blow it up to the whole screen', () => {
    const { left, right } = frameOf([{ x: 0.5, y: 0.5 }]);
    expect(right - left).toBeCloseTo(0.45);
  });

  it('of nothing is still a frame', () => {
    expect(project(frameOf([])).height).toBeGreaterThan(300);
  });

  it('of a tall graph widens until it fits a screen', () => {
    const { width, height } = project(
      frameOf([
        { x: 0.5, y: 0 },
        { x: 0.52, y: 1 },
      ]),
    );
    expect(height / width).toBeLessThan(0.65);
  });

  it('keeps the aspect: equal distances stay equal in both directions', () => {
    const { place } = project({ left: 0, right: 1, top: 0.2, bottom: 0.8 });
    const [origin, right, down] = [place({ x: 0, y: 0.2 }), place({ x: 0.3, y: 0.2 }), place({ x: 0, y: 0.5 })];
    expect(right.x - origin.x).toBeCloseTo(down.y - origin.y);
  });
});

it('emptiness at the sides of a map is not used, room for the names of its outermost is', () => {
  // A square of nodes in a frame that is stretched to twice its width: about half of the chart is used.
  const nodes = [
    { x: 0.2, y: 0.2 },
    { x: 0.8, y: 0.8 },
  ];
  const projection = project(frameOf(nodes, 0.5));
  const used = usedWidth(nodes, projection);
  const outermost = projection.place({ x: 0.8, y: 0.8 }).x - projection.width / 2;
  expect(used).toBeGreaterThan(2 * outermost + 100);
  expect(used).toBeLessThan(projection.width * 0.7);
});
