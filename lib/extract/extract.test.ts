// What must hold for any text at all: spans that are slices, claims that are valid, no claim from noise, and a cost that grows
// with the text. And a few whole articles whose wrong reading would be plausible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionText } from '#lib/domain/article.ts';
import { Extraction } from '#lib/domain/extraction.ts';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { extract, extractAll } from './extract.ts';
import { buildLexicon } from './names/lexicon.ts';

const entry = (fields: Partial<RegistryEntry> & { name: string }) => RegistryEntry.parse({ kind: 'lab', ...fields });
const lexicon = buildLexicon([
  entry({ name: 'Norvane', products: ['Norvane Chat', 'Lumo'], epithets: ['the lumo maker'], aliases: ['NRV'] }),
  entry({ name: 'Tessel', kind: 'cloud', ambiguous: ['Tessel'], context: ['cloud computing'] }),
  entry({ name: 'Tessel Cloud', kind: 'cloud', parents: [{ name: 'Tessel', from: null, until: null }] }),
  entry({ name: 'Ostrin', kind: 'chip_maker', people: [{ name: 'Ada Roe', from: null, until: null }] }),
  entry({ name: 'Harbour Wire', kind: 'media' }),
  entry({ name: 'Scale', ambiguous: ['Scale'], context: ['data labelling'] }),
]);
const read = (text: string, title = '') => extract({ title, text, published: '2025-06-10' }, lexicon);
const relations = (text: string): string[] => {
  const extraction = read(text);
  return extraction.claims.map(
    ({ type, parties }) =>
      `${type}: ${parties.map(({ mention }) => extraction.mentions[mention]?.organization).join(' ')}`,
  );
};

it('a listed symbol behind a name breaks no list', () => {
  expect(relations('Tessel Cloud, Norvane NRV and Ostrin invested in Scale, which does data labelling.')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^investment: .*norvane.*scale/)]),
  );
});

describe('any text', () => {
  const words = [
    'Norvane',
    'Tessel',
    'Ostrin',
    'acquired',
    'invested',
    'in',
    '$2 billion',
    'and',
    ',',
    'the company',
    'its',
    'a deal',
    'with',
    'not',
    'by',
    'May',
    '"',
    '(',
    ')',
    'which',
    '.',
    '\n',
    '’s',
    '—',
    'é',
    '😀',
  ];
  it('gives spans that are slices of it, and claims that are valid', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), fc.boolean(), (parts, hasTitle) => {
        const body = parts.join(' ') || 'x';
        const title = hasTitle ? parts.slice(0, 6).join(' ') : '';
        const extraction = Extraction.parse(extract({ title, text: body, published: null }, lexicon));
        const { text } = versionText(title, body);
        for (const { start, end, quote } of [
          ...extraction.mentions,
          ...extraction.claims.flatMap(({ evidence }) => evidence),
        ])
          expect(text.slice(start, end)).toBe(quote);
        for (const { parties } of extraction.claims)
          for (const { mention } of parties) expect(extraction.mentions[mention]?.organization).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });
  it('is read the same twice', () => {
    const text = 'Norvane signed a deal with Tessel Cloud for computing capacity. It raised $2 billion from Ostrin.';
    expect(read(text)).toEqual(read(text));
  });
});

describe('noise makes no claim', () => {
  const noise: readonly string[] = [
    'const deal = await sign(Norvane, { with: tessel });',
    '{"investor":"x","amount":"$2bn","in":"y"}',
    '<div class="acquire">buy now</div>',
    'La société a signé un accord avec le gouvernement pour deux milliards.',
    'Das Unternehmen kaufte drei Firmen und investierte Geld.',
    '株式会社は買収を発表した。',
    '😀😀😀 🚀 to the moon 🚀',
    'AAAA BBBB CCCC DDDD EEEE',
    '1. 2. 3. 4. 5. 6. 7.',
    '$$$ %%% ((((( ))))) """""',
    'acquire invest partner sue buy license supply',
    'x'.repeat(5000),
    'deal '.repeat(3000),
    '- item\n- item\n- item',
    'SELECT * FROM deals WHERE amount > 1000000000;',
    'http://example.com/acquires/company?x=1&y=2',
    'to be or not to be, that is the question',
  ];
  it.each(noise)('%.40s', (text) => expect(read(text)).toMatchObject({ claims: [], metrics: [] }));
});

