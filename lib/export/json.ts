// Items as JSON Lines (one object a line) or as one JSON document with its clocks. Written as they come.
import type { Clocks } from '#lib/domain/clocks.ts';

type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

export async function* writeJsonLines<Item>(items: Items<Item>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

/** `{"clocks": …, NAME: [ … ]}` with one item a line. */
export async function* writeJson<Item>(name: string, clocks: Clocks, items: Items<Item>): AsyncGenerator<string> {
  yield `{"clocks":${JSON.stringify(clocks)},${JSON.stringify(name)}:[`;
  let between = '\n';
  for await (const item of items) {
    yield between + JSON.stringify(item);
    between = ',\n';
  }
  yield '\n]}\n';
}
