import { expect, test } from 'vitest';
import { htmlToText } from './clean-text.ts';
import { dropAsides } from './drop-asides.ts';

const sentence = 'The two companies signed a contract for computing power on Monday, they said. ';
const kept = (html: string): string => htmlToText(dropAsides(html));

test('captions below the opening and headlines that lead elsewhere go, linked sentences and words stay', () => {
  const text = kept(
    `<p>${sentence.repeat(4)}</p><figure><figcaption>A picture of it</figcaption></figure><ul><li><a href="/x">Five things to know about chips</a></li></ul>` +
      `<p><a href="/y">The filing says so.</a></p><p>More in <a href="/z">the filing</a></p>`,
  );
  expect(text).toContain('The filing says so.');
  expect(text).toContain('More in the filing');
  expect(text).not.toContain('A picture of it');
  expect(text).not.toContain('Five things');
});

test('a caption that opens the article stays', () => {
  expect(kept(`<figure><figcaption>Seen from above</figcaption></figure><p>${sentence}</p>`)).toContain(
    'Seen from above',
  );
});

test('where most lines are links they are the text', () => {
  const verses = ['One line of a song', 'Another line of it', 'And a third one'];
  expect(kept(verses.map((verse) => `<p><a href="/note">${verse}</a></p>`).join(''))).toBe(verses.join('\n\n'));
});
