import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownFile, plainText } from './own-scripts.ts';

const site = 'https://entente.example';

beforeAll(() => {
  vi.stubGlobal('window', { location: { origin: site } });
  vi.stubGlobal('document', { baseURI: `${site}/graph` });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('our built files are scripts, and nothing else', () => {
  expect(ownFile('/_next/static/chunks/a.js')).toBe('/_next/static/chunks/a.js');
  for (const url of [
    'https://elsewhere.example/_next/static/a.js',
    '//elsewhere.example/_next/static/a.js',
    '/_next/static/../../embed.js',
    '/embed.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
  ])
    expect(() => ownFile(url), url).toThrow(TypeError);
});

test('HTML is text without an element, or the empty script that React begins with', () => {
  expect(plainText('{"a":"\\u003cscript>"}')).toBe('{"a":"\\u003cscript>"}');
  expect(plainText('<script></script>')).toBe('<script></script>');
  for (const html of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<b>', '<script></script><b>'])
    expect(() => plainText(html), html).toThrow(TypeError);
});
