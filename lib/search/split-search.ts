// Cuts what was typed into tokens: words, "phrases", field and value, OR. Never throws, whatever it is given; what is
// neither closed nor known stays a word. Offsets are those of the text as typed.
import { fieldCalled } from './search-fields.ts';

export interface Token {
  readonly kind: 'word' | 'phrase' | 'field' | 'or';
  readonly text: string;
  readonly negated: boolean;
  readonly start: number;
  readonly end: number;
  /** For a field: its name as typed, the sign after it, where its value starts. */
  readonly name: string;
  readonly sign: string;
  readonly valueStart: number;
}

const space = /[\s()[\]{}]+/y;
const colonField = /([\p{L}_]{1,30})(:(?:>=|<=|>|<|=)?|>=|<=|>|<|=)(?!\/\/)/uy;
// Space around a sign is forgiven where the name before it is a field: "amount >= 5B".
const spacedField = /([\p{L}_]{1,30})\s*(:|>=|<=|>|<|=)\s*(?!\/\/)/uy;
const quoted = /"([^"]*)(?:"|$)/y;
const bare = /[^\s"()[\]{}]+/y;

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function readField(text: string, position: number): { name: string; sign: string; valueStart: number } | null {
  const spaced = at(spacedField, text, position);
  const strict = at(colonField, text, position);
  const match = spaced && fieldCalled(spaced[1] ?? '') ? spaced : strict;
  const [whole = '', name = '', sign = ''] = match ?? [];
  if (!match) return null;
  // "3:00" or "re:" at the end of a sentence are words unless they name a field.
  const value = text.slice(position + whole.length);
  if (!fieldCalled(name) && (sign !== ':' || /^[\s"]|^$/.test(value))) return null;
  return { name, sign, valueStart: position + whole.length };
}

export function splitSearch(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const gap = at(space, text, position);
    if (gap) {
      position += gap[0].length;
      continue;
    }
    const start = position;
    const negated = /^-[\p{L}\p{N}"$€£]/u.test(text.slice(position, position + 3));
    if (negated) position += 1;
    const field = readField(text, position);
    const valueStart = field?.valueStart ?? position;
    const phrase = at(quoted, text, valueStart);
    const word = phrase ?? at(bare, text, valueStart);
    const end = word ? valueStart + word[0].length : Math.max(valueStart, position + 1);
    const content = phrase ? (phrase[1] ?? '') : (word?.[0] ?? '');
    const kind = field ? 'field' : phrase ? 'phrase' : content === 'OR' || content === '|' ? 'or' : 'word';
    tokens.push({
      kind,
      text: content,
      negated,
      start,
      end,
      name: field?.name ?? '',
      sign: field?.sign ?? '',
      valueStart,
    });
    position = end;
  }
  return tokens;
}
