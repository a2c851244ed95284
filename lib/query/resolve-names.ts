// Names as typed -> organizations: by the same letters; else, misspelt, by the first letters and about the same length;
// else by trigrams, where the server has them. Each step runs only for what the one before did not find. People are found by their
// letters alone: thousands of them are like some name.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { Prisma } from '#lib/db/database.ts';
import type { Day } from '#lib/domain/approximate-date.ts';
import { editDistance, lettersForgiven } from '#lib/search/nearest-word.ts';

/** As the index of names has it; a person leads the organization. */
const NameKind = z.enum(['name', 'alias', 'product', 'former', 'person']);

export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly key: string;
  readonly kind: z.infer<typeof NameKind>;
  /** Whoever is called so led it once, and does no longer. */
  readonly over: boolean;
}

/** What a name stands for at its day: whom a person led before only where he leads nobody now, or where they are named beside him. */
export function standing(named: readonly Named[], alsoNamed: ReadonlySet<string> = new Set()): readonly Named[] {
  const kept = named.filter(({ over, slug }) => !over || alsoNamed.has(slug));
  return kept.length > 0 ? kept : named;
}

const Rows = z.array(
  z.object({
    typed: z.string(),
    slug: z.string(),
    name: z.string(),
    key: z.string(),
    kind: NameKind,
    over: z.boolean(),
  }),
);
const NamedRows = z.array(Rows.element.extend({ just: z.boolean() }));
const NearRows = z.array(z.object({ asked: z.string(), keys: z.array(z.string()) }));
const BegunRows = z.array(Rows.element.omit({ typed: true }).extend({ whole: z.boolean() }));
const KeyRows = z.array(z.object({ key: z.string() }));

/** Whether whoever is called so leads it no longer; whom he is yet to lead he does not name. */
const overOn = (day: Day) => Prisma.sql`coalesce(n.until_on <= ${day}::date, false)`;
const begunBy = (day: Day) => Prisma.sql`(n.from_on IS NULL OR n.from_on <= ${day}::date)`;

/** "Facebook" is also what Facebook Inc was, since somebody is still called so; "discovery" is a word, and not what Discovery Inc was. */
const legalForms = ['inc', 'corp', 'ltd', 'llc', 'plc'];

/** By what was typed; what names nobody has no entry. An organization's own name comes before its other names, who leads it now before who did. */
export async function listNamed(typed: readonly string[], asOf: Day): Promise<Map<string, Named[]>> {
  const found = new Map<string, Named[]>();
  if (typed.length === 0) return found;
  const rows = await ask(
    Prisma.sql`
    SELECT t.typed, n.organization_id AS slug, o.name, n.key, n.kind, ${overOn(asOf)} AS over, n.key = t.key AS just
      FROM (SELECT typed, key, ARRAY[key] || ARRAY(SELECT key || form FROM unnest(${legalForms}::text[]) AS form) AS keys
              FROM (SELECT typed, name_key(typed) AS key FROM unnest(${[...typed]}::text[]) AS u (typed)) u OFFSET 0) t
      JOIN organization_names n ON n.key = ANY (t.keys) AND (n.key = t.key OR n.kind = 'former')
       AND ${begunBy(asOf)} JOIN organizations o ON o.id = n.organization_id
     ORDER BY t.typed, just DESC, n.kind <> 'name', over, o.listed DESC, o.id LIMIT 400`,
    'names-named',
  );
  for (const { typed: word, just, ...named } of NamedRows.parse(rows)) {
    if (just || found.has(word)) found.set(word, [...(found.get(word) ?? []), named]);
  }
  return found;
}

let trigrams: Promise<boolean> | undefined;
const hasTrigrams = (): Promise<boolean> => {
  trigrams ??= ask(Prisma.sql`SELECT to_regproc('similarity') IS NOT NULL AS has`).then(
    (rows) => z.array(z.object({ has: z.boolean() })).parse(rows)[0]?.has ?? false,
  );
  return trigrams;
};

/** The key nearest to a misspelt one, within the letters that its length forgives. */
function nearest(key: string, keys: ReadonlyArray<{ key: string }>): string | null {
  const most = lettersForgiven(key.length);
  let best: string | null = null;
  let least = most + 1;
  for (const one of keys) {
    const distance = editDistance(key, one.key, Math.min(most, least));
    if (distance < least) [best, least] = [one.key, distance];
  }
  return best;
}

/** Ends the search early at a size that no list of names reaches by chance. */
const mostInBand = 4_000;
const Band = z.array(
  z.object({
    asked: z.string(),
    key: z.string().nullable(),
    slug: z.string().nullable(),
    name: z.string().nullable(),
    kind: NameKind.nullable(),
  }),
);

