import { describe, expect, test } from 'vitest';
import type { RelationType, Role } from '#lib/domain/relation-kind.ts';
import { parseSearch } from './parse-search.ts';
import { sidesAsked, weightOfSides } from './sides-asked.ts';
import type { TextQuestion } from './text-question.ts';

const firms = new Set(['anthrona', 'chipwell', 'cloudora']);

/** A question in which the invented firms are known by name. */
const asking = (typed: string): TextQuestion => ({
  excluded: [],
  groups: parseSearch(typed).groups.map((group) =>
    group.flatMap((term) => {
      if (term.kind !== 'text') return [];
      const word = term.text.toLowerCase().replace(/'s$|[?,]$/, '');
      return [{ text: word, phrase: false, parties: firms.has(word) ? [word] : [], names: [], led: term.led }];
    }),
  ),
});

const sidesIn = (typed: string) =>
  sidesAsked(asking(typed)).flatMap((one) => (one ? [`${one.side}${one.called ? ', called' : ''}`] : []));

describe('on which side of its deals somebody is asked for', () => {
  test.each([
    ['suppliers of Chipwell', ['to, called']],
    ['which suppliers does Chipwell have', ['to, called']],
    ["Chipwell's customers", ['from, called']],
    ['investors in Anthrona', ['to, called']],
    ['Anthrona shareholders', ['to, called']],
    ['customers Chipwell', ['from']],
    ['the investor Cloudora', ['from']],
    ['chips for Anthrona', ['to']],
    ['chips from Chipwell for Anthrona', ['from', 'to']],
    ['investments by Cloudora', ['from']],
    ['capacity rented by Anthrona', ['to']],
    ['takeover of Chipwell', ['to']],
    ['who supplies Anthrona with chips', ['to']],
    ['who is suing Anthrona?', ['to']],
    ['lawsuits against Anthrona', ['to']],
    ['Cloudora buys Chipwell', ['from', 'to']],
    ['Chipwell bought by Cloudora', ['to', 'from']],
    ['companies Cloudora invests in', ['from']],
    ['companies that Cloudora tried to buy', ['from']],
    ["Cloudora's largest acquisitions", ['from']],
  ])('%s', (typed, sides) => expect(sidesIn(typed)).toEqual(sides));

  test.each([
    'Anthrona Chipwell chips',
    'who buys Chipwell processors',
    'deals of Anthrona',
    'Anthrona and Cloudora',
    'partners of Anthrona',
  ])('%s says nothing of it', (typed) => expect(sidesIn(typed)).toEqual([]));
});

describe('a deal weighs', () => {
  const party = (role: Role, slug: string) => ({ role, organization: { slug } });
  const parties = (supplier: string, customer: string) => [party('supplier', supplier), party('customer', customer)];
  const weigh = (typed: string, deal: ReturnType<typeof parties>, type: RelationType = 'chips') =>
    weightOfSides({ type, parties: deal }, asking(typed), sidesAsked(asking(typed)));

  test('more where whom the question names stands as asked, less where that is turned round', () => {
    const [sold, bought] = [parties('chipwell', 'anthrona'), parties('cloudora', 'chipwell')];
    expect(weigh('customers of Chipwell', sold)).toBeGreaterThan(1);
    expect(weigh('customers of Chipwell', bought)).toBeLessThan(1);
    expect(weigh('suppliers of Chipwell', sold)).toBeLessThan(1);
    expect(weigh('suppliers of Chipwell', bought)).toBeGreaterThan(1);
  });

  test('as much as any other where nobody named takes part, or no side is asked for', () => {
    expect(weigh('customers of Chipwell', parties('cloudora', 'anthrona'))).toBe(1);
    expect(weigh('Chipwell', parties('chipwell', 'anthrona'))).toBe(1);
    expect(weigh('customers of Chipwell', [party('partner', 'chipwell')], 'partnership')).toBe(1);
  });
});
