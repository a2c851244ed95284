// Credit lines as outlets write them -> whose text it is; and words that name an agency without crediting it.
import { describe, expect, test } from 'vitest';
import { agencyOf, findCredit } from './find-credit.ts';

const credited: ReadonlyArray<readonly [string, string]> = [
  ['LONDON, June 3 (Reuters) - Chips will be scarce for another year.', 'reuters'],
  ['NEW YORK--(BUSINESS WIRE)--Acme announced a contract.', 'business-wire'],
  ['SAN JOSE, Calif., March 18, 2026 (GLOBE NEWSWIRE) -- Acme announced a contract.', 'globenewswire'],
  ['BERLIN, May 2, 2026 /PRNewswire/ -- Acme announced a contract.', 'pr-newswire'],
  ['WASHINGTON (AP) — The agency opened an inquiry.', 'associated-press'],
  ['The agency opened an inquiry.\n\nThis story was originally published by The Lake Gazette.', 'lake-gazette'],
  ['This article first appeared in Harbour Post on 3 May.\n\nThe agency opened an inquiry.', 'harbour-post'],
  ['The agency opened an inquiry.\n\n(Reporting by A. Lee in Seoul; Editing by B. Moor)', 'reuters'],
  ['The agency opened an inquiry.\n\n©2026 Bloomberg L.P.', 'bloomberg'],
  [
    'Acme announced a contract.\n\nView source version on businesswire.com: https://www.businesswire.com/x',
    'business-wire',
  ],
  ['Acme announced a contract.\n\nSource: GlobeNewswire', 'globenewswire'],
];

test.each(credited)('%s', (text, to) => {
  expect(findCredit(text, null).to).toBe(to);
});

describe('no credit', () => {
  test.each([
    'Reuters sued the developer (a case that it won) in May.',
    'The company declined to comment, Reuters reported on Monday.',
    'Acme bought the wires of Business Wire for $3 million.',
    'The Associated Press contributed to this report.',
    'A contract (signed in May) - the first of its kind - runs for five years.',
  ])('%s', (text) => expect(findCredit(text, 'Jane Moor').to).toBeNull());
});

test('a byline that is an agency credits it; a person does not', () => {
  expect(findCredit('The agency opened an inquiry.', 'Priya Nair, Bloomberg News').to).toBe('bloomberg');
});

test('sections of an agency are the agency', () => {
  expect(['Reuters Business', 'Reuters Energy', 'The Energy Post'].map(agencyOf)).toEqual(['reuters', 'reuters', null]);
});

test('what differs between a text and its reprint is left out of what is compared', () => {
  const { text } = findCredit(
    'PARIS (AFP) - The trial costs 22 million euros.\n\nCopyright Agence France-Presse',
    null,
  );
  expect(text.trim()).toBe('The trial costs 22 million euros.');
});
