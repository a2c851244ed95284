// What a UTF-16 code unit is, as far as reading words needs to know.

export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Of a folded code: a letter of any script, or a digit. */
export const isWordCode = (code: number): boolean =>
  isLower(code) ||
  isDigit(code) ||
  (code > 0xbf && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff));
