// How often words that stand for an organization stand for the right one: "the chipmaker", "it", "both firms", a short form, an
// acronym. Each case is read as an article of its own; what stands for nobody has to be left alone.
import { z } from 'zod';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { buildLexicon, type Lexicon } from '#lib/extract/names/lexicon.ts';
import { readOne } from '#lib/extract/read-article.ts';
import { findReferences } from '#lib/extract/references/find-references.ts';

/** `words` where they stand last in the text, and the names of those they mean. */
export const ReferenceCase = z.object({
  text: z.string().min(1),
  words: z.string().min(1),
  means: z.array(z.string()),
});
export type ReferenceCase = z.infer<typeof ReferenceCase>;

export interface WrongReference extends ReferenceCase {
  readonly said: readonly string[];
}

/** The names that the words of a case were taken for. */
function readCase({ text, words }: ReferenceCase, lexicon: Lexicon): string[] {
  const reading = readOne({ title: '', text, published: '2026-03-02' }, lexicon);
  const { items, mentions } = reading;
  const start = reading.text.lastIndexOf(words);
  const nameOf = (mention: number) => mentions[mention]?.organization?.name ?? '';
  for (const reference of findReferences(reading).byItem.values()) {
    const [from, to] = [items.start[reference.first] ?? 0, items.end[reference.last] ?? 0];
    if (from <= start && to >= start + words.length) return reference.mentions.map(nameOf).sort();
    if (from === start && reference.isPronoun) return reference.mentions.map(nameOf).sort();
  }
  return mentions.flatMap((mention, at) => (mention.start === start ? [nameOf(at)] : []));
}

/** The cases with the organizations that they are about. */
export const ReferenceCases = z.object({ organizations: z.array(RegistryEntry), cases: z.array(ReferenceCase) });
export type ReferenceCases = z.infer<typeof ReferenceCases>;

/** The cases that were read otherwise than meant. */
export function wrongReferences({ organizations, cases }: ReferenceCases): WrongReference[] {
  const lexicon = buildLexicon(organizations);
  return cases.flatMap((one) => {
    const said = readCase(one, lexicon);
    return said.join() === [...one.means].sort().join() ? [] : [{ ...one, said }];
  });
}
