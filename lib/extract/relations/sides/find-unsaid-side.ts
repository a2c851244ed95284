// A clause that names one firm and says what it does for, or gets from, whoever the text is about: "The first phase has been taken up
// by X." From a sentence to claims about firms of which no frame has made one. The trap is a text about somebody else: only whom the
// headline or most of the names are about counts, and only where no third firm stands in the clause.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { typeByKind } from '#lib/extract/relations/type-of-agreement.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { aboutHere, kindOf, mainOf, neverSells } from './unsaid-taker.ts';
import { gapped, type Turn, turns } from './unsaid-turns.ts';

const confidence = 0.62;

/** ", the Edinburgh firm that trains models, has": what only describes the name. */
const aside = /^,? (?:the|an?|which|whose|who|based|formerly|part|one) [^,;]{3,90}, /;

/** Where one clause ends and another begins; a bare "and" only before the name itself. */
const parting =
  /[;:\u2014]|, (?:and|but|while|whereas|although|because) |, (?=the (?:rest|others?|remainder|turbines|engines|gas|batteries) )| and /g;
const relative =
  /[;:\u2014]|, (?:and|but|while|which|who|whose|with|replacing|according|provided|if|the (?:rest|others?|remainder|turbines|engines|gas|batteries)) /;

/** "Norvane said", ", Norvane confirmed": who only tells it. */
const tells = /^ (?:[a-z' ]{0,30})?(?:said|says|announced|confirmed|added|told)\b/;

/** "Norvane's system runs at": what it sells stands for the firm. */
const ownGoods =
  /^(?:'s|\u2019s|') (?:[a-z-]+ ){0,3}(?:systems?|software|platform|assistant|agents?|robots?|machines?|drones?|tools?|technology|models?|app|product|service|chatbot|work|projects?|campus|site|plant|loans?|debts?|bonds|notes|facility|lenders|banks|creditors)\b/;

/** Who lends and who rules: no builder and no vendor. */
const lenders: ReadonlySet<OrganizationKind> = new Set(['bank', 'fund', 'government', 'public_body']);

interface Clause {
  readonly named: Group;
  readonly ahead: string;
  readonly behind: string;
  /** The same with what only describes the name. */
  readonly rest: string;
}

/** Offsets in the text at which the clause around a name begins and ends; what only describes the name is no end of it. */
function bounds(
  { reading: { items, folded }, start, end }: Sentence,
  { first, last }: Group,
): readonly [number, number] {
  const [from, until] = [items.start[start] ?? 0, items.end[end - 1] ?? 0];
  let begin = from;
  const own = items.start[first] ?? 0;
  const ahead = folded.slice(from, own);
  parting.lastIndex = 0;
  for (let found = parting.exec(ahead); found; found = parting.exec(ahead)) {
    const next = from + found.index + found[0].length;
    if (found[0] !== ' and ' || /^(?:the |an? )?$/.test(folded.slice(next, own))) begin = next;
  }
  const after = items.end[last] ?? 0;
  const skipped = aside.exec(folded.slice(after, until))?.[0].length ?? 0;
  const next = folded.slice(after + skipped, until).search(relative);
  return [begin, next < 0 ? until : after + skipped + next];
}

/** The clauses of a sentence that name one firm beside the one that the text is about, which may only tell it. */
function* clausesOf(sentence: Sentence, main: number): Generator<Clause> {
  const { reading, groups } = sentence;
  const { items, folded } = reading;
  const number = organizationNumber(reading, main);
  const isMain = ({ mentions }: Group) => mentions.some((one) => organizationNumber(reading, one) === number);
  for (const named of groups) {
    if (named.reference || named.isPerson || isMain(named)) continue;
    const [begin, stop] = bounds(sentence, named);
    const rest = folded.slice(items.end[named.last], stop);
    const skipped = aside.exec(rest)?.[0].length ?? 0;
    const others = groups.filter(({ first, last, reference }) => {
      const at = items.start[first] ?? 0;
      const isInAside = at > (items.end[named.last] ?? 0) && at < (items.end[named.last] ?? 0) + skipped;
      return !reference && first !== named.first && at >= begin && (items.end[last] ?? 0) <= stop && !isInAside;
    });
    const isBystander = (one: Group) => {
      const next = folded.slice(items.end[one.last], (items.end[one.last] ?? 0) + 40);
      return isMain(one) && (tells.test(next) || ownGoods.test(next));
    };
    const only = others.every(isBystander);
    if (only)
      yield {
        named,
        ahead: folded.slice(begin, items.start[named.first]).trimStart(),
        behind: rest.slice(skipped && skipped - 1),
        rest,
      };
  }
}

/** Whether a name behind these words can be who acts: it opens the clause, but for what kind of firm it is. */
const isSubject = (ahead: string): boolean =>
  countedOf.test(ahead) ||
  (/^(?:["\u201c]|[^,]{0,40}, )?(?:the |an? |its )?(?:[a-z-]+ ){0,5}$/.test(ahead) &&
    !/\b(?:with|from|by|to|for|in|at|on|after) (?:the |an? )?(?:[a-z-]+ ){0,2}$/.test(ahead));

/** "More than 700 supermarkets of X": places of the firm do what it does. */
const countedOf = /^(?:more than |over |about |some |nearly |around )?[\d,.]+ (?:[a-z-]+ ){1,2}of $/;

function turnOf({ ahead, behind, rest }: Clause): Turn | undefined {
  const acts = isSubject(ahead);
  return turns.find(
    ({ before, after }) =>
      (!after || (acts && (after.test(behind) || (rest !== behind && after.test(rest))))) &&
      (!before || before.test(ahead)),
  );
}

/** What is had of a cloud is computing, unless the words tell of its halls. */
const typed = ({ type, role }: Turn, seller: OrganizationKind, isOfSite: boolean): RelationType =>
  type === 'contract' || (type === 'infrastructure' && role === 'takes' && !isOfSite && /^(?:neo)?cloud$/.test(seller))
    ? typeByKind({ kind: seller })
    : type;

/** Kinds for which nobody builds and nobody generates, whatever their text tells of. */
const needsNoSite: ReadonlySet<OrganizationKind> = new Set(['chip_maker', 'memory', 'server_maker', 'equipment']);

/** Kinds that rent halls rather than let them. */
const rents: ReadonlySet<OrganizationKind> = new Set(['lab', 'cloud', 'software', 'media', 'health', 'robotics']);

/** What the clauses of a sentence say of firms that stand in no claim of it so far. */
export function findUnsaidSides(sentence: Sentence, known: readonly Candidate[]): Candidate[] {
  const { reading } = sentence;
  const main = sentence.groups.length > 0 ? aboutHere(sentence) : -1;
  const about = reading.mentions[main]?.organization;
  if (!about || neverSells.has(about.kind)) return [];
  if (organizationNumber(reading, main) !== organizationNumber(reading, mainOf(sentence))) return [];
  const found: Candidate[] = [];
  let last: Turn | undefined;
  for (const clause of clausesOf(sentence, main)) {
    const { named } = clause;
    const turn = turnOf(clause) ?? (last && gapped.test(clause.ahead) ? last : undefined);
    if (!turn) continue;
    last = turn.role === 'gives' ? turn : undefined;
    if (known.some(({ from, to, between }) => named.mentions.some((one) => [...from, ...to, ...between].includes(one))))
      continue;
    const kind = kindOf(sentence, named);
    if (
      turn.type === 'financing'
        ? !turn.isVouched && !lenders.has(kind) && kind !== 'unknown'
        : turn.role === 'gives' && lenders.has(kind)
    )
      continue;
    if (turn.type === 'infrastructure' && turn.role === 'takes' && rents.has(about.kind) && !about.discovered) continue;
    if (needsNoSite.has(about.kind) && (turn.type === 'infrastructure' || turn.type === 'energy')) continue;
    const trigger = turn.after ? Math.min(sentence.end - 1, named.last + 1) : Math.max(sentence.start, named.first - 1);
    const { dropped, status, mark } = modalityOf(sentence, trigger, turn.after ? named : null, 'verb');
    if (dropped) continue;
    const gives = turn.role === 'gives';
    found.push({
      ...nothingAttached(),
      type: typed(turn, gives ? kind : about.kind, (sentence.topics & Topic.Site) !== 0),
      from: gives ? [...named.mentions] : [main],
      to: gives ? [main] : [...named.mentions],
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
    });
  }
  return found;
}
