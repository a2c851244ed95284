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

/** `told` by those who say plainly what it is, in the roles of the deal's type and in the order in which they became known. */
export function findStrays(type: RelationType, told: readonly Told[]): ReadonlySet<string> {
  const backers = told.map(({ parties }) =>
    parties.filter(({ role }) => sideOf(type, role) === 'from').map(keyOfParty),
  );
  const timesAlone = (one: string, before: number): number =>
    backers.reduce((sum, [first, ...more], at) => sum + Number(at < before && first === one && more.length === 0), 0);
  const isStray = (one: string): boolean => {
    const naming = backers.filter((some) => some.includes(one));
    const first = backers.findIndex((some) => some.includes(one));
    return (
      timesAlone(one, told.length) === 0 &&
      naming.flat().some((other) => {
        const least = leastAlone * naming.length;
        return timesAlone(other, first) >= leastAlone && timesAlone(other, told.length) >= least;
      })
    );
  };
  return new Set([...new Set(backers.filter(({ length }) => length > 1).flat())].filter(isStray));
}
