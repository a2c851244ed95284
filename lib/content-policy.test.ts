import { describe, expect, test } from 'vitest';
import { firstScript, pagePolicy } from './content-policy.ts';

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

describe('the default policy of Trusted Types', () => {
  interface Policy {
    readonly createScriptURL: (url: string) => string;
    readonly createHTML: (html: string) => string;
  }
  /** Runs the script in the place of a browser and returns the policy that it makes. */
  const made = (): Policy => {
    const policies: Policy[] = [];
    const trustedTypes = { createPolicy: (_: string, policy: Policy) => policies.push(policy) };
    const run = new Function('window', 'document', 'location', firstScript);
    const site = 'https://entente.example';
    run({ trustedTypes }, { baseURI: `${site}/graph` }, { origin: site });
    const [policy] = policies;
    if (!policy) throw new Error('no policy was made');
    return policy;
  };
  test('is written without what HTML escapes', () => {
    expect(firstScript).not.toMatch(/[&<>"']/);
  });
  test('lets through our built files only', () => {
    const { createScriptURL } = made();
    expect(createScriptURL('/_next/static/chunks/a.js')).toBe('/_next/static/chunks/a.js');
    for (const url of [
      'https://elsewhere.example/_next/static/a.js',
      '//elsewhere.example/_next/static/a.js',
      '/_next/static/../../embed.js',
      '/embed.js',
      'data:text/javascript,alert(1)',
      'javascript:alert(1)',
    ])
      expect(() => createScriptURL(url), url).toThrow(TypeError);
  });
  test('lets through HTML without an element, and the empty script that React begins with', () => {
    const { createHTML } = made();
    expect(createHTML('{"a":"\\u003cscript>"}')).toBe('{"a":"\\u003cscript>"}');
    expect(createHTML('<script></script>')).toBe('<script></script>');
    for (const html of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<b>', '<script></script><b>'])
      expect(() => createHTML(html), html).toThrow(TypeError);
  });
});
