// Where a listed name begins: the longest one, at word boundaries, in the case that a name has. "AMD" does not match "amd",
// nor "Scale" "scale"; "Nvidia" and "NVIDIA" are one name.
import { isLower, isUpper, isWordCode } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { stepTrie } from './trie.ts';
import { findWord, words } from './vocabulary.ts';
import { Class } from './word-classes.ts';

/** Whether the text writes the name as a name. */
function isCasedLike(surface: string, text: string, at: number, end: number): boolean {
  const written = text.slice(at, end);
  if (written === surface) return true;
  const first = surface.charCodeAt(0);
  if (surface.length <= 5 && surface === surface.toUpperCase() && /[A-Z]{2}/.test(surface)) {
    return (
      surface.length >= 4 &&
      isUpper(text.charCodeAt(at)) &&
      surface.length === written.length &&
      /^[A-Z][a-z]+$/.test(written) &&
      surface.length === 5
    );
  }
  if (isUpper(first) && !isUpper(text.charCodeAt(at))) return false;
  if (isLower(first)) return /[A-Z0-9]/.test(written);
  const small = surface.indexOf(' ');
  if (
    small > 0 &&
    isUpper(surface.charCodeAt(small + 1)) &&
    !isUpper(text.charCodeAt(at + small + 1)) &&
    text.charCodeAt(at + small) === 32
  )
    return false;
  return true;
}

/** A name that ends in the middle of a run of letters: only where the rest is a word that was glued on ("SoftBanksaid"). */
function endsGlued(text: string, folded: string, end: number): boolean {
  const next = text.charCodeAt(end);
  let stop = end;
  while (stop < folded.length && isWordCode(folded.charCodeAt(stop)) && !(stop > end && isUpper(text.charCodeAt(stop))))
    stop++;
  if (stop - end < 2) return false;
  if (isUpper(next) && isLower(text.charCodeAt(end - 1)))
    return isLower(text.charCodeAt(end + 1)) && findWord(folded.slice(end, stop)) > 0;
  if (!isLower(next) || stop - end < 3) return false;
  const classes = words[findWord(folded.slice(end, stop))]?.classes ?? 0;
  return (
    (classes &
      (Class.Report | Class.Preposition | Class.Auxiliary | Class.Coordinator | Class.Modal | Class.Relative)) !==
    0
  );
}

/** The longest listed surface that begins at `at`, or null. */
export function matchName(
  lexicon: Lexicon,
  text: string,
  folded: string,
  at: number,
): { surface: number; end: number } | null {
  const { surfaces } = lexicon;
  const trie = isUpper(text.charCodeAt(at)) ? lexicon.trie : lexicon.smallTrie;
  if (
    at > 0 &&
    isWordCode(folded.charCodeAt(at - 1)) &&
    !(isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at - 1)))
  )
    return null;
  let node = 0;
  let best: { surface: number; end: number } | null = null;
  for (let position = at; position < folded.length; position++) {
    node = stepTrie(trie, node, folded.charCodeAt(position));
    if (node < 0) break;
    const value = trie.values[node] ?? -1;
    if (value < 0) continue;
    const end = position + 1;
    const surface = surfaces[value];
    if (!surface) continue;
    if (isWordCode(folded.charCodeAt(end)) && !(end - at >= 5 && endsGlued(text, folded, end))) continue;
    if (surface.kind === 'description' ? surface.text.length === 0 : !isCasedLike(surface.text, text, at, end))
      continue;
    best = { surface: value, end };
  }
  return best;
}