/**
 * Keys that a misspelt one can be: a wrong letter, or two swapped in its middle, leave the first or the last part of a name whole, and
 * only such keys are compared letter by letter. Who they name comes along, so that the answer needs no second way to the database.
 */
async function listBand(typed: string): Promise<{ asked: string; band: Named[] }> {
  const rows = Band.parse(
    await ask(
      Prisma.sql`
      WITH typed AS (SELECT key, greatest(length(key) / 2 - 1, 0) AS part FROM name_key(${typed}) AS key)
      SELECT t.key AS asked, n.key, o.id AS slug, o.name, n.kind FROM typed t LEFT JOIN organization_names n
          ON left(n.key, 2) = left(t.key, 2) AND length(n.key) BETWEEN length(t.key) - 2 AND length(t.key) + 2 AND n.kind <> 'person'
         AND (left(n.key, t.part) = left(t.key, t.part) OR right(n.key, t.part) = right(t.key, t.part))
        LEFT JOIN organizations o ON o.id = n.organization_id
       ORDER BY n.kind <> 'name', o.listed DESC, o.id LIMIT ${mostInBand}`,
      'names-band',
    ),
  );
  const band = rows.flatMap(({ key, slug, name, kind }) =>
    key === null || slug === null || name === null || kind === null ? [] : [{ key, slug, name, kind, over: false }],
  );
  return { asked: rows[0]?.asked ?? '', band };
}

/** Longer than any name: comparing all names with it would take long, and find nothing. */
const mostLetters = 100;

/** Organizations that a misspelt name probably means. */
export async function listSimilar(typed: string, asOf: Day): Promise<Named[]> {
  if (typed.length > mostLetters) return [];
  const { asked, band } = await listBand(typed);
  if (lettersForgiven(asked.length) === 0) return [];
  const inBand = nearest(asked, band);
  if (inBand !== null) return band.filter(({ key }) => key === inBand);
  if (!(await hasTrigrams())) return [];
  const alike = await ask(
    Prisma.sql`SELECT DISTINCT key, similarity(key, ${asked}) AS likeness FROM organization_names WHERE key % ${asked} AND kind <> 'person' ORDER BY likeness DESC LIMIT 20`,
    'names-alike',
  );
  const key = nearest(asked, KeyRows.parse(alike));
  return key === null ? [] : ((await listNamed([key], asOf)).get(key) ?? []);
}

export interface Begun extends Named {
  /** Called so, and not only beginning so. */
  readonly whole: boolean;
}

/** Organizations whose name, or another of their names, begins so: those called just so first, then the shortest. */
export async function listBeginning(typed: string, most: number, asOf: Day): Promise<Begun[]> {
  const rows = await ask(
    Prisma.sql`
    WITH typed AS (SELECT name_key(${typed}) AS key)
    SELECT n.organization_id AS slug, o.name, n.key, n.kind, ${overOn(asOf)} AS over, n.key = t.key AS whole
      FROM typed t JOIN organization_names n ON ${begunBy(asOf)} AND t.key <> '' AND n.key ~>=~ t.key AND n.key ~<~ (t.key || chr(1114111)) JOIN organizations o ON o.id = n.organization_id
     ORDER BY n.key <> t.key, n.key = t.key AND n.kind <> 'name', n.key = t.key AND NOT o.listed, n.kind IN ('product', 'person'), over, length(n.key), n.key, n.organization_id LIMIT ${most}`,
    'names-beginning',
  );
  return BegunRows.parse(rows);
}

/** In fewer letters no wrong one is told from a right one. */
const fewestNearly = 4;

/** The same for a beginning with a wrong letter: "antropi" begins nearly as Anthropic does. */
export async function listNearlyBeginning(typed: string, most: number, asOf: Day): Promise<Named[]> {
  // In one row: thousands of rows take longer to read than to find.
  const [{ asked, keys } = { asked: '', keys: [] }] = NearRows.parse(
    await ask(
      Prisma.sql`
      WITH typed AS (SELECT key FROM name_key(${typed}) AS key)
      SELECT t.key AS asked, ARRAY(SELECT DISTINCT n.key FROM organization_names n
               WHERE length(t.key) >= ${fewestNearly} AND left(n.key, 2) = left(t.key, 2) AND length(n.key) >= length(t.key) AND n.kind <> 'person' LIMIT ${mostInBand}) AS keys
        FROM typed t`,
      'names-nearly-beginning',
    ),
  );
  const near = keys
    .filter((one) =>
      [asked.length, asked.length + 1].some((length) => editDistance(asked, one.slice(0, length), 1) <= 1),
    )
    .slice(0, most);
  const named = await listNamed(near, asOf);
  return near.flatMap((one) => named.get(one) ?? []);
}
