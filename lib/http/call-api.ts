// For tests only: asks the real handler of an address under /api/v1, as the web server would, without a web server.
import { join } from 'node:path';
import { z } from 'zod';
import { endpoints } from './endpoints.ts';

const handlers = join(import.meta.dirname, '../../app/api/v1');

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const isHandler = (given: unknown): given is Handler => typeof given === 'function';
const Handlers = z.record(z.string(), z.custom<Handler>(isHandler));

/** `/deals/{id}` is answered by `deals/[id]/route.ts`. */
export const handlerFile = (path: string): string =>
  join(handlers, path.replaceAll('{', '[').replaceAll('}', ']'), 'route.ts');

/** The endpoint whose path an address has, with what its parts are there; an ending such as `.csv` is no part of the path. */
function find(pathname: string): { path: string; params: Record<string, string> } {
  const exact = endpoints.find(({ path }) => path === pathname);
  if (exact) return { path: exact.path, params: {} };
  for (const { path } of endpoints) {
    const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(pathname.replace(/\.(csv|json|jsonl|gexf|graphml)$/, ''));
    if (found) return { path, params: { ...found.groups } };
  }
  throw new RangeError(`no endpoint for ${pathname}`);
}

/** `address` is below /api/v1: `/deals?type=compute`. */
export async function callApi(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`http://localhost/api/v1${address}`);
  const { path, params } = find(url.pathname.replace('/api/v1', ''));
  const module: unknown = await import(/* @vite-ignore */ handlerFile(path));
  const { method = 'GET' } = init;
  const handle = Handlers.parse({ ...Object(module) })[method === 'HEAD' ? 'GET' : method];
  if (!handle) throw new RangeError(`${path} has no ${method}`);
  const decoded = Object.fromEntries(Object.entries(params).map(([name, part]) => [name, decodeURIComponent(part)]));
  return handle(new Request(url, init), { params: Promise.resolve(decoded) });
}
