// What is measured over HTTP is asked here: connections are kept, nothing is compressed, an answer counts when all of it is there.
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http';

export const agent = new Agent({ keepAlive: true });

export async function listen(handle: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { server, address: `http://127.0.0.1:${bound.port}` };
}

/** Throws unless the answer is a whole 200. */
export function ask(address: string): Promise<void> {
  return new Promise((done, fail) => {
    get(address, { agent, headers: { 'Accept-Encoding': 'identity' } }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? done() : fail(new Error(`${address}: ${answer.statusCode}`)),
      );
    }).once('error', fail);
  });
}
