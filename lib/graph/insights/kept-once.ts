// What is worked out of one folded deal is the same on every day for which the deal reads the same: it is kept with the deal, and
// goes with it.

/** What is kept for that key; made and kept where nothing is. */
export function keptOnce<Key extends WeakKey, Value>(
  kept: WeakMap<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  kept.set(key, made);
  return made;
}
