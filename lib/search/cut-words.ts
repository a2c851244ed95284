// Scripts without spaces run names and words together: "ソフトバンクとOpenAIの合弁" is a name, a particle, a name, a particle and a word. A
// run is cut where scripts change and around what is known; which of its parts are names the caller looks up. Pure.

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const stretches =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
/** What only joins words or asks: Japanese endings, Chinese and Korean particles. */
const particles =
  /^(?:\p{Script=Hiragana}+|[的了和与與对對在向是吗嗎被为為给給把将將及并並跟从從于於]|谁|誰|哪些|哪家|什么|什麼|多少|은|는|이|가|을|를|의|와|과|에|에게|에서|로|으로|도|한|하는)$/u;

/** No name in such a script is longer; a run of more letters than the second is no question. */
const longestName = 12;
const longestRun = 40;

const hasUnspaced = (word: string): boolean => unspaced.test(word) && word.length <= longestRun;

/** Every part of a run that could be a name by itself; none for words of other scripts. */
export function partsOf(word: string): string[] {
  if (!hasUnspaced(word)) return [];
  return (word.match(stretches) ?? []).flatMap((stretch) => {
    if (!unspaced.test(stretch)) return [stretch];
    const letters = [...stretch];
    return letters.flatMap((_, from) =>
      Array.from({ length: Math.min(longestName, letters.length - from) }, (_, more) =>
        letters.slice(from, from + more + 1).join(''),
      ).filter((part) => [...part].length > 1),
    );
  });
}

function cutStretch(stretch: string, isKnown: (part: string) => boolean): string[] {
  const letters = [...stretch];
  const cut: string[] = [];
  let rest = '';
  const leave = () => {
    if (rest !== '' && !particles.test(rest)) cut.push(rest);
    rest = '';
  };
  for (let from = 0; from < letters.length; ) {
    const most = Math.min(longestName, letters.length - from);
    const length = Array.from({ length: most - 1 }, (_, i) => most - i).find((some) =>
      isKnown(letters.slice(from, from + some).join('')),
    );
    if (length === undefined) {
      rest += letters[from] ?? '';
      from += 1;
    } else {
      leave();
      cut.push(letters.slice(from, from + length).join(''));
      from += length;
    }
  }
  leave();
  return cut;
}

/** The names and words of a run, longest known parts first, without what joins them; the word itself where nothing of it is known. */
export function cutWord(word: string, isKnown: (part: string) => boolean): string[] {
  if (!hasUnspaced(word) || isKnown(word)) return [word];
  const cut = (word.match(stretches) ?? []).flatMap((stretch) =>
    unspaced.test(stretch) ? cutStretch(stretch, isKnown) : /[\p{L}\p{N}]/u.test(stretch) ? [stretch] : [],
  );
  return cut.length > 0 ? cut : [word];
}
