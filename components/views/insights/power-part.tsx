// Who stands between others, which groups there are, and a scenario: who would lose a supplier if somebody left.

import { AmountBar } from '#components/charts/amount-bar.tsx';
import { formatShare } from '#components/format/format-figure.ts';
import { powerSentence } from '#components/format/insight-sentences.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Section } from '#components/views/shell/section.tsx';
import type { PowerRow, PowerView } from '#lib/domain/insight.ts';
import { CutOffTable } from './cut-off-table.tsx';
import { type InsightContext, insightsPath, shareOf } from './insight-context.ts';
import { TableHead } from './table-head.tsx';
import { Workings } from './workings.tsx';

const w = insightWords.power;
const part = 'power';
const shown = 15;
const groupsShown = 6;
const membersShown = 10;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 align-baseline last:pr-0';
const exactly = (value: number) => ({ low: value, high: value });

function Row({ context, row, most }: { context: InsightContext; row: PowerRow; most: number }) {
  const { query } = context;
  const { organization, partners, betweenness } = row;
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-semibold`}>
        <TextLink href={viewAddress(`/organizations/${organization.slug}`, clocksIn(query))}>
          {organization.name}
        </TextLink>
      </th>
      <td className={`${cell} text-right`}>{partners}</td>
      <td className={`${cell} text-right`}>{formatShare(exactly(betweenness))}</td>
      <td className={`${cell} w-1/3 max-sm:hidden`}>
        <AmountBar firm={exactly(betweenness)} ceiling={0} most={most} />
      </td>
      <td className={`${cell} text-right whitespace-nowrap`}>
        <TextLink
          href={viewAddress(
            insightsPath,
            { ...query, evidence: undefined, without: [...query.without, organization.slug] },
            part,
          )}
        >
          {w.whatIf}
        </TextLink>
      </td>
    </tr>
  );
}

function Communities({ view }: { view: PowerView }) {
  return (
    <div>
      <h3 className="text-base">{w.communities}</h3>
      <p className="label pb-1">{w.communitiesHelp(view.modularity.toFixed(2))}</p>
      <ul className="grid grid-cols-1 gap-1 text-[0.8125rem] wrap-anywhere">
        {view.communities.slice(0, groupsShown).map(({ community, members }) => (
          <li key={community}>
            <b className="font-semibold">{w.members(members.length)}</b>:{' '}
            {members
              .slice(0, membersShown)
              .map(({ name }) => name)
              .join(', ')}
            {members.length > membersShown && ', …'}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function PowerPart({ context, view }: { context: InsightContext; view: PowerView }) {
  const [first] = view.rows;
  const most = first?.betweenness ?? 0;
  const { query } = context;
  return (
    <Section id={part} title={w.title} share={shareOf(context, part)}>
      {view.without.length > 0 && (
        <p className="mb-3 flex flex-wrap gap-x-4 border-y border-ink bg-past-tint px-2 py-1.5 font-text text-[0.9375rem]">
          <strong className="font-semibold">{w.scenario(view.without.map(({ name }) => name).join(', '))}</strong>
          <span>{w.withoutHelp}</span>
          <TextLink href={viewAddress(insightsPath, { ...query, evidence: undefined, without: [] }, part)}>
            {w.back}
          </TextLink>
        </p>
      )}
      <p className="measure pb-3 font-text text-lg">{powerSentence(view)}</p>
      {first && (
        <div className="grid grid-cols-1 gap-6">
          {view.without.length > 0 && <CutOffTable context={context} rows={view.cutOff} />}
          <ScrollBox>
            <table className="w-full border-collapse text-[0.8125rem] sm:min-w-[30rem]">
              <TableHead
                caption={w.title}
                heads={[
                  [w.organization],
                  [w.partners, 'right'],
                  [w.between, 'right'],
                  [w.bars, 'bars'],
                  [w.without, 'right'],
                ]}
              />
              <tbody>
                {view.rows.slice(0, shown).map((row) => (
                  <Row key={row.organization.slug} context={context} row={row} most={most} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <Communities view={view} />
        </div>
      )}
      <Workings
        context={context}
        part={part}
        formula={w.formula}
        inputs={[...new Set(view.rows.flatMap(({ deals }) => deals))].map((deal) => ({ deal }))}
        leftOut={view.leftOut ?? []}
      />
    </Section>
  );
}
