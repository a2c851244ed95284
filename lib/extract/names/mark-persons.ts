// Names that are people's: a full name whose last word alone is said again ("Ada Roe ... Roe"), and that last word itself. A firm
// said again is shortened from behind ("Brightmoor Systems ... Brightmoor"). The full name comes first: "Blog Brightmoor" after
// "Brightmoor" is only a heading before a firm's name.

import { type Items, Kind } from '#lib/extract/text/items.ts';
import type { CandidateName } from './candidate-name.ts';
import { firstNames, organizationSuffixes } from './name-cues.ts';

/** With so many strong signs a single word is a firm's name, whoever else is called so. */
const firmScore = 5;

const firstOf = ({ runs }: CandidateName): number => runs[0]?.first ?? 0;

/** Marks the people among the candidates, in place. */
export function markPersons(source: string, items: Items, candidates: ReadonlyMap<string, CandidateName>): void {
  for (const candidate of candidates.values()) {
    const words = candidate.name.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length < 2 || words.length > 3 || organizationSuffixes.has(last.toLowerCase())) continue;
    const surname = candidates.get(last);
    if (!surname || candidates.has(first) || /\d/.test(candidate.name)) continue;
    const isFirm = candidate.score >= 3 || surname.score >= firmScore || firstOf(surname) < firstOf(candidate);
    if (!isFirm || firstNames.has(first.toLowerCase())) candidate.isPerson = true;
  }
  const people = [...candidates.values()].filter(({ isPerson }) => isPerson).map(({ name }) => name.split(' '));
  for (let item = 0; item < items.count; item++)
    if (items.kind[item] === Kind.Person) people.push(source.slice(items.start[item], items.end[item]).split(' '));
  for (const words of people) {
    const [first = '', surname = ''] = [words[0], words.at(-1)];
    markAlone(candidates.get(surname));
    if (firstNames.has(first.toLowerCase())) markAlone(candidates.get(first));
  }
}

/** A person's surname or first name alone, unless much says that a firm is called so. */
function markAlone(candidate: CandidateName | undefined): void {
  if (candidate && candidate.score < 2 * firmScore) candidate.isPerson = true;
}
