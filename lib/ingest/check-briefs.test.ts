import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBriefs } from './check-briefs.ts';
import { listBriefs } from './first-data.ts';

const text = `OpenAI said on Tuesday that it had signed a contract with CoreWeave. ${'The company gave no further detail of the terms. '.repeat(7)}`;
const source = { title: 'A report', publisher: 'A paper', date: '2025-03-10', url: 'https://paper.example/a' };
const brief = {
  title: 'OpenAI signs with CoreWeave',
  published: '2025-03-10',
  url: null,
  publisher: 'Entente briefs',
  text,
  sources: [source],
};
const deal = { type: 'compute', from: ['CoreWeave'], to: ['OpenAI'], evidence: ['signed a contract with CoreWeave'] };

async function faultsOf(changes: object, gold: object = {}, name = '2025-03-10-openai-coreweave'): Promise<string[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'entente-brief-')), `${name}.json`);
  await writeFile(file, JSON.stringify({ ...brief, ...changes }));
  await writeFile(file.replace('.json', '.gold.json'), JSON.stringify({ id: name, deals: [deal], ...gold }));
  return [...(await checkBriefs([file], '2025-06-01')).faults];
}

test('a sound brief has no faults', async () => {
  expect(await faultsOf({})).toEqual([]);
});

test.each([
  ['too short', { text: 'OpenAI signed a contract with CoreWeave.' }, {}, '6 words'],
  ['in the future', { published: '2025-07-01' }, {}, 'dated in the future'],
  ['on a day that is none', { published: '2025-02-30' }, {}, 'no such date'],
  ['without a source', { sources: [] }, {}, 'at least one public source'],
  ['with a source that is no address', { sources: [{ ...source, url: 'paper' }] }, {}, 'sources.0.url'],
  ['with invented evidence', {}, { deals: [{ ...deal, evidence: ['OpenAI bought CoreWeave'] }] }, 'does not say'],
  ['with a stranger as party', {}, { deals: [{ ...deal, from: ['Nobody Knows Inc'] }] }, 'does not know Nobody'],
  ['with half a relation', {}, { deals: [{ ...deal, to: [] }] }, 'lacks a party'],
  ['annotated for another', {}, { id: 'else' }, 'is about "else"'],
])('a brief %s is found', async (_, changes, gold, fault) => {
  expect((await faultsOf(changes, gold)).join('\n')).toContain(fault);
});

test('the project’s own briefs are as they should be', async () => {
  const { briefs, faults } = await checkBriefs(await listBriefs(), new Date().toISOString().slice(0, 10));
  expect(faults).toEqual([]);
  expect(briefs).toBeGreaterThan(200);
}, 30_000);
