// The list of feeds that Entente listens to at first. Harmless to repeat: a feed that was removed stays away.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Imported, importFeeds } from './manage-feeds.ts';

export const starterList = join(import.meta.dirname, '../../../data/feeds.opml');

export const addStarterFeeds = async (now: Date): Promise<Imported> =>
  importFeeds(await readFile(starterList), { now, revive: false });
