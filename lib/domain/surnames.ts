// By which last names those who lead organizations can be asked for: "Sutskever's lab" is one man's, "Chen's" could be anybody's. Pure.

/** Shorter ones are too often a word, or a part of another name. */
const fewestLetters = 5;

/** Last names that are ordinary words too, and that questions have as such. */
const words: ReadonlySet<string> = new Set(
  'banks baker brand carpenter chambers church clark cross field fields fisher forest foster gross hardy house hunter major marsh mason miller north parker power price short singer smith south stone storm strong taylor waters weaver wells white winter woods young'.split(
    ' ',
  ),
);

/** Full name -> last name, where nobody else in the list has it and it is no ordinary word. */
export function tellingSurnames(people: readonly string[]): Map<string, string> {
  const named = [...new Set(people)].flatMap((person) => {
    const last = person.split(' ').slice(1).at(-1);
    return last === undefined || last.length < fewestLetters || words.has(last.toLowerCase()) ? [] : [{ person, last }];
  });
  const bearers = new Map<string, number>();
  for (const { last } of named) bearers.set(last.toLowerCase(), (bearers.get(last.toLowerCase()) ?? 0) + 1);
  return new Map(
    named.filter(({ last }) => bearers.get(last.toLowerCase()) === 1).map(({ person, last }) => [person, last]),
  );
}
