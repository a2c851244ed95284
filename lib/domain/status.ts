// How far a relation has got. Three statuses carry the logic; a mark keeps the finer word that the text gives.
import { z } from 'zod';

export const Status = z.enum(['talks', 'agreed', 'ended']);
export type Status = z.infer<typeof Status>;

export const StatusMark = z.enum([
  'letter_of_intent',
  'signed',
  'closed',
  'in_force',
  'amended',
  'expanded',
  'cancelled',
  'expired',
  'blocked',
  'denied',
]);
export type StatusMark = z.infer<typeof StatusMark>;

/** Which status a mark belongs to. A denial stands with the endings: it must never make an active deal. */
export const statusOfMark: Readonly<Record<StatusMark, Status>> = {
  letter_of_intent: 'talks',
  signed: 'agreed',
  closed: 'agreed',
  in_force: 'agreed',
  amended: 'agreed',
  expanded: 'agreed',
  cancelled: 'ended',
  expired: 'ended',
  blocked: 'ended',
  denied: 'ended',
};
