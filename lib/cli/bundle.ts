// entente bundle export [VIEW] | import FILE [--verify] : the evidence of a view as one JSON file, out and in again.
import { readFile } from 'node:fs/promises';
import { EvidenceBundle } from '#lib/domain/evidence-bundle.ts';
import { ViewQuery } from '#lib/domain/view-query.ts';
import { importBundle } from '#lib/ingest/import-bundle.ts';
import { verifyBundle } from '#lib/ledger/verify-bundle.ts';
import { getBundle } from '#lib/query/get-bundle.ts';
import { Problem } from '../errors.ts';
import { withDatabase } from './with-database.ts';

/** Prints the bundle. `view` is the part of an address behind its question mark: "organization=openai&asOf=2025-01-01". */
export async function exportBundleCommand(view: string): Promise<void> {
  const parsed = ViewQuery.safeParse(Object.fromEntries(new URLSearchParams(view)));
  if (!parsed.success) throw new Problem('bad_request', parsed.error.message, 'Write it as in the address of a page.');
  const bundle = await withDatabase(() => getBundle(parsed.data));
  console.log(JSON.stringify(bundle, null, 2));
}

async function readBundle(file: string): Promise<EvidenceBundle> {
  const parsed = EvidenceBundle.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Problem(
    'unprocessable',
    `${file} is not a bundle of evidence: ${parsed.error.message}`,
    'Export it again.',
  );
}

/** With `verify` nothing is stored: the bundle is checked and its digest printed. */
export async function importBundleCommand(file: string, options: { verify?: boolean }): Promise<void> {
  const bundle = await readBundle(file);
  if (options.verify) {
    const wrong = verifyBundle(bundle);
    for (const line of wrong) console.error(line);
    if (wrong.length > 0) process.exitCode = 1;
    console.log(`${bundle.digest}  ${bundle.evidence.claims.length} claims`);
    return;
  }
  const added = await withDatabase(() => importBundle(bundle, new Date()));
  console.log(`${added} article versions came in, ${bundle.evidence.versions.length - added} were there already`);
}
