// Whose figure a revenue, a valuation or a headcount is: its possessor, whoever is valued, described or the subject, then the nearest
// name, then what the text is about. From a sentence and the figure's item to a group, or null where several could be meant.
import type { MetricName } from '#lib/domain/metric.ts';
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

const textAt = (sentence: Sentence, item: number): string =>
  wordAt(sentence.reading.items, item).text ||
  sentence.reading.folded.slice(sentence.reading.items.start[item] ?? 0, sentence.reading.items.end[item] ?? 0);

/** Whose figure: "X's revenue", the subject, "valuing X at", or the nearest name to the left. */
export function metricOwner(sentence: Sentence, item: number, metric: MetricName): Group | null {
  const { items } = sentence.reading;
  if (metric === 'valuation') {
    for (let at = item - 1; at >= Math.max(sentence.start, item - 9); at--) {
      const group = groupAt(sentence, at);
      if (
        group &&
        /^(?:valu(?:e|es|ed|ing)|giv(?:e|es|ing)|gave|putting|puts)$/.test(textAt(sentence, group.first - 1))
      )
        return group;
    }
  }
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
  const described = describedBefore(sentence, item);
  if (described) return described;
  const partly = metric === 'valuation' ? heldIn(sentence, item) : null;
  if (partly) return partly;
  const subject = behindAside(sentence, item) ?? subjectOf(sentence, item, 'noun');
  if (subject) return subject;
  for (let at = item - 1; at >= Math.max(sentence.start, item - 25); at--) {
    const group = groupAt(sentence, at);
    if (group) return group;
  }
  for (let at = item + 1; at < Math.min(sentence.end, item + 20); at++) {
    const group = groupAt(sentence, at);
    if (group && /^(?:for|of|from|by|at)$/.test(textAt(sentence, group.first - 1))) return group;
    if (group && metric === 'users' && /^us(?:e|ing)$/.test(textAt(sentence, group.first - 1))) return group;
    if (group && at < item + 5 && classesAt(items, at - 1) & Class.Kind) return group;
  }
  return metric === 'headcount' || metric === 'users' || metric === 'capex' ? null : focusOf(sentence, item);
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
    /^(?:valu(?:e|es|ed|ing)|giv(?:e|es|ing)|gave)$/.test(textAt(sentence, owner.first - 1))
  );
}
