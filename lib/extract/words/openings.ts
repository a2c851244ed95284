// A pattern's source -> with which two characters its matches can begin, as a table: looking there first spares most tries of the
// pattern. It may admit what the pattern then refuses, never the other way round: what it cannot read admits everything.
import { isDigit, isLower } from '#lib/extract/text/characters.ts';

/** Anything may follow. */
const OPEN = '\0';
const CLASSES = 28;
const [DIGIT, OTHER] = [26, 27];

const kindOf = (code: number): number => (isLower(code) ? code - 97 : isDigit(code) ? DIGIT : OTHER);
/** Read at nearly every letter of a text, so looked up. */
const kinds = Uint8Array.from({ length: 1 << 16 }, (_, code) => kindOf(code));
const classOf = (code: number): number => kinds[code] ?? OTHER;

/** Where the group that opens at `from` closes. */
function closingOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') while (source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return source.length;
}

function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') while (source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
    else if (char === '(') at = closingOf(source, at);
    else if (char === '|') {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}

/** The next part of a sequence: what it can begin with, and where the part after it stands. */
function partAt(source: string, at: number): { starts: readonly string[]; end: number } {
  const char = source.charAt(at);
  if (char === '(') {
    const end = closingOf(source, at);
    const isPlain = source.charAt(at + 1) !== '?';
    if (!isPlain && !source.startsWith('(?:', at)) return { starts: [OPEN], end: end + 1 };
    return { starts: startsOf(source.slice(at + (isPlain ? 1 : 3), end)), end: end + 1 };
  }
  if (char === '[') {
    const end = source.indexOf(']', at);
    const inside = source.slice(at + 1, end);
    const isList = /^[a-z0-9 /]+-?$/.test(inside);
    return { starts: isList ? [...inside] : [OPEN], end: end + 1 };
  }
  if (char === '\\') {
    const escaped = source.charAt(at + 1);
    const starts = escaped === 'd' ? ['0'] : /[a-z0-9]/i.test(escaped) ? [OPEN] : [escaped];
    return { starts, end: at + 2 };
  }
  return { starts: /[.^$]/.test(char) ? [OPEN] : [char], end: at + 1 };
}

const isDone = (start: string): boolean => start.length >= 2 || start.endsWith(OPEN);

function startsOfSequence(source: string): string[] {
  let starts = [''];
  for (let at = 0; at < source.length && !starts.every(isDone); ) {
    const part = partAt(source, at);
    const quantifier = source.charAt(part.end);
    const isOptional = /[?*]/.test(quantifier) || /^\{0?,/.test(source.slice(part.end));
    const isRepeated = /[*+{]/.test(quantifier);
    const next = part.starts.map((start) => (isRepeated ? start + OPEN : start));
    if (isOptional) next.push('');
    starts = starts.flatMap((start) => (isDone(start) ? [start] : next.map((more) => start + more)));
    at = part.end + (quantifier === '{' ? source.slice(part.end).indexOf('}') + 1 : isOptional || isRepeated ? 1 : 0);
    if (source.charAt(at) === '?' && isRepeated) at++;
  }
  return starts.map((start) => (start.length >= 2 ? start : start + OPEN));
}

const startsOf = (source: string): string[] => [
  ...new Set(alternativesOf(source).flatMap((one) => startsOfSequence(one).map((start) => start.slice(0, 2)))),
];

export class Openings {
  private readonly table = new Uint8Array(CLASSES * CLASSES);

  /** `source` as it is tried at one place, without an anchor of its own. */
  constructor(source: string) {
    for (const start of startsOf(source)) {
      const [a = OPEN, b = OPEN] = start;
      for (let first = 0; first < CLASSES; first++)
        for (let second = 0; second < CLASSES; second++) {
          const fits =
            (a === OPEN || classOf(a.charCodeAt(0)) === first) &&
            (b === OPEN || a === OPEN || classOf(b.charCodeAt(0)) === second);
          if (fits) this.table[first * CLASSES + second] = 1;
        }
    }
  }

  /** Whether a match can begin with these two character codes. */
  admits(first: number, second: number): boolean {
    return this.table[classOf(first) * CLASSES + classOf(second)] === 1;
  }
}
