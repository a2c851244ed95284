// entente eval origins : how well texts find the text that they were made from, on the project's annotated texts.
import { readFile } from 'node:fs/promises';
import { ratesOf } from '#lib/domain/evaluation.ts';
import { storyTextOf } from '#lib/ledger/match-story.ts';
import { OriginFixtures, scoreOrigins } from '#lib/ledger/score-origins.ts';

const file = new URL('../ledger/fixtures/origins.json', import.meta.url);

export async function evalOrigins(): Promise<void> {
  const fixtures = OriginFixtures.parse(JSON.parse(await readFile(file, 'utf8')));
  const stated = new Map(fixtures.map(({ id, origin }) => [id, origin]));
  const { pairs, found, stated: origins, wrong } = scoreOrigins(fixtures.map(storyTextOf), stated);
  const { precision, recall, f1 } = ratesOf(pairs);
  const percent = (rate: number) => (100 * rate).toFixed(1);
  console.log(`${fixtures.length} texts; origins told ${found}, by a reader ${origins}`);
  console.log(`pairs of one origin: P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
  for (const [a, b] of wrong) {
    const said = stated.get(a) === stated.get(b) ? 'one origin, told as two' : 'two origins, told as one';
    console.log(`  ${said}: ${a}, ${b}`);
  }
}
