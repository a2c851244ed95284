// Builds the pages, and knows whether the build on disk was made from the sources that stand.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../errors.ts';

const root = join(import.meta.dirname, '../..');
const stamp = join(root, '.next/made-from');
const folders = ['app', 'components', 'lib', 'public', 'data'];
const files = [
  'package-lock.json',
  'next.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
];

async function hashSources(): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      if (!existsSync(join(root, folder))) return [];
      const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const hash = createHash('sha256');
  for (const path of [
    ...listed
      .flat()
      .filter((name) => !/\.test\.tsx?$/.test(name))
      .sort(),
    ...files.map((file) => join(root, file)),
  ]) {
    hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

export async function webIsBuilt(): Promise<boolean> {
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await hashSources());
}

/** `tell` gets each line that the build prints. Throws Problem with the last lines where it fails. */
export async function buildWeb(tell: (line: string) => void): Promise<void> {
  const sources = await hashSources();
  const lines: string[] = [];
  await new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    const hear = (chunk: Buffer) => {
      for (const line of chunk
        .toString()
        .split('\n')
        .filter((text) => text.trim() !== '')) {
        lines.push(line);
        tell(line.trim());
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) return done();
      fail(
        new Problem(
          'internal',
          `the pages do not build:\n${lines.slice(-15).join('\n')}`,
          'Correct what the build names.',
        ),
      );
    });
  });
  await writeFile(stamp, sources);
}
