import { expect, it } from 'vitest';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';

const lexicon = buildLexicon(registry);

/** Who pays how much, written short. */
const paidIn = (text: string): string[] => {
  const { claims, mentions } = extract({ title: 'Tuesday in chips.', text, published: null }, lexicon, null);
  return claims.map(
    ({ parties, amount }) => `${mentions[parties[0]?.mention ?? -1]?.organization} ${amount?.value ?? 'nothing'}`,
  );
};

it.each([
  [
    'Nvidia and Microsoft will invest up to $10 billion and $5 billion, respectively, in Anthropic.',
    ['nvidia 10000000000', 'microsoft 5000000000'],
  ],
  ['Nvidia will invest $10 billion in Anthropic.', ['nvidia 10000000000']],
])('%s', (text, paid) => expect(paidIn(text)).toEqual(paid));
