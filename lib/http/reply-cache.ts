// Replies as they went out, kept while nothing in the ledger changed: the key holds the ledger's version, so that an old reply
// is never found again and only has to make room. Bounded by bytes; the one asked for longest ago goes first. They are kept
// plain: Next compresses what leaves, and drops the Content-Encoding of a handler that did so itself.

type Bytes = Uint8Array<ArrayBuffer>;

interface Kept {
  readonly body: Promise<Bytes>;
  bytes: number;
}

export interface ReplyCache {
  /** Two who ask the same at once wait for one answer; one that fails is not kept. */
  readonly answer: (key: string, make: () => Promise<Bytes>) => Promise<Bytes>;
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
    reply.bytes = bytes;
    total += bytes;
    for (const [oldest, other] of kept) {
      if (total <= maxBytes) break;
      drop(oldest, other);
    }
  };
  return {
    answer: (key, make) => {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.body;
      }
      const reply: Kept = { body: make(), bytes: 0 };
      kept.set(key, reply);
      reply.body.then(
        (body) => count(key, reply, body.length),
        () => drop(key, reply),
      );
      return reply.body;
    },
    size: () => ({ replies: kept.size, bytes: total }),
  };
}
