// Why a ledger without filters has nothing at its clocks: nothing happened by that day of the world, nothing was known by then, or nothing
// was ever read.
import type { ClockQuery } from '#components/format/view-address.ts';

export function emptyReason({ asOf, knownAt }: ClockQuery): 'early' | 'unknown' | 'ledger' {
  if (asOf === undefined && knownAt === undefined) return 'ledger';
  // What was told after that day was known too, and all of it is of later days.
  return asOf !== undefined && (knownAt === undefined || knownAt > asOf) ? 'early' : 'unknown';
}
