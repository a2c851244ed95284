// What a page says of its links and not of its news, "SoftBank (9984.T), opens new tab and Nvidia": it parts lists and subjects.
// The text itself stays as it is, for offsets and quotes; it is only not heard.

const ofLinks = /,? ?[([]?\bopens (?:in )?(?:a )?new (?:tab|window)\b[)\]]?/gi;

/** The text with blanks in the place of such words: as long as it was. */
export const silence = (text: string): string =>
  text.includes('opens ') ? text.replace(ofLinks, (words) => ' '.repeat(words.length)) : text;
