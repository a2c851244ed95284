// For tests only: what can be typed into the box, sensible or not: bytes, signs that mean something to the language or to
// Postgres, and mixtures of them.
import fc from 'fast-check';

const pieces = fc.constantFrom(
  '"',
  '-',
  'OR',
  '|',
  ':',
  '>=',
  '<',
  '=',
  '(',
  ')',
  '*',
  '&',
  '!',
  '\\',
  "'",
  '%',
  '\u0000',
  '\uD800',
  '𝕏',
  '..',
  'amount',
  'type:',
  'party:',
  'over',
  '$',
  '10',
  'billion',
  'in',
  '2025',
  'openai',
  ' ',
  '  ',
  '--',
  '<->',
  ':*',
);
/** A question as nobody would type it. */
export const anythingTyped: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
);
