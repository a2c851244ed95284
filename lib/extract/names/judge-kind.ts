// What kind of a firm an unlisted name is, where nobody says so: from what the article says it sells. "Ostrin GPUs", "Ostrin's
// chips" make a chip maker, "Ostrin's models" a lab, "computing capacity from Ostrin" a cloud. Votes; the most wins.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Run } from './name-runs.ts';

const chips =
  /(?:^| )(?:chips?|gpus?|processors?|accelerators?|cpus?|semiconductors?|asics?|graphics processing units?|silicon)$/;
const models =
  /(?:^| )(?:models?|chatbots?|assistants?|llms?|language models?|large language models?|ai models?|foundation models?)$/;
const computing =
  /(?:^| )(?:cloud|cloud services|cloud platform|cloud infrastructure|cloud computing|computing capacity|compute capacity|cloud capacity|cloud business|cloud unit)$/;
const power =
  /(?:^| )(?:reactors?|power plants?|nuclear plants?|turbines?|electricity|power purchase agreement|fuel cells?)$/;

function kindOfGoods(text: string): OrganizationKind | null {
  if (chips.test(text)) return 'chip_maker';
  if (models.test(text)) return 'lab';
  if (computing.test(text)) return 'cloud';
  return power.test(text) ? 'energy' : null;
}

const sells = new WordPattern(
  /^(?:suppl(?:y|ies|ied)|sells?|sold|makes?|designs?|ships?|deliver[s]?|provides?|offers?|rents?)$/,
);

/** "Ostrin will supply its newest GPUs": what the name sells, as the object of such a verb. */
function soldAfter(items: Items, last: number): OrganizationKind | null {
  let verb = last + 1;
  if (wordAt(items, verb).text === 'which' || punctAt(items, verb) === ',') verb++;
  if (wordAt(items, verb).text === 'which') verb++;
  while (verb < last + 5 && classesAt(items, verb) & (Class.Modal | Class.Auxiliary | Class.Adverb)) verb++;
  if (!sells.at(items, verb)) return null;
  for (let item = verb + 1; item < verb + 6; item++) {
    const kind = kindOfGoods(wordAt(items, item).text);
    if (kind) return kind;
    if (classesAt(items, item) & (Class.Preposition | Class.Coordinator | Class.Relative)) return null;
  }
  return null;
}

/** What the name's own goods are: right after it, what it sells, or right before "from" or "made by" it. */
export function soldBy(items: Items, { first, last }: Run): OrganizationKind | null {
  const sold = soldAfter(items, last);
  if (sold) return sold;
  const isPossessive = kindAt(items, last + 1) === Kind.Possessive;
  const from = isPossessive ? last + 2 : last + 1;
  for (let item = from; item < from + (isPossessive ? 4 : 2); item++) {
    const kind = kindOfGoods(wordAt(items, item).text);
    if (kind) return kind;
    const isPart = classesAt(items, item) & Class.Modifier || topicsAt(items, item) & Topic.Goods;
    if (!isPart && punctAt(items, item) !== '-' && classesAt(items, item) !== 0) break;
  }
  const before = wordAt(items, first - 1).text;
  if (before !== 'from' && before !== 'by') return null;
  const goods = /^(?:made|designed|built|supplied|developed|produced|manufactured)$/.test(wordAt(items, first - 2).text)
    ? first - 3
    : first - 2;
  return kindOfGoods(wordAt(items, goods).text);
}
