// How often a name that is also an ordinary word is linked rightly: of the links made, the share that mean what the sentence
// means; and of the names that do mean an organization, the share that was linked. A name that stays unresolved is no error.
import { z } from 'zod';
import { extract } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';

/** One sentence with an ambiguous name; `means` is the organization's name, null where it is only a word. */
export const AmbiguousName = z.object({
  name: z.string().min(1),
  means: z.string().nullable(),
  text: z.string().min(1),
});
export type AmbiguousName = z.infer<typeof AmbiguousName>;

export interface AmbiguityScore {
  /** [right, made] */
  readonly links: readonly [number, number];
  /** [linked, meant] */
  readonly found: readonly [number, number];
  readonly wrong: readonly AmbiguousName[];
}

/** Reads each sentence as an article of its own and judges what its name was linked to. */
export function scoreAmbiguity(cases: readonly AmbiguousName[], lexicon: Lexicon): AmbiguityScore {
  let [right, made, linked, meant] = [0, 0, 0, 0];
  const wrong: AmbiguousName[] = [];
  for (const one of cases) {
    const { mentions } = extract({ title: '', text: one.text, published: '2026-03-02' }, lexicon);
    const organizations = mentions
      .filter(({ quote }) => quote.toLowerCase() === one.name.toLowerCase())
      .flatMap(({ organization }) => (organization === null ? [] : [lexicon.organizations.get(organization)?.name]));
    const isRight = (name: string | undefined) => name === one.means;
    made += organizations.length;
    right += organizations.filter(isRight).length;
    if (!organizations.every(isRight)) wrong.push(one);
    if (one.means === null) continue;
    meant++;
    if (organizations.some(isRight)) linked++;
  }
  return { links: [right, made], found: [linked, meant], wrong };
}
