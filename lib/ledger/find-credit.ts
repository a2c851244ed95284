// An article's byline and text -> whose text it says it is: a wire, a release service or another paper; null where it credits nobody.
// Also the text without the lines that say so, since those differ between a text and its reprint. "Contributed to this report" and
// "according to" credit no text: they are not looked for.

/** As an outlet is called in credits -> the family it is. Longer names stand before their parts. */
const agencies: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:thomson )?reuters\b/i, 'reuters'],
  [/\bassociated press\b|\bAP\b/, 'associated-press'],
  [/\bagence france-presse\b|\bAFP\b/, 'afp'],
  [/\bbloomberg\b/i, 'bloomberg'],
  [/\bdow jones\b|\bwall street journal\b|\bWSJ\b/i, 'dow-jones'],
  [/\bfinancial times\b|\bFT\b/, 'financial-times'],
  [/\bnew york times\b/i, 'new-york-times'],
  [/\bbusiness ?wire\b/i, 'business-wire'],
  [/\bglobe ?newswire\b/i, 'globenewswire'],
  [/\bpr ?newswire\b/i, 'pr-newswire'],
  [/\baccess ?newswire\b|\baccesswire\b/i, 'access-newswire'],
  [/\bdpa\b|\bdeutsche presse-agentur\b/, 'dpa'],
  [/\bxinhua\b/i, 'xinhua'],
  [/\bkyodo\b/i, 'kyodo'],
  [/\byonhap\b/i, 'yonhap'],
  [/\bPTI\b|\bpress trust of india\b/, 'pti'],
];

/** The release services: their text is the company's own, whoever prints it. */
export const releaseServices: ReadonlySet<string> = new Set([
  'business-wire',
  'globenewswire',
  'pr-newswire',
  'access-newswire',
]);

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The family an outlet's name stands for: "Reuters Business" and "Reuters Energy" are one. Null for one that is no agency. */
export const agencyOf = (name: string): string | null => agencies.find(([called]) => called.test(name))?.[1] ?? null;

const named = (name: string): string => agencyOf(name) ?? slug(name);

/** "LONDON, June 3 (Reuters) -", "/PRNewswire/ --", "--(BUSINESS WIRE)--", "(GLOBE NEWSWIRE) --", "Bloomberg —" */
const dateline =
  /^[^\n]{0,90}?[(/]\s*([A-Z][\w .-]{1,30}?)\s*[)/]\s*(?:--|[-–—])|^[^\n]{0,60}?--\s?\(([A-Z][\w ]{2,20})\)\s?--/;

const credits: readonly RegExp[] = [
  /^(?:this|the) (?:story|article|report|piece|post|text) (?:was |is |has been |had been )?(?:originally |first |previously )+(?:published|appeared|ran|posted|printed)(?: \w+ \d{1,2},? \d{4},?)? (?:by|in|on|at|with) ([^.\n]{2,60}?)(?:[.,]|$| and (?:is|was)| on | under )/im,
  /^(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at) ([^.\n]{2,60}?)(?:[.,]|$)/im,
  /^(?:republished|reprinted|reproduced|syndicated|used|distributed) (?:here )?(?:with (?:the )?permission )?(?:of|from|by|via|under license from) ([^.\n]{2,60}?)(?:[.,]|$)/im,
  /^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*)?,? ?(?:by )?((?:the )?(?:associated press|reuters|thomson reuters|bloomberg|agence france-presse|afp|dow jones|new york times|financial times)\b[^.\n]{0,30})/im,
  /^(?:source|via|credit|from):? ((?:pr ?newswire|business ?wire|globe ?newswire|access ?newswire|accesswire|reuters|associated press|ap|afp|bloomberg|dow jones|xinhua|kyodo|yonhap)\b)/im,
  /^(?:view (?:the )?(?:original|source)(?: content| version| release)?)[^\n]{0,60}?(prnewswire|businesswire|globenewswire|accesswire)/im,
  /^\(?(?:reporting|additional reporting|writing) by [^\n;]{3,120}; ?(?:editing|writing|compiled) by [^\n]{3,80}(reuters)?/im,
];

/** Lines that belong to a credit or to the seller of the text, and not to the text. */
const seller =
  /^(?:about (?:pr ?newswire|business ?wire|globe ?newswire|reuters|bloomberg)\b|view (?:the )?(?:original|source)|logo ?-|media contacts?\b|contacts?:|photo(?: by|:)|image(?: credit|:)|click here|read more|share this|sign up|our standards:|forward-looking statements|\(?(?:reporting|additional reporting|writing|editing) by )/i;

export interface Credit {
  /** A family (`reuters`) or the slug of the outlet that is named; null where nobody is credited. */
  readonly to: string | null;
  /** The text that is left to compare. */
  readonly text: string;
}

const creditOf = (text: string, byline: string | null): string | null => {
  const tag = dateline.exec(text.slice(0, 300));
  const wire = agencyOf(tag?.[1] ?? tag?.[2] ?? '');
  if (wire) return wire;
  for (const pattern of credits) {
    const found = pattern.exec(text);
    if (found) return found[1] ? named(found[1].trim()) : 'reuters';
  }
  return byline === null ? null : agencyOf(byline);
};

export function findCredit(text: string, byline: string | null): Credit {
  const lines = text.split('\n').filter((line) => line !== '');
  const kept = lines.filter(
    (line) => line.length > 600 || !(seller.test(line) || credits.some((one) => one.test(line))),
  );
  const [first = '', ...rest] = kept;
  const body = [first.replace(dateline, ''), ...rest].join('\n');
  return { to: creditOf(text, byline), text: body };
}
