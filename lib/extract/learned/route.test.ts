// What stands between two firms, by the bones of the sentence.
import { expect, test } from 'vitest';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { trace } from '../extract.ts';
import { deedOf, governorOf, routeOf } from './route.ts';

const lexicon = buildLexicon(registry);

function read(text: string) {
  const [sentence] = trace({ title: '', text, published: null }, lexicon, null).sentences;
  if (!sentence) throw new RangeError('no sentence');
  const { items, folded } = sentence.reading;
  const word = (item: number) => (item < 0 ? '' : folded.slice(items.start[item], items.end[item]));
  const group = (at: number) => {
    const found = sentence.groups[at];
    if (!found) throw new RangeError(`no party ${at}`);
    return found;
  };
  return { sentence, word, group };
}

test('a subject is tied to what its verb takes, and by which preposition', () => {
  const { sentence, word, group } = read('Mistral AI, a lab, will rent servers in Norway from CoreWeave.');
  const { head, link } = governorOf(sentence, group(1));
  expect([word(head), word(link)]).toEqual(['rent', 'from']);
  const route = routeOf(sentence, group(0), group(1));
  expect(route.border).toBe('none');
  expect([route.heads, word(route.firstHead), word(route.link)]).toEqual([1, 'rent', 'from']);
});

test('a semicolon parts what stands on its two sides, whatever the verbs', () => {
  const { sentence, word, group } = read('Mercedes-Benz relies on Nvidia; Volkswagen has signed with Mobileye.');
  expect(routeOf(sentence, group(0), group(3)).border).toBe('stop');
  expect(routeOf(sentence, group(0), group(1)).border).toBe('none');
  expect(word(governorOf(sentence, group(1)).head)).toBe('relies');
  expect(word(governorOf(sentence, group(2)).head)).toBe('');
});

test('the verb that a party stands before is its deed, not the verb of the next party', () => {
  const { sentence, word, group } = read('Microsoft, unlike Nvidia, knew that CoreWeave leased halls from Dell.');
  expect(word(deedOf(sentence, group(2)))).toBe('leased');
  expect(word(deedOf(sentence, group(0)))).toBe('');
});

test('what lies between counts once for each verb, and the last one is the nearest', () => {
  const { sentence, word, group } = read('Microsoft signed with a bank, built halls and rented chips from Nvidia.');
  const route = routeOf(sentence, group(0), group(1));
  expect([route.heads, word(route.firstHead), word(route.lastHead), word(route.link)]).toEqual([
    3,
    'signed',
    'rented',
    'from',
  ]);
});
