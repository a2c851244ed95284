// Who speaks: families, sections, and names that are not theirs to take.
import { describe, expect, test } from 'vitest';
import { findPublisher, ownBriefs } from './find-publisher.ts';

describe('outlets of one owner are one publisher', () => {
  test.each([
    ['Reuters Business', null],
    ['Reuters Energy', null],
    ['Reuters', 'https://www.reuters.com/technology/x'],
    [null, 'https://feeds.reuters.com/x'],
    ['The Harbour Post', 'https://www.reuters.com/x'],
  ])('%s at %s is Reuters (A5)', (name, url) => {
    expect(findPublisher(name, url)).toMatchObject({ slug: 'reuters', kind: 'wire', displayPolicy: 'excerpt' });
  });

  test('a paper and its owner’s other paper', () => {
    expect(findPublisher('MarketWatch', null).slug).toBe(findPublisher(null, 'https://www.wsj.com/a').slug);
  });

  test('a filing is a filing', () => {
    expect(findPublisher(null, 'https://www.sec.gov/Archives/edgar/data/1/x.htm').kind).toBe('filing');
  });
});

test('a site that calls itself a wire speaks for itself', () => {
  expect(findPublisher('Reuters', 'https://mirror.example/x')).toMatchObject({ slug: 'mirror-example', kind: 'press' });
});

test('an outlet that nobody knows keeps its name, whatever section words it ends with', () => {
  expect(findPublisher('Valley Business News', 'https://valley.example/x').name).toBe('Valley Business News');
});

test('our own briefs’ name is not to be had', () => {
  expect(findPublisher(ownBriefs.name, null).slug).toBe('uploads');
});
