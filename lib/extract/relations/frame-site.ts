// A frame at one trigger: what the parts of the grammar that match it, judge it and type it hand to one another, and what all
// of them ask of a sentence.

import type { Status } from '#lib/domain/status.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import type { Frame } from '#lib/extract/frames/frame.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { houseNumber, organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { type Form, findWord, words } from '#lib/extract/words/vocabulary.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

export interface Match {
  readonly from: readonly Group[];
  readonly to: readonly Group[];
  readonly between: readonly Group[];
}
export interface Site {
  readonly sentence: Sentence;
  readonly trigger: number;
  readonly frame: Frame;
  readonly form: Form;
}

export const organizationOf = (sentence: Sentence, mention: number): KnownOrganization | null =>
  sentence.reading.mentions[mention]?.organization ?? null;

/** "its TPUs", "the Delhi High Court": the name of a product or a court says what it is about as a word would. */
function namedGoods(sentence: Sentence, item: number): number {
  const at = sentence.reading.items.ref[item] ?? -1;
  const kind = kindAt(sentence.reading.items, item);
  if (kind !== Kind.Organization) return 0;
  const mention = sentence.reading.mentions[at];
  if (mention?.isProduct) return productTopics(sentence, at) & (Topic.Chip | Topic.Compute);
  return mention && sentence.reading.folded.slice(mention.start, mention.end).endsWith(' court') ? Topic.Legal : 0;
}

/** "the chip start-up": what a firm makes is not what the deal is about. */
const describesFirm = ({ reading: { items }, end }: Sentence, item: number): boolean =>
  item + 1 < end &&
  (classesAt(items, item + 1) & Class.Kind) !== 0 &&
  /^(?:start-?ups?|companies|company|firms?|makers?|groups?|giants?|developers?|unicorn|specialist)$/.test(
    wordAt(items, item + 1).text,
  );

const units = new WordPattern(/^(?:mega|giga)watts?$/);

/** "200 megawatts", "hundreds of megawatts". */
export const isPowerFigure = ({ reading }: Sentence, item: number): boolean => {
  const { items, figures } = reading;
  return kindAt(items, item) === Kind.Figure
    ? figures[items.ref[item] ?? -1]?.kind === 'power'
    : units.written(reading, item);
};

/** "to power its assistant": a verb, and no electricity. */
const isPowering = ({ reading: { items } }: Sentence, item: number): boolean =>
  wordAt(items, item).text === 'power' &&
  ((classesAt(items, item - 1) & Class.Modal) !== 0 ||
    wordAt(items, item - 1).text === 'to' ||
    (classesAt(items, item + 1) & (Class.Possessive | Class.Determiner)) !== 0);

const moneyWord = new WordPattern(
  /^(?:capital|capitalists?|round|funding|financing|debt|arm|funds?|firms?|investors?|investments?|partners?|backed|backing)$/,
);

/** "a venture capital round", "the venture-backed start-up", "its first venture into music": a kind of money or a step of one, and
 * no venture of several. */
export const isOtherVenture = ({ reading }: Sentence, item: number): boolean =>
  wordAt(reading.items, item).text === 'venture' &&
  (wordAt(reading.items, item + 1).text === 'into' ||
    moneyWord.written(reading, punctAt(reading.items, item + 1) === '-' ? item + 2 : item + 1));

/** "is building robots", "is now building": a verb, and no house. */
function isBuilding({ reading: { items } }: Sentence, item: number): boolean {
  if (wordAt(items, item).text !== 'building') return false;
  const before = classesAt(items, item - 1) & Class.Adverb ? item - 2 : item - 1;
  return (classesAt(items, before) & Class.Be) !== 0;
}

/** Topics of the words around a frame: its parties, its trigger and what follows. */
export function topicsOf(sentence: Sentence, first: number, last: number): number {
  let topics = 0;
  let isMeasured = false;
  for (let item = Math.max(sentence.start, first); item <= Math.min(sentence.end - 1, last); item++) {
    isMeasured ||= isPowerFigure(sentence, item);
    const told = topicsAt(sentence.reading.items, item) | namedGoods(sentence, item);
    if (told === 0 || describesFirm(sentence, item) || isPowering(sentence, item)) continue;
    if (told & Topic.Site && isBuilding(sentence, item)) continue;
    topics |= told & Topic.Venture && isOtherVenture(sentence, item) ? told & ~Topic.Venture : told;
  }
  // "a 1.2-gigawatt campus": a size, where the words say what is so large.
  return isMeasured && !(topics & (Topic.Site | Topic.Compute | Topic.Chip)) ? topics | Topic.Power : topics;
}

/** , ; : — */
const partsClauses = (code: number | undefined): boolean =>
  code === 44 || code === 59 || code === 58 || code === 0x2014;

/** Topics of the phrase that a trigger stands in, and of what follows its last party; a list's other members do not count. */
export function topicsAround(sentence: Sentence, trigger: number, last: number): number {
  const { items } = sentence.reading;
  const stops = (item: number) => kindAt(items, item) === Kind.Punct && partsClauses(items.word[item]);
  let from = trigger;
  while (from > Math.max(sentence.start, trigger - 9) && !stops(from - 1)) from--;
  let to = Math.max(trigger, last);
  while (
    to < Math.min(sentence.end - 1, Math.max(trigger + 12, last + 9)) &&
    !(
      stops(to + 1) &&
      (classesAt(items, to + 2) & (Class.Determiner | Class.Coordinator | Class.Possessive) || to > last + 5)
    )
  )
    to++;
  return topicsOf(sentence, from, to);
}

