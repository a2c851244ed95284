// A text as XML 1.0 may carry it, in content or between double quotes. What XML cannot say at all (most control characters, half
// of a surrogate pair) becomes the replacement character.

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const unsayable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const xmlText = (text: string | number): string =>
  String(text)
    .replace(unsayable, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (letter) => escapes[letter] ?? letter);
