// `parse-feed FILE... [--list MANIFEST.jsonl]`: one JSON line per feed file on standard output.
import { availableParallelism } from 'node:os';
import { failedFeed, type ParsedFeed } from '#lib/reader/feed.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { listInputs } from '#lib/reader/list-inputs.ts';
import { printReadings } from '#lib/reader/print-readings.ts';

/** What people and scripts look at; entry bodies stay out. */
const shown = (feed: ParsedFeed): object => ({
  ...feed,
  entries: feed.entries.map(({ content: _, ...entry }) => entry),
});

export async function parseFeedCommand(files: string[], options: { list?: string }): Promise<void> {
  const reader = new GuardedReader({ threads: Math.min(2, availableParallelism()) });
  try {
    await printReadings(
      listInputs(files, options.list),
      async (bytes, source) => shown(await reader.parseFeed(bytes, source)),
      failedFeed,
      { ahead: 8, print: console.log },
    );
  } finally {
    await reader.close();
  }
}
