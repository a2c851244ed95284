// entente explain FILE: sentence by sentence who is named, which frames fired with which parties, and why others did not.

import { readArticles } from '#lib/evaluate/read-articles.ts';
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { type Trace, trace } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';

function explainSentence({ reading, candidates, learned, dropped, metrics }: Trace, sentence: Sentence): string[] {
  const { items, text } = reading;
  const words = (first: number, last: number) => text.slice(items.start[first], items.end[last]);
  const names = (mentions: readonly number[]) =>
    mentions.map((mention) => reading.mentions[mention]?.organization?.name ?? '?').join(', ');
  const groups = sentence.groups.map(
    (group) => `${words(group.first, group.last)} = ${names(group.mentions)}${group.reference ? ' (refers)' : ''}`,
  );
  const fired = [...candidates, ...learned]
    .filter((candidate) => candidate.sentence === sentence.number)
    .map((candidate) => {
      const parties =
        candidate.between.length > 0 ? names(candidate.between) : `${names(candidate.from)} > ${names(candidate.to)}`;
      const amount = candidate.amount === null ? '' : `, ${words(candidate.amount, candidate.amount)}`;
      const date = candidate.date === null ? '' : `, ${words(candidate.date, candidate.date)}`;
      return `+ ${candidate.rule} at "${words(candidate.trigger, candidate.trigger)}": ${candidate.type} ${parties} (${candidate.status}${amount}${date}; ${candidate.confidence.toFixed(2)})`;
    });
  const refused = dropped
    .filter((drop) => drop.sentence === sentence.number)
    .map((drop) => `- ${drop.frame} at "${words(drop.trigger, drop.trigger)}": ${drop.reason}`);
  const figures = metrics
    .filter(({ figure }) => figure >= sentence.start && figure < sentence.end)
    .map(
      (metric) => `# ${metric.metric} of ${names([metric.mention])}: ${metric.quantity.value} ${metric.quantity.unit}`,
    );
  return [
    `\u00a7 ${words(sentence.start, sentence.end - 1)}`,
    ...groups.map((group) => `    ${group}`),
    ...[...fired, ...refused, ...figures].map((line) => `  ${line}`),
  ];
}

/** Prints how each article of a file was read. Sentences without a trigger or a figure are left out. */
export function explainCommand(file: string): void {
  const lexicon = buildLexicon(registry);
  for (const article of readArticles(file)) {
    const read = trace(article, lexicon);
    console.log(`${article.id}: ${article.title}`);
    const unresolved = read.reading.mentions.filter(({ organization }) => organization === null);
    for (const { start, end, candidates } of unresolved)
      console.log(`? ${read.reading.text.slice(start, end)}: ${candidates.map(({ name }) => name).join(' or ')}`);
    for (const sentence of read.sentences) for (const line of explainSentence(read, sentence)) console.log(line);
    console.log(`${read.relations.length} claims, ${read.metrics.length} figures\n`);
  }
}
