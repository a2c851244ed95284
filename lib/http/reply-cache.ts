// Replies as they went out, kept while nothing in the ledger changed: the key holds the ledger's version, so that an old reply
// is never found again and only has to make room. Bounded by bytes; the one asked for longest ago goes first.
import { type Encoding, encodeBody } from './encode-body.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Kept {
  readonly body: Promise<Bytes>;
  readonly encoded: Map<Encoding, ReturnType<typeof encodeBody>>;
  bytes: number;
}

export interface ReplyCache {
  /** Two who ask the same at once wait for one answer; one that fails is not kept. */
  readonly answer: (key: string, encoding: Encoding, make: () => Promise<Bytes>) => ReturnType<typeof encodeBody>;
  readonly size: () => { replies: number; bytes: number };
}

export function createReplyCache(maxBytes: number): ReplyCache {
  const kept = new Map<string, Kept>();
  let total = 0;
  const drop = (key: string, reply: Kept) => {
    if (kept.get(key) !== reply) return;
    kept.delete(key);
    total -= reply.bytes;
  };
  const count = (key: string, reply: Kept, bytes: number) => {
    if (kept.get(key) !== reply) return;
    reply.bytes += bytes;
    total += bytes;
    for (const [oldest, other] of kept) {
      if (total <= maxBytes) break;
      drop(oldest, other);
    }
  };
  const begin = (key: string, make: () => Promise<Bytes>): Kept => {
    const reply: Kept = { body: make(), encoded: new Map(), bytes: 0 };
    kept.set(key, reply);
    reply.body.then(
      (body) => count(key, reply, body.length),
      () => drop(key, reply),
    );
    return reply;
  };
  return {
    answer: async (key, encoding, make) => {
      const known = kept.get(key);
      const reply = known ?? begin(key, make);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
      }
      const body = await reply.body;
      const ready = reply.encoded.get(encoding);
      if (ready) return ready;
      const encoded = encodeBody(body, encoding);
      reply.encoded.set(encoding, encoded);
      const result = await encoded;
      if (result.body !== body) count(key, reply, result.body.length);
      return result;
    },
    size: () => ({ replies: kept.size, bytes: total }),
  };
}
