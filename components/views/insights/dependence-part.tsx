// On whom one buyer depends: a sentence, the tapes of its suppliers, the same as a table, how it is worked out.

import { TapeChart } from '#components/charts/timeline/tape-chart.tsx';
import { layoutTapes } from '#components/charts/timeline/tape-layout.ts';
import { dependenceSentence } from '#components/format/dependence-sentence.ts';
import { formatDate, formatDay } from '#components/format/format-date.ts';
import { formatNumber, formatQuantity, formatShare } from '#components/format/format-figure.ts';
import { formatList } from '#components/format/format-list.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { insightWords } from '#components/insight-words.ts';
import { ScrollBox } from '#components/ui/scroll-box.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import { type Dependence, type DependenceView, Measure, Resource, typesOfResource } from '#lib/domain/insight.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { DealLink } from './deal-link.tsx';
import { ExclusivityLines } from './exclusivity-lines.tsx';
import { FigureList } from './figure-list.tsx';
import { type InsightContext, shareOf } from './insight-context.ts';
import { Workings } from './workings.tsx';

const w = insightWords.dependence;
const part = 'dependence';
const suppliersShown = 24;
const dealsShown = 12;
const cell = 'border-b border-rule py-1 pr-4 max-sm:pr-2.5 align-baseline';

/** " as Google Cloud", where the deals name units of a group. */
function namedAs({ inputs }: Dependence, slug: string): string {
  const units = inputs.filter(({ organization }) => organization.slug === slug).flatMap((input) => input.units);
  const names = [...new Set(units.map(({ name }) => name))];
  return names.length === 0 ? '' : ` ${w.namedAs(formatList(names))}`;
}

function SupplierTable({ context, dependence }: { context: InsightContext; dependence: Dependence }) {
  const suppliers = dependence.days.at(-1)?.suppliers ?? [];
  const heads = [w.supplier, w.share, w.amount, words.deals.count(2).replace(/^2 /, '')];
  return (
    <table className="w-full border-collapse text-[0.8125rem]">
      <caption className="sr-only">{w.title}</caption>
      <thead>
        <tr className="label text-left">
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className="border-b border-ink py-1 pr-4 font-normal first-letter:uppercase max-sm:pr-2.5"
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {suppliers.slice(0, suppliersShown).map(({ organization, share, amount }) => {
          const inputs = dependence.inputs.filter((input) => input.organization.slug === organization.slug);
          return (
            <tr key={organization.slug}>
              <th scope="row" className={`${cell} text-left font-semibold max-sm:w-[40%]`}>
                <TextLink href={viewAddress(`/organizations/${organization.slug}`, clocksIn(context.query))}>
                  {organization.name}
                </TextLink>
                <span className="font-normal text-ink-soft">{namedAs(dependence, organization.slug)}</span>
              </th>
              <td className={cell}>{formatShare(share)}</td>
              <td className={cell}>{formatQuantity(amount, dependence.measure)}</td>
              <td className={`${cell} sm:w-1/2`}>
                <ul className="flex flex-wrap gap-x-3">
                  {inputs.slice(0, dealsShown).map(({ deal, partOf }) => (
                    <li key={deal}>
                      <DealLink context={context} deal={deal} part={part}>
                        {whenOf(context, deal)}
                      </DealLink>
                      {partOf !== undefined && (
                        <span className="text-ink-soft" title={w.isPart}>
                          {' '}
                          {w.part}
                        </span>
                      )}
                    </li>
                  ))}
                  {inputs.length > dealsShown && (
                    <li className="text-ink-soft">{insightWords.workings.more(inputs.length - dealsShown)}</li>
                  )}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
      {suppliers.length > suppliersShown && (
        <tfoot>
          <tr>
            <td colSpan={heads.length} className="label py-1">
              {insightWords.workings.more(suppliers.length - suppliersShown)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function whenOf({ deals }: InsightContext, id: string): string {
  const moment = deals.get(id)?.moment;
  return moment ? formatDate(moment.date) : words.timeline.undatedWord;
}

export function DependencePart({ context, view }: { context: InsightContext; view: DependenceView }) {
  const { dependence, buyers } = view;
  const { query } = context;
  const resource = query.resource ?? 'compute';
  const measure = query.measure ?? 'count';
  const layout = dependence && layoutTapes(dependence);
  const concentration = dependence?.days.at(-1)?.concentration;
  const asked = dependence?.buyer;
  const offered = asked && !buyers.some(({ organization }) => organization.slug === asked.slug) ? [asked] : [];
  return (
    <Section id={part} title={w.title} share={shareOf(context, part)}>
      <ChoiceForm query={query} part={part} names={['buyer', 'resource', 'measure']}>
        {offered.length + buyers.length > 0 && (
          <ChoiceField
            name="buyer"
            label={w.buyer}
            value={asked?.slug ?? ''}
            choices={[
              ...offered.map(({ slug, name }) => [slug, name] as const),
              ...buyers.map(
                ({ organization, suppliers }) => [organization.slug, `${organization.name} (${suppliers})`] as const,
              ),
            ]}
          />
        )}
        <ChoiceField
          name="resource"
          label={w.resource}
          value={resource}
          choices={Resource.options.map((one) => [one, insightWords.resources[one]])}
        />
        <ChoiceField
          name="measure"
          label={w.measure}
          value={measure}
          choices={Measure.options.map((one) => [one, insightWords.measures[one]])}
        />
      </ChoiceForm>
      {!dependence && <p className="measure font-text text-lg">{w.nobodyBuys(insightWords.resources[resource])}</p>}
      {dependence && (
        <div className="grid grid-cols-1 gap-4" data-relation={typesOfResource[resource][0]}>
          <p className="measure font-text text-lg">{dependenceSentence(dependence)}</p>
          {layout && (
            <TapeChart
              layout={layout}
              label={`${w.chart(dependence.buyer.name, insightWords.resources[resource])}. ${w.tableBelow}`}
              isTold
              formatShare={formatShare}
            />
          )}
          {layout && layout.untold > 0 && <p className="label">{w.untold(layout.untold)}</p>}
          <ExclusivityLines context={context} part={part} rows={dependence.exclusivity} />
          {concentration && (
            <FigureList
              figures={[
                [w.effective, formatNumber(concentration.effective), w.effectiveHelp],
                [w.hhi, formatNumber(concentration.hhi), w.hhiHelp],
                [w.top, formatShare(concentration.top)],
                [w.multiHomed, dependence.multiHomedSince ? formatDay(dependence.multiHomedSince) : w.multiHomedNever],
              ]}
            />
          )}
          {layout && (
            <ScrollBox>
              <SupplierTable context={context} dependence={dependence} />
            </ScrollBox>
          )}
        </div>
      )}
      <Workings
        context={context}
        part={part}
        formula={w.formula}
        inputs={(dependence?.inputs ?? []).map(({ deal, partOf, ...range }) => ({
          deal,
          counts: `${formatQuantity(range, measure)}${partOf === undefined ? '' : `, ${w.isPart}`}`,
        }))}
        leftOut={dependence?.leftOut ?? []}
        converted={view.converted}
      />
    </Section>
  );
}
