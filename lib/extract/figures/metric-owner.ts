// Whose figure a revenue, a valuation or a headcount is: its possessor, whoever is valued, described or the subject, then the nearest
// name, then what the text is about. From a sentence and the figure's item to a group, or null where several could be meant.
import type { MetricName } from '#lib/domain/metric.ts';
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const textAt = (sentence: Sentence, item: number): string =>
  wordAt(sentence.reading.items, item).text ||
  sentence.reading.folded.slice(sentence.reading.items.start[item] ?? 0, sentence.reading.items.end[item] ?? 0);

/** Whose figure: "X's revenue", the subject, "valuing X at", or the nearest name to the left. */
export function metricOwner(sentence: Sentence, item: number, metric: MetricName): Group | null {
  const { items } = sentence.reading;
  const valued = metric === 'valuation' ? valuedBefore(sentence, item) : null;
  if (valued) return valued;
  if (metric === 'valuation' && isUnnamed(sentence, item)) return null;
  for (let at = item - 1; at >= Math.max(sentence.start, item - 14); at--) {
    const group = groupAt(sentence, at);
    if (
      group &&
      (kindAt(items, group.last + 1) === Kind.Possessive ||
        (group.reference && classesAt(items, group.last) & Class.Possessive))
    )
      return group;
    if (group) break;
    if (classesAt(items, at) & Class.Relative) {
      const antecedent =
        groupAt(sentence, at - 1) ?? (punctAt(items, at - 1) === ',' ? groupAt(sentence, at - 2) : null);
      if (antecedent) return antecedent;
      break;
    }
  }
  const own = ownOfSubject(sentence, item) ?? frontedFor(sentence, item) ?? coordinatedRelative(sentence, item);
  if (own) return own;
  const described = describedBefore(sentence, participleBefore(sentence, item));
  if (described) return described;
  const partly = metric === 'valuation' ? heldIn(sentence, item) : null;
  if (partly) return partly;
  const subject = behindAside(sentence, item) ?? subjectOf(sentence, item, 'noun');
  if (subject) return tellsOf(sentence, subject) ? subjectOf(sentence, subject.first, 'noun') : subject;
  for (let at = item - 1; at >= Math.max(sentence.start, item - 25); at--) {
    const group = groupAt(sentence, at);
    if (group && !tellsOf(sentence, group)) return group;
  }
  for (let at = item + 1; at < Math.min(sentence.end, item + 20); at++) {
    const group = groupAt(sentence, at);
    if (group && /^(?:for|of|from|by|at)$/.test(textAt(sentence, group.first - 1))) return group;
    if (group && metric === 'users' && /^us(?:e|ing)$/.test(textAt(sentence, group.first - 1))) return group;
    if (group && at < item + 5 && classesAt(items, at - 1) & Class.Kind) return group;
  }
  return metric === 'headcount' || metric === 'users' || metric === 'capex' ? null : focusOf(sentence, item);
}

/** "valuing X at", "values five-year-old X, which Y uses, at": the object of the verb. */
function valuedBefore(sentence: Sentence, item: number): Group | null {
  for (let at = item - 1; at >= Math.max(sentence.start, item - 16); at--) {
    const group = groupAt(sentence, at);
    if (!group) continue;
    const isNear = at >= item - 9;
    // "values X at $1 trillion and Y at $250 billion": each with the sum behind it.
    const isPaired =
      group.last === item - 2 && textAt(sentence, item - 1) === 'at' && moneyAt(sentence, group.first - 2);
    if (isPaired && classesAt(sentence.reading.items, group.first - 1) & Class.Coordinator) return group;
    if (isNear && /^(?:valu(?:e|es|ed|ing)|giv(?:e|es|ing)|gave|putting|puts)$/.test(textAt(sentence, group.first - 1)))
      return group;
    const { items } = sentence.reading;
    const isTold = textAt(sentence, group.last + 2) === 'which' && punctAt(items, group.last + 1) === ',';
    if (isTold && [1, 2, 3, 4, 5].some((back) => /^valu(?:es|ed|ing)$/.test(textAt(sentence, group.first - back))))
      return group;
  }
  return null;
}

