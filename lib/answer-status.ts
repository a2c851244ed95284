// The status of a page's answer. A page of Next cannot set one, except by throwing it away for a page that needs JavaScript to be seen.
// But our own server (lib/cli/serve.ts) answers in the same process: it keeps the answer beside everything that it causes, and the
// page that knows better marks it. The trap: server and pages are built apart, so that the store is found by name, not by import.
import { AsyncLocalStorage } from 'node:async_hooks';
import { ServerResponse } from 'node:http';

const name = Symbol.for('entente.answer');

/** Runs `answer` so that `setAnswerStatus` reaches `response` from whatever it causes. */
export function withAnswer(response: ServerResponse, answer: () => void): void {
  const kept: unknown = Reflect.get(globalThis, name);
  const store = kept instanceof AsyncLocalStorage ? kept : new AsyncLocalStorage();
  Reflect.set(globalThis, name, store);
  store.run(response, answer);
}

/**
 * Gives the answer under way this status. Nothing happens where it has begun already, or where the page is served by another
 * server than ours (`npm run dev`): then it stays at 200.
 */
export function setAnswerStatus(status: number): void {
  const store: unknown = Reflect.get(globalThis, name);
  const response: unknown = store instanceof AsyncLocalStorage ? store.getStore() : undefined;
  if (!(response instanceof ServerResponse) || response.headersSent) return;
  // Next's own requests for parts of a page: any status but 200 would make it load the whole page.
  if (response.req.headers.rsc === undefined) response.statusCode = status;
}
