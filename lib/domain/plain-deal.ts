// Test support: a whole deal that says as little as a deal can. Tests write over what they are about. Not for production code.
import type { Deal } from './deal.ts';

export const plainDeal: Deal = {
  id: 'd',
  type: 'compute',
  status: 'agreed',
  mark: null,
  name: null,
  parties: [],
  moment: null,
  talks: null,
  agreed: null,
  effective: null,
  ended: null,
  amount: null,
  stake: null,
  capacity: [],
  exclusivity: [],
  claims: ['c'],
  origins: 1,
  outlets: 1,
  knownSince: '2025-06-10T00:00:00.000Z',
  confidence: 1,
};
