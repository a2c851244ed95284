// The words of what changed between two versions of an article.
export const diffWords = {
  title: (headline: string) => `What changed: ${headline}`,
  changed: 'its text was changed',
  counts: (removed: number, added: number) => `${removed} ${removed === 1 ? 'word' : 'words'} removed, ${added} added`,
  key: 'Struck out: only in the older version. Underlined: only in the newer one.',
  withdrawn: 'What it no longer says',
  claimed: 'What it says now',
} as const;