const answers =
  /\b(?:(reject\w*|rebuff\w*|spurn\w*|vot(?:ed|es?|ing) (?:down|against)|turn(?:ed|s|ing)? down|refus\w*|fend(?:ed|s|ing)? off|declin\w*|scuppered|torpedoed)|accept\w*|approv\w*|recommend\w*|agree(?:d|s) to|voted for)\b[^;]*$/;
/** "Advises holders to vote against the sale": advice is no answer. */
const advised = /\b(?:recommend|urg|advis|tell|told|ask|call|encourag)\w*\b[^;]*\bvote\b/;
const ofHelp = /^ (?:of|to|for) (?!the company|the firm|the start-?up|[$\u20ac\u00a3\d])/;

/** "X's shareholders voted down Y's takeover": what the answer to an offer makes of it, or null. */
export function answerTo({
  sentence: { reading, start, end },
  trigger,
  frame,
}: Pick<Site, 'sentence' | 'trigger' | 'frame'>): Status | null {
  const { items, folded } = reading;
  const found = answers.exec(folded.slice(items.start[Math.max(start, trigger - 12)], items.start[trigger]));
  if (advised.test(folded.slice(items.start[start], items.start[trigger]))) return null;
  const behind = folded.slice(items.end[trigger], items.end[Math.min(end - 1, trigger + 4)]);
  if (
    !found ||
    (frame.id === 'answered-sale'
      ? !/^ (?:of (?:the|their) (?:company|firm) )?(?:to|with) /.test(behind)
      : ofHelp.test(behind))
  )
    return null;
  return found[1] ? 'ended' : 'agreed';
}

/** "owns half of X", "about a fifth of", "most of". */
const parts = new WordPattern(/^(?:half|third|thirds|quarter|quarters|fifth|tenth|majority|most|minority|part)$/);

/** Whether a share is told: in percent, or as a part of the whole. */
export function hasPercent(sentence: Sentence, from: number, to: number): boolean {
  const { items, figures } = sentence.reading;
  for (let item = from; item <= to; item++)
    if (
      (kindAt(items, item) === Kind.Figure && figures[items.ref[item] ?? -1]?.kind === 'percent') ||
      (parts.written(sentence.reading, item) && wordAt(items, item + 1).text === 'of')
    )
      return true;
  return false;
}

/** Half of it or more, in percent or as "a majority stake". */
export function hasMajority(sentence: Sentence, from: number, to: number): boolean {
  const { items, figures, folded } = sentence.reading;
  for (let item = from; item <= to; item++) {
    const figure = kindAt(items, item) === Kind.Figure ? figures[items.ref[item] ?? -1] : undefined;
    if (figure?.kind === 'percent' && Number(figure.value) >= 50) return true;
  }
  return /\b(?:majority|controlling)\b/.test(folded.slice(items.start[from], items.end[to]));
}

export function hasMoney(sentence: Sentence, first: number, last: number): boolean {
  for (let item = Math.max(sentence.start, first); item <= Math.min(sentence.end - 1, last); item++) {
    if (
      kindAt(sentence.reading.items, item) === Kind.Figure &&
      sentence.reading.figures[sentence.reading.items.ref[item] ?? -1]?.kind === 'money'
    )
      return true;
  }
  return false;
}

export const groupsOf = (match: Match): Group[] => [...match.from, ...match.to, ...match.between];

/** Models and assistants that go by a name of their own, whoever makes them. */
export const isModelByName = ({ reading: { mentions, folded } }: Sentence, mention: number): boolean => {
  const found = mentions[mention];
  return (
    found?.isProduct === true &&
    /\b(?:copilot|gemini|alexa|siri|bixby|qwen|ernie|hunyuan|doubao|llama|nova|grok|claude|chatgpt|kimi|pangu|hyperclova|exaone|nemotron|granite|command|le chat|gpt(?:-[\w.]+)?|sora|o[1-5])\b/.test(
      folded.slice(found.start, found.end),
    )
  );
};

/** What a named product is: by its own name ("TPUs"), else by what its maker makes. */
export function productTopics(sentence: Sentence, mention: number): number {
  const { mentions, folded } = sentence.reading;
  const found = mentions[mention];
  if (!found) return 0;
  const written = folded.slice(found.start, found.end);
  const own = words[findWord(written)]?.topics ?? 0;
  const kind = found.organization?.kind;
  if (
    own === 0 &&
    (isModelByName(sentence, mention) || /\b(?:365|assistant|teams|office|workspace|duet|omniverse)\b/.test(written))
  )
    return Topic.Model;
  if (own === 0 && found.organization?.hasCloud && /\b(?:azure|aws|cloud)\b/.test(written)) return Topic.Compute;
  return (
    own ||
    (kind === 'chip_maker' || kind === 'memory'
      ? Topic.Chip
      : kind === 'cloud' || kind === 'neocloud'
        ? Topic.Compute
        : kind === 'data_centre'
          ? Topic.Site
          : kind === 'energy'
            ? Topic.Power
            : Topic.Model)
  );
}

export const sameName = (sentence: Sentence, a: number, b: number): boolean =>
  organizationNumber(sentence.reading, a) === organizationNumber(sentence.reading, b);

export function sameHouse({ reading }: Sentence, a: number, b: number): boolean {
  const [x, y] = [houseNumber(reading, a), houseNumber(reading, b)];
  return x === y || x === 0 || y === 0;
}
