// What an address of the API is, said once: the handler reads its query and checks its reply with it, the OpenAPI document
// and the page /api are made of it, and the tests walk over it.
import type { z } from 'zod';
import type { ExportFormat } from '#lib/export/download.ts';

export type Method = 'get' | 'post' | 'patch' | 'delete';

export interface Endpoint<Query extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> {
  /** Below /api/v1, with the path's own parameters in braces: `/deals/{id}`. */
  readonly path: string;
  /** Names what is asked for where there is none: "There is no such deal". */
  readonly what: string;
  readonly summary: string;
  readonly help: string;
  readonly query: Query;
  readonly reply: Reply;
  /** Every parameter in the path, and what it stands for. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What it can be taken home as, whole, besides its own JSON. */
  readonly formats?: readonly ExportFormat[];
  /** Queries that are tried in tests and shown to readers; `{deal}`, `{article}` and the like stand for ids of this ledger. */
  readonly examples: readonly string[];
  /** Left out it is `get`, a read. All others are writes: they need the token. */
  readonly method?: Method;
  /** What a write is sent; some need nothing. */
  readonly body?: z.ZodType;
  /** The status of the reply where it is not 200. */
  readonly status?: 201;
  /** A write that needs no token. */
  readonly open?: true;
  /** What it answers with 422: what can be read, and has no answer. */
  readonly refuses?: string;
  /** What it is about can have been taken back: then the answer is 410. */
  readonly revocable?: true;
  /** What the reply is where it is not JSON. */
  readonly media?: string;
}

/** Keeps the exact schemas of an endpoint in its type, so that its handler is checked against them. */
export const endpoint = <Query extends z.ZodType, Reply extends z.ZodType>(
  described: Endpoint<Query, Reply>,
): Endpoint<Query, Reply> => described;

export const methodOf = ({ method }: Endpoint): Method => method ?? 'get';
export const isRead = (one: Endpoint): boolean => methodOf(one) === 'get';
