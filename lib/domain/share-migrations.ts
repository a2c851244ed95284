// How addresses of earlier versions are read for ever: one pure function from each version to the next, over the bare parameters.
// A version is never edited once an address of it may be out there: whoever changes what a state holds adds a function here and
// addresses to share-addresses.json, which is only ever added to.

export type ShareParameters = Readonly<Record<string, string>>;

/** Version 0 had one day for both clocks (`at`), one width and one language. */
function fromVersion0({ at = '', ...rest }: ShareParameters): ShareParameters {
  return { ...rest, asOf: at, knownAt: at, locale: 'en-GB', width: '640' };
}

/** At place N stands the way from version N to N + 1. */
export const shareMigrations: ReadonlyArray<(parameters: ShareParameters) => ShareParameters> = [fromVersion0];

export const shareVersion = shareMigrations.length;

/** The parameters as the current version has them. */
export const migrateShare = (parameters: ShareParameters, version: number): ShareParameters =>
  shareMigrations.slice(version).reduce((now, migrate) => migrate(now), parameters);
