// A deal's sentence with its organizations as links.
import type { SentencePart } from '#components/format/deal-sentence.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';

export function Sentence({ parts, clocks }: { parts: readonly SentencePart[]; clocks: ClockQuery }) {
  // A sentence may name somebody twice.
  return [...parts.entries()].map(([place, part]) =>
    typeof part === 'string' ? (
      part
    ) : (
      <TextLink key={place} href={viewAddress(`/organizations/${part.slug}`, clocksIn(clocks))}>
        {part.name}
      </TextLink>
    ),
  );
}
