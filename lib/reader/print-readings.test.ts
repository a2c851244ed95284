import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listInputs } from './list-inputs.ts';
import { printReadings } from './print-readings.ts';

test('one line per input in their order, with a reason where it cannot be read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'readings-'));
  const [slow, quick, list] = ['slow', 'quick', 'list.jsonl'].map((name) => path.join(folder, name)).map(String);
  await writeFile(String(slow), 'slow');
  await writeFile(String(quick), 'quick');
  await writeFile(
    String(list),
    `${JSON.stringify({ file: slow, url: 'https://a.example/' })}\n\nrubbish\n${JSON.stringify({ file: quick, url: null })}\n${JSON.stringify({ file: '/no/such/file' })}\n`,
  );
  const printed: unknown[] = [];
  const read = async (bytes: Uint8Array, { url }: { url: string | undefined }) => {
    const text = new TextDecoder().decode(bytes);
    if (text === 'slow') await new Promise((resolve) => setTimeout(resolve, 20));
    return { text, url: url ?? null };
  };
  await printReadings(listInputs([], list), read, (error) => ({ error }), {
    ahead: 3,
    print: (line) => printed.push(JSON.parse(line)),
  });
  expect(printed).toMatchObject([
    { file: slow, text: 'slow', url: 'https://a.example/' },
    { file: `${list}:3`, error: expect.stringContaining('not a line of a manifest') },
    { file: quick, text: 'quick', url: null },
    { file: '/no/such/file', error: expect.stringContaining('ENOENT') },
  ]);
});
