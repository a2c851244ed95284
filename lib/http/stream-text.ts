// Text as it comes, as the body of an answer: nothing is held but what is on its way. A reader who leaves ends the reading.

/** Rows are small: they travel together, so that each is not a packet of its own. */
const pieceLength = 32 * 1024;

export function streamText(chunks: Iterable<string> | AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  async function* pieces(): AsyncGenerator<string> {
    let held = '';
    for await (const chunk of chunks) {
      held += chunk;
      if (held.length < pieceLength) continue;
      yield held;
      held = '';
    }
    if (held !== '') yield held;
  }
  const reading = pieces();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await reading.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await reading.return(undefined);
    },
  });
}
