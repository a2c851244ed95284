// Ids derived from content, so that writing the same thing twice is harmless. Server only: uses node:crypto.
import { hash } from 'node:crypto';

/** 20 hexadecimal digits (80 bits) of SHA-256 over the parts, each kept apart from the next; null differs from ''. */
export function contentId(...parts: ReadonlyArray<string | number | null>): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 20);
}

/** The full SHA-256 of a text or of raw bytes, in hexadecimal. */
export const contentHash = (content: string | Uint8Array): string => hash('sha256', content);
