// For tests only: one throwaway Postgres for the whole run, with a migrated template that each test file clones.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from './embedded-server.ts';
import { migrate } from './migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated template; a test file clones it and never writes to it. */
    templateUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-test-'));
  // Run by root, Postgres is another account: it has to get through to its files.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir, throwaway: true });
  await migrate(server.url);
  project.provide('templateUrl', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Clones the template and returns the clone's address. */
export async function cloneTemplate(templateUrl: string, name: string): Promise<string> {
  const template = new URL(templateUrl);
  const admin = new URL(templateUrl);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template.pathname.slice(1))}`,
    );
  } finally {
    await client.end();
  }
  template.pathname = `/${name}`;
  return template.href;
}
