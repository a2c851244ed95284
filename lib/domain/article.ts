// An article and its versions. A version's text is its title, a blank line, and its body: one coordinate space, so that
// words of a headline are evidence like any others.
import { z } from 'zod';
import { ApproximateDate, Instant } from './approximate-date.ts';

/** How much of a source's text may be shown: all of it, the words around evidence, or nothing but the link. */
export const DisplayPolicy = z.enum(['full', 'excerpt', 'link']);
export type DisplayPolicy = z.infer<typeof DisplayPolicy>;

/** What kind of voice a publisher is; a party's own newsroom or a filing weighs more than a report. */
export const PublisherKind = z.enum([
  'newsroom',
  'filing',
  'regulator',
  'wire',
  'press',
  'newsletter',
  'brief',
  'upload',
]);
export type PublisherKind = z.infer<typeof PublisherKind>;

export const Publisher = z.object({
  slug: z.string(),
  name: z.string(),
  kind: PublisherKind,
  displayPolicy: DisplayPolicy,
});
export type Publisher = z.infer<typeof Publisher>;

/** A public source that an own brief rests on. */
export const Source = z.object({
  title: z.string().min(1),
  publisher: z.string().min(1),
  date: z.string().nullable(),
  url: z.httpUrl(),
});
export type Source = z.infer<typeof Source>;

/** A JSON article as a stranger hands it in: one object of a `.json` file or one line of a `.jsonl` file. */
export const ArticleInput = z.object({
  id: z.string().optional(),
  title: z.string().trim().default(''),
  published: z.string().nullish(),
  url: z.httpUrl().nullish(),
  publisher: z.string().trim().min(1).nullish(),
  text: z.string().trim().min(1, 'an article needs a text'),
  language: z.string().nullish(),
  sources: z.array(Source).optional(),
});
export type ArticleInput = z.infer<typeof ArticleInput>;

/** The text of a version and where its headline ends (0 without one). */
export function versionText(title: string, body: string): { text: string; headlineEnd: number } {
  return title ? { text: `${title}\n\n${body}`, headlineEnd: title.length } : { text: body, headlineEnd: 0 };
}

export const ArticleRef = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publisher: Publisher,
  /** Null where the date is missing or unreadable: such an article is undated, never "today". */
  published: ApproximateDate.nullable(),
  /** From when a reader could have known it. */
  knownAt: Instant,
});
export type ArticleRef = z.infer<typeof ArticleRef>;
