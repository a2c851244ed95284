import { expect, it } from 'vitest';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { CrowdTree } from './crowd-tree.ts';
import { type ForceField, makeField } from './force-field.ts';
import { repel } from './repel.ts';

function aCrowd(size: number): ForceField {
  const random = seededRandom(5);
  const field = makeField(size);
  for (let i = 0; i < size; i++) {
    field.x[i] = (random() - 0.5) * 2_000;
    field.y[i] = (random() - 0.5) * 1_000;
    field.charge[i] = 100 + 500 * random();
  }
  return field;
}

/** The same force from every single other body. */
function pushesOneByOne({ x, y, charge }: ForceField): { x: number; y: number }[] {
  return [...x].map((hereX, i) =>
    [...x].reduce(
      (sum, thereX, j) => {
        if (i === j) return sum;
        const [dx, dy] = [thereX - hereX, (y[j] ?? 0) - (y[i] ?? 0)];
        const push = (charge[j] ?? 0) / (dx * dx + dy * dy);
        return { x: sum.x - dx * push, y: sum.y - dy * push };
      },
      { x: 0, y: 0 },
    ),
  );
}

const pushed = (field: ForceField) => {
  repel(field, new CrowdTree(field), 1);
  return [...field.vx].map((x, i) => ({ x, y: field.vy[i] ?? Number.NaN }));
};

it('pushes two bodies apart by the charge of the other over their distance', () => {
  const field = makeField(2);
  field.x.set([0, 10]);
  field.charge.set([50, 200]);
  const [left, right] = pushed(field);
  expect(left?.x).toBeCloseTo(-20, 5);
  expect(right?.x).toBeCloseTo(5, 5);
  expect(left?.y).toBeCloseTo(0, 5);
});

it('comes near to what every single body would do, for 500 bodies', () => {
  const exact = pushesOneByOne(aCrowd(500));
  const near = pushed(aCrowd(500));
  const length = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);
  const error = exact.reduce(
    (sum, one, i) => sum + Math.hypot(one.x - (near[i]?.x ?? 0), one.y - (near[i]?.y ?? 0)),
    0,
  );
  expect(error / exact.reduce((sum, one) => sum + length(one), 0)).toBeLessThan(0.05);
});

it('parts bodies that lie on one spot, and ends', () => {
  const field = makeField(50);
  field.charge.fill(100);
  expect(new Set(pushed(field).map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(10);
  expect(pushed(field).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

it('leaves fixed bodies without speed', () => {
  const field = aCrowd(10);
  field.fixed[3] = 1;
  expect(pushed(field)[3]).toEqual({ x: 0, y: 0 });
});
