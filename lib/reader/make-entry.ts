// Loose fields of one feed item -> a FeedEntry, or null where the schema refuses it. The one place where titles
// become plain text, dates are read, links are resolved and missing ids are made. All feed readers end here.
import { contentId } from '#lib/domain/content-id.ts';
import { cleanLine, plainText } from './clean-text.ts';
import { FeedEntry } from './feed.ts';
import { parseDate } from './parse-date.ts';

export type LooseEntry = {
  id?: string | undefined;
  /** Plain text or HTML, as the format says; both come out as plain text. */
  title?: string | undefined;
  link?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  summary?: string | undefined;
  author?: string | undefined;
  content?: string | undefined;
};

const MAX_SUMMARY = 4000;
const MAX_CONTENT = 1_000_000;
const MAX_ID = 1000;
/** RSS writes an author as "ada@news.example (Ada Byline)". */
const MAILBOX = /^\s*[^\s@()]+@[^\s@()]+ +\(([^()]+)\)\s*$/;

/**
 * An http(s) address without credentials, absolute; null for anything else (javascript:, data:, file:, mailto:, rubbish). What begins
 * with "www." is a host whose scheme was forgotten, and no folder.
 */
export function resolveLink(link: string | undefined, base?: string): string | null {
  const trimmed = link?.trim().replace(/^(?=www\.[\w-]+\.[a-z])/i, 'https://');
  const url = trimmed && trimmed.length <= 4000 ? URL.parse(trimmed, base) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname) return null;
  return url.href;
}

/** The base that `xml:base` or the like sets inside another base; an unusable one changes nothing. */
export const resolveBase = (address: string | undefined, base?: string): string | undefined =>
  address && URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : base;

const orNull = (text: string): string | null => text || null;
const dateOf = (text: string | undefined): string | null => parseDate(text).at;

/** A title that is nothing but markup ("</example>") was meant literally. */
export const titleText = (markup: string): string => plainText(markup) || cleanLine(markup);

export function makeEntry(loose: LooseEntry, base?: string): FeedEntry | null {
  const fields = {
    title: orNull(titleText(loose.title ?? '')),
    link: resolveLink(loose.link, base),
    published: dateOf(loose.published),
    updated: dateOf(loose.updated),
    summary: orNull(plainText(loose.summary ?? '', MAX_SUMMARY)),
    author: orNull(plainText((loose.author ?? '').replace(MAILBOX, '$1'), 300)),
    content: orNull((loose.content ?? '').slice(0, MAX_CONTENT).toWellFormed().replaceAll('\u0000', '').trim()),
  };
  const id = cleanLine(loose.id ?? '', MAX_ID) || fields.link || contentId(...Object.values(fields));
  const entry = FeedEntry.safeParse({ id, ...fields });
  return entry.success ? entry.data : null;
}
