// A frozen share: the state with both clocks as days, and the answer that it is drawn from, kept under its hash.
import { z } from 'zod';
import { Day, Instant } from './approximate-date.ts';
import { ChangesView } from './change.ts';
import { Clocks } from './clocks.ts';
import { Id } from './list-query.ts';
import { SharedView } from './share.ts';

/** What a share is made from: the address of a view, with or without the site in front. */
export const ShareInput = z.strictObject({ address: z.string().min(1).max(8_000) });
export type ShareInput = z.infer<typeof ShareInput>;

export const KeptShare = z.object({
  id: Id,
  view: SharedView,
  /** The complete state, as the address of a live embed would carry it. */
  address: z.string(),
  clocks: Clocks,
  /** SHA-256 of the answer as canonical JSON, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the answer as JSON, in bytes. */
  size: z.number().int().positive(),
  ledgerVersion: z.string(),
  codeVersion: z.string(),
  extractor: z.string(),
  createdAt: Instant,
});
export type KeptShare = z.infer<typeof KeptShare>;

/** What the maker of a share is told, and nobody ever again: with the secret it can be revoked. */
export const MadeShare = z.object({ share: KeptShare, secret: z.string(), embed: z.string(), page: z.string() });
export type MadeShare = z.infer<typeof MadeShare>;

/** `/api/v1/shares/:id` */
export const ShareReply = z.object({
  share: KeptShare,
  /** What the picture is drawn from, as it was when it was frozen. */
  answer: z.looseObject({ clocks: Clocks }),
  /** How many deals read otherwise today, are new or are gone. */
  changed: z.object({ count: z.number().int(), by: Day }),
});
export type ShareReply = z.infer<typeof ShareReply>;

/** `/api/v1/shares/:id/changes`: from what was frozen to what is known today. */
export const ShareChanges = ChangesView;
export type ShareChanges = z.infer<typeof ShareChanges>;

export const RevokedShare = z.object({ id: Id, revoked: z.literal(true) });
export type RevokedShare = z.infer<typeof RevokedShare>;
