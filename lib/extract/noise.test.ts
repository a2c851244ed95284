// A thousand sentences that no claim stands in: code, lists, menus, other languages, emoji, tables, names without a verb. And
// lines of a megabyte, and hostile repeats: nothing crashes, nothing is claimed, and none takes more than linear time.
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { buildLexicon } from './names/lexicon.ts';
import { registry } from './names/registry.ts';

const lexicon = buildLexicon(registry);
const read = (text: string) => extract({ title: '', text, published: '2026-03-02' }, lexicon);

const firms = ['Nvidia', 'OpenAI', 'Oracle', 'Meta', 'Velmora', 'Quistra Labs', 'CoreWeave', 'Apple', 'Mistral', 'Arm'];
const things = ['menu', 'kernel', 'report', 'grid', 'ticket', 'poem', 'cluster', 'bridge', 'recipe', 'index'];
const templates: ReadonlyArray<(firm: string, thing: string, at: number) => string> = [
  (firm, thing, at) =>
    `const ${thing}${at} = await ${firm.toLowerCase().replace(' ', '')}.get({ id: ${at}, limit: 10 });`,
  (firm, thing, at) => `SELECT ${thing} FROM deals WHERE name = '${firm}' AND amount > ${at}000000;`,
  (firm, thing, at) => `{"${thing}": "${firm}", "value": ${at}, "tags": ["acquire", "invest"]}`,
  (firm, thing, at) => `<a href="/${thing}/${at}" title="${firm}">${thing} ${at}</a>`,
  (firm, thing, at) => `- ${firm}\n- ${thing}\n- ${at}`,
  (firm, _thing, at) => `${firm} | Home | Markets | Opinion | ${at} comments`,
  (firm, thing, at) => `Le ${thing} de ${firm} sera ouvert le ${at} mars, selon la direction.`,
  (firm, thing, at) => `Der ${thing} von ${firm} wurde am ${at}. Tag wieder abgebaut und verkauft.`,
  (firm, thing) => `El ${thing} de ${firm} ya no funciona, y nadie sabe por qué.`,
  (firm, thing, at) => `${firm}の${thing}は${at}年に発表された。株式会社は買収を検討している。`,
  (firm, thing, at) => `😀🚀 ${firm} ${thing} ${at}% 🔥🔥🔥 #${thing}`,
  (firm, thing, at) => `Photo ${at}: the ${thing} outside the offices of ${firm}. Credit: agency.`,
  (firm, thing) => `Is ${firm} going to buy the ${thing}?`,
  (firm, thing) => `${firm} should not invest in a ${thing} nobody wants.`,
  (firm, thing, at) => `RT @user${at}: ${firm} ${thing} lol`,
  (firm, thing, at) => `${at}. ${thing} ............ ${firm} ............ ${at + 3}`,
  (firm, thing, at) => `${firm}\t${at}\t${at * 2}\t${thing}\t-`,
  (firm, thing) => `If ${firm} were a ${thing}, it would sing.`,
  (firm, thing) => `${firm} has no plans to sell its ${thing}.`,
  (firm, thing, at) => `((((${firm}))))) ${thing}]]] ${at} """ '' \`\` ${thing}`,
];
const sentences = Array.from({ length: 1000 }, (_, at) => {
  const template = templates[at % templates.length];
  return template?.(firms[(at * 7) % firms.length] ?? '', `${things[(at * 3) % things.length]}${at}`, at + 1) ?? '';
});

describe('a thousand sentences of noise', () => {
  it('there are a thousand different ones', () => expect(new Set(sentences).size).toBe(1000));
  it('none makes a claim by itself', () => {
    expect(sentences.filter((sentence) => read(sentence).claims.length > 0)).toEqual([]);
  });
  it('nor do all of them together', () => expect(read(sentences.join('\n')).claims).toEqual([]));
});

describe('lines of a megabyte', () => {
  const megabyte = 2 ** 20;
  it.each([
    ['letters', 'x'],
    ['capitals', 'Ab'],
    ['brackets', '(['],
    ['quotes', '"“'],
    ['figures', '$1bn '],
    ['commas', ', and '],
    ['emoji', '😀'],
  ])('%s', (_name, part) => expect(read(part.repeat(megabyte / part.length)).claims).toEqual([]), 30_000);
});

describe('a megabyte of what repeats is read to its end', () => {
  /** No clock is compared: reading that takes four times as long for twice the text would take hours here, not the second it takes. */
  const enoughForLinear = 60_000;
  const claimsOfOneText = 20;

  it.each([
    [
      'one claim again and again',
      'Nvidia has invested $2 billion in OpenAI, and the company said its deal with Oracle stands. ',
    ],
    ['one endless list', 'Nvidia, OpenAI, Oracle, Meta, '],
    ['names that nobody listed', 'Velmora Systems and Quistra signed a deal with Tarvane, which makes chips. '],
    ['words that open everything', 'the company that which said it would buy its '],
    ['figures in words', 'several hundred million, a quarter of a million and two billion of three thousand '],
    ['words of scale without a number', 'many million of them '],
    ['words before figures', 'up to more than an additional further about roughly $5 billion over past $6 and 7 '],
    [
      'what a date can begin with',
      'in on by of may the previous a week 3 (2019 q3 fy early late last mid-march in june ',
    ],
    ['hyphens and apostrophes', "n't co-led it's the likes of a.b.c. U.S.A. don't-can't "],
    ['we', 'We signed a deal with Nvidia, and our partner said it will invest. '],
  ])(
    '%s',
    (_name, sentence) => {
      const { claims } = read(sentence.repeat(Math.ceil(2 ** 20 / sentence.length)));
      expect(claims.length).toBeLessThan(claimsOfOneText);
    },
    enoughForLinear,
  );
});
