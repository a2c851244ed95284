// Which claims and which names count otherwise under another set of judgements. Two overlays in, ids and slugs out; what is in
// neither list is read as before, so that nothing about it has to be decided again. Pure.
import type { Overlay } from './overlay.ts';

export interface OverlayDiff {
  readonly claims: ReadonlySet<string>;
  /** Names that are read as another organization than before. */
  readonly slugs: ReadonlySet<string>;
}

/** The keys under which the two maps hold different values; `form` makes values comparable. */
function differing<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  form: (value: Value) => string,
): string[] {
  const at = (map: ReadonlyMap<string, Value>, key: string): string | null => {
    const value = map.get(key);
    return value === undefined ? null : form(value);
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => at(before, key) !== at(after, key));
}

const asJson = (value: unknown): string => JSON.stringify(value);

export function diffOverlays(before: Overlay, after: Overlay): OverlayDiff {
  return {
    claims: new Set([
      ...before.rejected.symmetricDifference(after.rejected),
      ...differing(before.corrections, after.corrections, asJson),
      ...differing(before.together, after.together, asJson),
      ...differing(before.apart, after.apart, (others) => asJson([...others].sort())),
      ...differing(before.resolutions, after.resolutions, asJson),
    ]),
    slugs: new Set(differing(before.canonical, after.canonical, asJson)),
  };
}

/** The claims of which a person said that they mean one of these names. */
export const claimsMeaning = ({ corrections }: Overlay, slugs: ReadonlySet<string>): string[] =>
  [...corrections].flatMap(([claim, made]) =>
    made.some(({ field, value }) => field === 'party' && slugs.has(value.meant)) ? [claim] : [],
  );

/** These names and all that are read as one of them. */
export const namesFor = ({ canonical }: Overlay, slugs: ReadonlySet<string>): string[] => [
  ...slugs,
  ...[...canonical].flatMap(([name, into]) => (slugs.has(into) ? [name] : [])),
];
