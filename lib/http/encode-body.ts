// Replies and exports in the encoding that the reader prefers: Brotli where it is understood, else gzip, else plain.
// Brotli at 4 costs about as much as gzip at 6 and is smaller; higher levels are for files that are made once.
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];
/** Below this a compressed reply is hardly smaller than its headers. */
const worthBytes = 1024;

/** What `Accept-Encoding` allows; an entry with q=0 is a refusal. */
export function chooseEncoding(accepted: string | null): Encoding {
  const offers = new Map(
    (accepted ?? '').split(',').map((offer) => {
      const [name = '', ...settings] = offer
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = settings.find((setting) => setting.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  const allowed = (name: string) => (offers.get(name) ?? offers.get('*') ?? 0) > 0;
  return allowed('br') ? 'br' : allowed('gzip') ? 'gzip' : 'identity';
}

/** Small bodies stay as they are, whatever is asked. */
export async function encodeBody(
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Promise<{ body: Uint8Array<ArrayBuffer>; encoding: Encoding }> {
  if (encoding === 'identity' || body.length < worthBytes) return { body, encoding: 'identity' };
  const encoded = encoding === 'br' ? await compressBrotli(body, brotli) : await compressGzip(body);
  return { body: new Uint8Array(encoded), encoding };
}

/** Rows are small: they travel together, so that each is not a packet of its own. */
async function* together(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    held += chunk;
    if (held.length < 32 * 1024) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

/** Text as it comes, encoded as it goes out: nothing is held but what is on its way. A reader who leaves ends the reading. */
export function encodeStream(
  chunks: Iterable<string> | AsyncIterable<string>,
  encoding: Encoding,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const text = Readable.from(together(chunks), { objectMode: false });
  const out =
    encoding === 'identity'
      ? text
      : pipeline(text, encoding === 'br' ? createBrotliCompress(brotli) : createGzip(), () => undefined);
  const pieces = out.iterator();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else if (value instanceof Uint8Array) controller.enqueue(new Uint8Array(value));
    },
    cancel: () => void out.destroy(),
  });
}
