import { expect, test } from 'vitest';
import { daysOf, isWhole, panned, windowOf, zoomed } from './timeline-window.ts';

const decade = windowOf({ from: '2015-01-01', until: '2024-12-31' });

test('days become a window and the same days again', () => {
  expect(daysOf(windowOf({ from: '2025-06-10', until: '2025-06-10' }))).toEqual({
    from: '2025-06-10',
    until: '2025-06-10',
  });
});

test('from a decade inwards it ends at a week, not at nothing', () => {
  let window = decade;
  for (let press = 0; press < 30; press++) window = zoomed(window, 2, decade);
  const { from, until } = daysOf(window);
  expect((Date.parse(until) - Date.parse(from)) / 86_400_000).toBe(6);
});

test('outwards it ends at the bounds, wherever it was', () => {
  const late = windowOf({ from: '2024-11-01', until: '2024-12-31' });
  expect(isWhole(zoomed(late, 0.001, decade), decade)).toBe(true);
});

test('what is under the pointer stays there', () => {
  const closer = zoomed(decade, 2, decade, 0.25);
  expect((decade.from + 0.25 * (decade.until - decade.from) - closer.from) / (closer.until - closer.from)).toBeCloseTo(
    0.25,
  );
});

test('a move beyond the end stops there and keeps its width', () => {
  const late = windowOf({ from: '2024-11-01', until: '2024-11-30' });
  expect(daysOf(panned(late, 5, decade))).toEqual({ from: '2024-12-02', until: '2024-12-31' });
});
