// For tests only: what can be typed into the box, sensible or not: bytes, signs that mean something to the language or to
// Postgres, and mixtures of them.
import fc from 'fast-check';
import { searchFields } from './search-fields.ts';

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
/** Values that a field could have, or nearly. */
const values = fc.oneof(
  fc.constantFrom(...searchFields.flatMap(({ choices, example }) => [...choices, example, example.toUpperCase()])),
  fc.constantFrom(
    '5B',
    '$5bn',
    '-3',
    '1e9',
    '1e999',
    'NaN',
    'Infinity',
    '½',
    '١٢',
    '５Ｂ',
    '0x10',
    '5B..',
    '..5B',
    '9B..1B',
    '1..2..3',
    '1GW',
    '10%',
  ),
  fc.constantFrom(
    '2025',
    '2025-13-45',
    '2025-02-30',
    '0000-00-00',
    '99999-01-01',
    '9999-12-31',
    '2025..2024',
    '2025-06..',
    '2025-W12',
  ),
  fc.constantFrom('""', '"', '","', ',,,', 'a,b,,c', '"Mistral AI', "Moody's", 'OR', '-', ':', '>=', '/', 'http://x'),
  fc.double().map(String),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const inAnyCase = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.infiniteStream(fc.boolean()))
    .map(([text, up]) => [...text].map((letter) => (up.next().value ? letter.toUpperCase() : letter)).join(''));
const fieldTyped = fc
  .tuple(
    fc.constantFrom('', '-', '--', '(', '"', '-"'),
    fc.oneof(
      fc.constantFrom(
        ...searchFields.map(({ name }) => name),
        'suplier',
        'constructor',
        '__proto__',
        'ｔｙｐｅ',
        'tİpe',
        'PARTİES',
      ),
      inAnyCase(fc.constantFrom(...searchFields.map(({ name }) => name))),
    ),
    fc.constantFrom(':', '>=', '<=', '>', '<', '=', ' : ', ':>=', '::', ''),
    values,
  )
  .map((parts) => parts.join(''));

const said =
  'which companies besides nvidia signed over ten billion dollars between march and june 2025 without microsoft that were called off since last year about €3.5bn half a trillion twelve hundred nineteen per cent on the 31st of february q3 2024 early late mid before after until not other than rather instead of'.split(
    ' ',
  );
const spoken = fc.array(fc.constantFrom(...said), { maxLength: 30 }).map((parts) => parts.join(' '));

/** Letters of other scripts, marks that turn the writing round or pile up, signs that look like others. */
const written = fc.constantFrom(
  'ソフトバンク',
  '삼성전자',
  '华为与台积电合作',
  'شركة',
  'אנבידיה',
  '\u202Eopenai\u202C',
  '\u200F',
  '\u200B',
  '\uFEFF',
  'e\u0301\u0301\u0301\u0301',
  'ﬁnance',
  'İstanbul',
  'ẞ',
  'ｏｐｅｎａｉ',
  'оpenai',
  '👩‍👩‍👧',
  '🇸🇦',
  'ǅ',
  '\u2028',
  '«',
  '„',
  '”',
  '–5',
  '，',
  '：',
  '＞＝',
);
const hostile = fc.constantFrom(
  "'); DROP TABLE deals; --",
  "' OR '1'='1",
  '$$',
  '$1',
  '#{x}',
  '<script>',
  '&amp;',
  '%00',
  '\\u0000',
  "E'\\'",
  "'a' & !'b' <2> 'c':*A",
  '((((',
  ')|(',
  '^(a+)+$',
  '[[:alnum:]]*',
  '../..',
  '{"q":1}',
  'null',
  'undefined',
);
const mixed = fc
  .array(fc.oneof(fieldTyped, spoken, written, hostile), { maxLength: 10 })
  .chain((parts) => fc.constantFrom(' ', '', ' OR ', ' | ', ',', '"', ' -').map((between) => parts.join(between)));
/** Quotes within quotes, of one kind or several, closed or not. */
const quoted = fc
  .array(
    fc.oneof(
      fieldTyped,
      written,
      fc.constantFrom('"', '""', '“', '”', '«', "'", ' " ', '\\"', '"-', '-"', ':"', '" OR "'),
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''));
/** One thing over and over, or one word without an end. */
const repeated = fc
  .tuple(
    fc.oneof(fieldTyped, written, hostile, fc.constantFrom('a', 'the', '-', '"', '( ')),
    fc.oneof(fc.integer({ min: 2, max: 400 }), fc.constant(10_000)),
  )
  .map(([part, times]) => part.repeat(times).slice(0, 10_000));

/** What is nearly a question: fields with nearly their values, sums and dates nearly said, other scripts, other languages' code. */
export const nearlyAsked: fc.Arbitrary<string> = fc.oneof(fieldTyped, spoken, mixed, quoted, repeated);

/** A question as nobody would type it. */
export const anythingTyped: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
  nearlyAsked,
);
