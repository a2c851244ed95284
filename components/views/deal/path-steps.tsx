// The links of one chain between organizations: each says what joins its two ends, and leads to the evidence of every deal.
import { RelationTie } from '#components/charts/graph/relation-symbols.tsx';
import { sentenceText } from '#components/format/deal-sentence.ts';
import { viewAddress } from '#components/format/view-address.ts';
import type { PathsQuery } from '#lib/domain/comparison.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { PathStep } from '#lib/domain/path.ts';
import { Amount } from './amount.tsx';
import { DealDate } from './deal-date.tsx';
import { StatusWords } from './status-words.tsx';

interface Props {
  readonly steps: readonly PathStep[];
  readonly deals: ReadonlyMap<string, Deal>;
  readonly path: string;
  readonly query: PathsQuery;
}

export function PathSteps({ steps, deals, path, query }: Props) {
  return (
    <ol className="grid gap-x-10 gap-y-3 lg:grid-cols-[repeat(auto-fit,minmax(22rem,1fr))]">
      {steps.map(({ from, to, relations }) => (
        <li key={`${from.slug} ${to.slug}`} className="min-w-0 border-l-2 border-rule pl-3">
          {/* A path of one step is called by it already. */}
          {steps.length > 1 && (
            <p className="min-w-0 font-semibold">
              {from.name} – {to.name}
            </p>
          )}
          <ul>
            {relations.flatMap((relation) =>
              relation.deals.flatMap((id) => {
                const deal = deals.get(id);
                if (!deal) return [];
                return [
                  <li key={id} data-relation={deal.type} className="grid grid-cols-[auto_1fr] items-baseline gap-x-2">
                    <span className="text-relation">
                      <RelationTie type={deal.type} status={deal.status} />
                    </span>
                    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 wrap-anywhere">
                      <a
                        href={viewAddress(path, { ...query, evidence: id })}
                        data-evidence={id}
                        aria-current={query.evidence === id ? 'true' : undefined}
                      >
                        {sentenceText(deal)}
                      </a>
                      {/* Together on one line: what is told of a deal is read at one glance. */}
                      <span className="flex flex-wrap gap-x-2">
                        {deal.amount && <Amount amount={deal.amount} />}
                        {deal.moment && (
                          <span className="text-ink-soft">
                            <DealDate date={deal.moment.date} />
                          </span>
                        )}
                        <span>
                          <StatusWords deal={deal} />
                        </span>
                      </span>
                    </span>
                  </li>,
                ];
              }),
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
