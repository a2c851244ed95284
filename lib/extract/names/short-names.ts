// What else an article calls a name that it has given in full: "Brightmoor" of "Brightmoor Systems", "Drexel" of "Drexel & Rowe", "NGA" of
// "Northern Grid Alliance (NGA)". A unit is no short form: "Brightmoor Cloud" stays beside "Brightmoor".

import { punctAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';
import type { CandidateName } from './candidate-name.ts';
import type { KnownOrganization, Lexicon } from './lexicon.ts';
import { firstNames, leftOff, organizationSuffixes, places } from './name-cues.ts';

/** Left off only by who has read the full name before: a firm and its own fund are two. */
const leftOffLater = /^(?:&|and|capital|ventures|partners|management|advisors)$/i;

const firstOf = ({ runs }: CandidateName): number => runs[0]?.first ?? 0;

function firstWord(
  candidate: CandidateName,
  name: string,
  all: ReadonlyMap<string, CandidateName>,
): CandidateName | null {
  const [first = '', ...rest] = name.split(' ');
  const short = all.get(first);
  if (!short || rest.length === 0 || first.length < 4 || short.isPerson || firstNames.has(first.toLowerCase()))
    return null;
  if (rest.every((word) => leftOff.has(word.toLowerCase()))) return short;
  if (isAlone(candidate, first, all)) return short;
  const isLater = firstOf(short) > firstOf(candidate);
  return isLater && leftOffLater.test(rest[0] ?? '') ? short : null;
}

/** How much has to speak for a name whose first word alone is taken for it. */
const surely = 3;

/** "Ostrin" of "Ostrin Atomic": an invented word that no other name of the article begins with. */
function isAlone(candidate: CandidateName, first: string, all: ReadonlyMap<string, CandidateName>): boolean {
  const lower = first.toLowerCase();
  if (candidate.score < surely || places.has(lower) || organizationSuffixes.has(lower) || findWord(lower) > 0)
    return false;
  for (const other of all.keys())
    if (other !== candidate.name && other.startsWith(`${first} `) && !other.startsWith(candidate.name)) return false;
  return true;
}

/** Whether all letters of a short name come in the long one, in this order, from its first letter on. */
function isMadeOf(short: string, name: string): boolean {
  const [letters, all] = [short.toLowerCase(), name.toLowerCase()];
  if (letters[0] !== all[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = all.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** "Northern Grid Alliance (NGA)", "Core Holdings, Inc. (\u201cCore\u201d)": what stands in brackets right after the name. */
function bracketed(
  items: Items,
  source: string,
  { name, runs }: CandidateName,
  all: ReadonlyMap<string, CandidateName>,
): CandidateName | null {
  for (const { last } of runs) {
    let open = last + 1;
    while (open < last + 4 && /^[.,]$|^$/.test(punctAt(items, open))) open++;
    if (punctAt(items, open) !== '(') continue;
    const from = /^["\u201c]$/.test(punctAt(items, open + 1)) ? open + 2 : open + 1;
    let to = from;
    while (to < from + 4 && !/^[)"\u201d]$/.test(punctAt(items, to + 1))) to++;
    const short = source.slice(items.start[from], items.end[to]).replace(/\s+/g, ' ');
    if (short.length > 1 && short.length < name.length && /^\p{Lu}/u.test(short) && isMadeOf(short, name))
      return all.get(short) ?? null;
  }
  return null;
}

/** "Northern Grid Alliance (NGA)" where "NGA" is listed: the firm whose letters stand in brackets behind the name. */
export function listedInBrackets(
  items: Items,
  { name, runs }: CandidateName,
  lexicon: Lexicon,
): KnownOrganization | null {
  for (const { last } of runs) {
    if (punctAt(items, last + 1) !== '(' || punctAt(items, last + 3) !== ')') continue;
    const surface =
      items.kind[last + 2] === Kind.Organization ? lexicon.surfaces[items.ref[last + 2] ?? -1] : undefined;
    const [listed, ...others] = surface?.organizations ?? [];
    if (surface && listed && others.length === 0 && /^[A-Z&]{2,6}$/.test(surface.text) && isMadeOf(surface.text, name))
      return listed;
  }
  return null;
}

/** The shorter names of an accepted one, as far as the article uses them. */
export const shortNamesOf = (
  items: Items,
  source: string,
  candidate: CandidateName,
  name: string,
  all: ReadonlyMap<string, CandidateName>,
): CandidateName[] =>
  [firstWord(candidate, name, all), bracketed(items, source, candidate, all)].flatMap((short) =>
    short === null || short === candidate ? [] : [short],
  );

/** "Brightmoor" where the article also writes the listed name "Brightmoor Systems": the same firm by its first word. */
export function shortNamesOfListed(items: Items, lexicon: Lexicon): Map<string, KnownOrganization> {
  const found = new Map<string, KnownOrganization>();
  for (let item = 0; item < items.count; item++) {
    if (items.kind[item] !== Kind.Organization) continue;
    const surface = lexicon.surfaces[items.ref[item] ?? -1];
    const [organization] = surface?.organizations ?? [];
    if (!surface || surface.kind === 'product' || surface.ambiguous || !organization) continue;
    if (surface.text.indexOf(' ') < 4) continue;
    const [first = '', ...rest] = surface.text.split(' ');
    if (rest.length === 0 || firstNames.has(first.toLowerCase())) continue;
    if (rest.every((word) => leftOff.has(word.toLowerCase()))) found.set(first, organization);
  }
  return found;
}
