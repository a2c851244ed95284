// Every API handler that reads: reads the query with a schema, asks, checks the reply with a schema, and answers JSON or a
// download. The trap: a reply is kept by (version, query), so that a question left open to "now" must not be kept beyond today.
import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Download, type ExportFormat, mediaTypes } from '#lib/export/download.ts';
import { Problem } from '../errors.ts';
import { shared } from './answer-problem.ts';
import { answerWith } from './answer-with.ts';
import type { Endpoint } from './endpoint.ts';
import { readFormat } from './read-format.ts';
import { badParameters, issuesOf, refuseDisorder } from './read-view-query.ts';
import { createReplyCache } from './reply-cache.ts';
import { streamText } from './stream-text.ts';

/** What the path itself carries; a part that stands for several segments comes as a list. */
type PathParameters = Readonly<Record<string, string | string[]>>;
type Parameters = Readonly<Record<string, string>>;
type Schemas<Query extends z.ZodType, Reply extends z.ZodType> = Pick<
  Endpoint<Query, Reply>,
  'query' | 'reply' | 'what'
> &
  Partial<Pick<Endpoint, 'path' | 'formats'>>;

interface Means<Query extends z.ZodType> {
  /** Changes with whatever a reader can see: with it a reply is kept and has an ETag; without it it is made each time. */
  readonly version?: () => Promise<string>;
  readonly download?: (query: z.output<Query>, format: ExportFormat) => Promise<Download>;
}

const keptBytes = 64 * 1024 * 1024;
const replies = createReplyCache(keptBytes);
/** Another build may answer the same question otherwise, so that no ETag outlives its process. */
const born = randomUUID();

const notFound = (what: string) =>
  new Problem(
    'not_found',
    `There is no such ${what} that was known by then.`,
    'Check the id, or move knownAt forward.',
  );

const hashOf = (content: string) => createHash('sha256').update(content).digest('base64url').slice(0, 27);

/** Clocks that were left out mean today, which is part of what was asked. */
const keyOf = (version: string, ...question: readonly unknown[]): string =>
  JSON.stringify([born, version, new Date().toISOString().slice(0, 10), ...question]);

const matches = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2));

function answerDownload(request: Request, download: Download, headers: Readonly<Record<string, string>>): Response {
  return new Response(request.method === 'HEAD' ? null : streamText(download.chunks), {
    headers: {
      ...headers,
      'Content-Type': mediaTypes[download.format],
      'Content-Disposition': `attachment; filename="${download.fileName}"`,
    },
  });
}

/**
 * Makes a GET handler. `answer` gets the parsed query and the path's parameters; null means not found and is told as
 * `what`. A reply that does not fit its schema is a bug and is answered as one.
 */
export function route<Query extends z.ZodType, Reply extends z.ZodType>(
  schemas: Schemas<Query, Reply>,
  answer: (query: z.output<Query>, path: Parameters) => Promise<z.input<Reply> | null>,
  { version, download }: Means<Query> = {},
) {
  return (request: Request, context: { params: Promise<PathParameters | undefined> }): Promise<Response> =>
    answerWith(request, async () => {
      const url = new URL(request.url);
      const { params, format } = readFormat(url, download ? (schemas.formats ?? []) : [], schemas.path);
      const query = schemas.query.safeParse(params);
      if (!query.success) throw badParameters(issuesOf(query.error));
      refuseDisorder(query.data);
      const parts = Object.fromEntries(
        Object.entries((await context.params) ?? {}).map(([name, part]) => [name, [part].flat().join('/')] as const),
      );
      // No id holds a NUL, and Postgres takes none.
      if (Object.values(parts).some((part) => part.includes('\0'))) throw notFound(schemas.what);
      const make = async () => {
        const found = await answer(query.data, parts);
        if (found === null) throw notFound(schemas.what);
        return new TextEncoder().encode(JSON.stringify(schemas.reply.parse(found)));
      };
      const asked = version ? keyOf(await version(), url.pathname, format, query.data) : randomUUID();
      const etag = version ? `W/"${hashOf(asked)}"` : null;
      const headers = { ...shared, ...(etag === null ? {} : { ETag: etag }) };
      if (etag !== null && matches(request, etag)) return new Response(null, { status: 304, headers });
      if (download && format) return answerDownload(request, await download(query.data, format), headers);
      const body = version ? await replies.answer(asked, make) : await make();
      const length = String(body.length);
      return new Response(body, {
        headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': length },
      });
    });
}
