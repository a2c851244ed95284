import { describe, expect, test } from 'vitest';
import { pagePolicy } from './content-policy.ts';

const directives = new Map(
  pagePolicy('n0nce', false)
    .split('; ')
    .map((line) => [line.split(' ')[0], line.split(' ').slice(1)] as const),
);

describe('the policy of a page', () => {
  test('lets nothing run but what has the nonce', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    const scripts = directives.get('script-src') ?? [];
    expect(scripts).toContain("'nonce-n0nce'");
    for (const lax of ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'http:', 'data:', 'blob:'])
      expect(scripts).not.toContain(lax);
    expect(directives.get('style-src')).not.toContain("'unsafe-inline'");
  });
  test('lets nobody frame it and nothing leave it', () => {
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect([directives.get('form-action'), directives.get('base-uri'), directives.get('object-src')]).toEqual([
      ["'self'"],
      ["'none'"],
      ["'none'"],
    ]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });
  test('evaluates code only while developing', () => {
    expect(pagePolicy('n', true)).toContain("'unsafe-eval'");
  });
});