const pointed = new WordPattern(/^(?:valued|worth|employing|serving|generating|boasting)$/);

/** "a start-up valued at $850 million": the participle that what a name is described with ends in, or the figure itself. */
function participleBefore({ start, reading }: Sentence, item: number): number {
  for (let at = item - 1; at > Math.max(start, item - 5); at--)
    if (pointed.written(reading, at)) return classesAt(reading.items, at - 1) & Class.Kind ? at : item;
  return item;
}

/** "a bid for X, nearly double its own $18 billion valuation": of whoever acts, and not of whom it is told last. */
function ownOfSubject(sentence: Sentence, item: number): Group | null {
  if (textAt(sentence, item - 1) !== 'own' || textAt(sentence, item - 2) !== 'its') return null;
  return subjectOf(sentence, item - 2, 'noun');
}

/** "With 7,000 employees and plants in 53 countries, X supplies": what a sentence or a clause opens with is told of who follows. */
function frontedFor(sentence: Sentence, item: number): Group | null {
  const { items } = sentence.reading;
  let opener = item - 1;
  while (opener > item - 6 && textAt(sentence, opener) !== 'with') {
    if (groupAt(sentence, opener) || punctAt(items, opener) === ',') return null;
    opener--;
  }
  const isOpening =
    textAt(sentence, opener) === 'with' &&
    (opener === sentence.start ||
      punctAt(items, opener - 1) === ',' ||
      /^(?:but|and|while)$/.test(textAt(sentence, opener - 1)));
  if (!isOpening) return null;
  for (let at = item + 1; at < Math.min(sentence.end - 1, item + 16); at++) {
    if (punctAt(items, at) !== ',') continue;
    const from = classesAt(items, at + 1) & Class.Determiner ? at + 2 : at + 1;
    const group = groupAt(sentence, from) ?? groupAt(sentence, at + 1);
    if (group) return group;
  }
  return null;
}

/** "X, which Y bought in May and is used by 20 million": the second clause is told of X, too. */
function coordinatedRelative(sentence: Sentence, item: number): Group | null {
  const { items } = sentence.reading;
  let be = item - 1;
  while (be > item - 6 && !(classesAt(items, be) & Class.Be)) be--;
  if (!(classesAt(items, be) & Class.Be) || textAt(sentence, be - 1) !== 'and') return null;
  for (let at = be - 2; at > Math.max(sentence.start, be - 14); at--)
    if (textAt(sentence, at) === 'which' && punctAt(items, at - 1) === ',') return groupAt(sentence, at - 2);
  return null;
}

/** "X raised money at one valuation; Y has another", "while Y reached another": each side of a break for itself. */
export function isOfOwnClause(sentence: Sentence, owner: Group | null, item: number, investee: number): boolean {
  if (!owner || owner.first > item || owner.reference || owner.mentions[0] === investee) return false;
  const other = sentence.reading.mentions[investee]?.item ?? item;
  return breaksBetween(sentence, other, item) && !breaksBetween(sentence, owner.first, item);
}

/** Whether a semicolon or a word such as "while" parts two items. */
function breaksBetween(sentence: Sentence, one: number, other: number): boolean {
  const { items } = sentence.reading;
  for (let at = Math.max(sentence.start, Math.min(one, other)) + 1; at < Math.max(one, other); at++)
    if (punctAt(items, at) === ';' || breaks.at(items, at)) return true;
  return false;
}
const breaks = new WordPattern(/^(?:while|whereas)$/);

const sites = /^(?:facility|plant|factory|site|campus|office|warehouse)$/;

/** "X's plant in Ohio, employing 11,000 people": those who work there, and not all who work for X. */
export function isOfSite(sentence: Sentence, owner: Group, item: number): boolean {
  if (kindAt(sentence.reading.items, owner.last + 1) !== Kind.Possessive) return false;
  for (let at = owner.last + 2; at < Math.min(item, owner.last + 6); at++)
    if (sites.test(textAt(sentence, at))) return !(classesAt(sentence.reading.items, at + 1) & Class.Coordinator);
  return false;
}

