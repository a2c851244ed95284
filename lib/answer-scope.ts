// What belongs to one answer while it is made: its status, how its reader writes dates and numbers, and what stands in its document
// alone. A page of Next cannot set a status, except by throwing itself away for a page that needs JavaScript to be seen, and figures
// are written far below the page that knows its reader. But our own server (lib/cli/serve.ts) answers in the same process: it keeps the
// answer beside everything that it causes. The trap: server and pages are built apart, so that what they share is found by name, not
// by import.
import { AsyncLocalStorage } from 'node:async_hooks';
import { ServerResponse } from 'node:http';
import { keptMarkupKey } from './kept-markup.ts';
import { readerFormatKey } from './reader-format.ts';

const answerKey = Symbol.for('entente.answer');

function answerUnderWay(): ServerResponse | undefined {
  const store: unknown = Reflect.get(globalThis, answerKey);
  const answer: unknown = store instanceof AsyncLocalStorage ? store.getStore() : undefined;
  return answer instanceof ServerResponse ? answer : undefined;
}

const keptBeside = (answer: ServerResponse): unknown[] => {
  const kept: unknown = Reflect.get(answer, keptMarkupKey);
  return Array.isArray(kept) ? kept : [];
};

/** Makes a `run` that keeps an answer in reach of everything that its second argument causes. Called once by the server. */
export function keepAnswers(): (answer: ServerResponse, make: () => void) => void {
  const store = new AsyncLocalStorage<ServerResponse>();
  Reflect.set(globalThis, answerKey, store);
  Reflect.set(globalThis, readerFormatKey, () => {
    const answer = answerUnderWay();
    return answer && Reflect.get(answer, readerFormatKey);
  });
  Reflect.set(globalThis, keptMarkupKey, (place: number) => {
    const answer = answerUnderWay();
    return answer && keptBeside(answer)[place];
  });
  return (answer, make) => store.run(answer, make);
}

/**
 * Gives the answer under way this status. Nothing happens where it has begun already, or where the page is served by another
 * server than ours (`npm run dev`): then it stays at 200.
 */
export function setAnswerStatus(status: number): void {
  const answer = answerUnderWay();
  // For a part of a page any status but 200 would make Next load the whole page.
  if (answer && !answer.headersSent && answer.req.headers.rsc === undefined) answer.statusCode = status;
}

/** From here on figures of the answer under way are written so. */
export function setAnswerFormat(format: string): void {
  const answer = answerUnderWay();
  if (answer) Reflect.set(answer, readerFormatKey, format);
}

/** Next's own requests for what a document is drawn from, as it moves from page to page without one. */
const isPart = ({ req: { headers } }: ServerResponse): boolean =>
  headers.rsc !== undefined || headers['next-action'] !== undefined;

/** Whether a document is being made, by our server, which keeps markup for it. */
export function makesDocument(): boolean {
  const answer = answerUnderWay();
  return answer !== undefined && !isPart(answer);
}

/** Keeps markup for the document under way and says at which place `keptMarkup` finds it. Null where none is made. */
export function keepMarkup(markup: string): number | null {
  const answer = answerUnderWay();
  if (!answer || isPart(answer)) return null;
  const kept = [...keptBeside(answer), markup];
  Reflect.set(answer, keptMarkupKey, kept);
  return kept.length - 1;
}
