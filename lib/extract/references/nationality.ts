// "The Japanese group", "the South Korean chipmaker": the country that the words of a description say, by ISO 3166 code, or null.

const peoples: Readonly<Record<string, string>> = {
  AE: 'emirati',
  AU: 'australian',
  BR: 'brazilian',
  CA: 'canadian',
  CH: 'swiss',
  CN: 'chinese',
  DE: 'german',
  DK: 'danish',
  ES: 'spanish',
  FI: 'finnish',
  FR: 'french',
  GB: 'british',
  IL: 'israeli',
  IN: 'indian',
  IT: 'italian',
  JP: 'japanese',
  KR: '(?:south )?korean',
  NL: 'dutch',
  NO: 'norwegian',
  SA: 'saudi',
  SE: 'swedish',
  SG: 'singaporean',
  TW: 'taiwanese',
  US: 'american|us|u\\.s\\.',
};

const patterns = Object.entries(peoples).map(([code, words]) => [code, new RegExp(`\\b(?:${words}) `)] as const);
const any = new RegExp(`\\b(?:${Object.values(peoples).join('|')}) `);

/** The country that a description says, of those whose firms the news describes so; null where it says none. */
export const nationIn = (words: string): string | null =>
  any.test(words) ? (patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null) : null;
