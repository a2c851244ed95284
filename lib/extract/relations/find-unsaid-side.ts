// A sentence that names one firm and says what it does for, or gets from, whoever the text is about: "The first phase has been taken up
// by X." From a sentence without claims to one, or null. The trap is a text about somebody else: only whom the headline or most of the
// names are about counts, and only where no third firm stands in the sentence.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { type Candidate, nothingAttached } from './candidate.ts';
import { typeByKind } from './type-of-agreement.ts';
import { aboutHere, kindOf, mainOf, neverSells } from './unsaid-taker.ts';
import { type Turn, turns } from './unsaid-turns.ts';

const confidence = 0.62;

/** ", the Edinburgh firm that trains models, has": what only describes the name. */
const aside = /^,? (?:the|an?|which|whose|who|based|formerly|part|one) [^,;]{3,90}, /;

/** ", Norvane said": the firm of the text tells it. */
const told = /(?:^|,) ?(?:[a-z' ]+ )?(?:said|says|announced|confirmed|added|told)\b/;

/** Who lends, and who builds: kinds that a turn of phrase may not be about. */
const lenders: ReadonlySet<OrganizationKind> = new Set(['bank', 'fund', 'government', 'public_body']);

/** The one firm that a sentence names beside the one that the text is about, or null. */
function onlyNamed({ groups, reading }: Sentence, main: number): Group | null {
  const number = organizationNumber(reading, main);
  const isMain = ({ mentions }: Group) => mentions.every((one) => organizationNumber(reading, one) === number);
  const others = groups.filter((group) => !group.reference && !isMain(group));
  const [only, ...more] = others;
  if (!only || more.length > 0 || only.isPerson) return null;
  return only.mentions.some((one) => organizationNumber(reading, one) === number) ? null : only;
}

/** Whether the firm of the text stands in the sentence other than as who tells it. */
function actsItself({ groups, reading }: Sentence, main: number): boolean {
  const { items, folded } = reading;
  const number = organizationNumber(reading, main);
  return groups.some(
    ({ reference, mentions, last }) =>
      !reference &&
      mentions.some((one) => organizationNumber(reading, one) === number) &&
      !told.test(folded.slice(items.end[last], (items.end[last] ?? 0) + 24)),
  );
}

function turnAt({ reading: { items, folded }, start, end }: Sentence, { first, last }: Group): Turn | undefined {
  const ahead = folded.slice(items.start[start], items.start[first]);
  const rest = folded.slice(items.end[last], items.end[end - 1]);
  const behind = rest.replace(aside, ' ');
  return turns.find(
    (turn) => (turn.before?.test(ahead) ?? true) && (turn.after ? isSubject(ahead) && turn.after.test(behind) : true),
  );
}

/** Whether a name behind these words can be who acts: it opens the sentence or a clause. */
const isSubject = (ahead: string): boolean =>
  /(?:^|[,;:"(] |\b(?:and|that|but|while|as|for which|said) )(?:the |an? )?(?:[a-z-]+ ){0,5}$/.test(ahead) &&
  !/\b(?:with|from|by|to|of|for|in|at|on) (?:the |an? )?(?:[a-z-]+ ){0,2}$/.test(ahead);

const typed = ({ type, role }: Turn, seller: ReturnType<typeof kindOf>): RelationType =>
  type === 'contract' || (type === 'infrastructure' && role === 'takes' && /^(?:neo)?cloud$/.test(seller))
    ? typeByKind({ kind: seller })
    : type;

export function findUnsaidSide(sentence: Sentence): Candidate | null {
  if (sentence.groups.length === 0) return null;
  const main = aboutHere(sentence);
  if (main < 0 || organizationNumber(sentence.reading, main) !== organizationNumber(sentence.reading, mainOf(sentence)))
    return null;
  const named = onlyNamed(sentence, main);
  if (!named || actsItself(sentence, main)) return null;
  const turn = turnAt(sentence, named);
  if (!turn) return null;
  const about = sentence.reading.mentions[main]?.organization;
  if (!about || neverSells.has(about.kind)) return null;
  const kind = kindOf(sentence, named);
  if (turn.type === 'financing' ? !lenders.has(kind) && kind !== 'unknown' : turn.role === 'gives' && lenders.has(kind))
    return null;
  const trigger = turn.after ? Math.min(sentence.end - 1, named.last + 1) : Math.max(sentence.start, named.first - 1);
  const { dropped, status, mark } = modalityOf(sentence, trigger, turn.after ? named : null, 'verb');
  if (dropped) return null;
  const seller = turn.role === 'gives' ? kind : about.kind;
  const [from, to] = turn.role === 'gives' ? [[...named.mentions], [main]] : [[main], [...named.mentions]];
  return {
    ...nothingAttached(),
    type: typed(turn, seller),
    from,
    to,
    between: [],
    status,
    mark,
    frame: null,
    rule: 'unsaid-side',
    sentence: sentence.number,
    first: Math.min(named.first, trigger),
    last: Math.max(named.last, Math.min(sentence.end - 2, trigger + 4)),
    trigger,
    sure: true,
    generic: false,
    confidence,
  };
}
