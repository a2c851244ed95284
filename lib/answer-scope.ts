// What belongs to one answer while it is made: its status, and how its reader writes dates and numbers. A page of Next cannot set a
// status, except by throwing itself away for a page that needs JavaScript to be seen, and figures are written far below the page that
// knows its reader. But our own server (lib/cli/serve.ts) answers in the same process: it keeps the answer beside everything that
// it causes. The trap: server and pages are built apart, so that what they share is found by name, not by import.
import { AsyncLocalStorage } from 'node:async_hooks';
import { ServerResponse } from 'node:http';
import { readerFormatKey } from './reader-format.ts';

const answerKey = Symbol.for('entente.answer');

function answerUnderWay(): ServerResponse | undefined {
  const store: unknown = Reflect.get(globalThis, answerKey);
  const answer: unknown = store instanceof AsyncLocalStorage ? store.getStore() : undefined;
  return answer instanceof ServerResponse ? answer : undefined;
}

/** Makes a `run` that keeps an answer in reach of everything that its second argument causes. Called once by the server. */
export function keepAnswers(): (answer: ServerResponse, make: () => void) => void {
  const store = new AsyncLocalStorage<ServerResponse>();
  Reflect.set(globalThis, answerKey, store);
  Reflect.set(globalThis, readerFormatKey, () => {
    const answer = answerUnderWay();
    return answer && Reflect.get(answer, readerFormatKey);
  });
  return (answer, make) => store.run(answer, make);
}

/**
 * Gives the answer under way this status. Nothing happens where it has begun already, or where the page is served by another
 * server than ours (`npm run dev`): then it stays at 200.
 */
export function setAnswerStatus(status: number): void {
  const answer = answerUnderWay();
  // Next's own requests for parts of a page: any status but 200 would make it load the whole page.
  if (answer && !answer.headersSent && answer.req.headers.rsc === undefined) answer.statusCode = status;
}

/** From here on figures of the answer under way are written so. */
export function setAnswerFormat(format: string): void {
  const answer = answerUnderWay();
  if (answer) Reflect.set(answer, readerFormatKey, format);
}
