// Where a view states money of several kinds: says that they do not add up, and offers each kind on its own.
import { totalsAddress } from '#components/format/totals-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { words } from '#components/words.ts';
import type { Basis } from '#lib/domain/money.ts';
import type { TotalsQuery } from '#lib/domain/view-query.ts';

export function BasisChoice({ query, bases }: { query: TotalsQuery; bases: ReadonlyMap<Basis, number> }) {
  const { side: _side, basis: _basis, currency: _currency, ...view } = query;
  return (
    <PageShell title={words.totals.title} path="/totals" query={view}>
      <div className="mx-auto max-w-[68rem]">
        <h1 className="pt-6 text-[2.125rem]">{words.totals.title}</h1>
        <p className="max-w-[31em] pt-1 font-text text-lg text-ink-soft">{words.totals.choose}</p>
        <ul className="grid max-w-[44rem] pt-4">
          {[...bases].map(([basis, count]) => (
            <li key={basis} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-rule py-2">
              <TextLink href={totalsAddress({ ...query, basis })} className="font-semibold first-letter:uppercase">
                {words.bases[basis]}
              </TextLink>
              <span className="text-ink-soft">{words.deals.count(count)}</span>
              <span className="col-span-2 text-ink-soft first-letter:uppercase">{words.totals.basisHelp[basis]}</span>
            </li>
          ))}
        </ul>
      </div>
    </PageShell>
  );
}
