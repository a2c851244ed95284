// What `parse-feed` and `read-article` are to read -> one input after the other: the files named, then each line of a JSONL manifest
// (`{file, url?, contentType?}`), read as it goes. A line that is no such object is an input with an error, not the end of the list.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Line = z.object({ file: z.string().min(1), url: z.string().nullish(), contentType: z.string().nullish() });

export type ListedInput =
  | { file: string; url: string | undefined; contentType: string | undefined; error: null }
  | { file: string; error: string };

export async function* listInputs(files: readonly string[], list?: string, url?: string): AsyncGenerator<ListedInput> {
  for (const file of files) yield { file, url, contentType: undefined, error: null };
  if (list === undefined) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(list), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim()) yield parseLine(line, `${list}:${number}`);
  }
}

function parseLine(line: string, name: string): ListedInput {
  try {
    const { file, url, contentType } = Line.parse(JSON.parse(line));
    return { file, url: url ?? undefined, contentType: contentType ?? undefined, error: null };
  } catch {
    return { file: name, error: 'not a line of a manifest: {"file", "url"?, "contentType"?} expected' };
  }
}
