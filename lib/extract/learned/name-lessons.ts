// An annotated article -> which of the names in it that no list has are organizations'. Where an annotated name has the words of
// another one in its midst, nobody can tell, and nothing is learned.
import { organizationSuffixes } from '#lib/extract/names/name-cues.ts';
import type { Annotation } from '#lib/extract/scoring/annotation.ts';

export interface NameLesson {
  readonly features: readonly string[];
  readonly isName: boolean;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(/[\s\u2019'-]+/g, ' ')
    .trim();

const isAllSuffix = (words: string): boolean => words.split(' ').every((word) => organizationSuffixes.has(word));

/** Whether one of the annotated names is meant; null where that is open. */
export function isAnnotated(name: string, annotated: readonly string[]): boolean | null {
  const given = plain(name);
  const others = annotated.map(plain);
  const isMeant = (other: string) =>
    other === given ||
    other.startsWith(`${given} `) ||
    (given.startsWith(`${other} `) && isAllSuffix(given.slice(other.length + 1)));
  if (others.some(isMeant)) return true;
  return others.some((other) => ` ${other} `.includes(` ${given} `) || ` ${given} `.includes(` ${other} `))
    ? null
    : false;
}

/** The lessons of one article's names. */
export function nameLessonsOf(
  names: ReadonlyArray<{ name: string; signs: readonly string[] }>,
  { organizations }: Annotation,
): NameLesson[] {
  return names.flatMap(({ name, signs }) => {
    const isName = isAnnotated(name, organizations);
    return isName === null ? [] : [{ features: signs, isName }];
  });
}
