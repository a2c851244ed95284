// What is no sum and no day of a deal though it stands beside one: what several come to together, what a holding is worth, when somebody
// sued over it; and talks that are told beside an old contract.
import { describe, expect, test } from 'vitest';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { extract } from './extract.ts';
import { buildLexicon } from './names/lexicon.ts';

const entry = (name: string, kind: RegistryEntry['kind']) => RegistryEntry.parse({ name, kind });
const lexicon = buildLexicon([
  entry('Norvane', 'lab'),
  entry('Ostrin', 'cloud'),
  entry('Halden Capital', 'fund'),
  entry('Vastrel', 'server_maker'),
  entry('Quellmark', 'server_maker'),
]);

const read = (text: string, published = '2031-09-25') =>
  extract({ title: '', text, published }, lexicon).claims.map(({ type, status, amount, stake, dates }) => ({
    type,
    status,
    sum: amount && amount.period !== 'to_date' ? `${amount.value} ${amount.basis}` : null,
    total: amount?.period === 'to_date' ? amount.value : null,
    stake,
    agreed: dates.agreed?.from ?? null,
  }));

describe('what several deals come to together', () => {
  test.each([
    'Ostrin and Norvane have expanded their computing agreement, bringing the total value of their contracts to $22.4 billion.',
    'Norvane signed a new contract with Ostrin for compute, taking the total to $22.4 billion.',
    'Ostrin supplies computing power to Norvane under contracts worth $22.4 billion in all.',
  ])('is the sum of none, but what they come to so far: %s', (text) => {
    expect(read(text).map(({ total }) => total)).toEqual(['22400000000']);
    expect(read(text).map(({ sum }) => sum)).toEqual([null]);
  });
  test('stands beside the sum of the deal', () => {
    const text =
      'Ostrin said it had expanded its computing agreement with Norvane by up to $6.5 billion, bringing their agreements to $22.4 billion.';
    expect(read(text).map(({ sum }) => sum)).toEqual(['6500000000 announced']);
  });
  test.each([
    'Ostrin is doubling its investment in Norvane to $8 billion.',
    'Ostrin has invested $8 billion in Norvane so far.',
  ])('is what several investments come to: %s', (text) => {
    expect(read(text).map(({ sum, total }) => [sum, total])).toEqual([[null, '8000000000']]);
  });
  test('is not what one deal grew to', () => {
    const text = 'Ostrin signed a contract with Norvane for compute, which options could bring to $22.4 billion.';
    expect(read(text)[0]?.sum).toMatch(/^22400000000/);
  });
});

describe('what a holding is worth', () => {
  test.each([
    'Halden Capital holds a 27 percent stake in Norvane valued at about $135 billion.',
    'Halden Capital will own a stake of roughly 27% in Norvane, valued at approximately $135 billion.',
    "Halden Capital's investment in Norvane is valued at $135 billion.",
  ])('nobody paid: %s', (text) => {
    expect(read(text).map(({ type, sum }) => [type, sum])).toEqual([['investment', null]]);
  });
  test('is fair value where the stake goes by it', () => {
    expect(read('Halden Capital has a roughly $135 billion stake in Norvane.')[0]?.sum).toBe('135000000000 fair');
    const sumsOf = (text: string) => read(text).map(({ sum }) => sum);
    expect(sumsOf('Halden Capital will hold 27% of Norvane, a stake it values at about $135 billion.')).toEqual([
      '135000000000 fair',
    ]);
    expect(sumsOf('Halden Capital bought 27% of Norvane, a stake it values at $2 billion.')).not.toContain(
      '2000000000 fair',
    );
    expect(
      read('Halden Capital will hold about 27% of Norvane, a stake it values at approximately $135 billion.')[0]?.sum,
    ).toBe('135000000000 fair');
  });
  test('is paid where it is bought, and fetched where it is sold', () => {
    expect(read('Halden Capital bought a 10 percent stake in Norvane for $3 billion.')[0]?.sum).toMatch(
      /^3000000000 funded/,
    );
    expect(read('Halden Capital sold its stake in Norvane, worth $5.8 billion, in October 2030.')[0]?.sum).toMatch(
      /^58/,
    );
  });
});

