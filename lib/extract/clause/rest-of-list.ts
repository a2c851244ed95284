// Lists that name strangers, funds of a house or persons between their members: "A, affiliated funds of B, Jane Roe, C, Inc., and D".
// A group ends where such a member begins; here the list is followed to where its clause ends. It never crosses a verb.
import { classesAt, isGlued, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { goesOn, skipForm, skipParenthesis } from './list-members.ts';
import { moneyAt } from './money-at.ts';

const noMember =
  Class.Verb |
  Class.Auxiliary |
  Class.Modal |
  Class.Subordinator |
  Class.Relative |
  Class.Report |
  Class.Pronoun |
  Class.Ending |
  Class.Denial |
  Class.Negation;

/** What a house holds for others: what follows says whose it is. */
const pooled = new WordPattern(
  /^(?:funds?|accounts?|affiliates?|clients|entities|vehicles?|equity|arms?|units?|advis[eo]rs|subsidiar(?:y|ies))$/,
);
const holding = new WordPattern(/^(?:managed|advised|affiliated|run|held|controlled)$/);
/** "in A and in B". */
const within = new WordPattern(/^(?:in|into|of|from)$/);
const closing = /^[.;:)!?\u2013\u2014\u201d"-]$/;

/** Behind a member: over its form, its symbol and what stands in brackets. */
const afterMember = ({ reading, end }: Sentence, item: number): number =>
  skipParenthesis(reading.items, skipForm(reading, item), end);

/** "imaging sensor company X": what a firm does stands before the word for it. */
function isOfTrade({ reading: { items }, end }: Sentence, item: number): boolean {
  for (let at = item + 1; at < Math.min(end, item + 4); at++) if (classesAt(items, at) & Class.Kind) return true;
  return false;
}

/** One member from its first item: the group in it, or null for a stranger, and the item behind it. Null where no member stands. */
function memberAt(sentence: Sentence, from: number): { group: Group | null; next: number } | null {
  const { reading, end } = sentence;
  const { items, text } = reading;
  let isPooled = false;
  let item = from;
  for (; item < Math.min(end, from + 10); item++) {
    if (item > from && (goesOn(items, item) || closing.test(punctAt(items, item)))) return { group: null, next: item };
    const group = groupAt(sentence, item);
    if (group?.reference) return null;
    if (group) {
      const next = afterMember(sentence, group.last + 1);
      if (next >= end || goesOn(items, next) || closing.test(punctAt(items, next))) return { group, next };
      // "Norvane's and Ostrin": a firm that is called after somebody; "Norvane's own investment company": one of its house.
      if (kindAt(items, next) === Kind.Possessive && !group.isPerson) {
        const own = afterOwn(sentence, next + 1);
        if (own > 0) return { group, next: own };
      }
      if (!group.isPerson && kindAt(items, next) !== Kind.Possessive) return null;
      item = group.last;
      continue;
    }
    const kind = kindAt(items, item);
    if (kind === Kind.Organization || kind === Kind.Person || kind === Kind.Possessive) continue;
    if (kind === Kind.Figure && !moneyAt(sentence, item)) continue;
    if (kind !== Kind.Word) {
      if (punctAt(items, item) === '-') continue;
      return null;
    }
    if (pooled.written(reading, item) || pools.written(reading, item)) {
      isPooled = true;
      continue;
    }
    const classes = classesAt(items, item);
    if (isPooled && (holding.written(reading, item) || classes & Class.Preposition)) continue;
    if (isGlued(items, item) && punctAt(items, item - 1) === '-') continue;
    if ((items.shape[item] ?? 0) !== 0 && !(classes & (Class.Pronoun | Class.Subordinator))) continue;
    if (classes & Class.Trigger && wordAt(items, item).uses.some(({ frame }) => frame.trigger === 'verb')) return null;
    if (classes & (noMember | Class.Preposition) && !(classes & (Class.Kind | Class.Modifier))) return null;
    const ending = text.slice((items.end[item] ?? 0) - 3, items.end[item]);
    if (/(?:ing|.ed)$/.test(ending) && !(classes & Class.Modifier) && !isOfTrade(sentence, item)) return null;
  }
  return item >= end ? { group: null, next: item } : null;
}

/** Behind "'s", or behind what holds money for a house: the item where the list goes on or ends, or -1. */
function afterOwn({ reading, end }: Sentence, from: number): number {
  const { items } = reading;
  let hasPool = false;
  for (let item = from; item < Math.min(end, from + 6); item++) {
    if (goesOn(items, item) || closing.test(punctAt(items, item))) return hasPool || item === from ? item : -1;
    if (pooled.written(reading, item) || pools.written(reading, item)) hasPool = true;
    else if (kindAt(items, item) !== Kind.Word || classesAt(items, item) & noMember) return -1;
  }
  return -1;
}
const pools = new WordPattern(
  /^(?:venture arm|investment arm|corporate venture arm|investment company|investment firm|holding company|family office|pension fund|endowment|company)$/,
);

/** No list of parties is longer; a text made to be slow is. */
const mostMembers = 60;

/** The groups with which the list of a group goes on. */
export function restOfList(sentence: Sentence, { last }: Group): Group[] {
  const { items } = sentence.reading;
  const found: Group[] = [];
  for (let at = afterMember(sentence, last + 1); goesOn(items, at) && found.length < mostMembers; ) {
    while (goesOn(items, at)) at++;
    if (within.written(sentence.reading, at)) at++;
    const member = memberAt(sentence, at);
    if (!member) {
      const behind = behindRemark(sentence, at);
      if (behind < 0) break;
      at = behind;
      continue;
    }
    if (member.group) found.push(member.group);
    at = member.next;
  }
  return found;
}

const remarkReach = 16;

/** "A, a start-up that was founded in 2022, and B": the comma behind what is said of the last member, where an "and" follows; or -1. */
function behindRemark(sentence: Sentence, from: number): number {
  const { items } = sentence.reading;
  if (!(classesAt(items, from) & (Class.Determiner | Class.Relative))) return -1;
  for (let item = from + 1; item < Math.min(sentence.end, from + remarkReach); item++) {
    if (groupAt(sentence, item) || closing.test(punctAt(items, item))) return -1;
    if (punctAt(items, item) === ',') return classesAt(items, item + 1) & Class.Coordinator ? item : -1;
  }
  return -1;
}
