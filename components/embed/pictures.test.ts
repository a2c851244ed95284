// Committed pictures of every view, drawn from the answers that were kept first: whoever changes a chart sees here what changes on
// pages of other people. `npx vitest run components/embed -u` writes them anew; look at them before you commit.
import { expect, test } from 'vitest';
import { parseShare } from '#lib/domain/share-address.ts';
import addresses from '#lib/domain/share-addresses.json' with { type: 'json' };
import { ShareAnswer } from '#lib/domain/share-answer.ts';
import answers from '#lib/domain/share-answers.json' with { type: 'json' };
import { pictureOf } from './draw-view.ts';
import { pictureFile } from './picture-file.tsx';

const href = (path: string): string => `https://entente.example${path}`;

const cases = answers.flatMap((one, i) => {
  const answer = ShareAnswer.parse(one);
  const url = addresses.findLast(({ state }) => state.view === answer.view)?.address ?? '';
  const state = parseShare(answer.view, new URL(url, 'https://entente.example').searchParams);
  // A later answer of a view that has one already shows what the first did not.
  const earlier = answers.slice(0, i).filter(({ view }) => view === answer.view).length;
  const name = earlier === 0 ? answer.view : `${answer.view}-${earlier + 1}`;
  return 'refused' in state ? [] : [[name, state, answer] as const];
});

test('there is a picture of every kept answer', () => {
  expect(cases).toHaveLength(answers.length);
});

test.each(cases)('%s is drawn as it was', async (name, state, answer) => {
  const svg = await pictureFile({
    title: `A picture of ${answer.view}`,
    alt: `Chart: ${answer.view}`,
    stated: 'As of a day, known by another',
    theme: 'light',
    width: 640,
    picture: pictureOf(state, answer, href),
  });
  expect(svg).not.toMatch(/var\(--|class=|NaN|undefined/);
  await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
});
