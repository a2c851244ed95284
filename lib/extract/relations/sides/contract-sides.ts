// "won a contract with X", "did not renew its contract with X": of two firms whose kinds say nothing, what one does with the contract says
// who sells and who buys. From a deal's noun and its two parties to a type and a direction, or null where the words leave it open.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { wordAt } from '#lib/extract/reading.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import type { Typed } from '#lib/extract/relations/relation-type.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { mainOf } from './unsaid-taker.ts';

/** Whose contracts are about goods or money of their own. */
const sellsOtherwise: ReadonlySet<OrganizationKind> = new Set([
  'bank',
  'fund',
  'media',
  'energy',
  'chip_maker',
  'memory',
  'equipment',
  'cloud',
  'neocloud',
  'data_centre',
  'lab',
  'vehicle_maker',
]);

const gaining = new WordPattern(
  /^(?:w[io]ns?|winning|secur(?:e|es|ed|ing)|land(?:s|ed|ing)?|clinch(?:es|ed)?|bag(?:s|ged)?|los(?:t|es?|ing)|scor(?:es?|ed))$/,
);
const giving = new WordPattern(
  /^(?:award(?:s|ed)?|renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|prolong(?:s|ed)?|cancel(?:s|led|ed|ling|ing)?|terminat(?:es?|ed|ing)|scrap(?:s|ped)?|tender(?:s|ed)?|plac(?:es?|ed)|axed?)$/,
);

const binding = new WordPattern(/^(?:with|from|by)$/);

/** How far before the noun its verb stands: "did not renew its five-year software contract". */
const reach = 7;

/** Kinds that buy services from whoever is no bank and no authority itself. */
const buysServices: ReadonlySet<OrganizationKind> = new Set(['bank', 'government', 'public_body', 'university']);

export function contractByVerb({ sentence, trigger }: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { reading, start } = sentence;
  if (!/^contracts?$/.test(wordAt(reading.items, trigger).text)) return null;
  const typed = (direction: 'forward' | 'backward', sure: boolean): Typed | null =>
    sellsOtherwise.has((direction === 'forward' ? a : b).kind) ? null : { type: 'contract', direction, sure };
  if (buysServices.has(a.kind) !== buysServices.has(b.kind))
    return sentence.topics & Topic.Debt ? null : typed(buysServices.has(b.kind) ? 'forward' : 'backward', true);
  if (sellsOtherwise.has(a.kind) || sellsOtherwise.has(b.kind)) return null;
  for (let item = trigger - 1; item >= Math.max(start, trigger - reach); item--) {
    if (gaining.written(reading, item)) return typed('forward', true);
    if (giving.written(reading, item)) return typed('backward', true);
  }
  const binds = [1, 2, 3, 4, 5].some((after) => binding.written(reading, trigger + after));
  const main = binds ? reading.mentions[mainOf(sentence)]?.organization : undefined;
  return main !== undefined && (main === a || main === b) ? typed(main === a ? 'forward' : 'backward', false) : null;
}
