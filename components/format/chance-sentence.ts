// Whether there are more circles than chance would make, as many, or fewer, in a sentence. Fewer is a finding too: who pays whom is no
// accident there either. Both tails are read in the same networks at the same level.
import { insightWords } from '#components/insight-words.ts';
import type { LoopSignificance } from '#lib/domain/insight.ts';
import { exactNumber, formatCount } from './format-number.ts';

const w = insightWords.flows;
const level = 0.05;

/** (1 + networks with as few) / (1 + networks); of what was frozen without its networks nothing is known. */
const isFewer = ({ count, networks, drawn = [] }: LoopSignificance): boolean => {
  const asFew = drawn.reduce((sum, row) => (row.loops <= count ? sum + row.networks : sum), 0);
  return drawn.length > 0 && (1 + asFew) / (1 + networks) <= level;
};

export function chanceSentence(row: LoopSignificance): string {
  const say = row.significant ? w.significant : isFewer(row) ? w.fewer : w.notSignificant;
  return say(row.length, formatCount(row.count), exactNumber(row.mean.toFixed(1)));
}
