// The features that a model has weights for, by number. Listens to what is told of a pair and keeps the numbers of those it knows:
// a feature is looked up by one number made of its template and its words, and one with a word that no feature has is not looked up
// at all. What it has heard is overwritten by the next pair.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { type Word, words } from '#lib/extract/words/vocabulary.ts';
import { spelledAt } from '#lib/extract/words/word-pattern.ts';
import type { Listener } from './features.ts';
import { NumberIndex } from './number-index.ts';
import { parseName } from './templates.ts';
import { tokenAt } from './tokens.ts';

const unknown = -1;
const unasked = -2;

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
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly words = new Map<string, number>();
  private readonly byKey: NumberIndex;
  /** By feature: the round in which it was last heard. */
  private readonly heard: Int32Array;
  /** By vocabulary word: the number of its token. */
  private readonly ofVocabulary = new Int32Array(words.length).fill(unasked);
  private readonly frames = new Map<Word, readonly number[]>();
  private readonly numerals: number[] = [];
  private readonly pairs = new Map<string, Map<string, number>>();
  /** By vocabulary word: its token. */
  private readonly tokens: string[] = [];
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
      if (!parsed) return [];
      return splits(parsed.words).map((words) => ({ at, parsed, words: words.map((word) => this.learnWord(word)) }));
    });
    this.byKey = new NumberIndex(told.map(({ at, parsed, words: [a, b] }) => [this.keyOf(parsed.template, a, b), at]));
  }

  private keyOf(template: number, first = unknown, second = unknown): number {
    const size = this.words.size + 1;
    return (template * size + first + 1) * size + second + 1;
  }

  private learnWord(text: string): number {
    const number = this.words.get(text) ?? this.words.size;
    this.words.set(text, number);
    return number;
  }

  begin(): void {
    this.count = 0;
    this.round++;
  }

  addName(name: string): void {
    this.hear(this.numbers.get(name) ?? unknown, -1);
  }

  word(text: string): number {
    return this.words.get(text) ?? unknown;
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
    if (spelled === 0) return this.word(tokenAt(sentence, item));
    const known = this.ofVocabulary[spelled] ?? unasked;
    if (known !== unasked) return known;
    const number = this.word(tokenAt(sentence, item));
    this.ofVocabulary[spelled] = number;
    return number;
  }

  framesOf(word: Word): readonly number[] {
    const known = this.frames.get(word);
    if (known) return known;
    const numbers = word.uses.map(({ frame }) => this.word(frame.id));
    this.frames.set(word, numbers);
    return numbers;
  }

  private tokenOf(sentence: Sentence, item: number): string {
    const spelled = spelledAt(sentence.reading.items, sentence.reading.folded, item);
    if (spelled === 0) return tokenAt(sentence, item);
    const known = this.tokens[spelled] ?? tokenAt(sentence, item);
    this.tokens[spelled] = known;
    return known;
  }

  phrase(sentence: Sentence, from: number, to: number): number {
    let text = '';
    for (let item = from; item < to; item++)
      text += item === from ? this.tokenOf(sentence, item) : ` ${this.tokenOf(sentence, item)}`;
    return this.word(text);
  }

  add(template: number, item: number, first?: number, second?: number): void {
    if (first === unknown || second === unknown) return;
    this.hear(this.byKey.find(this.keyOf(template, first, second)), item);
  }

  private hear(feature: number, item: number): void {
    if (feature < 0 || this.heard[feature] === this.round) return;
    this.heard[feature] = this.round;
    this.found[this.count] = feature;
    this.items[this.count++] = item;
  }
}
