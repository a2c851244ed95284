// Generates the Prisma client where it is missing or older than the schema. Prisma wants a schema engine that it would
// download; generating needs none, so a name that exists is all it gets.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from '#lib/domain/content-id.ts';

const root = join(import.meta.dirname, '../..');
const stamp = join(root, 'prisma/generated/.made-from');

export async function generateClient(): Promise<void> {
  const schema = contentHash(await readFile(join(root, 'prisma/schema.prisma')));
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === schema) return;
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  await writeFile(stamp, schema);
}
