// The colours and type of a picture, in both themes. The pages have the same in app/tokens.css (a test compares them); a picture
// that stands by itself has no style sheet, so that its `var(--ink)` is written out from here.

export type PictureTheme = 'light' | 'dark';

const light = {
  paper: '#f8f5ee',
  ink: '#1a1815',
  'ink-soft': '#57514a',
  'ink-faint': '#6b645b',
  rule: '#d9d2c5',
  focus: '#1a1815',
  'relation-compute': '#1c5aa3',
  'relation-chips': '#0a6a78',
  'relation-infrastructure': '#37558f',
  'relation-energy': '#2a6e3a',
  'relation-investment': '#7f5b00',
  'relation-financing': '#8a4f12',
  'relation-acquisition': '#6b4226',
  'relation-joint-venture': '#666113',
  'relation-licensing': '#6039a8',
  'relation-content': '#86359a',
  'relation-contract': '#4b46a6',
  'relation-partnership': '#75507f',
  'relation-rivalry': '#b9201c',
  'relation-dispute': '#b9201c',
  'family-supply': '#1c5aa3',
  'family-capital': '#7f5b00',
  'family-rights': '#6039a8',
  'family-conflict': '#b9201c',
} as const;

export type Token = keyof typeof light;

const dark: Readonly<Record<Token, string>> = {
  paper: '#161512',
  ink: '#ece7db',
  'ink-soft': '#b5ada0',
  'ink-faint': '#978f82',
  rule: '#35322b',
  focus: '#ece7db',
  'relation-compute': '#7db3f2',
  'relation-chips': '#4fc3cf',
  'relation-infrastructure': '#9fb4e6',
  'relation-energy': '#7fcb8c',
  'relation-investment': '#e3b94f',
  'relation-financing': '#e0a05c',
  'relation-acquisition': '#cf9f7d',
  'relation-joint-venture': '#c9c262',
  'relation-licensing': '#b79af2',
  'relation-content': '#dd92ec',
  'relation-contract': '#a3a0f5',
  'relation-partnership': '#c9a6d3',
  'relation-rivalry': '#ff6f61',
  'relation-dispute': '#ff6f61',
  'family-supply': '#6199da',
  'family-capital': '#c19b3c',
  'family-rights': '#9a7fd3',
  'family-conflict': '#dd5c50',
};

export const themeTokens: Readonly<Record<PictureTheme, Readonly<Record<string, string>>>> = { light, dark };

/** By name, with fallbacks: the first where it is installed or shipped with the image, else what the reader has. */
export const fonts = {
  text: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
  label: "Inter, system-ui, 'Helvetica Neue', Arial, sans-serif",
} as const;

/** Every `var(--name)` written out as a colour of the theme; one that has no token is its fallback. */
export const writeOut = (svg: string, theme: PictureTheme): string =>
  svg.replaceAll(
    /var\(--([\w-]+)(?:,\s*([^)]*))?\)/g,
    (_, name: string, fallback: string | undefined) => themeTokens[theme][name] ?? fallback ?? 'none',
  );

const declared = (theme: PictureTheme): string =>
  Object.entries(themeTokens[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** A style sheet that gives the tokens to `selector`; with `auto` they follow the reader's own preference. */
export function tokenStyles(selector: string, theme: PictureTheme | 'auto'): string {
  if (theme !== 'auto') return `${selector}{color-scheme:${theme};${declared(theme)}}`;
  return `${selector}{color-scheme:light dark;${declared('light')}}@media (prefers-color-scheme:dark){${selector}{${declared('dark')}}}`;
}
