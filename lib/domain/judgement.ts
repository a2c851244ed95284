// A person's decision about what the machine read: who decided, why, and which earlier decision it takes back.
import { z } from 'zod';
import { Instant } from './approximate-date.ts';

/** `retract`: an article is not to be believed; `restore` is its inverse. */
export const JudgementKind = z.enum(['retract', 'restore']);
export type JudgementKind = z.infer<typeof JudgementKind>;

export const Judgement = z.object({
  kind: JudgementKind,
  /** The id of what is judged. */
  subject: z.string().min(1),
  actor: z.string().trim().min(1),
  reason: z.string().trim().min(1),
  inverseOf: z.string().nullable(),
  madeAt: Instant,
});
export type Judgement = z.infer<typeof Judgement>;
