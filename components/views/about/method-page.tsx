// The method page: steps, measured quality, what confidence means, what is not proved.

import type { ReactNode } from 'react';
import { formatCount } from '#components/format/format-number.ts';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { type Evaluation, ratesOf, type Tally } from '#lib/domain/evaluation.ts';
import { RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { sourceWeight } from '#lib/ledger/fold-confidence.ts';
import { methodWords } from './method-words.ts';

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;

interface TableProps {
  readonly caption: string;
  /** The heading above says it already. */
  readonly isSaid?: boolean;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

function Table({ caption, isSaid = false, heads, children }: TableProps) {
  return (
    <table className="mb-5 w-full max-w-3xl border-collapse text-[0.8125rem] sm:table-fixed">
      <caption className={isSaid ? 'sr-only' : 'label pb-1 text-left'}>{caption}</caption>
      <thead>
        <tr className="label align-bottom">
          {heads.map((head, i) => (
            <th
              key={head}
              scope="col"
              className={`border-b border-ink py-1 pr-2 font-normal last:pr-0 sm:pr-3 ${i === 0 ? 'text-left sm:w-1/3' : 'text-right'}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface Cell {
  readonly of: string;
  readonly text: string;
}

function Row({ name, cells }: { name: string; cells: readonly Cell[] }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-1 pr-2 text-left font-semibold sm:pr-3">
        {name}
      </th>
      {cells.map(({ of, text }) => (
        <td key={of} className="py-1 pr-2 text-right whitespace-nowrap last:pr-0 sm:pr-3">
          {text}
        </td>
      ))}
    </tr>
  );
}

function TallyRow({ name, tally }: { name: string; tally: Tally }) {
  const { precision, recall, f1 } = ratesOf(tally);
  const rates = Object.entries({ precision, recall, f1 }).map(([of, rate]) => ({ of, text: percent(rate) }));
  return (
    <Row
      name={name}
      cells={[...rates, { of: 'counts', text: [tally.tp, tally.fp, tally.fn].map(formatCount).join(' / ') }]}
    />
  );
}

/** How many of how many, as a share and the number it rests on. */
const shareCells = ([good, all]: readonly [number, number]): Cell[] => [
  { of: 'share', text: all === 0 ? '–' : percent(good / all) },
  { of: 'all', text: formatCount(all) },
];

function Quality({ evaluation }: { evaluation: Evaluation }) {
  const w = methodWords.quality;
  const heads = [w.name, w.precision, w.recall, w.f1, w.basis];
  const types = RelationType.options.flatMap((type) => {
    const tally = evaluation.byType[type];
    return tally ? [{ type, tally }] : [];
  });
  return (
    <Section id="quality" title={w.title} help={w.help(evaluation.articles, evaluation.extractor)}>
      <Table caption={w.title} isSaid heads={heads}>
        {(['pairs', 'typed', 'rivalry', 'metrics'] as const).map((key) => (
          <TallyRow key={key} name={w.rows[key]} tally={evaluation[key]} />
        ))}
      </Table>
      <Table caption={w.types} heads={heads}>
        {types.map(({ type, tally }) => (
          <TallyRow key={type} name={relationKinds[type].label} tally={tally} />
        ))}
      </Table>
      <Table caption={w.fields} heads={[w.name, w.agreeing, w.compared]}>
        {(['status', 'amount', 'date', 'evidence'] as const).map((key) => (
          <Row key={key} name={w.fieldNames[key]} cells={shareCells(evaluation[key])} />
        ))}
      </Table>
    </Section>
  );
}

function Confidence({ evaluation }: { evaluation: Evaluation }) {
  const w = methodWords.confidence;
  const tenths = evaluation.reliability.flatMap((share, i) =>
    share[1] === 0 ? [] : [{ from: `${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}`, share }],
  );
  const weights = Object.entries(sourceWeight).map(([kind, weight]) => `${kind} ${weight}`);
  return (
    <Section id="confidence" title={w.title} help={w.help}>
      <Table caption={w.title} isSaid heads={[w.claimed, w.right, w.of]}>
        {tenths.map(({ from, share }) => (
          <Row key={from} name={from} cells={shareCells(share)} />
        ))}
      </Table>
      <p className="max-w-[35em]">
        {w.formula} {weights.join(', ')}.
      </p>
    </Section>
  );
}

export function MethodPage({ query, evaluation }: { query: ViewQuery; evaluation: Evaluation }) {
  const w = methodWords;
  return (
    <PageShell title={w.title} path="/method" query={query} current="method">
      <div className="mx-auto max-w-4xl">
        <h1 className="pt-6 text-[2.125rem]">{w.title}</h1>
        <p className="max-w-[31em] pt-1 font-text text-lg text-ink-soft">{w.lead}</p>
        <Section id="steps" title={w.steps.title}>
          <ol className="grid max-w-[35em] gap-2">
            {w.steps.items.map(([name, text]) => (
              <li key={name}>
                <b className="font-semibold">{name}.</b> {text}
              </li>
            ))}
          </ol>
        </Section>
        <Quality evaluation={evaluation} />
        <Confidence evaluation={evaluation} />
        <Section id="limits" title={w.limits.title}>
          <ul className="grid max-w-[35em] list-disc gap-2 pl-5">
            {w.limits.items.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      </div>
    </PageShell>
  );
}
