import { describe, expect, it } from 'vitest';
import { readOne } from '#lib/extract/read-article.ts';
import { buildLexicon } from './lexicon.ts';
import { registry } from './registry.ts';

const lexicon = buildLexicon(registry);

/** The names that no list has, as the text is read to call them. */
const namesIn = (text: string): string[] =>
  readOne({ title: 'Tuesday in chips.', text, published: null }, lexicon)
    .discovered.map(({ name }) => name)
    .sort();

describe('an unlisted name', () => {
  it.each([
    [
      'is what the article nearly always calls it',
      'Orrivane has raised $9 million. Orrivane said it would hire. Orrivane plans a site. Orrivane sells chips. Investors back Orrivane. Orrivane was once Orrivane Carpentry, a maker of doors.',
      ['Orrivane'],
    ],
    [
      'is whoever raises money, wherever the text puts its home',
      'Brimlow (Leeds, U.K.; software for grids) has landed \u00a312 million. Quoin, of Porto, Portugal, has picked up \u20ac9 million.',
      ['Brimlow', 'Quoin'],
    ],
    ['is whose money a sentence opens with', 'With $130M from backers, Attestrel wants to grow.', ['Attestrel']],
    [
      'is joined by small words of other languages',
      'Pont du Gard, a Lyon-based builder of models, closed a \u20ac90 million round.',
      ['Pont du Gard'],
    ],
    [
      'is not where somebody is from',
      'Brennix bought the Californian chip designer Orrivane for $5 billion.',
      ['Brennix', 'Orrivane'],
    ],
    [
      'is no other than the listed firm whose letters stand behind it',
      'Nvidia will buy a unit of Asea Brown Boveri (ABB).',
      [],
    ],
    [
      'is that of a person in full',
      'Elon Musk left. Musk sued OpenAI. Musk acquired Cohere. Musk raised $5 million. Musk invested $3 million in Mistral. Musk signed a deal with Nvidia. A suit by Musk accuses OpenAI. Musk says that Musk has sued Apple. Musk bought Deci. Musk acquired Lepton AI. Musk has filed a lawsuit against Google.',
      ['Elon Musk'],
    ],
    [
      'keeps the nation that stands behind its article',
      'Brennix signed a deal with the American Solder Project and the U.S. Rare Metals Fund.',
      ['American Solder Project', 'Brennix', 'U.S. Rare Metals Fund'],
    ],
    [
      'keeps a word for goods that ends it',
      'The start-up Brennix Nuclear has signed a deal with the retailer Kolvar Hardware.',
      ['Brennix Nuclear', 'Kolvar Hardware'],
    ],
    [
      'keeps the number that it begins with',
      'Two Brambles Capital, which owns a tenth of Brennix Systems, opposed the sale. Eight Orchards Ventures backed it.',
      ['Brennix Systems', 'Eight Orchards Ventures', 'Two Brambles Capital'],
    ],
    [
      'may be of ordinary words where it is told as who puts in money',
      'Along with new investors Pledge Ventures and Kolvar Mobility Investments, a fund joined. The round was led by Bet Ventures.',
      ['Bet Ventures', 'Kolvar Mobility Investments', 'Pledge Ventures'],
    ],
    [
      'keeps a small word with a capital',
      'Start-ups raised less, says a report by Cut Through Venture and Folklore Ventures.',
      ['Cut Through Venture'],
    ],
    ['is whoever was in a role', 'The lender was Kolvar Innovation Banking.', ['Kolvar Innovation Banking']],
    [
      'is longer than the listed one that it begins with',
      'The money came from HSBC Innovation Banking, Aion Asset Management and DSC Investment.',
      ['Aion Asset Management', 'HSBC Innovation Banking'],
    ],
    [
      'is no part of a business, seat, person or generation',
      'We work with publishers across many areas of our business, including AWS, Retail, Advertising and Alexa. The suit was filed in Washington, D.C., by Siemens. Mr Wang bought a stake in Scale AI. Nvidia bought 6G Radio Access Network software.',
      [],
    ],
    [
      'is no programme of a body whose letters stand before it',
      "Nvidia will join the U.S. Department of Energy's (DOE) Kolvar Quest as a private industry partner.",
      [],
    ],
    [
      'ends before the thing that it names',
      'The start-up Brennix signed a contract for the Kolvar Processor with the retailer Ostervane.',
      ['Brennix', 'Ostervane'],
    ],
    [
      'may begin with digits',
      'The round was led by Brennix Capital, with 14Kolvar Capital. The start-up 42.ai has raised $9 million.',
      ['14Kolvar Capital', '42.ai', 'Brennix Capital'],
    ],
    [
      'may be of ordinary words where it invests in a list',
      'The round was led by Brennix Capital, Leaders Fund, and Norwick Street Ventures.',
      ['Brennix Capital', 'Leaders Fund', 'Norwick Street Ventures'],
    ],
    [
      'stands apart from a word that lost its space',
      'The start-up Brennix signed a contract withKolvar Energy andOstervane Labs.',
      ['Brennix', 'Kolvar Energy', 'Ostervane Labs'],
    ],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    [
      'what goods are like in a headline',
      'The start-up Brennix signed a deal. Also Read: Brennix Builds Next-Gen AI Systems With Nvidia.',
    ],
    [
      'the end of one long word in a headline',
      'Also Read: Nvidia\u2019s Once-In-A-Lifetime Investments And State-Of-The-Art Kitchens Explained. The start-up Brennix signed a deal.',
    ],
    [
      'whom somebody founded a firm with',
      'The investor co-founded Brennix in 2020 with Shorav Kellin, an early backer of Nvidia. Brennix raised $9 million.',
    ],
    ['a partner of a firm', 'Tiger Global partner Grivan Schell has joined the board of the start-up Brennix.'],
    [
      'an officer with the office in brackets',
      'The start-up Brennix was founded by Azo Kairin (CEO) and Hirak Yanavi (COO). Kairin has worked with Nvidia.',
    ],
    ['who took a picture', 'Photograph: Karola Webbin The start-up Brennix raised $9 million from Nvidia.'],
    [
      'a word of a quoted title',
      'It is one of 10 Stocks Investors Are Gobbling Up. The start-up Brennix signed a deal.',
    ],
  ])('is not %s', (_, text) => {
    expect(namesIn(text)).toEqual(['Brennix']);
  });
});
