// Where the words put what a claim tells of: "at its campus in western New York", "near Abernathy, Texas", "Stargate Norway". From the
// text of a sentence to one place, or null where it names none or several. Where a firm comes from is no place ("Aker of Norway",
// "the British company"); nor is where somebody spoke, which is why only sentences of a claim and the headline are asked.
import type { Place } from '#lib/domain/place.ts';
import { placesClash } from '#lib/domain/place.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { placeNames } from './place-names.ts';

export interface FoundPlace {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

/** What is built or delivered somewhere. Money and rights are not. */
export const isPlaced = (type: RelationType): boolean =>
  type === 'compute' || type === 'infrastructure' || type === 'energy' || type === 'joint_venture';

const direction = '(?:(?:north|south|east|west|central|rural)(?:-?(?:east|west))?(?:ern)? |the |upstate )*';
const names = placeNames.map(([, name]) => `(${name})`).join('|');
/** "based in Texas" and "headquartered in" are addresses of firms. */
const placed = new RegExp(
  `(?<!\\b(?:based|headquartered|listed|born|founded) )(?:\\b(?:in|near|at|outside|across|to) ${direction}|, |\\b[Ss]targate )(?:${names})\\b(?!['’]s\\b|-|,? based)`,
  'gi',
);
/** Names are asked in capitals, what stands around them in any. */
const isCapital = /^\p{Lu}/u;

/** All places that a stretch of a text names, offset by where it starts. */
function placesIn(text: string, from: number): FoundPlace[] {
  const found: FoundPlace[] = [];
  placed.lastIndex = 0;
  for (let match = placed.exec(text); match; match = placed.exec(text)) {
    const at = match.findIndex((group, number) => number > 0 && group !== undefined);
    const name = match[at];
    const place = placeNames[at - 1]?.[0];
    if (name === undefined || place === undefined || !isCapital.test(name)) continue;
    const end = from + match.index + match[0].length;
    found.push({ place, start: end - name.length, end });
  }
  return found;
}

/** The finest of places that do not contradict each other. */
function finest(found: readonly FoundPlace[]): FoundPlace | null {
  const [best] = [...found].sort((a, b) => b.place.length - a.place.length);
  return best && found.every(({ place }) => !placesClash(best.place, place)) ? best : null;
}

/** Where the sentences of a claim put it; where they name no place at all, where the headline does. Spans are [start, end) in `text`. */
export function findPlace(
  text: string,
  sentences: ReadonlyArray<readonly [number, number]>,
  headlineEnd: number,
): FoundPlace | null {
  const said = sentences.flatMap(([start, end]) => placesIn(text.slice(start, end), start));
  return finest(said.length > 0 ? said : placesIn(text.slice(0, headlineEnd), 0));
}
