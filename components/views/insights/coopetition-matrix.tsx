// The same pairs as a matrix: who is both rival and partner of whom. A square is as large as the root of the tension.
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import type { Coopetition } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { evidenceOf, type InsightContext } from './insight-context.ts';

const w = insightWords.coopetition;
const most = 14;
/** As many as a phone has room for; all pairs are in the table. */
const onPhones = (rank: number): string => (rank < 10 ? '' : 'max-sm:hidden');
const side = 18;

function rankOf(pairs: readonly Coopetition[]): OrganizationRef[] {
  const ranked = new Map<string, { organization: OrganizationRef; score: number }>();
  for (const { pair, now } of pairs) {
    for (const organization of pair) {
      const row = ranked.get(organization.slug) ?? { organization, score: 0 };
      ranked.set(organization.slug, { organization, score: row.score + now.score });
    }
  }
  return [...ranked.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ organization }) => organization);
}

export function CoopetitionMatrix({ context, pairs }: { context: InsightContext; pairs: readonly Coopetition[] }) {
  const names = rankOf(pairs);
  const highest = Math.max(1, ...pairs.map(({ now }) => now.score));
  const of = (a: OrganizationRef, b: OrganizationRef) =>
    pairs.find(({ pair }) => pair.some(({ slug }) => slug === a.slug) && pair.some(({ slug }) => slug === b.slug));
  return (
    <ScrollBox>
      <table className="border-collapse text-[0.75rem]">
        <caption className="label pb-1 text-left">{w.matrix}</caption>
        <thead>
          <tr>
            <td />
            {names.map(({ slug, name }, i) => (
              <th key={slug} scope="col" className={`h-20 min-w-6 p-0 align-bottom font-normal ${onPhones(i)}`}>
                <span className="inline-block max-h-20 truncate [writing-mode:vertical-rl] rotate-180">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((row, i) => (
            <tr key={row.slug} className={onPhones(i)}>
              <th scope="row" className="pr-2 text-right font-normal whitespace-nowrap">
                {row.name}
              </th>
              {names.map((column, j) => {
                const found = i === j ? undefined : of(row, column);
                const deal = found?.deals.find(({ side: one }) => one === 'cooperation')?.deal;
                const size = found ? 4 + (side - 4) * Math.sqrt(found.now.score / highest) : 0;
                return (
                  <td
                    key={column.slug}
                    className={`size-6 border border-rule p-0 text-center ${i === j ? 'bg-paper-sunken' : ''} ${onPhones(j)}`}
                  >
                    {found && deal !== undefined && (
                      <a
                        href={evidenceOf(context, deal, 'coopetition')}
                        data-evidence={deal}
                        title={`${row.name} ${insightWords.and} ${column.name}: ${found.now.rivalry} × ${found.now.cooperation} = ${found.now.score}`}
                        className="grid size-6 place-items-center"
                      >
                        <span className="sr-only">{`${row.name} ${insightWords.and} ${column.name}: ${w.score} ${found.now.score}`}</span>
                        <svg width={side} height={side} aria-hidden="true">
                          <rect
                            x={(side - size) / 2}
                            y={(side - size) / 2}
                            width={size}
                            height={size}
                            fill="var(--relation-rivalry)"
                          />
                        </svg>
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
