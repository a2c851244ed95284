import { describe, expect, it } from 'vitest';
import { type ForceField, makeField } from './force-field.ts';
import { relaxField, type Springs } from './relax-field.ts';

const noSprings: Springs = {
  source: new Int32Array(0),
  target: new Int32Array(0),
  length: new Float64Array(0),
  strength: new Float64Array(0),
  share: new Float64Array(0),
};

const oneSpring: Springs = {
  source: Int32Array.of(0),
  target: Int32Array.of(1),
  length: Float64Array.of(100),
  strength: Float64Array.of(1),
  share: Float64Array.of(0.5),
};

function atX(...places: number[]): ForceField {
  const field = makeField(places.length);
  field.x.set(places);
  return field;
}

describe('a field', () => {
  it('brings two ends of a spring to its length', () => {
    const field = atX(-300, 300);
    field.charge.fill(1e-9);
    relaxField(field, oneSpring, { x: 0, y: 0 }, 300);
    expect((field.x[1] ?? 0) - (field.x[0] ?? 0)).toBeCloseTo(100, 0);
  });

  it('draws a single body to the middle', () => {
    const field = atX(500);
    field.charge.fill(100);
    relaxField(field, noSprings, { x: 0.1, y: 0.1 }, 300);
    expect(Math.abs(field.x[0] ?? 99)).toBeLessThan(20);
  });

  it('leaves no two discs on one another', () => {
    const field = atX(0, 1, 2, 3, 4, 5);
    field.charge.fill(1e-9);
    field.radius.fill(20);
    relaxField(field, noSprings, { x: 0.01, y: 0.01 }, 300);
    const gaps = [...field.x].flatMap((x, i) =>
      [...field.x].slice(i + 1).map((other, j) => Math.hypot(x - other, (field.y[i] ?? 0) - (field.y[i + 1 + j] ?? 0))),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(36);
  });

  it('never moves what is fixed', () => {
    const field = atX(-300, 300);
    field.charge.fill(5_000);
    field.fixed[0] = 1;
    relaxField(field, oneSpring, { x: 0.1, y: 0.1 }, 100);
    expect([field.x[0], field.y[0]]).toEqual([-300, 0]);
  });
});
