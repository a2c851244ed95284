// What a page says, in our own words.
import { z } from 'zod';

/** Where on the page a field stood: in its data for machines, in `<title>`, in a heading or in a signature. */
const Place = z.enum(['json-ld', 'meta', 'title', 'heading', 'signature']);
export type Place = z.infer<typeof Place>;

/** A field with where it stood; null where the page does not give it. */
export type Placed = { readonly text: string; readonly from: Place } | null;

export const ArticleRead = z.object({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  /** A day (`2026-03-01`) or a UTC second, by precision; null where the page does not say: undated, never "today". */
  published: z
    .object({
      at: z.string(),
      precision: z.enum(['day', 'second']),
      from: z.enum(['json-ld', 'meta', 'time', 'text', 'url']),
    })
    .nullable(),
  /** A language tag as the page gives it ("en", "pt-BR"). */
  language: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  /** Where title, byline and publisher stood; `published` says it itself. */
  from: z.object({ title: Place.nullable(), byline: Place.nullable(), publisher: Place.nullable() }),
  /** Paragraphs apart by an empty line, white space and characters normalised: the same bytes give the same offsets. */
  text: z.string(),
  /** Why this is no article; its other fields then say what little is known. */
  error: z.string().nullable(),
});
export type ArticleRead = z.infer<typeof ArticleRead>;
export type PublishedRead = NonNullable<ArticleRead['published']>;

export const failedArticle = (error: string): ArticleRead => ({
  title: null,
  byline: null,
  publisher: null,
  published: null,
  language: null,
  canonicalUrl: null,
  from: { title: null, byline: null, publisher: null },
  text: '',
  error,
});
