// Whether megawatts are room for machines rather than electricity: what is rented of a landlord, and for what a tenant signs.
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { wordAt } from '#lib/extract/reading.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';

/** "rented 40MW from X", "hosts 20MW for Y": of whoever has halls. */
export const isHoused = ({ sentence, trigger }: Site, { kind }: KnownOrganization): boolean => {
  const { text } = wordAt(sentence.reading.items, trigger);
  return (
    /^host/.test(text) || (kind === 'data_centre' && /^(?:rent|leas|let|t(?:ak|ook)|book|reserv|occup)/.test(text))
  );
};

const space =
  /^[^;.]{0,90} for (?:an? |the |about |up to |all of |half of |most of )*(?:[a-z-]+ ){0,2}(?:of )?(?:the )?(?:space|halls?|capacity|megawatts|campus|site|building|first phase|\d+ ?mw)\b/;

/** "has signed up X for a third of the space": as a tenant. */
export const signsForSpace = ({ sentence: { reading, end }, trigger }: Site, { kind }: KnownOrganization): boolean =>
  kind === 'data_centre' ||
  (kind === 'unknown' && space.test(reading.folded.slice(reading.items.end[trigger], reading.items.end[end - 1])));
