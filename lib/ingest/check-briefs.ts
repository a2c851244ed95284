// Checks the project's own briefs and their annotations: form, length, sources, dates, verbatim evidence, known parties,
// and that no event is told twice. Files in, a list of faults out; nothing is corrected.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { type Day, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { ArticleInput, Source } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { isDirected, type RelationType } from '#lib/domain/relation-kind.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';
import { messageOf } from '../errors.ts';
import { ownBriefs } from './find-publisher.ts';

const Brief = z.strictObject({
  title: ArticleInput.shape.title,
  published: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a day or a month'),
  url: z.null(),
  publisher: z.literal(ownBriefs.name),
  text: ArticleInput.shape.text,
  sources: z.array(Source).min(1, 'at least one public source'),
});
type Brief = z.infer<typeof Brief>;

const words = { fewest: 60, most: 180 } as const;
/** Two briefs that share more than this part of their four-word runs tell the same in the same words. */
const mostShared = 0.3;
const runLength = 4;

export interface CheckedBriefs {
  readonly briefs: number;
  readonly withTwoSources: number;
  readonly faults: readonly string[];
}

function faultsOfText(name: string, brief: Brief, today: Day): string[] {
  const faults: string[] = [];
  const length = brief.text.split(/\s+/).length;
  if (length < words.fewest || length > words.most)
    faults.push(`${length} words; ${words.fewest} to ${words.most} are wanted`);
  const date = parseApproximateDate(brief.published);
  if (!date) faults.push(`no such date: ${brief.published}`);
  else if (date.from > today) faults.push(`dated in the future: ${brief.published}`);
  if (!name.startsWith(`${brief.published}-`)) faults.push(`its name should begin with ${brief.published}-`);
  const addresses = brief.sources.map((source) => source.url);
  if (new Set(addresses).size < addresses.length) faults.push('names one source twice');
  return faults;
}

const nameKey = (name: string) => slugOf(name.replace(/^the /i, ''));
const known = new Set(
  registry
    .flatMap(({ name, aliases, formerly, people }) => [
      name,
      ...aliases,
      ...formerly.map((former) => former.name),
      ...people.map((person) => person.name),
    ])
    .map(nameKey),
);

/** A person may sue or bid; any other party has to be in the registry. */
const isStranger = (type: RelationType, party: string) => type !== 'dispute' && !known.has(nameKey(party));

function faultsOfGold(id: string, brief: Brief, gold: Annotation): string[] {
  const faults: string[] = [];
  const said = `${brief.title}\n${brief.text}`;
  if (gold.id !== id) faults.push(`its annotation is about "${gold.id}"`);
  for (const { evidence } of [...gold.deals, ...gold.metrics]) {
    if (evidence.length === 0) faults.push('an annotation without evidence');
    for (const quote of evidence) if (!said.includes(quote)) faults.push(`does not say "${quote}"`);
  }
  for (const deal of gold.deals) {
    const [given, needed] = isDirected(deal.type) ? [[deal.from, deal.to], 1] : [[deal.between], 2];
    if (given.some((side) => side.length < needed)) faults.push(`a ${deal.type} lacks a party`);
    for (const party of given.flat()) {
      if (isStranger(deal.type, party)) faults.push(`the registry does not know ${party}`);
    }
  }
  return faults;
}

function runsOf(text: string): Set<string> {
  const list = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(list.slice(runLength - 1).map((_, i) => list.slice(i, i + runLength).join(' ')));
}

function* repeats(texts: ReadonlyArray<readonly [string, string]>): Generator<string> {
  const runs = texts.map(([name, text]) => [name, runsOf(text)] as const);
  for (const [i, [name, mine]] of runs.entries()) {
    for (const [other, theirs] of runs.slice(i + 1)) {
      const shared = mine.intersection(theirs).size / Math.max(1, Math.min(mine.size, theirs.size));
      if (shared > mostShared) yield `${name}: shares ${Math.round(shared * 100)} % of its wording with ${other}`;
    }
  }
}

/** `files` are brief files; each annotation lies beside its brief as `<name>.gold.json`. */
export async function checkBriefs(files: readonly string[], today: Day): Promise<CheckedBriefs> {
  const faults: string[] = [];
  const texts: [string, string][] = [];
  let withTwoSources = 0;
  for (const file of files) {
    const name = basename(file);
    const tell = (fault: string) => faults.push(`${name}: ${fault}`);
    try {
      const brief = Brief.parse(JSON.parse(await readFile(file, 'utf8')));
      const gold = Annotation.parse(JSON.parse(await readFile(file.replace(/\.json$/, '.gold.json'), 'utf8')));
      if (brief.sources.length > 1) withTwoSources += 1;
      texts.push([name, brief.text]);
      faultsOfText(name, brief, today).forEach(tell);
      faultsOfGold(name.replace(/\.json$/, ''), brief, gold).forEach(tell);
    } catch (error) {
      tell(
        error instanceof z.ZodError
          ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
          : messageOf(error),
      );
    }
  }
  return { briefs: files.length, withTwoSources, faults: [...faults, ...repeats(texts)] };
}
