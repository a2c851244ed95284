// Where a listed name begins: the longest one, at word boundaries, in the case that a name has. "AMD" does not match "amd",
// nor "Scale" "scale"; "Nvidia" and "NVIDIA" are one name.
import { isLower, isUpper, isWordCode } from '#lib/extract/text/characters.ts';
import { type Letters, letterAt, rawAt } from '#lib/extract/text/letters.ts';
import { PERIOD } from '#lib/extract/text/sentence-end.ts';
import { stepTrie, valueAt } from '#lib/extract/words/trie.ts';
import { findWord, words } from '#lib/extract/words/vocabulary.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import type { Lexicon } from './lexicon.ts';

/** Whether the text writes the name as a name. */
function isCasedLike(surface: string, letters: Letters, at: number, end: number): boolean {
  const { text } = letters;
  if (end - at === surface.length && text.startsWith(surface, at)) return true;
  const written = text.slice(at, end);
  const first = surface.charCodeAt(0);
  if (surface.length <= 5 && surface === surface.toUpperCase() && /[A-Z]{2}/.test(surface)) {
    return (
      surface.length >= 4 &&
      isUpper(rawAt(letters, at)) &&
      surface.length === written.length &&
      /^[A-Z][a-z]+$/.test(written) &&
      surface.length === 5
    );
  }
  if (isUpper(first) && !isUpper(rawAt(letters, at))) return false;
  if (isLower(first)) return /[A-Z0-9]/.test(written);
  const small = surface.indexOf(' ');
  if (
    small > 0 &&
    isUpper(surface.charCodeAt(small + 1)) &&
    !isUpper(rawAt(letters, at + small + 1)) &&
    rawAt(letters, at + small) === 32
  )
    return false;
  return true;
}

/** A name that ends in the middle of a run of letters: only where the rest is a word that was glued on ("SoftBanksaid"). */
function endsGlued(letters: Letters, end: number): boolean {
  const { folded } = letters;
  const next = rawAt(letters, end);
  let stop = end;
  while (stop < folded.length && isWordCode(letterAt(letters, stop)) && !(stop > end && isUpper(rawAt(letters, stop))))
    stop++;
  if (stop - end < 2) return false;
  if (isUpper(next) && isLower(rawAt(letters, end - 1)))
    return isLower(rawAt(letters, end + 1)) && findWord(folded.slice(end, stop)) > 0;
  if (!isLower(next) || stop - end < 3) return false;
  const classes = words[findWord(folded.slice(end, stop))]?.classes ?? 0;
  return (
    (classes &
      (Class.Report | Class.Preposition | Class.Auxiliary | Class.Coordinator | Class.Modal | Class.Relative)) !==
    0
  );
}

/** "norwick.io": what stands behind a full stop without a space is no name of its own. */
const endsDomain = (codes: Letters['codes'], at: number): boolean =>
  codes[at - 1] === PERIOD && isWordCode(codes[at - 2] ?? 0);

/** What a firm's full name goes on with where the list has the short one: "CyberArk Software Ltd." is CyberArk, and buys no software. */
const fullNames =
  /(?: (?:Software|Technologies|Technology|Systems|Holdings?|Group|Semiconductors?|Robotics|Therapeutics|Networks))(?:,? (?:Inc|Corp|Ltd|Limited|plc|PLC|AG|SE|SA|NV|LLC)\b\.?)?(?! \p{Lu})/uy;

/** Where a listed name ends with all that it goes on with. Shouted headlines say nothing of where a name ends. */
function fullEnd({ text }: Letters, end: number): number {
  fullNames.lastIndex = end;
  return fullNames.test(text) ? fullNames.lastIndex : end;
}

/** The longest listed surface that begins at `at`, or null. */
export function matchName(lexicon: Lexicon, letters: Letters, at: number): { surface: number; end: number } | null {
  const { surfaces } = lexicon;
  const { codes } = letters;
  const isCapital = isUpper(rawAt(letters, at));
  if (!isCapital && endsDomain(codes, at)) return null;
  if (at > 0 && isWordCode(codes[at - 1] ?? 0) && !(isCapital && isLower(rawAt(letters, at - 1)))) return null;
  const trie = isCapital ? lexicon.trie : lexicon.smallTrie;
  let node = 0;
  let best: { surface: number; end: number } | null = null;
  for (let position = at; ; position++) {
    node = stepTrie(trie, node, codes[position] ?? 0);
    if (node < 0) break;
    const value = valueAt(trie, node);
    if (value < 0) continue;
    const end = position + 1;
    const surface = surfaces[value];
    if (!surface) continue;
    if (isWordCode(codes[end] ?? 0) && !(end - at >= 5 && endsGlued(letters, end))) continue;
    if (surface.kind === 'description' ? surface.text.length === 0 : !isCasedLike(surface.text, letters, at, end))
      continue;
    best = { surface: value, end };
  }
  const kind = best ? surfaces[best.surface]?.kind : undefined;
  return best && (kind === 'name' || kind === 'alias') ? { ...best, end: fullEnd(letters, best.end) } : best;
}
