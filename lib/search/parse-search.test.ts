import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anythingTyped } from './anything-typed.ts';
import { parseSearch } from './parse-search.ts';
import type { Term } from './search-query.ts';

const told = (term: Term): string => {
  const minus = term.negated ? '-' : term.kind === 'text' && term.leftOut ? '(without) ' : '';
  if (term.kind === 'text') return `${minus}${term.phrase ? `"${term.text}"` : term.text}`;
  const { value } = term;
  const range = (low: string | null, high: string | null) => `${low ?? ''}..${high ?? ''}`;
  const shown =
    value.kind === 'number'
      ? `${value.lowOpen ? '>' : ''}${value.highOpen ? '<' : ''}${range(value.low, value.high)}${value.unit ?? ''}`
      : value.kind === 'dates'
        ? range(value.from, value.until)
        : (value.kind === 'choice' ? value.choices : value.names).join(',');
  return `${minus}${term.field}:${shown}`;
};

const read = (typed: string): string[] => parseSearch(typed).groups.map((group) => group.map(told).join(' OR '));

describe('what is typed', () => {
  test.each([
    ['openai oracle', ['openai', 'oracle']],
    ['"right of first refusal" -google', ['"right of first refusal"', '-google']],
    ['openai OR anthropic chips', ['openai OR anthropic', 'chips']],
    ['type:compute,chips role:supplier', ['type:compute,chips', 'role:supplier']],
    ['party:"Google Cloud"', ['party:Google Cloud']],
    ['supplier:coreweave', ['supplier:coreweave']],
    ['amount>=5B', ['amount:5000000000..']],
    ['amount >= 5B', ['amount:5000000000..']],
    ['amount>$1.5bn', ['amount:>1500000000..USD']],
    ['amount:5B..10B', ['amount:5000000000..10000000000']],
    ['amount<100m', ['amount:<..100000000']],
    ['capacity>=1GW', ['capacity:1..GW']],
    ['capacity>=500MW', ['capacity:500..MW']],
    ['stake>=10%', ['stake:10..']],
    ['agreed:2025-06', ['agreed:2025-06-01..2025-06-30']],
    ['agreed:2025-01..2025-06', ['agreed:2025-01-01..2025-06-30']],
    ['known>=2025-06-10', ['known:2025-06-10..']],
    ['date<2020', ['date:..2019-12-31']],
    ['active:2025-07-01', ['active:2025-07-01..2025-07-01']],
    ['-status:talks', ['-status:talks']],
    ['country:fr', ['country:FR']],
    ['type:"joint venture"', ['type:joint_venture']],
    ['https://example.org/a', ['https://example.org/a']],
  ])('%s', (typed, groups) => {
    expect(parseSearch(typed).mistakes).toEqual([]);
    expect(read(typed)).toEqual(groups);
  });
});

