// Ids derived from content, so that writing the same thing twice is harmless. Server only: uses node:crypto.
import { createHash } from 'node:crypto';

/** 20 hexadecimal digits (80 bits) of SHA-256 over the parts, each kept apart from the next; null differs from ''. */
export function contentId(...parts: ReadonlyArray<string | number | null>): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** The full SHA-256 of a text or of raw bytes, in hexadecimal. */
export const contentHash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
