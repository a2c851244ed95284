// Numbers written out: "thirty-eight", "a hundred and twenty", "half a" before a billion. Pure; English only.

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export interface SpokenNumber {
  readonly value: number;
  /** How many of the words it took. */
  readonly taken: number;
}

function belowHundred(words: readonly string[]): SpokenNumber | null {
  const [first = '', second = ''] = words;
  if (ones.includes(first)) return { value: ones.indexOf(first), taken: 1 };
  if (!tens.includes(first)) return null;
  const ten = 20 + 10 * tens.indexOf(first);
  const one = ones.indexOf(second);
  return one > 0 && one < 10 ? { value: ten + one, taken: 2 } : { value: ten, taken: 1 };
}

/** The number that these words begin with; null where they begin with none. Hyphens have become words of their own before. */
export function readNumber(words: readonly string[]): SpokenNumber | null {
  const [first = '', second = ''] = words;
  if (first === 'half' && second === 'a') return { value: 0.5, taken: 2 };
  const article = first === 'a' || first === 'one';
  const start = article && second === 'hundred' ? { value: 1, taken: 1 } : belowHundred(words);
  if (!start) return null;
  if (words[start.taken] !== 'hundred') return start;
  const and = words[start.taken + 1] === 'and' ? 1 : 0;
  const rest = belowHundred(words.slice(start.taken + 1 + and));
  return {
    value: start.value * 100 + (rest?.value ?? 0),
    taken: start.taken + 1 + (rest ? and + rest.taken : 0),
  };
}
