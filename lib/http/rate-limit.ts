// How often one address may ask: a bucket of tokens each, filled steadily, in this process only. A bucket nobody touched for a
// minute is full, which is the same as none: so buckets are kept in two generations, and the older one is dropped whole. No
// request ever walks over all of them.

interface Bucket {
  readonly tokens: number;
  readonly filledAtMs: number;
}

/** `retryAfterSeconds` is null where the request may pass. */
export interface Allowance {
  readonly remaining: number;
  readonly retryAfterSeconds: number | null;
}

const generationMs = 60_000;
/** A crowd larger than this makes a generation end early: some then start anew with a full bucket. */
const addressesKept = 50_000;

/** `perMinute` is also how many may come at once; 0 lets everything pass. */
export function createRateLimit(perMinute: number): (address: string, nowMs: number) => Allowance {
  let [young, old] = [new Map<string, Bucket>(), new Map<string, Bucket>()];
  let begunAtMs = 0;
  const perMs = perMinute / 60_000;
  return (address, nowMs) => {
    if (perMinute === 0) return { remaining: Number.POSITIVE_INFINITY, retryAfterSeconds: null };
    if (nowMs - begunAtMs > generationMs || young.size >= addressesKept) {
      [young, old] = [new Map(), young];
      begunAtMs = nowMs;
    }
    const known = young.get(address) ?? old.get(address) ?? { tokens: perMinute, filledAtMs: nowMs };
    const tokens = Math.min(perMinute, known.tokens + Math.max(0, nowMs - known.filledAtMs) * perMs);
    const passes = tokens >= 1;
    const left = passes ? tokens - 1 : tokens;
    young.set(address, { tokens: left, filledAtMs: nowMs });
    return {
      remaining: Math.floor(left),
      retryAfterSeconds: passes ? null : Math.max(1, Math.ceil((1 - left) / perMs / 1000)),
    };
  };
}
