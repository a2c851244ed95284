import { describe, expect, test } from 'vitest';
import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import { circleSize, layoutCircle } from './circle-layout.ts';

const leg = (payer: string, payee: string, gross: number | null): FlowLeg => ({
  payer: { slug: payer, name: payer },
  payee: { slug: payee, name: payee },
  types: ['compute'],
  deals: ['d'],
  gross,
  firm: gross,
  once: gross,
  unknown: 0,
});
const loop = (...grosses: readonly (number | null)[]): FlowLoop => ({
  id: 'l',
  legs: grosses.map((gross, i) => leg(`n${i}`, `n${(i + 1) % grosses.length}`, gross)),
  gross: null,
  firm: null,
  once: null,
});

describe('a circle', () => {
  test('of three begins at the top and runs clockwise', () => {
    const { nodes, arcs } = layoutCircle(loop(9, 4, 1));
    expect(nodes.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [168, 39],
      [232, 150],
      [104, 150],
    ]);
    expect(arcs.every(({ path }) => / 0 0 1 /.test(path))).toBe(true);
    expect(arcs.map(({ label }) => label.anchor)).toEqual(['start', 'middle', 'end']);
  });

  test('has no payment wider than the largest, and the root of it for a ninth', () => {
    const [most, ninth] = layoutCircle(loop(9, 1)).arcs.map(({ width }) => width);
    expect(most).toBe(9);
    expect(ninth).toBeCloseTo(1.5 + 7.5 / 3, 10);
  });

  test('marks a payment without a sum instead of drawing it as a small one', () => {
    const { arcs } = layoutCircle(loop(null, 5));
    expect(arcs.map(({ isKnown, width }) => [isKnown, width])).toEqual([
      [false, 1.5],
      [true, 9],
    ]);
    expect(layoutCircle(loop(null, null)).arcs.map(({ width }) => width)).toEqual([1.5, 1.5]);
  });

  test('of four keeps names apart and inside the picture', () => {
    const { nodes } = layoutCircle(loop(1, 1, 1, 1));
    expect(new Set(nodes.map(({ nameY }) => Math.round(nameY))).size).toBe(2);
    for (const { nameY } of nodes) {
      expect(nameY).toBeGreaterThan(10);
      expect(nameY).toBeLessThan(circleSize.height);
    }
  });
});

test('what is written beside a payment stands clear of its arc, which bulges below the first of the two lines', () => {
  const [right] = layoutCircle(loop(9, 4, 1)).arcs;
  const { label, width } = right ?? { label: { x: 0, y: 0 }, width: 0 };
  const second = label.y + 14;
  const arc = circleSize.width / 2 + Math.sqrt((74 + width / 2) ** 2 - (circleSize.height / 2 - second) ** 2);
  expect(label.x).toBeGreaterThan(arc + 3);
});
