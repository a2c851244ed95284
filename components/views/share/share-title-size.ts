// How large the title of a shared view is set: one that names thirty parties leaves room for what is shared.
const longTitle = 120;

export const shareTitleSize = (title: string): string =>
  title.length > longTitle ? 'text-xl sm:text-2xl' : 'text-[1.75rem] sm:text-[2.125rem]';
