// What this is, for whoever comes for the first time, and what is asked most, each answered a click away. Whom the questions are about is
// chosen by the ledger, not by us.
import { viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';

const w = words.timeline;

export function FrontLead({ leading: [most, second] }: { leading: readonly OrganizationRef[] }) {
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-5 gap-y-1 pt-4">
      <span className="font-text text-[1.0625rem] leading-snug">{words.site.line}</span>
      <span className="flex flex-wrap gap-x-3 gap-y-1 text-[0.8125rem] text-ink-soft max-sm:gap-x-2">
        {w.starts}
        {most && second && (
          <>
            <TextLink href="/insights">{w.startDepends}</TextLink>
            <TextLink href="/insights/movements">{w.startNew}</TextLink>
            <TextLink href={viewAddress('/compare', { a: most.slug, b: second.slug })}>
              {w.startBetween(most.name, second.name)}
            </TextLink>
            <TextLink href={`/organizations/${most.slug}`}>{w.startOne(most.name)}</TextLink>
            <TextLink href="/graph">{w.startMap}</TextLink>
          </>
        )}
        <TextLink href="/method">{w.startMethod}</TextLink>
      </span>
    </p>
  );
}
