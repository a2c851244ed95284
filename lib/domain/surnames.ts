// By which last names those who lead organizations can be asked for: "Sutskever's lab" is one man's, "Chen's" could be anybody's. Pure.

/** Shorter ones are too often a word, or a part of another name. */
const fewestLetters = 4;

/** Last names of so many that one of them in the list tells nothing. */
const families: ReadonlySet<string> = new Set(
  'chan chen choi ding qiao sato shen shih wang wong xiao yang yuan zhao zhou'.split(' '),
);

/** Last names that are ordinary words too, and that questions have as such. */
const words: ReadonlySet<string> = new Set(
  'abel banks baker best brand carpenter chambers chew church clark cook cross dean dell field fields fisher ford forest foster gross haas hardy hood house hunter kyle limp lord major marsh mason miller north parker pick pope power read reed rose sell price short singer smith south stone storm strong swan taylor wade waters weaver wells white winter wolf wood woods young'.split(
    ' ',
  ),
);

/** Full name -> last name, where nobody else in the list has it and it is no ordinary word. */
export function tellingSurnames(people: readonly string[]): Map<string, string> {
  const named = [...new Set(people)].flatMap((person) => {
    const last = person.split(' ').slice(1).at(-1);
    return last === undefined ||
      last.length < fewestLetters ||
      words.has(last.toLowerCase()) ||
      families.has(last.toLowerCase())
      ? []
      : [{ person, last }];
  });
  const bearers = new Map<string, number>();
  for (const { last } of named) bearers.set(last.toLowerCase(), (bearers.get(last.toLowerCase()) ?? 0) + 1);
  return new Map(
    named.filter(({ last }) => bearers.get(last.toLowerCase()) === 1).map(({ person, last }) => [person, last]),
  );
}