describe('the day of what happens to a deal', () => {
  test.each([
    "The Ministry of Trade on Thursday sued to block Vastrel's $14 billion takeover of Quellmark.",
    "Shareholders of Quellmark on Thursday approved Vastrel's $14 billion takeover of Quellmark.",
  ])('is not that of its agreement: %s', (text) => {
    expect(read(text).find(({ type }) => type === 'acquisition')).toMatchObject({ status: 'agreed', agreed: null });
  });
  test('is not the week in which shares rose', () => {
    const text =
      'Ostrin, which supplies computing power to Norvane under a $3 billion contract, rose 13 percent this week.';
    expect(read(text)).toMatchObject([{ type: 'compute', agreed: null }]);
  });
  test('of more of a contract is not that of the contract', () => {
    const text = 'Ostrin and Norvane expanded the computing contract that they signed in March by $2 billion.';
    expect(read(text)).toMatchObject([{ type: 'compute', agreed: null }]);
  });
  test('leaves the one on which it was agreed', () => {
    const text = "A court cleared Vastrel's takeover of Quellmark, agreed in April 2030, on Thursday.";
    expect(read(text).find(({ type }) => type === 'acquisition')?.agreed).toBe('2030-04-01');
  });
});

describe('talks beside an old contract', () => {
  test.each([
    'Norvane is in talks to rent more computing power from Ostrin. Ostrin already supplies computing power to Norvane under a $3 billion contract.',
    'Norvane is in talks with Ostrin about renting computing power. Norvane signed a $3 billion contract with Ostrin in March 2030.',
  ])('are another deal: %s', (text) => {
    expect(read(text).map(({ status, sum }) => [status, sum?.split(' ')[0] ?? null])).toEqual([
      ['talks', null],
      ['agreed', '3000000000'],
    ]);
  });
  test('that led to it are one with it', () => {
    const text =
      'Vastrel had been in talks to acquire Quellmark. On Thursday Vastrel agreed to acquire Quellmark for $4 billion.';
    expect(read(text).map(({ status }) => status)).toEqual(['agreed']);
  });
});

test('a share is that of the clause in which it stands', () => {
  const text =
    'Halden Capital took a stake of 10% in Norvane last month, and Ostrin has invested $2 billion this year.';
  const { claims, mentions } = extract({ title: '', text, published: '2031-09-25' }, lexicon);
  const stakes = claims.map(({ parties, stake }) => [mentions[parties[0]?.mention ?? -1]?.organization, stake]);
  expect(stakes).toContainEqual(['halden-capital', '10']);
  expect(stakes).not.toContainEqual(['ostrin', '10']);
});

test('neither a sum nor a day of what another bought is that of the deal', () => {
  const text = 'Vastrel pays $430 million for 10% of Norvane, the price that Halden Capital agreed to in June.';
  expect(read(text)).toEqual([expect.objectContaining({ type: 'investment', sum: '430000000 unknown', agreed: null })]);
});

test('what is bought on top is no share for the money that is put in', () => {
  const text = 'Ostrin will invest $475 million in Norvane and buy an 11% stake in Vastrel from Quellmark.';
  expect(read(text)[0]).toMatchObject({ sum: '475000000 announced', stake: null });
});

test('what is denied is no sum and no day', () => {
  const text = 'Ostrin on Thursday denied that it was investing $5 billion in Norvane.';
  expect(read(text)).toEqual([expect.objectContaining({ status: 'ended', sum: null, agreed: null })]);
});

test('the end of a longer term is no day of the agreement', () => {
  const text = 'Ostrin has extended its contract with Norvane by a year, to the end of 2031.';
  expect(read(text).map(({ agreed }) => agreed)).toEqual([null]);
});

test('the day by which a purchase should be completed is none of its agreement', () => {
  const text = 'Ostrin has agreed to acquire Vastrel. The purchase should be completed in the second half of 2032.';
  expect(read(text).map(({ agreed }) => agreed)).not.toContain('2032-07-01');
});

