// One character in, one character out: letters lose case and marks, quotes and dashes their variety, so that a folded
// text is as long as the text and every offset holds in both. Never use it for display. An em dash stays an em dash: it
// parts clauses, which a hyphen does not.
const table = new Uint16Array(65_536);

const variants: Readonly<Record<string, string>> = {
  "'": '\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032',
  '"': '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033',
  '-': '\u2010\u2011\u2012\u2013\u2212\u00ad',
  ' ': '\u00a0\u2002\u2003\u2005\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r\u200b',
  o: '\u00f8\u00d8',
  l: '\u0142\u0141',
  d: '\u0111\u0110',
  i: '\u0131',
};

for (let code = 0; code < 65_536; code++) table[code] = code;
for (let code = 0x41; code <= 0x24f; code++) {
  const base = String.fromCharCode(code).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (base.length === 1) table[code] = base.charCodeAt(0);
}
for (const [to, from] of Object.entries(variants))
  for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
for (let code = 0x370; code < 0x530; code++) {
  const lower = String.fromCharCode(code).toLowerCase();
  if (lower.length === 1) table[code] = lower.charCodeAt(0);
}

/** The folded form of one UTF-16 code unit. */
export const foldCode = (code: number): number => table[code] ?? code;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text of folded code units. */
export const textOf = (codes: Uint16Array): string => decoder.decode(codes);

/** Printable ASCII without the backtick: all that folding does to it is to lower its case. */
const plain = /^[ -_a-~]*$/;

/** The folded form of a text: same length, lower case, plain quotes, dashes and spaces. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return textOf(Uint16Array.from({ length: text.length }, (_, at) => foldCode(text.charCodeAt(at))));
}
