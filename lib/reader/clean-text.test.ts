import { expect, test } from 'vitest';
import { cleanLine, cleanText, htmlToText, plainText } from './clean-text.ts';

test('what no database or reader can hold is gone, and nothing else', () => {
  expect(cleanText('a\u0000b\ud800c\u200bd\u00ade\u202ef\ufeff')).toBe('abcdef');
  expect(cleanText('Zoe\u0308 – „Grüße“ 日本語 €5')).toBe('Zoë – „Grüße“ 日本語 €5');
  expect(cleanText('two\nlines\tkept')).toBe('two\nlines\tkept');
});

test('joiners stay where they are spelling, and hide in no name', () => {
  expect(cleanText('می\u200cخواهم 👩\u200d💻')).toBe('می\u200cخواهم 👩\u200d💻');
  expect(cleanText('Open\u200dAI, \u200cMicro\u200csoft')).toBe('OpenAI, Microsoft');
});

test('a million joiners are read to the end', () => {
  expect(cleanText(`\u200d`.repeat(1_000_000))).toHaveLength(1_000_000);
});

test('a pile of marks on one letter is cut, an accented letter is not', () => {
  expect(cleanText(`a${'\u0334'.repeat(500)}`).length).toBeLessThan(10);
  expect(cleanText('q\u0307\u0323')).toBe('q\u0323\u0307'.normalize('NFC'));
});

test('a cut line never ends in half a character', () => {
  expect(cleanLine('ab😀', 3)).toBe('ab');
  expect(cleanLine(' a \n b\u00a0c ')).toBe('a b c');
});

test('markup vanishes with its scripts, a lone angle bracket stays', () => {
  expect(plainText('<b>Chips</b> &amp; <i>power</i><script>steal()</script>')).toBe('Chips & power');
  expect(plainText('Price &lt; $5')).toBe('Price < $5');
  expect(plainText('<p>One</p><p>Two</p>')).toBe('One Two');
  expect(plainText('super<em>computer</em>s')).toBe('supercomputers');
});

test('paragraphs are apart by an empty line, source line breaks are spaces', () => {
  expect(htmlToText('<h2>Deal</h2><p>First\n  line<br>second</p><ul><li>a</li><li>b</li></ul>')).toBe(
    'Deal\n\nFirst line\nsecond\n\na\n\nb',
  );
  expect(htmlToText('<table><tr><td>Item 1.01</td><td>Agreement</td></tr></table>')).toBe('Item 1.01 Agreement');
});

test('nesting without end ends', () => {
  expect(htmlToText(`kept${'<div>'.repeat(200_000)}lost`)).toBe('kept');
});
