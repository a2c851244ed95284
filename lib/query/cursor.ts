// Where a list goes on, as a text that says nothing to its reader. It holds the clocks of the page before and the sort key of its
// last item, and a digest over these and the question, so that one cut short, altered or carried to another question is
// refused. No secret is in it: whoever makes one up himself only reads the list from another place, if his key is one of that list.
import { z } from 'zod';
import { Instant } from '#lib/domain/approximate-date.ts';
import { type Clocks, Clocks as ClocksSchema } from '#lib/domain/clocks.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { Problem } from '../errors.ts';

export interface Place {
  readonly clocks: Clocks;
  /** The sort key of the item that the page before ended with. */
  readonly after: readonly string[];
}

/** What the database takes for a text: no character of number 0 is in it. */
const Text = z.string().refine((text) => !text.includes('\0'));

/** The sort keys of lists. */
export const TextKey = z.array(Text);
export const InstantKey = z.tuple([Instant, Text]);

type Question = Readonly<Record<string, unknown>>;

const Payload = z.tuple([ClocksSchema.shape.asOf, ClocksSchema.shape.knownAt, z.array(z.string())]);

/** How much is asked for at once, and where it begins, is no part of the question. */
const digestOf = (payload: string, { cursor: _, limit: __, ...question }: Question): string =>
  contentId(payload, JSON.stringify(Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1))));

export function writeCursor(question: Question, { clocks, after }: Place): string {
  const payload = JSON.stringify([clocks.asOf, clocks.knownAt, after]);
  return Buffer.from(digestOf(payload, question) + payload).toString('base64url');
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Throws Problem('bad_request') for a cursor that no page of this question gave, or whose sort key is none of its list. */
export function readCursor(cursor: string, question: Question, Key: z.ZodType<readonly string[]> = TextKey): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [digest, json] = [text.slice(0, 20), text.slice(20)];
  const payload = Payload.safeParse(parsed(json));
  const after = Key.safeParse(payload.data?.[2]);
  if (!payload.success || !after.success || digest !== digestOf(json, question)) {
    const issue = { path: 'cursor', message: 'is not the `next` of a page of this list with these parameters' };
    throw new Problem('bad_request', `cursor ${issue.message}.`, 'Leave it out to begin at the first page.', [issue]);
  }
  const [asOf, knownAt] = payload.data;
  return { clocks: { asOf, knownAt }, after: after.data };
}
