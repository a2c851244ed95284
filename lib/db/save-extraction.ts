// Writes what was read out of one article version, in place of an earlier reading of the same version. Claims that say
// the same keep their ids, whatever extractor found them.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Claim } from '#lib/domain/claim.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import type { Metric } from '#lib/domain/metric.ts';
import { bumpLedger } from './bump-ledger.ts';
import { type CopyRow, copyRows } from './copy-rows.ts';
import type { Writer } from './database.ts';
import { areKnown, saveDiscovered } from './save-organizations.ts';

export interface VersionExtraction {
  readonly version: string;
  readonly extraction: Extraction;
}

const mentionId = (version: string, span: { start: number; end: number }) =>
  contentId('mention', version, span.start, span.end);

const dateColumns = (prefix: string, date: ApproximateDate | null): CopyRow => ({
  [`${prefix}_from`]: date?.from ?? null,
  [`${prefix}_until`]: date?.until ?? null,
});

/** The id of a claim of this version, with the mentions of its extraction. */
export function claimIdOf(version: string, claim: Claim, mentions: Extraction['mentions']): string {
  const parties = claim.parties.map(({ role, mention }) => [role, mentions[mention]?.start ?? -1]);
  const { evidence: _evidence, confidence: _confidence, rule: _rule, parties: _parties, place, ...rest } = claim;
  // Without a place the id is that of before there were places.
  const said = place === null ? rest : { ...rest, place };
  return contentId('claim', version, JSON.stringify(parties), JSON.stringify(said));
}

/** What a claim says, without who it names and in which words. */
type Said = Omit<Claim, 'parties' | 'evidence' | 'capacity'>;

export const claimRow = (id: string, version: string, ordinal: number, claim: Said): CopyRow => ({
  id,
  version_id: version,
  ordinal,
  type: claim.type,
  status: claim.status,
  mark: claim.mark,
  name: claim.name,
  amount_value: claim.amount?.value ?? null,
  amount_high: claim.amount?.high ?? null,
  amount_currency: claim.amount?.currency ?? null,
  amount_bound: claim.amount?.bound ?? null,
  amount_basis: claim.amount?.basis ?? null,
  amount_period: claim.amount?.period ?? null,
  amount_term_months: claim.amount?.termMonths ?? null,
  stake: claim.stake,
  exclusivity_kind: claim.exclusivity?.kind ?? null,
  exclusivity_scope: claim.exclusivity?.scope ?? null,
  exclusivity_state: claim.exclusivity?.state ?? null,
  place: claim.place,
  ...dateColumns('talks', claim.dates.talks),
  ...dateColumns('agreed', claim.dates.agreed),
  ...dateColumns('effective', claim.dates.effective),
  ...dateColumns('ended', claim.dates.ended),
  rule: claim.rule,
  confidence: claim.confidence,
});

export const spanColumns = (span: { start: number; end: number; quote: string }) => ({
  start_offset: span.start,
  end_offset: span.end,
  quote: span.quote,
});

const metricRow = (
  version: string,
  metric: Metric,
  mentions: Extraction['mentions'],
  ids: readonly string[],
): CopyRow => {
  const organization = mentions[metric.mention];
  return {
    id: contentId('metric', version, metric.metric, metric.figure.start, organization?.start ?? -1),
    version_id: version,
    mention_id: ids[metric.mention] ?? null,
    metric: metric.metric,
    value: metric.value,
    currency: metric.currency,
    bound: metric.bound,
    period: metric.period,
    ...dateColumns('date', metric.date),
    statement_start: metric.statement.start,
    statement_end: metric.statement.end,
    statement_quote: metric.statement.quote,
    figure_start: metric.figure.start,
    figure_end: metric.figure.end,
    figure_quote: metric.figure.quote,
    confidence: metric.confidence,
  };
};