describe('who is meant', () => {
  it('reads a product as its maker, and an epithet too', () => {
    expect(relations('Ostrin will supply chips to the Lumo maker.')).toEqual(['chips: ostrin norvane']);
  });
  it('does not take the outlet that reports for a party', () => {
    expect(relations('Norvane has acquired Ostrin, a person told Harbour Wire.')).toEqual([
      'acquisition: norvane ostrin',
    ]);
  });
  it('leaves an ordinary word unresolved', () => {
    const { mentions } = read('Scale matters. They want to grow at scale.');
    expect(mentions.map(({ organization }) => organization)).toEqual([null]);
  });
  it('does not make a firm deal with its own unit', () => {
    expect(relations('Tessel signed a partnership with Tessel Cloud.')).toEqual([]);
  });
  it('names the unit, not the group, where the unit signs', () => {
    expect(relations('Norvane will buy computing capacity from Tessel Cloud.')).toEqual([
      'compute: tessel-cloud norvane',
    ]);
  });
  it('resolves "it" to the subject and the object pronoun to the other', () => {
    expect(relations('Norvane makes assistants. Ostrin has invested $2 billion in it.')).toEqual([
      'investment: ostrin norvane',
    ]);
  });
  it('does not take the day on which a thing was agreed, or for which it was planned, for that of its end', () => {
    const dates = (text: string) => read(text).claims[0]?.dates;
    expect(
      dates(
        'Norvane ended its contract to buy chips from Ostrin, a deal signed in May 2023. The company said so on Tuesday.',
      ),
    ).toMatchObject({
      agreed: { from: '2023-05-01' },
      ended: { from: '2025-06-10' },
    });
    expect(
      dates('Norvane, which had planned to buy chips from Ostrin in 2027, cancelled the order on Tuesday.')?.ended
        ?.from,
    ).not.toBe('2027-01-01');
  });
  it('reads who sells, and what is sold in parts', () => {
    const told = (text: string) => {
      const { claims, mentions } = read(text);
      return claims.map(({ type, status, stake, parties }) => [
        type,
        status,
        stake,
        ...parties.map(({ role, mention }) => `${role} ${mentions[mention]?.organization}`),
      ]);
    };
    expect(told('Norvane has agreed to sell 51% of Tessel Cloud to Ostrin for $4 billion.')).toEqual([
      ['acquisition', 'agreed', '51', 'acquirer ostrin', 'target tessel-cloud', 'seller norvane'],
    ]);
    expect(told('Ostrin has offered to buy Norvane for $4 billion.')).toEqual([
      ['acquisition', 'talks', null, 'acquirer ostrin', 'target norvane'],
    ]);
  });
  it('takes the ended agreement of a merger for the end of that purchase', () => {
    const { claims, mentions } = read(
      'Ostrin and Norvane terminated their agreement on Tuesday. Norvane had offered $5 billion in 2024.',
      'Ostrin and Norvane call off merger',
    );
    expect(claims.map(({ type, status }) => [type, status])).toEqual([['acquisition', 'ended']]);
    expect(claims[0]?.parties.map(({ mention }) => mentions[mention]?.organization)).toEqual(['norvane', 'ostrin']);
  });
  it('takes no word of a headline into the name below it', () => {
    const { discovered } = read('Sunmark Cloud will supply Ostrin with computing.', 'Ostrin to rent from Scale');
    expect(discovered.map(({ name }) => name)).not.toContain('Scale Sunmark Cloud');
  });
  it('finds a firm that nobody listed', () => {
    const { discovered } = read('The Lisbon-based start-up Quellora raised $20 million from Ostrin.');
    expect(discovered.map(({ slug }) => slug)).toEqual(['quellora']);
  });
  it('does not take a person for a firm', () => {
    expect(relations('Jane Roe, chief executive of Norvane, invested in Ostrin.')).toEqual([]);
  });
});

describe('one relation, one claim', () => {
  it('joins two clauses about one relation as evidence', () => {
    const { claims } = read(
      'Norvane acquired Ostrin for $2 billion. The acquisition of Ostrin by Norvane closed in May.',
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.evidence.filter(({ field }) => field === 'statement').length).toBeGreaterThan(1);
  });
  it('keeps rounds of different size apart', () => {
    const { claims } = read(
      'Ostrin invested $1 billion in Norvane in 2019. Ostrin invested $10 billion in Norvane in 2023.',
    );
    expect(claims.map(({ amount }) => amount?.value)).toEqual(['1000000000', '10000000000']);
  });
  it('ends an exclusivity and not the relation', () => {
    const [claim] = read("Tessel Cloud had been Norvane's exclusive cloud provider.").claims;
    expect(claim).toMatchObject({ status: 'agreed', exclusivity: { kind: 'exclusive', state: 'ended' } });
  });
  it('never takes a valuation for the price', () => {
    const [claim] = read('Ostrin invested in Norvane at a valuation of $90 billion.').claims;
    expect(claim?.amount).toBeNull();
  });
});

it('reads a megabyte of one sentence again and again without losing its way', () => {
  const text =
    'Norvane acquired Ostrin for $2 billion, and the company said its deal with Tessel Cloud stands. '.repeat(2000);
  expect(read(text).claims.length).toBeLessThan(20);
});

it('reads many articles side by side as it reads each alone', () => {
  const articles = Array.from({ length: 150 }, (_, at) => ({
    title: at % 3 === 0 ? '' : `Ostrin invests $${at} million in Norvane`,
    text: `Norvane acquired Ostrin for $${at + 1} billion in May. ${at === 70 ? 'Tessel Cloud supplies Norvane. '.repeat(9000) : ''}`,
    published: at % 2 === 0 ? '2025-06-10' : null,
  }));
  expect(extractAll(articles, lexicon)).toEqual(articles.map((article) => extract(article, lexicon)));
});

describe('investors beside one sum', () => {
  it('are one round, however many they are', () => {
    expect(relations('Norvane and Ostrin invested $13 billion in Tessel Cloud.')).toEqual([
      'investment: norvane ostrin tessel-cloud',
    ]);
  });
  it('are as many as there are where each brings it', () => {
    expect(relations('Norvane and Ostrin are investing $500 million each in Tessel Cloud.')).toEqual([
      'investment: norvane tessel-cloud',
      'investment: ostrin tessel-cloud',
    ]);
  });
});

describe('what the kinds of the parties decide', () => {
  it.each([
    ['Ostrin is developing an AI chip with Norvane.', ['chips: ostrin norvane']],
    ['Norvane gets five gigawatts from Tessel Cloud.', ['compute: tessel-cloud norvane']],
    [
      'Norvane said it would spend $30 billion with Tessel Cloud and $2 billion with Ostrin for computing.',
      ['compute: tessel-cloud norvane', 'compute: ostrin norvane'],
    ],
    ["Norvane's shares rose after it announced plans to buy Ostrin.", ['acquisition: norvane ostrin']],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });
});
