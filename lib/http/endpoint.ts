// What an address of the API is, said once: the handler reads its query and checks its reply with it, the OpenAPI document
// and the page /api are made of it, and the tests walk over it.
import type { z } from 'zod';
import type { ExportFormat } from '#lib/export/download.ts';

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
  /** A write: what its body is, and that it needs the token. Left out, the address is a read. */
  readonly body?: z.ZodType;
}

/** Keeps the exact schemas of an endpoint in its type, so that its handler is checked against them. */
export const endpoint = <Query extends z.ZodType, Reply extends z.ZodType>(
  described: Endpoint<Query, Reply>,
): Endpoint<Query, Reply> => described;
