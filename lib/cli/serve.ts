// entente serve : the built pages and the API, as `start` runs them. A server of our own in front of Next, for three reasons. Next
// believes an X-Forwarded-For that a reader sends, and the API's limit per address rests on it: here it is dropped unless a proxy
// in front is trusted; Next then writes the socket's address. And a page can tell the status of its answer (lib/answer-scope.ts).
// What the API answers is packed with Brotli where the reader takes it (lib/http/packed-response.ts).
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { PackedResponse } from '#lib/http/packed-response.ts';
import { keepAnswers } from '../answer-scope.ts';
import { readConfig } from '../config.ts';

/** The ledger is folded and measured for the present by the first who asks: that is the server itself. */
const askedFirst = ['/', '/graph', '/insights'];

/** One after the other, beside whatever readers ask. A page that fails here fails for its reader too, who is told. */
async function askAhead(host: string, port: number): Promise<void> {
  const own = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  for (const path of askedFirst) {
    const answer = await fetch(`http://${own}:${port}${path}`).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
  }
}

export async function serveCommand(): Promise<void> {
  const { host, port, trustProxy } = readConfig();
  const app = next({ dev: false, dir: join(import.meta.dirname, '../..'), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const keep = keepAnswers();
  const server = createServer({ ServerResponse: PackedResponse }, (request, response) => {
    if (!trustProxy) delete request.headers['x-forwarded-for'];
    keep(response, () => void handle(request, response));
  });
  await new Promise<void>((done) => server.listen(port, host, done));
  void askAhead(host, port);
  const stop = () => {
    server.close(() => process.exit());
    server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}