/** "receives 0.3% of X at a valuation of", "a stake in X at a valuation of": the firm of which somebody has a part. */
function heldIn(sentence: Sentence, item: number): Group | null {
  const { items, figures } = sentence.reading;
  for (let at = item - 1; at > Math.max(sentence.start + 1, item - 16); at--) {
    const group = groupAt(sentence, at);
    if (!group) continue;
    const before = textAt(sentence, group.first - 1);
    const isPart =
      kindAt(items, group.first - 2) === Kind.Figure && figures[items.ref[group.first - 2] ?? -1]?.kind === 'percent';
    if (before === 'of' && isPart) return group;
    return before === 'in' && /^(?:stake|shares|holding|interest)$/.test(textAt(sentence, group.first - 2))
      ? group
      : null;
  }
  return null;
}

/** "at what X reports was a valuation of", "according to X": who only tells of it. */
function tellsOf({ reading: { items }, ...sentence }: Sentence, { first, last }: Group): boolean {
  const before = wordAt(items, first - 1).text;
  return (
    first > sentence.start &&
    (before === 'what' || before === 'according to') &&
    (before !== 'what' || (classesAt(items, last + 1) & Class.Report) !== 0)
  );
}

/** "X, in which Y invested, has 20 million users": who has them stands before what is said aside. */
function behindAside(sentence: Sentence, item: number): Group | null {
  const { items } = sentence.reading;
  for (let at = item - 1; at > Math.max(sentence.start, item - 7); at--) {
    if (groupAt(sentence, at) || punctAt(items, at) === ',') return null;
    if (classesAt(items, at) & (Class.Verb | Class.Auxiliary | Class.Be) && punctAt(items, at - 1) === ',')
      return subjectOf(sentence, at, 'third');
  }
  return null;
}

/** "valued the site for open models at": a firm that only a description names, and nobody else. */
function isUnnamed(sentence: Sentence, item: number): boolean {
  for (let at = item - 1; at >= Math.max(sentence.start, item - 10); at--) {
    if (groupAt(sentence, at)) return false;
    if (/^valu(?:es|ed|ing)$/.test(textAt(sentence, at))) return textAt(sentence, at + 1) === 'the' && at < item - 4;
  }
  return false;
}

/** "Zoox, a Californian company with close to a thousand employees": what a name is described with is its own. */
function describedBefore(sentence: Sentence, item: number): Group | null {
  const { items } = sentence.reading;
  for (let at = item - 1; at > Math.max(sentence.start, item - 10); at--) {
    if (punctAt(items, at) === ',') {
      const group = groupAt(sentence, at - 1);
      return group && classesAt(items, at + 1) & Class.Determiner ? group : null;
    }
    if (groupAt(sentence, at) || classesAt(items, at) & (Class.Verb | Class.Auxiliary)) return null;
  }
  return null;
}

/** "Revenue should reach $3.6 billion": of the firm that the text is about, where the sentence names none, not even one that is not known. */
export function focusOf({ start, focus, groups, reading }: Sentence, item: number): Group | null {
  const kind = reading.mentions[focus]?.organization?.kind;
  if (!kind || ['fund', 'government', 'public_body', 'media'].includes(kind)) return null;
  if (groups.some(({ first }) => first < item)) return null;
  for (let at = start; at < item; at++) if (kindAt(reading.items, at) === Kind.Organization) return null;
  return { first: start, last: start, mentions: [focus], reference: null, isPerson: false };
}

/** "X's valuation", "valuing X at": the owner is said outright. */
export function isNamedOwner(sentence: Sentence, owner: Group | null, item: number): boolean {
  if (!owner || owner.first > item) return false;
  const { items } = sentence.reading;
  const isPossessor = kindAt(items, owner.last + 1) === Kind.Possessive && owner.last + 6 > item - 3;
  const isDescribed =
    punctAt(items, owner.last + 1) === ',' &&
    (classesAt(items, owner.last + 2) & Class.Relative) !== 0 &&
    owner.last + 9 > item;
  return (
    isPossessor ||
    isDescribed ||
    textAt(sentence, item - 1) === 'own' ||
    valuedBefore(sentence, item) === owner ||
    /^(?:valu(?:e|es|ed|ing)|giv(?:e|es|ing)|gave)$/.test(textAt(sentence, owner.first - 1))
  );
}
