// Whose goods "its" are where they cannot be the subject's own: "X said Y will use its chips", "after Y committed to buy its lasers".
// From a site and the group that was found to another one, or null where the subject may well mean its own.
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { classesAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import { organizationOf, type Site } from '#lib/extract/relations/frame-site.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { absentFocus, isSameParty } from './unsaid-side.ts';

const buying = new WordPattern(
  /^(?:b(?:uy|uys|uying|ought)|purchas(?:e|es|ed|ing)|order(?:s|ed|ing)?|rent(?:s|ed|ing)?)$/,
);

/** Nobody orders, rents or reserves what is his own. */
const fromAnother = new WordPattern(
  /^(?:order(?:s|ed|ing)?|rent(?:s|ed|ing)?|reserv(?:es|ed|ing)|book(?:s|ed|ing)?|leas(?:es|ed|ing)|contract(?:s|ed|ing)?|pre-ordered)$/,
);

/** Whether a firm sells machines: its own chips, or time on them. */
const sellsMachines = ({ kind, hasCloud }: KnownOrganization): boolean =>
  hasCloud || /^(?:chip_maker|memory|server_maker|equipment|unknown)$/.test(kind);

const letsPlaces = /^(?:cloud|neocloud|data_centre|telecom|energy)$/;

/** "X said Y will", "X says that Y has": who tells it, right before the subject's words, or null. */
export function tellerBefore(sentence: Sentence, subject: Group): Group | null {
  const { items } = sentence.reading;
  let item = subject.first - 1;
  while (item > sentence.start && classesAt(items, item) & (Class.Determiner | Class.Modifier | Class.Kind)) item--;
  // "said on Tuesday that the payments firm Y": what it says opens behind "that", whatever stands between.
  const that = [0, 1, 2, 3].find((back) => wordTextAt(sentence, item - back) === 'that') ?? -1;
  if (that >= 0) {
    item -= that + 1;
    const day = item;
    while (item > day - 3 && !(classesAt(items, item) & Class.Report)) item--;
  }
  if (!(classesAt(items, item) & Class.Report)) return null;
  while (item > sentence.start && !groupAt(sentence, item) && subject.first - item < 6) item--;
  return groupAt(sentence, item);
}

/** The one other firm that the sentence names before its subject, or null. */
function onlyBefore({ groups }: Sentence, subject: Group): Group | null {
  const [only, ...more] = groups.filter((group) => group.last < subject.first && !group.isPerson);
  return only && more.length === 0 && !only.reference ? only : null;
}

/** "Its chips" where a buyer stands as the subject, as goods of the owner who is meant; null where nobody else can be. */
export function ownedByTeller(site: Site, goods: Group): Group | null {
  const named = productAfter(site, goods);
  if (named) return named;
  const owner = ownerOfIts(site, goods);
  return owner && { ...goods, mentions: owner.mentions, reference: null };
}

/** "its new Vella chips": goods by a name of their own are those of whoever makes them. */
function productAfter({ sentence, trigger, form }: Site, { first, last, reference }: Group): Group | null {
  if (!reference?.isPronoun || first < trigger) return null;
  // "It rolled out its Vella assistant": then "it" is whoever makes it.
  if (subjectOf(sentence, trigger, form)?.reference?.isPronoun) return null;
  let item = last + 1;
  while (item < last + 4 && classesAt(sentence.reading.items, item) & Class.Modifier) item++;
  const product = groupAt(sentence, item);
  return product && sentence.reading.mentions[product.mentions[0] ?? -1]?.isProduct ? product : null;
}

/** "Y had ordered 240 of its systems.": of whom the text is about, where nobody else is named and Y has not been spoken of before. */
const takesFromAnother = ({ sentence, trigger }: Site, goods: Group): boolean =>
  fromAnother.written(sentence.reading, trigger) && !sentence.groups.some(({ first }) => first > goods.last);

function ownerOfIts(site: Site, goods: Group): Group | null {
  const { sentence, trigger, form } = site;
  const { items } = sentence.reading;
  if (!goods.reference?.isPronoun || goods.first < trigger || wordAt(items, goods.first).text !== 'its') return null;
  if (/^own$/.test(wordTextAt(sentence, goods.last + 1)) || isPassive(sentence, trigger, form)) return null;
  const head = goodsOf(sentence, goods);
  const subject = subjectOf(sentence, trigger, form);
  if (!subject || !head || !(head.topics & Topic.Goods)) return null;
  const owner =
    tellerBefore(sentence, subject) ??
    (buying.written(sentence.reading, trigger) ? onlyBefore(sentence, subject) : null) ??
    (takesFromAnother(site, goods) ? absentFocus(sentence) : null);
  const maker = owner ? organizationOf(sentence, owner.mentions[0] ?? -1) : null;
  if (!owner || owner.mentions.length > 1 || !maker || isSameParty(sentence, owner, subject)) return null;
  if (head.topics & Topic.Chip) return sellsMachines(maker) ? owner : null;
  if (head.topics & (Topic.Site | Topic.Compute) && fromAnother.written(sentence.reading, trigger))
    return sellsMachines(maker) || letsPlaces.test(maker.kind) ? owner : null;
  const isModel = (head.topics & Topic.Model) !== 0 && !(head.topics & (Topic.Compute | Topic.Site));
  const user = organizationOf(sentence, subject.mentions[0] ?? -1)?.kind;
  return isModel && maker.kind === 'lab' && user !== 'lab' ? owner : null;
}
