// How many relations a text tells of: names in a list that each stand alone, and clauses that are about one.
import { describe, expect, test } from 'vitest';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { extract } from '../extract.ts';
import { buildLexicon } from '../names/lexicon.ts';

const entry = (name: string, kind: RegistryEntry['kind'], parents: string[] = []) =>
  RegistryEntry.parse({ name, kind, parents: parents.map((parent) => ({ name: parent, from: null, until: null })) });
const lexicon = buildLexicon([
  entry('Norvane', 'lab'),
  entry('Tessel', 'chip_maker'),
  entry('Quellmark', 'chip_maker'),
  entry('Ostrin', 'cloud'),
  entry('Vastrel', 'robotics'),
  entry('Corvane', 'robotics'),
  entry('Halden Capital', 'fund'),
  entry('Sable Ventures', 'fund'),
  entry('Brightmoor Group', 'software'),
  entry('Lindqvist Semiconductor', 'chip_maker', ['Brightmoor Group']),
]);

/** Each claim as its parties, then its sum. */
function told(text: string, title = ''): string[] {
  const { claims, mentions } = extract({ title, text, published: '2031-09-26' }, lexicon);
  return claims.map(({ type, parties, amount }) => {
    const names = [...new Set(parties.map(({ mention }) => mentions[mention]?.organization))].join(' ');
    return `${type} ${names}${amount?.value ? ` ${amount.value}` : ''}`;
  });
}

describe('a list', () => {
  test('of suppliers is as many supplies', () => {
    expect(told('Norvane buys chips from Tessel and Quellmark.').sort()).toEqual([
      'chips quellmark norvane',
      'chips tessel norvane',
    ]);
  });
  test('of firms in which one has invested is as many investments', () => {
    expect(told('Halden Capital has invested in Vastrel and Corvane.').sort()).toEqual([
      'investment halden-capital corvane',
      'investment halden-capital vastrel',
    ]);
  });
  test('of backers who bring one sum is one round, and where each brings it as many', () => {
    const one = 'Halden Capital and Sable Ventures invested $500 million in Norvane.';
    expect(told(one)).toEqual(['investment halden-capital sable-ventures norvane 500000000']);
    const each = 'Halden Capital and Sable Ventures invested $500 million each in Norvane.';
    expect(told(each).sort()).toEqual([
      'investment halden-capital norvane 500000000',
      'investment sable-ventures norvane 500000000',
    ]);
  });
  test('of partners in one agreement is one partnership', () => {
    expect(told('Vastrel has formed an alliance with Norvane, Tessel and Corvane.')).toEqual([
      'partnership vastrel norvane tessel corvane',
    ]);
  });
});

describe('one relation', () => {
  test('is a round that some joined on the day on which others led it', () => {
    const text =
      'Tessel and Ostrin have bought into Norvane, it was announced on Thursday. Halden Capital led the round of $270 million, which Norvane confirmed on Thursday.';
    expect(told(text)).toEqual(['investment tessel ostrin halden-capital norvane 270000000']);
  });
  test('is a purchase at one price by all who are named as its buyers', () => {
    const text = 'Sable Ventures and Halden Capital have agreed to acquire Vastrel for approximately $33.4 billion.';
    expect(told(text, 'Halden Capital to take over Vastrel for $33.4 billion')).toHaveLength(1);
  });
  test('is what is paid up to a sum, and within a range that ends with it', () => {
    const text = 'Ostrin pays Tessel between $20 million and $25 million for chips, the newspaper reported.';
    expect(told(text, 'Ostrin pays Tessel up to $25 million for chips')).toHaveLength(1);
  });
});

test('who is named beside a unit of its own is in the venture as well', () => {
  const text =
    'Norvane, Brightmoor Group and Ostrin are setting up a joint venture, Project Sundial. Lindqvist Semiconductor, Tessel and Norvane are its first technology partners.';
  const [venture] = told(text);
  expect(venture).toContain('brightmoor-group');
});

test('whoever gives the money for a purchase sells nothing', () => {
  const [purchase] = told('Vastrel takes over Corvane with money from Halden Capital.');
  expect(purchase).not.toContain('halden-capital');
});
