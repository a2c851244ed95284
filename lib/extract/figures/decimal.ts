// Decimal strings without floats: reading "1,300.5", moving the point, numbers in words.

const words: Readonly<Record<string, string>> = {
  a: '1',
  an: '1',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  'half a': '0.5',
  'a quarter of a': '0.25',
  'a half': '0.5',
  'one hundred': '100',
  'a hundred': '100',
};

/** Alternatives for a regular expression, longest first. */
export const numberWordPattern: string = Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The number that a word names ("twelve", "half a"), or null. */
export const parseNumberWord = (word: string): string | null => words[word.toLowerCase()] ?? null;

const ZERO = 48;

/** Digits without the zeros before them; one digit stays. */
function withoutLeading(digits: string): string {
  let from = 0;
  while (from < digits.length - 1 && digits.charCodeAt(from) === ZERO) from++;
  return digits.slice(from);
}

function withoutTrailing(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--;
  return digits.slice(0, end);
}

/** "1,300.50" -> "1300.5"; null for what is no number ("1,3" is none: a comma parts thousands). */
export function parseDecimal(text: string): string | null {
  const match = /^(\d{1,3}(?:,\d{2,3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const whole = withoutLeading(match[1]?.includes(',') ? match[1].replaceAll(',', '') : (match[1] ?? ''));
  const fraction = withoutTrailing(match[2] ?? '');
  return fraction ? `${whole}.${fraction}` : whole;
}

/** A decimal string times ten to the power of `places` (0 or more): ("1.3", 9) -> "1300000000". */
export function shiftDecimal(value: string, places: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(places, '0');
  const moved = withoutLeading(`${whole}${digits.slice(0, places)}`);
  const rest = withoutTrailing(digits.slice(places));
  return rest ? `${moved}.${rest}` : moved;
}

/** Which of two decimal strings is smaller: negative, zero or positive, as a sort wants it. */
export function compareDecimals(a: string, b: string): number {
  const [aWhole = '', aFraction = ''] = a.split('.');
  const [bWhole = '', bFraction = ''] = b.split('.');
  if (aWhole.length !== bWhole.length) return aWhole.length - bWhole.length;
  if (aWhole !== bWhole) return aWhole < bWhole ? -1 : 1;
  const width = Math.max(aFraction.length, bFraction.length);
  const [x, y] = [aFraction.padEnd(width, '0'), bFraction.padEnd(width, '0')];
  return x === y ? 0 : x < y ? -1 : 1;
}
