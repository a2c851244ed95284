// What kind of firm words speak of.
import type { OrganizationKind } from '#lib/domain/organization.ts';

const kindWords: ReadonlyArray<readonly [RegExp, OrganizationKind]> = [
  [/chip|semiconductor|processor|gpu|silicon/, 'chip_maker'],
  [/neocloud|gpu cloud/, 'neocloud'],
  [/cloud|hyperscal/, 'cloud'],
  [/data cent/, 'data_centre'],
  [/venture|private equity|hedge|investor|asset manager|wealth fund|fund\b|investment firm|capital\b|ventures/, 'fund'],
  [/\bbank/, 'bank'],
  [/publisher|newspaper|outlet|magazine|broadcaster|news/, 'media'],
  [/utility|energy|nuclear|power|gas and electric|electric company|power and light/, 'energy'],
  [/carmaker|automaker|vehicle/, 'vehicle_maker'],
  [/robot/, 'robotics'],
  [/telecom|telco|carrier/, 'telecom'],
  [/consult/, 'consulting'],
  [/universit|college/, 'university'],
  [/ministry|agency|commission|regulator/, 'public_body'],
  [/\blab|\bai\b|artificial intelligence/, 'lab'],
];

/** The kind that "a berlin-based chip designer" names, folded; `unknown` where it names none. */
export const kindOf = (words: string): OrganizationKind =>
  kindWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
