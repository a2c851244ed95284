// What a user points at, as a flat list of documents: files, everything under folders, and web addresses. Reads names
// only. A name that leads nowhere becomes a refusal with its reason, never an exception.
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { messageOf } from '../errors.ts';

export type Document =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'address'; readonly name: string; readonly url: string };

export interface Refusal {
  readonly name: string;
  readonly reason: string;
}

/** The endings that a folder is searched for. A file named directly is read whatever it is called. */
const readableEndings: ReadonlySet<string> = new Set([
  '.json',
  '.jsonl',
  '.ndjson',
  '.html',
  '.htm',
  '.xhtml',
  '.xml',
  '.rss',
  '.atom',
  '.rdf',
]);

async function listFolder(folder: string): Promise<{ documents: Document[]; refused: Refusal[] }> {
  const documents: Document[] = [];
  const refused: Refusal[] = [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    if (readableEndings.has(extname(path).toLowerCase())) documents.push({ kind: 'file', name: path, path });
    else refused.push({ name: path, reason: 'not a kind of file that holds articles (JSON, JSONL, HTML, feed XML)' });
  }
  return { documents, refused };
}

export async function listDocuments(
  targets: readonly string[],
): Promise<{ documents: Document[]; refused: Refusal[] }> {
  const documents: Document[] = [];
  const refused: Refusal[] = [];
  for (const target of targets) {
    if (/^https?:\/\//i.test(target)) {
      documents.push({ kind: 'address', name: target, url: target });
      continue;
    }
    try {
      const found = await stat(target);
      if (!found.isDirectory()) {
        documents.push({ kind: 'file', name: target, path: target });
        continue;
      }
      const inside = await listFolder(target);
      documents.push(...inside.documents);
      refused.push(...inside.refused);
      if (inside.documents.length === 0) refused.push({ name: target, reason: 'the folder holds no article files' });
    } catch (error) {
      refused.push({ name: target, reason: messageOf(error) });
    }
  }
  return { documents, refused };
}
