// A company, lab, fund, university or public body, as the registry files state it and as screens name it.
import { z } from 'zod';
import { Day } from './approximate-date.ts';

export const OrganizationKind = z.enum([
  'lab',
  'chip_maker',
  'memory',
  'equipment',
  'server_maker',
  'cloud',
  'neocloud',
  'data_centre',
  'energy',
  'fund',
  'bank',
  'media',
  'software',
  'device_maker',
  'robotics',
  'vehicle_maker',
  'health',
  'telecom',
  'consulting',
  'defence',
  'public_body',
  'government',
  'university',
  'unknown',
]);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** An ISO date at the precision that is known: 2014, 2014-01 or 2014-01-26. */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Who leads an organization, or did: from a day on, until the day of leaving; a name alone where neither is known. */
const Leader = z.union([
  z
    .string()
    .min(1)
    .transform((name) => ({ name, from: null, until: null })),
  z.strictObject({
    name: z.string().min(1),
    from: PartialDate.nullable().default(null),
    until: PartialDate.nullable().default(null),
  }),
]);

/** One entry of `data/organizations/*.json`. Names in `ambiguous` are ordinary words too: they link only with context. */
export const RegistryEntry = z.strictObject({
  name: z.string().min(1),
  kind: OrganizationKind,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  aliases: z.array(z.string().min(1)).default([]),
  products: z.array(z.string().min(1)).default([]),
  formerly: z.array(z.strictObject({ name: z.string().min(1), until: PartialDate.nullable().optional() })).default([]),
  parents: z
    .array(z.strictObject({ name: z.string().min(1), from: PartialDate.nullable(), until: PartialDate.nullable() }))
    .default([]),
  ticker: z.string().optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  website: z.string().optional(),
  epithets: z.array(z.string().min(1)).default([]),
  ambiguous: z.array(z.string().min(1)).default([]),
  context: z.array(z.string().min(1)).default([]),
  people: z.array(Leader).default([]),
  /** Its name in the script of its country: a way to ask for it, and none that English texts have. */
  native: z.array(z.string().min(1)).default([]),
});
export type RegistryEntry = z.infer<typeof RegistryEntry>;

export const OrganizationRef = z.object({ slug: z.string().min(1), name: z.string().min(1) });
export type OrganizationRef = z.infer<typeof OrganizationRef>;

export const Parent = z.object({ organization: OrganizationRef, from: Day.nullable(), until: Day.nullable() });
export type Parent = z.infer<typeof Parent>;

/**
 * The address name of an organization: ASCII, lower case, words joined by hyphens. Names that differ only in case, marks
 * or punctuation share one slug on purpose: they are the same name.
 */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain || 'unnamed';
}
