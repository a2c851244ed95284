// How addresses of earlier versions are read for ever: one pure function from each version to the next, over the bare parameters.
// A version is never edited once an address of it may be out there: whoever changes what a state holds adds a function here and
// addresses to share-addresses.json, which is only ever added to.

import type { SharedView } from './share.ts';

export type ShareParameters = Readonly<Record<string, string>>;
type Migration = (view: SharedView, parameters: ShareParameters) => ShareParameters;

/** Version 1 knew no part of a graph: it was the whole of it, each unit by itself, 120 nodes at most. */
const fromVersion1: Migration = (view, parameters) =>
  view === 'graph' ? { ...parameters, fold: '', focus: '', depth: '1', most: '120' } : parameters;

/** From version 1 to 2, from 2 to 3, and so on. */
const migrations: readonly Migration[] = [fromVersion1];

export const firstShareVersion = 1;
export const shareVersion = firstShareVersion + migrations.length;

/** The parameters as the current version has them. */
export const migrateShare = (view: SharedView, parameters: ShareParameters, version: number): ShareParameters =>
  migrations.slice(version - firstShareVersion).reduce((now, migrate) => migrate(view, now), parameters);