test.each([
  'Until recently Ostrin had the exclusive right to host Norvane in its cloud.',
  'Ostrin was the exclusive cloud provider of Norvane until January.',
  'The amended contract frees Norvane from its exclusivity with Ostrin.',
  "Ostrin gives up its right of first refusal over Norvane's computing.",
])('an exclusivity that stood until some day stands no more: %s', (text) => {
  const { claims } = extract({ title: '', text, published: '2031-09-25' }, lexicon);
  expect(claims.map(({ exclusivity }) => exclusivity?.state ?? null)).toEqual(['ended']);
});

describe('when it was', () => {
  test.each([
    ['Halden Capital has backed Norvane since 2029.', '2029-01-01'],
    ['Ostrin said in September that it would acquire Vastrel. The price was not told.', '2031-09-01'],
    ['Ostrin is to acquire Vastrel. They announced it in September at a summit in Lisbon.', '2031-09-01'],
    ['Ostrin, Munich, September 24, 2031\n\nOstrin and Vastrel have formed a joint venture.', '2031-09-24'],
    ['Ostrin sued Vastrel on 22 September. On the same day Norvane bought Quellmark.', '2031-09-22'],
  ])('%s', (text, day) => {
    expect(read(text).map(({ agreed }) => agreed)).toContain(day);
  });
  test.each([
    ['no month before that of the news', 'Ostrin said in March that shares were cheap. Ostrin is acquiring Vastrel.'],
    ['not since when it lasts no more', 'Ostrin ended its contract with Norvane, which it had supplied since 2029.'],
    ['no day on which it ends', "Ostrin's agreement with Norvane ends this month."],
  ])('%s', (_, text) => {
    expect(read(text).map(({ agreed }) => agreed)).toEqual(read(text).map(() => null));
  });
});

describe('what a deal comes to, told in a sentence of its own', () => {
  const sums = (text: string) => read(text).map(({ sum }) => sum?.split(' ')[0] ?? null);
  test.each([
    [
      'Norvane will rent computing capacity from Ostrin. Ostrin puts the contracted revenue at roughly $4.6 billion.',
      '4600000000',
    ],
    ['Norvane will rent computing capacity from Ostrin. Norvane will pay $2 billion over three years.', '2000000000'],
    ['Norvane and Ostrin have founded a joint venture. The founders commit $60 million in cash.', '60000000'],
    [
      'Norvane and Ostrin have founded a joint venture to build a campus. The campus is expected to cost $27 billion.',
      '27000000000',
    ],
    [
      'Ostrin has agreed to acquire Vastrel. Each Vastrel shareholder receives 412 pence per share, which values Vastrel at $684 million.',
      '684000000',
    ],
    [
      'Norvane will rent computing capacity from Ostrin. The pact covers 2 gigawatts for $12 billion over five years.',
      '12000000000',
    ],
    ['Norvane will rent computing capacity from Ostrin. The order has a volume of $3 billion.', '3000000000'],
    ['Norvane will rent computing capacity from Ostrin. Ostrin will receive $3 billion in return.', '3000000000'],
    ['Norvane will rent computing capacity from Ostrin. Total contract value: $3 billion.', '3000000000'],
    ['Halden Capital has lent Norvane money. The facility amounts to $900 million.', '900000000'],
  ])('%s', (text, sum) => {
    expect(sums(text)).toEqual([sum]);
  });
  test.each([
    [
      'money for something else',
      'Norvane will rent computing capacity from Ostrin. Norvane will spend $9 billion on its towers.',
    ],
    [
      'money of somebody else',
      'Norvane will rent computing capacity from Ostrin. Vastrel will pay $9 billion over three years.',
    ],
    ['a market', 'Norvane will rent computing capacity from Ostrin. Analysts put the market for it at $90 billion.'],
  ])('is not %s', (_, text) => {
    expect(sums(text)).toEqual([null]);
  });
});

describe('what stands in brackets behind one of several', () => {
  const text =
    'Norvane rents computing capacity from Ostrin ($14.2 billion, agreed in June), Vastrel (more than $10 billion) and Quellmark.';
  test('is that one\u2019s own', () => {
    const own = read(text).map(({ sum, agreed }) => [sum?.split(' ')[0] ?? null, agreed]);
    expect(own).toEqual([
      ['14200000000', '2031-06-01'],
      ['10000000000', null],
      [null, null],
    ]);
  });
});

