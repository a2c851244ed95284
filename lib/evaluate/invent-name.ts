// Names of companies that nobody ever listed, in the shapes that companies have: coined words, common words, two words, acronyms,
// names with digits, domains, partners' surnames, names of other languages. The same seed gives the same name, always.

/** A name as a text first writes it, and as it goes on: "Nordwind AG", then "Nordwind". */
export interface InventedName {
  readonly full: string;
  readonly short: string;
}

const list = (words: string): readonly string[] => words.split(' ');

const openings = list('Vel Bri Quo Tar Zen Mar Kel Dor Fen Lum Cas Hel Ost Pra Syl Tor Ux Wyn Yar Cor Ner Alt Gri Sev');
const middles = list('mo va ri na lo de xi ta ke bra no li so ve du');
const endings = list('ra vane dex lith nis tica ron sel mark via thos quin dyne lex mira wick stead fold ric');
const common = list(
  'Harbor Lantern Thistle Anvil Compass Meadow Summit Beacon Ember Orchard Cobalt Falcon Granite Prism',
);
const leading = list('Copper Silver Blue North Iron Quiet Bright Red Green Stone High Deep Open Clear Long First');
const trailing = list('Finch Harrow Ridge River Lane Oak Tide Peak Grove Otter Crane Bay Spruce Gate Arrow Heron');
const surnames = list(
  'Kelso Byrne Hadley Morrow Castell Whitlock Draper Lindqvist Okafor Marchetti Reyes Falk Ostrow Penrose',
);
const foreign: ReadonlyArray<readonly [before: string, stems: readonly string[], after: string]> = [
  ['Grupo ', list('Alcazar Verdal Montero Ibarra'), ''],
  ['Banco ', list('Marvao Solana Torreal'), ''],
  ['', list('Nordwind Falkenau Lindental Rheinhold'), ' AG'],
  ['', list('Hanil Daewon Saehan Mirae-Tek'), ' Semiconductor'],
  ['', list('Takemori Kurosawa Aokiyama Hinode'), ' Electric'],
  ['', list('Xinyuan Huaxing Tengda Lanhai'), ' Technology'],
  ['', list('Soleval Meridiane Castellane Aubrac'), ' SA'],
];

/** Numbers that are spread well and depend on the text alone. */
function numberOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

type Pick = (words: readonly string[]) => string;

/** Takes one of a list after another, each by its own part of the seed. */
function picker(seed: string): Pick {
  let taken = 0;
  return (words) => words[numberOf(`${seed}/${taken++}`) % words.length] ?? '';
}

const plainly = (name: string): InventedName => ({ full: name, short: name });
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const coined = (pick: Pick): string => pick(openings) + pick(['', '', ...middles]) + pick(endings);
const letter = (pick: Pick): string => pick(list('B C D F G H K L M N P Q R S T V W X Z'));

/** The shapes, each with how many of a hundred names have it. */
const shapes: ReadonlyArray<readonly [share: number, make: (pick: Pick) => InventedName]> = [
  [36, (pick) => plainly(coined(pick))],
  [10, (pick) => plainly(pick(openings) + pick(middles) + capital(pick(endings)))],
  [12, (pick) => plainly(`${pick(leading)} ${pick(trailing)}`)],
  [5, (pick) => plainly(coined(pick) + pick(list('.ai .io')))],
  [2, (pick) => plainly(coined(pick).toLowerCase())],
  [7, (pick) => plainly(letter(pick) + letter(pick) + letter(pick) + pick(['', letter(pick)]))],
  [5, (pick) => plainly(coined(pick) + pick(list('8 9 42 21 360')))],
  [9, (pick) => plainly(pick(common))],
  [5, (pick) => plainly(`${pick(surnames)} & ${pick(surnames)}`)],
];

function foreignName(pick: Pick, seed: string): InventedName {
  const [before, stems, after] = foreign[numberOf(seed) % foreign.length] ?? ['', common, ''];
  const stem = pick(stems);
  return { full: before + stem + after, short: before + stem };
}

/** All shapes together, or coined words alone. */
export type NameShape = 'mixed' | 'coined';

function shaped(seed: string, shape: NameShape): InventedName {
  const pick = picker(seed);
  if (shape === 'coined') return plainly(coined(pick));
  let place = numberOf(`${seed}/shape`) % 100;
  for (const [share, make] of shapes) {
    if (place < share) return make(pick);
    place -= share;
  }
  return foreignName(pick, seed);
}

/** A name that is not yet taken. Where all of a shape are, others follow. */
export function inventName(seed: string, taken: ReadonlySet<string>, shape: NameShape): InventedName {
  for (let attempt = 0; ; attempt++) {
    const name = shaped(`${seed}/${attempt}`, shape);
    if (!taken.has(name.short)) return name;
  }
}

/** A product's: one coined word. */
export function inventProduct(seed: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const name = coined(picker(`${seed}/${attempt}`));
    if (!taken.has(name)) return name;
  }
}
