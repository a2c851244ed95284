// Reads the environment: the only file that does. Everything is validated once; a bad value is named in one message.
import { resolve } from 'node:path';
import { z } from 'zod';
import { Problem } from './errors.ts';

const whenSet = <T extends z.ZodType>(inner: T) => z.preprocess((raw) => (raw === '' ? undefined : raw), inner);

const Environment = z.object({
  PORT: whenSet(z.coerce.number('a port number').int().min(1).max(65_535).default(3000)),
  HOST: whenSet(z.string().default('127.0.0.1')),
  DATABASE_URL: whenSet(
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'an address like postgresql://user:password@host:5432/name' })
      .optional(),
  ),
  ENTENTE_DATA_DIR: whenSet(z.string().default('.entente')),
  ENTENTE_DATABASE_PORT: whenSet(z.coerce.number('a port number').int().min(1).max(65_535).optional()),
  ENTENTE_SITE_URL: whenSet(z.httpUrl('an address like https://entente.example').optional()),
  ENTENTE_REQUESTS_PER_MINUTE: whenSet(z.coerce.number('a whole number; 0 for no limit').int().min(0).default(1200)),
  ENTENTE_TRUST_PROXY: whenSet(z.enum(['yes', 'no'], 'yes or no').default('no')),
  ENTENTE_ADMIN_TOKEN: whenSet(
    z
      .string()
      .regex(/^\S{16,}$/, 'at least 16 characters without spaces, that nobody can guess')
      .optional(),
  ),
  ENTENTE_POLL: whenSet(z.enum(['on', 'off'], 'on or off').default('on')),
  ENTENTE_LOG: whenSet(z.enum(['normal', 'verbose'], 'normal or verbose').default('normal')),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null means: run the embedded Postgres under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null means: any free port. */
  readonly databasePort: number | null;
  /** The address readers use, without a slash at its end. */
  readonly siteUrl: string;
  /** How many requests one address may send to the API; 0 is no limit. */
  readonly requestsPerMinute: number;
  /** Whether a proxy in front tells the readers' addresses; without one that header is anybody's invention. */
  readonly trustProxy: boolean;
  /** Whether the worker polls feeds. */
  readonly poll: boolean;
  /** Who sends it may write over HTTP. Null means: nobody may. */
  readonly adminToken: string | null;
  /** Verbose passes on what web server and worker print. */
  readonly log: 'normal' | 'verbose';
}

/** Throws a Problem that lists every bad variable with what it should be. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    const shown = (path: string) => (path === 'ENTENTE_ADMIN_TOKEN' ? '…' : (environment[path] ?? ''));
    const list = issues.map(({ path, message }) => `${path}="${shown(path)}" should be ${message}`);
    throw new Problem('bad_request', list.join('; '), 'Correct or unset it; README.md lists every variable.', issues);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: resolve(values.ENTENTE_DATA_DIR),
    databasePort: values.ENTENTE_DATABASE_PORT ?? null,
    siteUrl: (values.ENTENTE_SITE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    requestsPerMinute: values.ENTENTE_REQUESTS_PER_MINUTE,
    trustProxy: values.ENTENTE_TRUST_PROXY === 'yes',
    poll: values.ENTENTE_POLL === 'on',
    adminToken: values.ENTENTE_ADMIN_TOKEN ?? null,
    log: values.ENTENTE_LOG,
  };
}
