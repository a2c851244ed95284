// "the French army", "the Dutch tax authority", "Norwegian armed forces": who serves a state goes by its people and by an ordinary
// noun, which no list of names has. From a row of items to the places of such names; states themselves are listed.
import { wordNumberAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';

const peoples =
  'American Argentine Australian Austrian Bangladeshi Belgian Brazilian British Bulgarian Canadian Chilean Chinese Colombian Croatian Czech Danish Dutch Egyptian Emirati Estonian Ethiopian Finnish French German Ghanaian Greek Hungarian Icelandic Indian Indonesian Irish Israeli Italian Japanese Kenyan Korean Kuwaiti Latvian Lithuanian Malaysian Mexican Moroccan Nigerian Norwegian Omani Pakistani Peruvian Philippine Polish Portuguese Qatari Romanian Rwandan Saudi Scottish Serbian Singaporean Slovak Slovenian Spanish Swedish Swiss Taiwanese Thai Turkish Ukrainian Vietnamese Welsh';

const bodies =
  'army|navy|air force|armed forces|military|police|police force|national police|federal police|coast ?guard|border (?:force|guard|police)|tax (?:authority|office|agency|administration)|customs(?: (?:service|authority|agency))?|health service|prison service|postal service|post office|weather service|met(?:eorological)? (?:office|service)|space agency|intelligence (?:service|agency)|land registry|statistics (?:office|agency|bureau)|defen[cs]e (?:ministry|department|staff)|(?:interior|health|education|finance|foreign|justice|transport|labou?r|agriculture|economy) ministry|ministry of [a-z]+|parliament|central bank';

const isPeople = new RegExp(`^(?:${peoples.replaceAll(' ', '|')})$`);
const isBody = new RegExp(`^ (?:${bodies})(?![a-z-])`, 'i');
const ofPeople = new Set(
  peoples
    .toLowerCase()
    .split(' ')
    .map(findWord)
    .filter((word) => word > 0),
);

/** The places, first and last item, with the name as it is usually written. */
export function findPublicBodies(
  source: string,
  items: Items,
): Array<{ readonly first: number; readonly last: number; readonly name: string }> {
  const found: Array<{ first: number; last: number; name: string }> = [];
  for (let item = 0; item + 1 < items.count; item++) {
    const isCapital = items.kind[item] === Kind.Word && (items.shape[item] ?? 0) === Shape.Capital;
    if (!isCapital || (wordNumberAt(items, item) > 0 && !ofPeople.has(wordNumberAt(items, item)))) continue;
    const people = source.slice(items.start[item], items.end[item]);
    if (!isPeople.test(people)) continue;
    const body = isBody.exec(source.slice(items.end[item], (items.end[item] ?? 0) + longestBody))?.[0];
    if (body === undefined) continue;
    const end = (items.end[item] ?? 0) + body.length;
    let last = item + 1;
    while (last + 1 < items.count && (items.end[last] ?? 0) < end) last++;
    if (items.end[last] !== end) continue;
    found.push({ first: item, last, name: `${people}${body}` });
    item = last;
  }
  return found;
}

const longestBody = 32;