test('who lends is told a sentence after the sum', () => {
  const text =
    'Norvane has entered into a loan facility of $310 million with a syndicate. Halden Capital lent the money to Norvane.';
  expect(read(text).map(({ type, sum }) => [type, sum?.split(' ')[0]])).toEqual([['financing', '310000000']]);
});

describe('told twice', () => {
  test('the sum is that of the money in which it was agreed', () => {
    const text =
      'Halden Capital has put $1.5 billion into Norvane. Halden Capital is investing 1.3 billion euros ($1.5 billion) in Norvane.';
    expect(read(text).map(({ sum }) => sum)).toEqual([expect.stringMatching(/^1300000000 /)]);
  });
  test('another sum in another money is no conversion', () => {
    const text =
      'Halden Capital has put $1.5 billion into Norvane. Halden Capital is investing 1.3 billion euros ($1.4 billion) in Norvane.';
    expect(read(text)[0]?.sum).toMatch(/^1500000000 /);
  });
  test('the day of their deal is that of what it supplies', () => {
    const text =
      'On July 3, 2031, Norvane signed a deal with Ostrin. Under it, Ostrin will supply Norvane with computing capacity.';
    expect(read(text).map(({ type, agreed }) => [type, agreed])).toEqual([['compute', '2031-07-03']]);
  });
  test('and not the month in which something was reported before', () => {
    const text =
      'Norvane will host its models with Ostrin, which will supply it with computing capacity. The Courier had reported earlier in September that talks were near.';
    expect(read(text).map(({ type, agreed }) => [type, agreed])).toEqual([['compute', null]]);
  });
  test('and not that of what it supplied before', () => {
    const text =
      'Norvane and Ostrin said on July 3, 2031, that they have agreed on a partnership. The terms are open. Nothing binds them yet. Ostrin was once the only supplier of computing to Norvane.';
    const [supply] = read(text).filter(({ type }) => type === 'compute');
    expect(supply).toMatchObject({ status: 'agreed', agreed: null });
  });
});

describe('a day', () => {
  const days = (text: string) => read(text).map(({ agreed }) => agreed);
  test('that opens a sentence is that of what it tells, however many do it', () =>
    expect(
      days(
        'In June, a group with Halden Capital, Vastrel, Quellmark, and the cloud firm Ostrin agreed to buy Norvane.',
      ),
    ).toEqual(['2031-06-01']));
  test('on which something else happened earlier this month is not that of the news', () =>
    expect(days('Vastrel has bought Norvane. Earlier this month, Ostrin acquired Quellmark.')).toEqual([
      null,
      '2031-09-01',
    ]));
  test('from which a contract runs is not that on which it was signed', () =>
    expect(
      days('On April 9, 2031, Ostrin announced a cloud contract with Norvane, running from 2029 through 2034.'),
    ).toEqual(['2031-04-09']));
  test('is that of the deal, whatever it came after', () =>
    expect(days('Vastrel bought Norvane in May after long talks.')).toEqual(['2031-05-01']));
  test('that opens an entry of a timeline is that of the entry, and no dateline', () =>
    expect(days('July 22, 2031 \u2013 Vastrel agreed to buy Norvane.')).toEqual(['2031-07-22']));
  test('stands behind each pair of a round-up', () =>
    expect(
      days(
        'What was signed:\n\nPartnerships so far\n\n\u2022 Vastrel \u2013 Norvane, October 2030\n\n\u2022 Ostrin \u2013 Quellmark (May 2031)',
      ),
    ).toEqual(['2030-10-01', '2031-05-01']));
  test('after which the news comes is that of what came before', () =>
    expect(days('The news comes a month after Vastrel invested $2 billion in Norvane.')).toEqual(['2031-08-01']));
  test('on which somebody signed the contract is told a sentence later', () =>
    expect(
      days('Vastrel has bought Norvane. Norvane was founded by two friends. It signed the deal on July 3.'),
    ).toEqual(['2031-07-03']));
  test('of the announcement is told much later', () =>
    expect(
      days(
        'Vastrel agreed to buy Norvane, whose takeover is under review. It asked for data. They have to answer. Nobody said more. It takes time. So it goes. Few know. Others wait. It goes on. Announced in March, the takeover would add staff.',
      ),
    ).toEqual(['2031-03-01']));
});
