// Sums over the deals that a view's filters leave, on one basis: with the formula, every input, and what was left out.

import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Basis } from '#lib/domain/money.ts';
import { RelationType, sidesOf } from '#lib/domain/relation-kind.ts';
import type { AccountTotals, TotalsView } from '#lib/domain/totals.ts';
import type { TotalsQuery } from '#lib/domain/view-query.ts';
import { type Standpoint, standsOn } from '#lib/ledger/deals-on-side.ts';
import { findContainment } from '#lib/ledger/find-containment.ts';
import { basesOf, totalDeals } from '#lib/ledger/total-deals.ts';
import { Problem } from '../errors.ts';
import { foldedWhere } from './fold-deals.ts';
import { ratesTold, rateTable } from './rate-table.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const formula = {
  gross: 'the sum of all stated totals of deals in talks or agreed',
  firm: 'gross without deals in talks and without amounts “up to” a limit',
  once: 'gross without deals whose money lies in another counted deal: parts of a named venture or programme, what an expansion of at least the whole sum expands, and what a sum of several deals adds up',
  conversion:
    'stated amount × rate of the month of the deal’s date (mean of the rates where it touches several), rounded to hundredths',
};

/** The basis to add on. Throws Problem('unprocessable') where several are stated and none was chosen. */
function chooseBasis(deals: readonly Deal[], asked: Basis | undefined): Basis {
  if (asked !== undefined) return asked;
  const bases = basesOf(deals);
  const [only, ...others] = bases.keys();
  if (others.length === 0) return only ?? 'unknown';
  throw new Problem(
    'unprocessable',
    `These amounts are of different kinds (${[...bases.keys()].join(', ')}): their sum would mean nothing.`,
    `Choose one of them: basis=${only}.`,
    [...bases].map(([basis, count]) => ({
      path: 'basis',
      message: `${basis}: ${count} ${count === 1 ? 'deal' : 'deals'}`,
    })),
  );
}

async function listTotalled(query: TotalsQuery) {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const { ownerships } = ledger;
  const standpoint = { organizations: query.organization, asOf: clocks.asOf, ownerships };
  const { side } = query;
  const deals = foldedWhere(ledger, query, clocks).filter(
    (deal) => side === undefined || standsOn(deal, side, standpoint),
  );
  return { clocks, deals, scope: { clocks, ownerships } };
}

/** The kinds of money that the deals of a view state, with how many deals state each. */
export const listBases = async (query: TotalsQuery): Promise<ReadonlyMap<Basis, number>> =>
  basesOf((await listTotalled(query)).deals);

/** Throws Problem('unprocessable') where sums of several kinds are stated and none was chosen. */
export async function getTotals(query: TotalsQuery): Promise<TotalsView & { deals: readonly Deal[] }> {
  const { clocks, deals, scope } = await listTotalled(query);
  const totals = totalDeals(deals, {
    basis: chooseBasis(deals, query.basis),
    currency: query.currency ?? 'USD',
    rates: rateTable,
    links: findContainment(deals, scope),
  });
  return { clocks, ...totals, formula, rates: ratesTold, deals };
}

/** An organization's account: a line for each type, side and basis on which any sum is stated. `deals` are its own. */
export function accountOf(
  deals: readonly Deal[],
  standpoint: Standpoint & { readonly clocks: Clocks },
  currency: string,
): AccountTotals[] {
  const { clocks } = standpoint;
  return RelationType.options.flatMap((type) =>
    sidesOf(type).flatMap((side) => {
      const own = deals.filter((deal) => deal.type === type && standsOn(deal, side, standpoint));
      return [...basesOf(own).keys()].sort().map((basis) => {
        const links = findContainment(own, { clocks, ownerships: standpoint.ownerships });
        const { gross, firm, once, leftOut } = totalDeals(own, { basis, currency, rates: rateTable, links });
        const unknown = leftOut.filter(({ reason }) => reason !== 'other_basis').length;
        return { type, side, basis, currency, gross, firm, once, leftOut: unknown };
      });
    }),
  );
}
