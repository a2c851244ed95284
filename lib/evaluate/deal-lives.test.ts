// Linked articles on one affair (rumour, announcement, correction, more of it, end), read and grouped as they come: the lives that
// the deals must have at the end, and on days on the way. Each file holds the articles and what has to be found; what is found beside it is not asked about.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Affair, livesOf } from './read-affair.ts';

const folder = new URL('./lives/', import.meta.url);

test.each(readdirSync(folder))('%s', (file) => {
  const { articles, lives, onDays } = Affair.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  expect(livesOf(articles)).toEqual(expect.arrayContaining(lives.map((life) => expect.objectContaining(life))));
  for (const { day, lives: known } of onDays ?? [])
    expect(livesOf(articles, day), day).toEqual(
      expect.arrayContaining(known.map((life) => expect.objectContaining(life))),
    );
});
