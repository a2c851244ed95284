import { expect, test } from 'vitest';
import { isSameSite } from './same-site.ts';

test.each([
  ['www.paper.example', 'amp.paper.example'],
  ['news.bbc.co.uk', 'www.bbc.co.uk'],
  ['a.blog.com.au', 'blog.com.au'],
])('%s and %s are one site', (a, b) => expect(isSameSite(a, b)).toBe(true));

test.each([
  ['evil.co.uk', 'bbc.co.uk'],
  ['evil.example', 'www.reuters.com'],
  ['ada.substack.com', 'ben.substack.com'],
  ['reuters.com.evil.example', 'reuters.com'],
  ['93.184.0.1', '8.8.0.1'],
])('%s and %s are two', (a, b) => expect(isSameSite(a, b)).toBe(false));
