// Markup that stands in a document and nowhere else: our server keeps it beside the answer (lib/answer-scope.ts) from where a page is
// made to where it becomes text. Both are built apart, so that they find it by name.

/** The name under which the server can be asked for markup of the document that it is making. */
export const keptMarkupKey = Symbol.for('entente.keptMarkup');

/** What was kept at this place for the document under way; nothing in a browser, where it stands in the document already. */
export function keptMarkup(place: number): string {
  const ask: unknown = Reflect.get(globalThis, keptMarkupKey);
  const markup: unknown = typeof ask === 'function' ? ask(place) : '';
  return typeof markup === 'string' ? markup : '';
}
