// What a deal is about, where its frame asks for it: compute, chips, models, energy.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { classesAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import {
  isModelByName,
  type Match,
  organizationOf,
  type Site,
  topicsAround,
  topicsOf,
} from '#lib/extract/relations/frame-site.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

/** How far behind its verb what is awarded can stand: "gave X, a small software firm, a contract". */
const awardReach = 14;

/** "runs on Azure": a cloud by name needs no word that says so. */
const isCloud = (sentence: Sentence, match: Match): boolean =>
  /^(?:cloud|neocloud)$/.test(organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind ?? '');

/** "added Claude to its product", "brought Qwen to its cars": a product by name says that it is a model. */
function namedModel(sentence: Sentence, match: Match): number {
  const at = match.from[0]?.mentions[0] ?? -1;
  const mention = sentence.reading.mentions[at];
  const isModel = (mention?.isProduct && mention.organization?.kind === 'lab') || isModelByName(sentence, at);
  return isModel ? Topic.Model : 0;
}

/** "rents from X", "will spend $100 billion on X": what a provider of computing is paid for goes without saying. */
function rentsFromProvider({ sentence, trigger, frame }: Site, match: Match): boolean {
  if (frame.id !== 'spend' && frame.id !== 'purchase-goods') return false;
  const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
  return (
    (kind === 'cloud' || kind === 'neocloud') &&
    (frame.id === 'spend' || /^(?:rent|leas)/.test(wordAt(sentence.reading.items, trigger).text))
  );
}

/** "sold half the output of its plant": what an energy firm puts out is electricity. */
function outputOf(sentence: Sentence, match: Match, trigger: number): number {
  if (organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind !== 'energy') return 0;
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.end[trigger], items.end[Math.min(sentence.end - 1, trigger + 8)]);
  return /\boutput\b/.test(words) ? Topic.Power : 0;
}

/** "100 MW of capacity, for which X is the first customer": the goods stand before. */
const isAskedFor = ({ reading: { items } }: Sentence, first: number): boolean =>
  wordAt(items, first - 1).text === 'which' && /^(?:for|of|in)$/.test(wordAt(items, first - 2).text);

/** "X's first chip, designed with Y, will": the goods stand before the comma. */
const isApposed = ({ reading: { items } }: Sentence, trigger: number): boolean =>
  punctAt(items, trigger - 1) === ',' && (classesAt(items, trigger) & Class.PastParticiple) !== 0;
const appositionReach = 6;

/** "the campus, which X built for Y": the goods stand before the relative word. */
const isRelative = ({ reading: { items } }: Sentence, trigger: number): boolean =>
  [2, 3, 4].some((back) => /^(?:which|that)$/.test(wordAt(items, trigger - back).text));

/** The topics of the words in which a frame's deal is told, from the item `first` to `last`. */
export function goodsAround(
  { sentence, trigger, frame }: Site,
  match: Match,
  { first, last, relational }: { readonly first: number; readonly last: number; readonly relational: boolean },
): number {
  return (
    topicsAround(sentence, trigger, last) |
    (relational ? topicsOf(sentence, isAskedFor(sentence, first) ? sentence.start : first, trigger) : 0) |
    (frame.id === 'build-for' && isRelative(sentence, trigger)
      ? topicsOf(sentence, trigger - appositionReach, trigger - 1) & Topic.Site
      : 0) |
    (isApposed(sentence, trigger) ? topicsOf(sentence, trigger - appositionReach, trigger - 2) : 0) |
    (wordAt(sentence.reading.items, trigger + 1).text === 'them' ? topicsOf(sentence, sentence.start, trigger) : 0) |
    (frame.id === 'award-contract' ? topicsOf(sentence, trigger, trigger + awardReach) & Topic.Deal : 0) |
    (frame.type === 'licensing' ? namedModel(sentence, match) : 0) |
    outputOf(sentence, match, trigger)
  );
}

/** Whether the frame asks for goods that neither these topics nor its parties have. */
export function lacksGoods(site: Site, match: Match, topics: number): boolean {
  const { sentence, frame } = site;
  return (
    frame.needs !== undefined &&
    frame.id !== 'pay' &&
    frame.id !== 'rely' &&
    !(topics & frame.needs) &&
    !(frame.id === 'run-on' && isCloud(sentence, match)) &&
    !((frame.id === 'venture-run-by' || frame.id === 'settlement') && sentence.topics & frame.needs) &&
    !rentsFromProvider(site, match)
  );
}
