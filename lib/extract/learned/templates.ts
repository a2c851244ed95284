// What features of a pair can be about, each with a number, so that a feature is told by numbers alone while an article is read:
// its template and at most two words. Its name, by which weights are kept, is the template's text and those words.
const texts: string[] = [];
const template = (text: string): number => texts.push(text) - 1;

/** A stretch of the sentence: templates for its words and for the frames that they are triggers of. */
export interface Region {
  readonly word: number;
  readonly frame: number;
}
const region = (name: string): Region => ({ word: template(`${name}=`), frame: template(`${name} frame=`) });

/** The words right outside the two sides, alone and with the next one. */
export interface Margin {
  readonly before: Region;
  readonly after: Region;
  readonly before1: number;
  readonly before2: number;
  readonly after1: number;
  readonly after2: number;
}
const margin = (mark: string): Margin => ({
  before: region(`${mark}before`),
  after: region(`${mark}after`),
  before1: template(`${mark}before1=`),
  before2: template(`${mark}before2=`),
  after1: template(`${mark}after1=`),
  after2: template(`${mark}after2=`),
});

/** What one side of a pair can be like. */
export interface SideTemplates {
  readonly kind: number;
  readonly discovered: number;
  readonly product: number;
  readonly doubtful: number;
  readonly pronoun: number;
  readonly description: number;
  readonly person: number;
  readonly list: number;
  readonly possessive: number;
  readonly isFocus: number;
  readonly role: number;
  readonly noRole: number;
  readonly governor: number;
  readonly head: number;
  readonly link: number;
  readonly deed: number;
  readonly taken: number;
}
const side = (name: string): SideTemplates => ({
  kind: template(`${name}=`),
  discovered: template(`${name}-discovered`),
  product: template(`${name}-product`),
  doubtful: template(`${name}-doubtful`),
  pronoun: template(`${name}-pronoun`),
  description: template(`${name}-description`),
  person: template(`${name}-person`),
  list: template(`${name}-list`),
  possessive: template(`${name}-possessive`),
  isFocus: template(`${name}-is-focus`),
  role: template(`${name}-role=`),
  noRole: template(`${name}-no-role`),
  governor: template(`${name}-governor=`),
  head: template(`${name}-head=`),
  link: template(`${name}-link=`),
  deed: template(`${name}-deed=`),
  taken: template(`${name}-taken=`),
});

export const Template = {
  /** Holds for every pair: how rare each outcome is. */
  always: template('always'),
  between: region('between'),
  between2: template('between2='),
  next: template('next='),
  next2: template('next2='),
  previous: template('previous='),
  previous2: template('previous2='),
  path: template('path='),
  distance: template('distance='),
  verbs: template('verbs-between='),
  commas: template('commas-between='),
  clauses: template('clauses-between='),
  margin: margin(''),
  listMargin: margin('list '),
  kinds: template('kinds='),
  listKinds: template('list kinds='),
  left: side('left'),
  right: side('right'),
  betweenGroups: template('between-groups='),
  groups: template('groups='),
  list: template('list='),
  leftIsFirst: template('left-is-first'),
  leftOpens: template('left-opens'),
  negation: template('negation'),
  hypothetical: template('hypothetical'),
  topic: template('topic='),
  rank: template('rank='),
  headlined: template('headlined='),
  shared: template('shared='),
  claims: template('claims='),
  headline: template('headline'),
  hasOthers: template('others'),
  others: template('others='),
  deed: template('deed='),
  takenSides: template('taken='),
  sameHead: template('same-head='),
  border: template('border='),
  heads: template('heads='),
  firstHead: template('first-head='),
  lastHead: template('last-head='),
  onlyHead: template('only-head='),
} as const;

/** By number: the text that names of this template begin with. */
export const templateTexts: readonly string[] = texts;

/** A name as its template and the words that follow, null where it takes none; null for a name that no template makes. */
export function parseName(name: string): { template: number; words: string | null } | null {
  const equals = name.indexOf('=');
  const found = texts.indexOf(equals < 0 ? name : name.slice(0, equals + 1));
  return found < 0 ? null : { template: found, words: equals < 0 ? null : name.slice(equals + 1) };
}
