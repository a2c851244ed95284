// What a page says of its links and not of its news, "SoftBank (9984.T), opens new tab and Nvidia", parts lists and subjects, and so do
// the stops of "A.I. chips".
// The text itself stays as it is, for offsets and quotes; it is only not heard.

const ofLinks = /,? ?[([]?\bopens (?:in )?(?:a )?new (?:tab|window)\b[)\]]?/gi;

/** "A.I." as some papers write it: its full stops end nothing. */
const withStops = /\bA\.I\.(?=[ ,;:'\u2019-])/g;

/** The text with blanks in the place of such words and stops: as long as it was. */
export function silence(text: string): string {
  const linked = text.includes('opens ') ? text.replace(ofLinks, (words) => ' '.repeat(words.length)) : text;
  return linked.includes('A.I.') ? linked.replace(withStops, 'AI  ') : linked;
}
