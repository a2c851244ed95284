// For tests only: which claims are grouped as one deal, under a few ownerships that tests speak of.
import { ownershipsByChild } from './group-at.ts';
import { groupClaims } from './group-claims.ts';
import type { LedgerClaim } from './ledger-claim.ts';

export const ownerships = ownershipsByChild([
  { child: 'google-cloud', parent: 'google', from: null, until: null },
  { child: 'deepmind', parent: 'google', from: '2014-01-26', until: null },
  { child: 'arm', parent: 'softbank', from: '2016-09-05', until: null },
]);

/** The ids of each deal's claims. */
export const groups = (claims: LedgerClaim[]): string[][] =>
  groupClaims(claims, ownerships).map((deal) => deal.claims.map((claim) => claim.id));
