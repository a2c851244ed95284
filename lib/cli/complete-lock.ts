// entente complete-lock : after `npm install`, puts back into package-lock.json the optional packages of other platforms
// that npm left out. Without them `npm ci` refuses the lock file, here or on another system.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const file = join(import.meta.dirname, '../../package-lock.json');

const Lock = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

const systems = new Set([
  'aix',
  'android',
  'cygwin',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]);
const processors = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]);

/** What a platform package's own name says about where it runs; null for a package that is none. */
function platformOf(name: string) {
  const words = (name.split('/').at(-1) ?? '').split(/[-.]/).map((word) => (word === 'windows' ? 'win32' : word));
  const os = words.filter((word) => systems.has(word));
  const cpu = words.filter((word) => processors.has(word));
  if (os.length + cpu.length === 0) return null;
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(words.includes('musl') ? { libc: ['musl'] } : {}),
  };
}

export async function completeLockCommand(): Promise<void> {
  const lock = Lock.parse(JSON.parse(await readFile(file, 'utf8')));
  const added: string[] = [];
  for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (!platform || lock.packages[`node_modules/${name}`]) continue;
      lock.packages[`node_modules/${name}`] = { version: range.replace(/^[\^~]/, ''), optional: true, ...platform };
      added.push(name);
    }
  }
  const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(added.length > 0 ? `put back ${added.join(', ')}` : 'nothing was missing');
}
