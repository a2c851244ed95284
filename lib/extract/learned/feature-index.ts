// The features that a model has weights for, by number. Listens to what is told of a pair and keeps the numbers of those it knows:
// a feature is looked up by one number made of its template and its words, and one with a word that no feature has is not looked up
// at all. Words that stand second in some feature have the lowest numbers, so that this number is small enough for a flat table. What
// it has heard is overwritten by the next pair.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { words } from '#lib/extract/words/vocabulary.ts';
import { spelledAt } from '#lib/extract/words/word-pattern.ts';
import { type Listener, marks } from './features.ts';
import { maxKey, NumberIndex } from './number-index.ts';
import { parseName, Template, templateTexts } from './templates.ts';
import { tokenAt } from './tokens.ts';

const unknown = -1;
const unasked = -2;

/** What is looked up beside features: what a phrase is called with one more word behind it. */
const joint = templateTexts.length;

/** Each beginning of a phrase, what can come next there, and both together: a word can be a phrase. */
function jointsOf(phrase: string): Array<readonly [begun: string, next: string, both: string]> {
  const parts = phrase.split(' ');
  const joints: Array<readonly [string, string, string]> = [];
  for (let to = 2; to <= parts.length; to++)
    for (let middle = 1; middle < to; middle++)
      joints.push([parts.slice(0, middle).join(' '), parts.slice(middle, to).join(' '), parts.slice(0, to).join(' ')]);
  return joints;
}

/** The ways to read "a b c" as one word or as two: a word can be a phrase. */
function splits(words: string | null): string[][] {
  if (words === null) return [[]];
  const ways = [[words]];
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1))
    ways.push([words.slice(0, at), words.slice(at + 1)]);
  return ways;
}

export class FeatureIndex implements Listener<number> {
  /** Numbers of the features heard since `begin`, each once: the first `count` of them. */
  readonly found: Int32Array;
  /** The item that each of them rests on, or -1. */
  readonly items: Int32Array;
  count = 0;
  readonly marks: Readonly<Record<keyof typeof marks, number>>;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly words = new Map<string, number>();
  private readonly asked = new Map<string, number>();
  private readonly byKey: NumberIndex;
  /** By feature: the round in which it was last heard. */
  private readonly heard: Int32Array;
  /** By vocabulary word: the number of its token. */
  private readonly ofVocabulary = new Int32Array(words.length).fill(unasked);
  /** By vocabulary word: the frames that it is a trigger of. */
  private readonly frames: Array<readonly number[] | undefined> = new Array(words.length).fill(undefined);
  private readonly numerals: number[] = [];
  private readonly pairs = new Map<string, Map<string, number>>();
  /** How many words there are, and how many of them can stand second. */
  private readonly size: number;
  private readonly seconds: number;
  private round = 0;
  private lastSentence: Sentence | null = null;
  private lastWords: readonly number[] = [];

  constructor(names: readonly string[]) {
    this.numbers = new Map(names.map((name, at) => [name, at]));
    this.found = new Int32Array(names.length);
    this.items = new Int32Array(names.length);
    this.heard = new Int32Array(names.length);
    const told = names.flatMap((name, at) => {
      const parsed = parseName(name);
      return parsed ? splits(parsed.words).map((parts) => ({ at, template: parsed.template, parts })) : [];
    });
    const joints = told.flatMap(({ template, parts: [phrase, more] }) =>
      template === Template.path && phrase !== undefined && more === undefined ? jointsOf(phrase) : [],
    );
    for (const { parts } of told) if (parts[1] !== undefined) this.learnWord(parts[1]);
    for (const [, next] of joints) this.learnWord(next);
    const seconds = this.words.size;
    for (const { parts } of told) if (parts[0] !== undefined) this.learnWord(parts[0]);
    for (const [begun] of joints) this.learnWord(begun);
    this.seconds = seconds;
    this.size = this.words.size;
    const largest = this.keyOf(joint + 1, 0, 0);
    if (largest > maxKey) throw new RangeError(`too many words to learn from: ${this.words.size}`);
    const wordOf = (text: string | undefined) => (text === undefined ? unknown : this.numberOf(text));
    this.byKey = new NumberIndex([
      ...told.map(({ at, template, parts: [a, b] }) => [this.keyOf(template, wordOf(a), wordOf(b)), at] as const),
      ...joints.map(([a, b, both]) => [this.keyOf(joint, wordOf(a), wordOf(b)), wordOf(both)] as const),
    ]);
    this.marks = {
      opening: this.word(marks.opening),
      closing: this.word(marks.closing),
      passive: this.word(marks.passive),
      gerund: this.word(marks.gerund),
      active: this.word(marks.active),
      used: this.word(marks.used),
      none: this.word(marks.none),
    };
  }

