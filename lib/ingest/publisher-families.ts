// The outlets that we know by name and address, grouped by who owns them: outlets of one owner are one publisher, and so are the
// sections of one outlet ("Reuters Business", "Reuters Energy"). The list is data; what it does not know is its own publisher.
import { z } from 'zod';
import families from '#data/publishers.json' with { type: 'json' };
import { Publisher } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';

const Families = z.array(
  z.object({
    name: z.string(),
    kind: Publisher.shape.kind,
    domains: z.array(z.string()),
    /** Other names, and those of its outlets. */
    names: z.array(z.string()),
  }),
);

export type Family = z.infer<typeof Families>[number];

const all = Families.parse(families);
const byDomain = new Map(all.flatMap((family) => family.domains.map((domain) => [domain, family] as const)));
const byName = new Map(
  all.flatMap((family) => [family.name, ...family.names].map((name) => [slugOf(name), family] as const)),
);

/** Section names that stand behind an outlet's own. */
const section =
  / (?:&|and|news|business|energy|tech(?:nology)?|world|markets?|politics|money|economy|finance|companies|deals|legal|science|health|cloud|ai|opinion|top stories|us|uk|europe|asia(?:-pacific)?|india|china|international|online|[-–|:])+$/i;

/** The family that a host or one of its parent domains belongs to. */
export function familyOfHost(host: string): Family | null {
  const labels = host.toLowerCase().split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const family = byDomain.get(labels.slice(at).join('.'));
    if (family) return family;
  }
  return null;
}

/** The family whose name, or whose outlet's or section's name this is. */
export function familyOfName(name: string): Family | null {
  let left = name.trim();
  for (;;) {
    const family = byName.get(slugOf(left));
    if (family) return family;
    const shorter = left.replace(section, '').trim();
    if (shorter === left || shorter === '') return null;
    left = shorter;
  }
}
