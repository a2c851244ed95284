import { expect, test } from 'vitest';
import { takeMemory } from './slab.ts';

test('parts never overlap and are zeros, over more than one piece', () => {
  const parts = Array.from({ length: 3000 }, (_, at) => {
    const bytes = 1 + ((at * 7919) % 2000);
    const { buffer, offset } = takeMemory(bytes);
    expect(offset % 8).toBe(0);
    const part = new Uint8Array(buffer, offset, bytes);
    expect(part.every((value) => value === 0)).toBe(true);
    return part.fill(1 + (at % 255));
  });
  expect(new Set(parts.map(({ buffer }) => buffer)).size).toBeGreaterThan(1);
  for (const [at, part] of parts.entries()) expect(part.every((value) => value === 1 + (at % 255))).toBe(true);
});

test('what is larger than a piece gets one of its own', () => {
  const { buffer, offset } = takeMemory(5_000_000);
  expect([buffer.byteLength, offset]).toEqual([5_000_000, 0]);
});
