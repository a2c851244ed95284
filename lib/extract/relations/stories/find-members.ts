// Ventures and alliances told over several sentences: who founds one, then who else belongs to it ("Arm, Nvidia and Intel are the
// first technology partners", "A and B joined later", "with A and B also in the consortium"). Keeps the venture it is in from sentence to sentence; the whole is one
// claim of all its parties. The trap: partners in another sense, so only phrases of membership soon after a founding count.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt } from '#lib/extract/reading.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** What a word begins with that can tell of a member. */
const telling = new WordPattern(
  /^(?:is|are|was|were|will be|has|have|had|join|signed|belong|members|partners|funders|founders|signatories|participants|so|as|also|too)/,
);

export interface Venture {
  readonly members: readonly number[];
  readonly founding: Candidate;
  readonly sentence: number;
}

const reach = 4;
const bodies =
  /\b(?:alliance|coalition|consortium|association|forum|foundation|body|venture|stargate|programme|program|initiative|company|pact|group)\b/;
const are =
  /^(?:is|are|was|were|will be)(?: also| all| now| both| the)*(?: among (?:the|its|those)| (?:the|its) (?:first|initial|founding|other|key)| (?:on|part of) the| members of| partners in)(?: \w+){0,3}? ?(?:members|partners|participants|funders|founders|signatories|list|alliance|venture|project|programme|consortium|group)\b/;
const beside =
  /^(?:also|too)?,? ?(?:in|part of|among|members? of) (?:the|its) (?:[a-z]+ ){0,2}(?:consortium|syndicate|group|venture|alliance|coalition|members|partners|backers|owners)\b/;
const joins =
  /^(?:(?:has|have|had) (?:also |since |now )*)?(?:joined|joins?|signed up|belongs? to (?:it|the (?:group|alliance|venture|consortium|body)))(?: (?:too|since|later|soon after|afterwards|as well|in \w+|last \w+))*(?:[.,;]|$| as (?:a )?\w* ?(?:members?|partners?))/;
const listing =
  /^(?:members|partners|funders|founders|signatories|participants)(?: of it| in it)? (?:are|were|include[ds]?)\b/;

const wordsFrom = ({ start, end, reading: { items, folded } }: Sentence, item: number): string =>
  folded.slice(items.start[Math.max(start, item)] ?? 0, items.end[Math.min(end - 1, item + 12)] ?? 0);

/** What a founding opens: a claim of equals whose words name a body that others can join. */
function opened(sentence: Sentence, here: readonly Candidate[]): Venture | null {
  const founding = here.find(
    ({ type, between, first, last }) =>
      between.length >= 2 &&
      (type === 'joint_venture' ||
        (type === 'partnership' &&
          bodies.test(
            sentence.reading.folded.slice(sentence.reading.items.start[first], sentence.reading.items.end[last + 3]),
          ))),
  );
  return founding ? { members: founding.between, founding, sentence: sentence.number } : null;
}

const gathering =
  /\b(?:gather|attract|assembl|recruit|unit|enlist|rall|win|won|sign)\w*(?: up| together| over)? (?:(?:more than|over|about|around|some|at least|nearly) )?(?:\d+|dozens of|scores of|several|many|a number of) (?:other |more |new )?(?:[a-z-]+ ){0,2}(?:partners|members|companies|firms|allies)\b/;

/** "X has gathered more than 50 partners around its platform": an alliance whose members are told next. */
function gathered(sentence: Sentence): Venture | null {
  const { start, end, reading } = sentence;
  const { items, folded } = reading;
  const found = gathering.exec(folded.slice(items.start[start], items.end[end - 1]));
  if (!found) return null;
  const at = (items.start[start] ?? 0) + found.index;
  let trigger = start;
  while (trigger < end && (items.start[trigger] ?? 0) < at) trigger++;
  const host = subjectOf(sentence, trigger, 'past');
  if (host?.mentions.length !== 1 || host.isPerson) return null;
  const { dropped, status, mark } = modalityOf(sentence, trigger, host, 'verb');
  if (dropped !== null || status !== 'agreed') return null;
  const founding: Candidate = {
    type: 'partnership',
    from: [],
    to: [],
    between: [...host.mentions],
    status,
    mark,
    frame: null,
    rule: 'gathered',
    sentence: sentence.number,
    first: Math.min(host.first, trigger),
    last: trigger,
    trigger,
    sure: true,
    generic: false,
    confidence: 0.74,
    ...nothingAttached(),
  };
  return { members: founding.between, founding, sentence: sentence.number };
}

/** Groups that a sentence names as further members, each with the item that says so. */
function membersIn(sentence: Sentence): Array<{ group: Group; trigger: number }> {
  const found: Array<{ group: Group; trigger: number }> = [];
  const add = (group: Group | null, trigger: number) => {
    if (group && !group.reference && !group.isPerson && !found.some((known) => known.group === group))
      found.push({ group, trigger });
  };
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!telling.written(sentence.reading, item) || groupAt(sentence, item)) continue;
    const words = wordsFrom(sentence, item);
    if (are.test(words) || joins.test(words)) add(subjectOf(sentence, item, 'third'), item);
    else if (beside.test(words)) add(groupAt(sentence, item - 1), item);
    else if (listing.test(words)) add(nominalAt(sentence, item + 2), item);
    else if (found.length > 0 && /^(?:so|as) (?:is|are)\b/.test(words)) add(nominalAt(sentence, item + 2, 16), item);
  }
  return found;
}

/** The claim of a venture with the members that this sentence adds, and the venture that the next sentence is still about. */
export function findMembers(
  sentence: Sentence,
  open: Venture | null,
  here: readonly Candidate[],
): { candidates: Candidate[]; venture: Venture | null } {
  const founded = opened(sentence, here) ?? gathered(sentence);
  const venture = founded ?? open;
  if (!venture || sentence.number - venture.sentence > reach) return { candidates: [], venture: founded };
  const added = membersIn(sentence);
  const first = added[0];
  if (!first || isDenied(sentence, first)) return { candidates: [], venture };
  const slugOf = (mention: number) => sentence.reading.mentions[mention]?.organization?.slug;
  const known = new Set(venture.members.map(slugOf));
  const fresh = added.flatMap(({ group }) => group.mentions).filter((mention) => !known.has(slugOf(mention)));
  if (fresh.length === 0) return { candidates: [], venture };
  const members = [...venture.members, ...fresh];
  const candidate: Candidate = {
    ...venture.founding,
    between: members,
    rule: 'members',
    sentence: sentence.number,
    first: Math.min(...added.map(({ group, trigger }) => Math.min(group.first, trigger))),
    last: Math.max(...added.map(({ group, trigger }) => Math.max(group.last, trigger))),
    trigger: first.trigger,
    confidence: Math.max(0.6, venture.founding.confidence - 0.08),
    capacity: [],
    exclusivity: null,
  };
  return { candidates: [candidate], venture: { ...venture, members, sentence: sentence.number } };
}

const isDenied = (sentence: Sentence, { group, trigger }: { group: Group; trigger: number }): boolean =>
  modalityOf(sentence, trigger, group, 'verb').dropped !== null ||
  [1, 2].some((after) => (classesAt(sentence.reading.items, trigger + after) & Class.Negation) !== 0) ||
  wordTextAt(sentence, trigger - 1) === 'not';
