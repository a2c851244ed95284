// How a view is cited: as a line of text, as BibTeX, as RIS. Names of companies and what people typed stand in it, so that whatever
// would end a field or start a command is made harmless.

export interface Cited {
  readonly title: string;
  readonly url: string;
  readonly asOf: string;
  readonly knownAt: string;
  /** The day on which it was frozen, or on which a live view was looked at. */
  readonly on: string;
  /** Only of what is frozen. */
  readonly hash: string | null;
}

const author = 'Entente';

/** One line, whatever was typed. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

const noteOf = ({ asOf, knownAt, hash }: Cited): string =>
  [`As of ${asOf}, known by ${knownAt}`, ...(hash === null ? [] : [`SHA-256 ${hash}`])].join('; ');

export function citeAsText(cited: Cited): string {
  const { title, url, asOf, knownAt, on, hash } = cited;
  const kept = hash === null ? `Accessed ${on}` : `Frozen ${on}, SHA-256 ${hash}`;
  return `${author}. “${oneLine(title)}.” As of ${asOf}, known by ${knownAt}. ${kept}. ${url}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string): string => oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? sign);

/** Inside \url only what ends it or starts a comment is a danger; both can be written as the address itself allows. */
const texUrl = (url: string): string =>
  url.replace(/[\\{}%^~\s]/g, (sign) => (sign === '%' ? '\\%' : encodeURIComponent(sign).replaceAll('%', '\\%')));

/** The title in two pairs of braces, so that no style changes its capitals. */
export function citeAsBibtex(cited: Cited): string {
  const fields = [
    ['author', `{${author}}`],
    ['title', `{${tex(cited.title)}}`],
    ['year', cited.on.slice(0, 4)],
    ['month', String(Number(cited.on.slice(5, 7)))],
    ['howpublished', `\\url{${texUrl(cited.url)}}`],
    ['note', tex(noteOf(cited))],
    ['urldate', cited.on],
  ] as const;
  const key = `entente-${cited.on}-${(cited.hash ?? '').slice(0, 8) || 'live'}`;
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** RIS ends each line with CRLF and starts it with a tag: a line break in a value would start a field of its own. */
export function citeAsRis(cited: Cited): string {
  const day = cited.on.replaceAll('-', '/');
  const lines = [
    ['TY', 'DATA'],
    ['AU', author],
    ['TI', oneLine(cited.title)],
    ['PY', cited.on.slice(0, 4)],
    ['DA', day],
    ['UR', oneLine(cited.url)],
    ['Y2', day],
    ['N1', noteOf(cited)],
    ['PB', author],
    ['ER', ''],
  ] as const;
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