  private keyOf(template: number, first = unknown, second = unknown): number {
    return (template * (this.size + 1) + first + 1) * (this.seconds + 1) + second + 1;
  }

  private learnWord(text: string): void {
    if (!this.words.has(text)) this.words.set(text, this.words.size);
  }

  begin(): void {
    this.count = 0;
    this.round++;
  }

  addName(name: string): void {
    this.hear(this.numbers.get(name) ?? unknown, -1);
  }

  private numberOf(text: string): number {
    return this.words.get(text) ?? unknown;
  }

  /** What is no word of a text is one of a few: kinds, types, roles. They are remembered apart, where they stay at hand. */
  word(text: string): number {
    const known = this.asked.get(text);
    if (known !== undefined) return known;
    const number = this.numberOf(text);
    this.asked.set(text, number);
    return number;
  }

  numeral(value: number): number {
    const known = this.numerals[value];
    if (known !== undefined) return known;
    const number = this.word(`${value}`);
    this.numerals[value] = number;
    return number;
  }

  joined(first: string, second: string): number {
    const known = this.pairs.get(first)?.get(second);
    if (known !== undefined) return known;
    const number = this.word(`${first}/${second}`);
    const own = this.pairs.get(first) ?? new Map<string, number>();
    this.pairs.set(first, own.set(second, number));
    return number;
  }

  wordsOf(sentence: Sentence): readonly number[] {
    if (sentence !== this.lastSentence) {
      this.lastSentence = sentence;
      const words: number[] = [];
      for (let item = sentence.start; item < sentence.end; item++) words.push(this.wordAt(sentence, item));
      this.lastWords = words;
    }
    return this.lastWords;
  }

  private wordAt(sentence: Sentence, item: number): number {
    const { items, folded } = sentence.reading;
    const spelled = spelledAt(items, folded, item);
    if (spelled === 0) return this.numberOf(tokenAt(sentence, item));
    const known = this.ofVocabulary[spelled] ?? unasked;
    if (known !== unasked) return known;
    const number = this.numberOf(tokenAt(sentence, item));
    this.ofVocabulary[spelled] = number;
    return number;
  }

  framesOf(word: number): readonly number[] {
    const known = this.frames[word];
    if (known) return known;
    const numbers = words[word]?.uses.map(({ frame }) => this.word(frame.id)) ?? [];
    this.frames[word] = numbers;
    return numbers;
  }

  phrase(told: readonly number[], from: number, to: number): number {
    if (from >= to) return this.word('');
    let phrase = told[from] ?? unknown;
    for (let at = from + 1; at < to; at++) {
      const next = told[at] ?? unknown;
      if (phrase === unknown || next === unknown || next >= this.seconds) return unknown;
      phrase = this.byKey.find(this.keyOf(joint, phrase, next));
    }
    return phrase;
  }

  add(template: number, item: number, first?: number, second?: number): void {
    if (first === unknown || second === unknown || (second !== undefined && second >= this.seconds)) return;
    this.hear(this.byKey.find(this.keyOf(template, first, second)), item);
  }

  private hear(feature: number, item: number): void {
    if (feature < 0 || this.heard[feature] === this.round) return;
    this.heard[feature] = this.round;
    this.found[this.count] = feature;
    this.items[this.count++] = item;
  }
}
