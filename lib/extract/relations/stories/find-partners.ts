// Deals with several whom the next sentence names: "has signed agreements with three power companies. The deals involve A, B and C."
// Keeps the agreement that waits for names from sentence to sentence, and makes a claim for each who is then listed. The trap: a list
// of others, so that only sentences that open with the deals, the firms or "they" count.
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { organizationOf, sameHouse, topicsAround } from '#lib/extract/relations/frame-site.ts';
import { publicKinds, type Typed, typeOfDeal } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** An agreement of one firm with others that are only counted so far. */
export interface Awaited {
  readonly subject: number;
  readonly trigger: number;
  readonly told: Sentence;
  readonly topics: number;
  /** Whether whoever is counted publishes something: then it is that which the agreement is about. */
  readonly areOutlets: boolean;
  readonly status: Candidate['status'];
  readonly mark: Candidate['mark'];
}

const dealing = new WordPattern(/(?:deals|agreements|contracts|partnerships|pacts|awards)$/);
const counted = new WordPattern(
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|a number of|a handful of|various)$/,
);
const reach = { people: 7, opening: 7, sentences: 2 };

/** "agreements with three nuclear power companies": whether those on the other side are counted and not named. */
function countsOthers(sentence: Sentence, noun: number): boolean {
  const { items } = sentence.reading;
  if (!/^(?:with|to|for)$/.test(wordAt(items, noun + 1).text)) return false;
  let isCounted = false;
  for (let item = noun + 2; item < Math.min(sentence.end, noun + 2 + reach.people); item++) {
    if (groupAt(sentence, item) || kindAt(items, item) === Kind.Punct) return false;
    isCounted ||= counted.written(sentence.reading, item);
    if (isCounted && classesAt(items, item) & Class.Kind && /[^s]s$/.test(wordTextAt(sentence, item)))
      return kindAt(items, item + 1) !== Kind.Organization && !(classesAt(items, item + 1) & Class.ListIntro);
  }
  return false;
}

/** "revenue sharing with six publishers", "its Publishers' Program": what outlets are let into is an agreement with each. */
function isForOutlets({ reading: { items, folded }, start, end }: Sentence, noun: number): boolean {
  const left = folded.slice(items.start[Math.max(start, noun - 3)], items.start[noun]);
  const right = folded.slice(items.end[noun], items.end[Math.min(end - 1, noun + 6)]);
  return (
    /\b(?:publishers?|media|news)(?:['\u2019]s?)? (?:partner(?:ship)? )?$/.test(left) ||
    /^ (?:[a-z]+ )?(?:with|for) (?:[a-z]+ ){0,2}(?:publishers|newsrooms|newspapers|media outlets|news outlets)\b/.test(
      right,
    )
  );
}

const programmes = new WordPattern(/^(?:programmes?|programs?|sharing|revenue sharing|scheme)$/);

/** The agreement that a sentence leaves without names, or null. */
function awaitedIn(sentence: Sentence): Awaited | null {
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    const isProgramme = programmes.written(sentence.reading, item) && isForOutlets(sentence, item);
    if (!isProgramme && !(classesAt(items, item) & Class.DealNoun)) continue;
    if (!isProgramme && !(dealing.written(sentence.reading, item) && countsOthers(sentence, item))) continue;
    const subject = subjectOf(sentence, item, 'noun');
    if (subject?.mentions.length !== 1 || subject.isPerson) return null;
    const { dropped, status, mark } = modalityOf(sentence, item, subject, 'noun');
    if (dropped !== null) return null;
    const topics = topicsAround(sentence, item, item + reach.people);
    const areOutlets = isProgramme || isForOutlets(sentence, item);
    return { subject: subject.mentions[0] ?? -1, trigger: item, told: sentence, topics, areOutlets, status, mark };
  }
  return null;
}

const heads = new WordPattern(
  /^(?:they|these|those|deals|agreements|contracts|partnerships|companies|firms|vendors|partners|suppliers|providers|publishers|labels|labs|list|roster|group)$/,
);
const outlets = new WordPattern(/^(?:publishers|newspapers|newsrooms|labels|broadcasters)$/);
const naming = new WordPattern(/^(?:involves?|includes?|included|are|were|is|comprises?|cover|covers|with)$/);

/** "The deals involve A, B and C", "The full roster: A, B and C": those whom a sentence lists as the ones that were counted. */
function listedIn(sentence: Sentence): { list: Group; head: number; areOutlets: boolean } | null {
  const { items } = sentence.reading;
  if (!(classesAt(items, sentence.start) & (Class.Determiner | Class.Pronoun))) return null;
  let head = -1;
  for (let item = sentence.start; item < Math.min(sentence.end, sentence.start + reach.opening); item++) {
    if (groupAt(sentence, item)?.reference === null) return null;
    if (heads.written(sentence.reading, item)) head = item;
    if (head < 0 || !(naming.written(sentence.reading, item) || punctAt(items, item) === ':')) continue;
    const list = nominalAt(sentence, item + 1, 4);
    if (list && !list.reference && list.mentions.length > 1)
      return { list, head, areOutlets: outlets.written(sentence.reading, head) };
  }
  return null;
}

/** What the agreement is with one of those who are listed. */
function typeWith(topics: number, subject: KnownOrganization, other: KnownOrganization): Typed {
  if (publicKinds.has(subject.kind)) return { type: 'contract', direction: 'backward', sure: true };
  const typed = typeOfDeal(topics, subject, other, false);
  return typed.type === 'partnership' && topics & Topic.Power && !(topics & (Topic.Compute | Topic.Chip))
    ? { type: 'energy', direction: 'backward', sure: false }
    : typed;
}

/** The claims of an agreement with those whom this sentence lists, and the agreement that the next one may name others of. */
export function findPartners(
  sentence: Sentence,
  open: Awaited | null,
): { candidates: Candidate[]; awaited: Awaited | null } {
  const awaited = awaitedIn(sentence) ?? (open && sentence.number - open.told.number < reach.sentences ? open : null);
  const listed = open && sentence.number - open.told.number <= reach.sentences ? listedIn(sentence) : null;
  if (!open || !listed) return { candidates: [], awaited };
  const subject = organizationOf(open.told, open.subject);
  const candidates: Candidate[] = [];
  for (const mention of listed.list.mentions) {
    const other = organizationOf(sentence, mention);
    if (!subject || !other || sameHouse(sentence, open.subject, mention)) continue;
    const { type, direction, sure } =
      listed.areOutlets || open.areOutlets
        ? ({ type: 'content', direction: 'backward', sure: true } as const)
        : typeWith(open.topics, subject, other);
    const [from, to] = direction === 'forward' ? [open.subject, mention] : [mention, open.subject];
    candidates.push({
      type,
      from: direction === 'both' ? [] : [from],
      to: direction === 'both' ? [] : [to],
      between: direction === 'both' ? [from, to] : [],
      status: open.status,
      mark: open.mark,
      frame: null,
      rule: 'partners-named',
      sentence: sentence.number,
      first: listed.head,
      last: Math.max(listed.head, listed.list.last),
      trigger: listed.head,
      sure,
      generic: false,
      confidence: 0.66,
      ...nothingAttached(),
    });
  }
  return { candidates, awaited: null };
}
