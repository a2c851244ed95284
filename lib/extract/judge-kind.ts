// What kind of a firm an unlisted name is, where nobody says so: from what the article says it sells. "Ostrin GPUs", "Ostrin's
// chips" make a chip maker, "Ostrin's models" a lab, "computing capacity from Ostrin" a cloud. Votes; the most wins.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { type Items, Kind } from './items.ts';
import type { Run } from './name-runs.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from './reading.ts';
import { Class, Topic } from './word-classes.ts';

const chips =
  /(?:^| )(?:chips?|gpus?|processors?|accelerators?|cpus?|semiconductors?|asics?|graphics processing units?)$/;
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

/** What the name's own goods are: right after it, or right before "from" or "made by" it. */
export function soldBy(items: Items, { first, last }: Run): OrganizationKind | null {
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