/** One row per key: COPY refuses a batch with two of a kind, whatever they say. */
class Rows {
  readonly #rows = new Map<string, CopyRow>();
  add(key: string, row: CopyRow): boolean {
    if (this.#rows.has(key)) return false;
    this.#rows.set(key, row);
    return true;
  }
  list(): CopyRow[] {
    return [...this.#rows.values()];
  }
}

const written = ['mentions', 'claims', 'claim_parties', 'claim_evidence', 'claim_capacities', 'metrics'] as const;
type Batch = Record<(typeof written)[number], Rows>;

function addClaim(
  batch: Batch,
  id: string,
  version: string,
  ordinal: number,
  claim: Claim,
  mentionIds: readonly string[],
) {
  if (!batch.claims.add(id, claimRow(id, version, ordinal, claim))) return;
  const owner = { claim_id: id, version_id: version };
  for (const [place, { mention: at, role }] of claim.parties.entries()) {
    const mention_id = mentionIds[at] ?? null;
    batch.claim_parties.add(`${id} ${role} ${mention_id}`, {
      ...owner,
      ordinal: place,
      type: claim.type,
      role,
      mention_id,
    });
  }
  for (const { field, ordinal: place, ...span } of claim.evidence) {
    batch.claim_evidence.add(`${id} ${field} ${place}`, { ...owner, field, ordinal: place, ...spanColumns(span) });
  }
  for (const [place, capacity] of claim.capacity.entries()) {
    batch.claim_capacities.add(`${id} ${place}`, { claim_id: id, ordinal: place, ...capacity });
  }
}

function addRows(batch: Batch, { version, extraction }: VersionExtraction): void {
  const { mentions, claims, metrics } = extraction;
  const mentionIds = mentions.map((mention) => mentionId(version, mention));
  for (const [i, mention] of mentions.entries()) {
    const { kind, organization, candidates, confidence } = mention;
    const id = mentionIds[i] ?? '';
    const said = { kind, organization_id: organization, candidates, confidence };
    batch.mentions.add(id, { id, version_id: version, ...said, ...spanColumns(mention) });
  }
  for (const [ordinal, claim] of claims.entries()) {
    addClaim(batch, claimIdOf(version, claim, mentions), version, ordinal, claim, mentionIds);
  }
  for (const metric of metrics) {
    const row = metricRow(version, metric, mentions, mentionIds);
    batch.metrics.add(String(row.id), row);
  }
}

/** The claims, metrics and mentions of versions that have none. The organizations that they introduce are the caller's. */
export async function writeReadings(writer: Writer, read: readonly VersionExtraction[]): Promise<void> {
  const batch: Batch = {
    mentions: new Rows(),
    claims: new Rows(),
    claim_parties: new Rows(),
    claim_evidence: new Rows(),
    claim_capacities: new Rows(),
    metrics: new Rows(),
  };
  for (const one of read) addRows(batch, one);
  for (const table of written) await copyRows(writer, table, batch[table].list());
}

async function dropReadings(writer: Writer, extractor: string, read: readonly VersionExtraction[]): Promise<void> {
  const versions = JSON.stringify(read.map((one) => one.version));
  for (const table of ['claims', 'metrics', 'mentions'] as const) {
    await writer.$executeRawUnsafe(
      `DELETE FROM ${table} WHERE version_id IN (SELECT json_array_elements_text($1::json))`,
      versions,
    );
  }
  // The parts went with their claims. That is judged now: a claim that is read again the same way comes back under its id.
  await writer.$executeRaw`SET CONSTRAINTS parts_go_with_claim IMMEDIATE`;
  await writer.$executeRaw`SET CONSTRAINTS parts_go_with_claim DEFERRED`;
  await writer.$executeRaw`
    UPDATE article_versions SET extractor = ${extractor}
     WHERE id IN (SELECT json_array_elements_text(${versions}::json)) AND extractor IS DISTINCT FROM ${extractor}`;
}

const introducedBy = (read: readonly VersionExtraction[]) => read.flatMap(({ extraction }) => extraction.discovered);

/** Whether the organizations that these texts introduce have all been introduced before. */
export const areIntroduced = (writer: Writer, read: readonly VersionExtraction[]): Promise<boolean> =>
  areKnown(writer, introducedBy(read));

/** The organizations that these texts introduce. In the turn of articles, with the version held: deals may be read under other names. */
export const saveIntroduced = (writer: Writer, read: readonly VersionExtraction[]): Promise<void> =>
  saveDiscovered(writer, introducedBy(read));

/** All of it, while nobody else writes: between the deletion and the rows that replace it no reader should look. */
export async function saveExtractions(
  writer: Writer,
  extractor: string,
  read: readonly VersionExtraction[],
): Promise<void> {
  await saveIntroduced(writer, read);
  await dropReadings(writer, extractor, read);
  await writeReadings(writer, read);
  await bumpLedger(writer);
}
