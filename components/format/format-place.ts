// A country or a state of America by its name: "Norway", "Texas". A code without one keeps itself.
import type { Place } from '#lib/domain/place.ts';
import { stateNames } from '../place-words.ts';

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name by its ISO code. */
export const formatCountry = (code: string): string => regions.of(code) ?? code;

export const formatPlace = (place: Place): string =>
  place.length > 2 ? (stateNames.get(place) ?? place) : formatCountry(place);
