// Bytes that are not UTF-8 and say nothing of their encoding -> the encoding whose commonest letters they are full of; null where none
// stands out, as in Western languages. The trap: nearly every byte string is valid in several of these encodings, so that only what the
// text would say decides.

/** Of each encoding, letters that make up a good part of any text that is written in it. */
const COMMON: ReadonlyArray<readonly [encoding: string, letters: RegExp]> = [
  ['shift_jis', /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g],
  ['euc-jp', /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g],
  ['gb18030', /[的一是不了在人有我他这为之大来以个中上们到说国和地年]/g],
  ['big5', /[的一是不了在人有我他這為之大來以個中上們到說國和地年]/g],
  ['euc-kr', /[이다의는을가에하고한지로기사은도를대정리자수시인서]/g],
  ['windows-1251', /[оеаинтсрвл]/g],
  ['koi8-r', /[оеаинтсрвл]/g],
  ['windows-1253', /[αοιετσνηυράέίόήςκ]/g],
  ['windows-1256', /[اليمونترهب]/g],
  ['windows-1255', /[יוהלאתרמבש]/g],
];

/** Of the letters beyond ASCII. Chance gives a tenth at most, real text of these scripts a fifth and more. */
const ENOUGH = 0.15;
const ENOUGH_FOR_ALPHABETS = 0.5;
/** Western languages have their accents one by one, other alphabets whole words of high bytes. */
const SHORTEST_RUN = 2.5;
const MOST_BYTES = 20_000;

function meanRun(bytes: Uint8Array): number {
  let [high, runs] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) < 0x80) runs += 1;
  }
  return runs === 0 ? 0 : high / runs;
}

/** How much of what is beyond ASCII are common letters; 0 where the bytes are none of that encoding. */
function share(bytes: Uint8Array, encoding: string, letters: RegExp): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return beyond === 0 || broken > beyond / 100 + 1 ? 0 : (text.match(letters)?.length ?? 0) / beyond;
}

/** A name that the platform's decoder knows. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, MOST_BYTES);
  if (meanRun(head) < SHORTEST_RUN) return null;
  const shares = COMMON.map(([encoding, letters]) => {
    const isAlphabet = /windows|koi8/.test(encoding);
    return { encoding, above: share(head, encoding, letters) / (isAlphabet ? ENOUGH_FOR_ALPHABETS : ENOUGH) };
  });
  const best = shares.reduce((a, b) => (b.above > a.above ? b : a));
  return best.above >= 1 ? best.encoding : null;
}
