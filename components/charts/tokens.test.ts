import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { themeTokens, writeOut } from './tokens.ts';

const css = readFileSync(join(import.meta.dirname, '../../app/tokens.css'), 'utf8');
const block = (selector: string): Map<string, string> => {
  const from = css.indexOf(`${selector} {`);
  const text = css.slice(from, css.indexOf('}', from));
  return new Map([...text.matchAll(/--([\w-]+): (#\w+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
};

describe('a picture has the colours of the page', () => {
  test.each([
    ['light', ':root'],
    ['dark', ':root[data-theme="dark"]'],
  ] as const)('in the %s theme', (theme, selector) => {
    const page = block(selector);
    expect(page.size).toBeGreaterThan(20);
    expect(Object.entries(themeTokens[theme]).filter(([name, value]) => page.get(name) !== value)).toEqual([]);
  });
});

test('no variable is left, for a picture outside a page has none', () => {
  expect(writeOut('<g fill="var(--ink)" stroke="var(--ring, none)" color="var(--nothing)"/>', 'dark')).toBe(
    '<g fill="#ece7db" stroke="none" color="none"/>',
  );
});
