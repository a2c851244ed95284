// Which investors a deal's texts contradict: four and more tell of one investor's own money, and then a text names another one beside it,
// as a sentence that lists who has invested is easily misread. Such a one is no party; the texts that name it are in dispute. A round
// that several have joined is mostly told with them from the start. The trap: `columns/` asks this of numbers and has to hear the same.
import { type RelationType, sideOf } from '#lib/domain/relation-kind.ts';
import { isPaid } from './group-keys.ts';
import type { LedgerClaim } from './ledger-claim.ts';

type Told = Pick<LedgerClaim, 'parties'>;

/** So many texts tell of one alone before another name is strange, and so many for each that names it. */
const leastAlone = 4;

export const keyOfParty = ({ role, organization }: LedgerClaim['parties'][number]): string => `${role}|${organization}`;

/** Whether so many texts with so many parties can contradict one: most deals need no second look. */
export const canStray = (type: RelationType, texts: number, parties: number): boolean =>
  isPaid(type) && texts > leastAlone && parties > 2;

/** Those of a claim's parties who pay, in the roles of the deal's type. */
export const backersIn = (type: RelationType, parties: Told['parties']): Told['parties'] =>
  parties.filter(({ role }) => sideOf(type, role) === 'from');

/** Whom nobody tells of alone, though somebody is told of with others. */
function neverAlone<Key>(backers: ReadonlyArray<readonly Key[]>, alone: ReadonlyMap<Key, number>): ReadonlySet<Key> {
  const found = new Set<Key>();
  for (const some of backers) if (some.length > 1) for (const one of some) if (!alone.has(one)) found.add(one);
  return found;
}

/** Who pays by each text, in the order in which they became known -> whom the others contradict. */
export function straysAmong<Key>(backers: ReadonlyArray<readonly Key[]>): ReadonlySet<Key> {
  const alone = new Map<Key, number>();
  for (const [first, ...more] of backers)
    if (first !== undefined && more.length === 0) alone.set(first, (alone.get(first) ?? 0) + 1);
  // Of nearly all deals this is the end of it.
  if ([...alone.values()].every((times) => times < leastAlone)) return new Set();
  const strays = new Set<Key>();
  for (const one of neverAlone(backers, alone)) {
    const naming = backers.filter((some) => some.includes(one));
    const before = backers.slice(
      0,
      backers.findIndex((some) => some.includes(one)),
    );
    const aloneBefore = (other: Key) => before.filter((some) => some.length === 1 && some[0] === other).length;
    const contradicts = (other: Key) =>
      (alone.get(other) ?? 0) >= leastAlone * naming.length && aloneBefore(other) >= leastAlone;
    if (naming.flat().some(contradicts)) strays.add(one);
  }
  return strays;
}

/** `told` by those who say plainly what it is, in the roles of the deal's type and in the order in which they became known. */
export const findStrays = (type: RelationType, told: readonly Told[]): ReadonlySet<string> =>
  straysAmong(told.map(({ parties }) => backersIn(type, parties).map(keyOfParty)));