describe('plain words that mean more', () => {
  test.each([
    ['deals over $10 billion in 2025', ['amount:10000000000..USD', 'date:2025-01-01..2025-12-31']],
    ['more than 500 million', ['amount:500000000..']],
    ['who supplies compute to anthropic', ['supplies', 'compute', 'anthropic']],
    ['stargate 500 billion', ['stargate', '500 billion']],
    ['the forty-billion-dollar takeover', ['40 billion OR forty billion', 'takeover']],
    ['thirty-eight billion dollar contract', ['38 billion OR thirty eight billion', 'contract']],
    ['more than half a billion euros', ['amount:500000000..EUR']],
    ['at least a hundred and twenty million', ['amount:120000000..']],
    ['six gigawatts of chips', ['six OR 6', 'gigawatts', 'chips']],
    ['one of the investors', ['one', 'investors']],
    ['who besides nvidia makes chips', ['(without) nvidia', 'chips']],
    ["google's power purchase agreements", ["google's", 'electricity']],
    ['stargate outside the emirates', ['stargate', '(without) emirates']],
    ['the biggest compute contract', ['compute', 'contract']],
    ['biggest', ['biggest']],
    ['turbines rather than reactors', ['turbines', '(without) reactors']],
    ['the merger that was called off', ['merger', 'called off OR ended']],
    ['coreweave $22.4bn', ['coreweave', '22.4 billion']],
    ['deals since march 2024', ['date:2024-03-01..']],
    ['deals worth between 5 and 10 billion', ['amount:5000000000..10000000000']],
    ['between $200 million and $1 billion', ['amount:200000000..1000000000USD']],
    ['contracts signed in november 2025', ['contracts', 'date:2025-11-01..2025-11-30']],
    ['signed letters', ['signed', 'letters']],
    ['nvidia deals between 2016 and 2018', ['nvidia', 'date:2016-01-01..2018-12-31']],
    ['deals', ['deals']],
    ['"over $10 billion"', ['"over $10 billion"']],
  ])('%s', (typed, groups) => expect(read(typed)).toEqual(groups));

  test('small words are kept with the word that they lead to', () => {
    const led = parseSearch('chips for the department of war').groups.flat();
    expect(led.map((term) => (term.kind === 'text' ? term.led : null))).toEqual(['', 'for the', 'of']);
  });

  test('the words that say an amount are its place, to the last', () => {
    const typed = 'deals of at least $20bn';
    const [term] = parseSearch(typed).groups.flat();
    expect(typed.slice(term?.start, term?.end)).toBe('at least $20bn');
  });

  test('what is over is asked for in words', () => {
    expect(parseSearch('microsoft exclusivity ended').asksForPast).toBe(true);
    expect(parseSearch('microsoft exclusivity').asksForPast).toBe(false);
    expect(parseSearch('who turned down nvidia').asksForPast).toBe(true);
    expect(parseSearch('who turned to nvidia').asksForPast).toBe(false);
    expect(parseSearch('copyright suits that were settled').asksForPast).toBe(true);
    expect(parseSearch('copyright suits').asksForPast).toBe(false);
    expect(parseSearch('did anthropic buy matx').asksForPast).toBe(true);
    expect(parseSearch('who did anthropic buy').asksForPast).toBe(false);
  });

  test('the largest and the latest are an order', () => {
    const orderOf = (q: string) => {
      const { order } = parseSearch(q);
      return order && `${order.by}: ${q.slice(order.start, order.end)}`;
    };
    expect(orderOf('the biggest compute contract')).toBe('amount: biggest');
    expect(orderOf('most expensive takeovers of 2025')).toBe('amount: most expensive');
    expect(orderOf('latest investments in anthropic')).toBe('date: latest');
    expect(orderOf('investments in anthropic')).toBeNull();
    expect(orderOf('"biggest" contract')).toBeNull();
  });

  test('a day beside it is that of the end too', () => {
    const fieldsIn = (q: string) =>
      parseSearch(q).groups.map((group) => group.map((term) => (term.kind === 'field' ? term.field : term.text)));
    expect(fieldsIn('nvidia takeover abandoned in February 2022')).toContainEqual(['date', 'ended']);
    expect(fieldsIn('nvidia takeover in February 2022')).toContainEqual(['date']);
  });
});

describe('mistakes are told in place, with what was meant', () => {
  test.each([
    ['role:suplier', 'no role called suplier: did you mean supplier?', 'role:supplier'],
    ['openai rolle:supplier', 'no field called rolle: did you mean role?', 'openai role:supplier'],
    ['amount>=lots', '“lots” is no value for amount', 'amount>=5B'],
    ['agreed:yesterday', '“yesterday” is no date: write 2025, 2025-06 or 2025-06-10', 'agreed:2025-01..2025-06'],
    ['agreed:2025..2024', 'the range “2025..2024” runs backwards', null],
    ['active:2025', 'active needs one day, as in active:2025-07-01', 'active:2025-07-01'],
    ['type>=compute', 'type has no order: write type:compute', null],
    ['country:france', '“france” is no country code: two letters, as in US', null],
    [
      'openai OR type:chips',
      'OR joins words with words or fields with fields, none of them left out; here both must hold',
      null,
    ],
  ])('%s', (typed, message, suggestion) => {
    expect(parseSearch(typed).mistakes.map((one) => [one.message, one.suggestion])).toEqual([[message, suggestion]]);
  });

  test('the rest of the question still counts', () => {
    expect(read('openai role:suplier')).toEqual(['openai']);
  });
});

describe('anything at all', () => {
  test('is read without a throw and in bounds; a hundred thousand within the time of one test', () => {
    fc.assert(
      fc.property(anythingTyped, (typed) => {
        const { groups, mistakes } = parseSearch(typed, '2026-02-15');
        // Of what is typed 24 terms count; each is read in two ways at most ("ended", or any other word for it).
        expect(groups.length).toBeLessThanOrEqual(24);
        expect(groups.flat().length).toBeLessThanOrEqual(48);
        for (const { start, end } of [...groups.flat(), ...mistakes]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(typed.length);
          expect(start).toBeLessThanOrEqual(end);
        }
        for (const term of groups.flat()) if (term.kind === 'text') expect(term.text).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);
});
