// Where no two are chosen yet: pairs of those with most deals, so that nobody has to know whom to ask about.
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';

interface Props {
  /** Each is paired with each other one. */
  readonly leading: readonly OrganizationRef[];
  readonly hrefOf: (one: string, other: string) => string;
}

export function PairOffers({ leading, hrefOf }: Props) {
  const pairs = leading.flatMap((one, i) => leading.slice(i + 1).map((other) => [one, other] as const));
  if (pairs.length === 0) return null;
  const w = words.organization.compare;
  return (
    <section aria-labelledby="offers" className="pt-4">
      <h2 id="offers" className="label">
        {w.offers}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 pt-1">
        {pairs.map(([one, other]) => (
          <li key={`${one.slug} ${other.slug}`}>
            <TextLink href={hrefOf(one.slug, other.slug)} className="inline-flex min-h-8 items-center">
              {w.heading(one.name, other.name)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
