// A database beside the real one on the same server, for as long as some work lasts: migrated, empty, and dropped again.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { messageOf, Problem } from '../errors.ts';
import { type Database, openClient } from './database.ts';
import { migrate } from './migrate.ts';

async function onServer(url: string, sql: (client: Client) => string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql(client));
  } finally {
    await client.end();
  }
}

/** Throws Problem where the account may not create databases. */
export async function withScratchDatabase<T>(url: string, work: (scratch: Database) => Promise<T>): Promise<T> {
  const name = `entente_scratch_${randomUUID().replaceAll('-', '')}`;
  const address = new URL(url);
  address.pathname = `/${name}`;
  try {
    await onServer(url, (client) => `CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const help = 'Give the account of DATABASE_URL the right CREATEDB, or run it against a copy.';
    throw new Problem('unavailable', `no scratch database can be made: ${messageOf(error)}`, help);
  }
  try {
    await migrate(address.href);
    const scratch = openClient(address.href);
    try {
      return await work(scratch);
    } finally {
      await scratch.$disconnect();
    }
  } finally {
    await onServer(url, (client) => `DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
  }
}
