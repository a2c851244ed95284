// Writes what was read out of one article version, in place of an earlier reading of the same version. Claims that say
// the same keep their ids, whatever extractor found them.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Claim } from '#lib/domain/claim.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import type { Metric } from '#lib/domain/metric.ts';
import { bumpLedger } from './bump-ledger.ts';
import type { Writer } from './database.ts';
import { insertRows, type Row } from './insert-rows.ts';
import { saveDiscovered } from './save-organizations.ts';

export interface VersionExtraction {
  readonly version: string;
  readonly extraction: Extraction;
}

const mentionId = (version: string, span: { start: number; end: number }) =>
  contentId('mention', version, span.start, span.end);

const dateColumns = (prefix: string, date: ApproximateDate | null): Row => ({
  [`${prefix}_from`]: date?.from ?? null,
  [`${prefix}_until`]: date?.until ?? null,
});

function claimId(version: string, claim: Claim, mentions: Extraction['mentions']): string {
  const parties = claim.parties.map(({ role, mention }) => [role, mentions[mention]?.start ?? -1]);
  const { evidence: _evidence, confidence: _confidence, rule: _rule, parties: _parties, ...said } = claim;
  return contentId('claim', version, JSON.stringify(parties), JSON.stringify(said));
}

/** What a claim says, without who it names and in which words. */
type Said = Omit<Claim, 'parties' | 'evidence' | 'capacity'>;

export const claimRow = (id: string, version: string, ordinal: number, claim: Said): Row => ({
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

const metricRow = (version: string, metric: Metric, mentions: Extraction['mentions']): Row => {
  const organization = mentions[metric.mention];
  return {
    id: contentId('metric', version, metric.metric, metric.figure.start, organization?.start ?? -1),
    version_id: version,
    mention_id: organization ? mentionId(version, organization) : null,
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

interface Batch {
  readonly mentions: Row[];
  readonly claims: Row[];
  readonly parties: Row[];
  readonly evidence: Row[];
  readonly capacities: Row[];
  readonly metrics: Row[];
}

function addRows(batch: Batch, { version, extraction }: VersionExtraction): void {
  const { mentions, claims, metrics } = extraction;
  for (const mention of mentions) {
    const { kind, organization, candidates, confidence } = mention;
    const id = mentionId(version, mention);
    batch.mentions.push({
      id,
      version_id: version,
      kind,
      organization_id: organization,
      candidates,
      confidence,
      ...spanColumns(mention),
    });
  }
  const seen = new Set<string>();
  for (const [ordinal, claim] of claims.entries()) {
    const id = claimId(version, claim, mentions);
    if (seen.has(id)) continue;
    seen.add(id);
    const owner = { claim_id: id, version_id: version };
    batch.claims.push(claimRow(id, version, ordinal, claim));
    for (const [place, party] of claim.parties.entries()) {
      const mention = mentions[party.mention];
      const mention_id = mention ? mentionId(version, mention) : null;
      batch.parties.push({ ...owner, ordinal: place, type: claim.type, role: party.role, mention_id });
    }
    for (const { field, ordinal: place, ...span } of claim.evidence) {
      batch.evidence.push({ ...owner, field, ordinal: place, ...spanColumns(span) });
    }
    for (const [place, capacity] of claim.capacity.entries()) {
      batch.capacities.push({ claim_id: id, ordinal: place, ...capacity });
    }
  }
  for (const metric of metrics) batch.metrics.push(metricRow(version, metric, mentions));
}

/** Call inside a transaction: between the deletion and the rows that replace it no reader should look. */
export async function saveExtractions(
  writer: Writer,
  extractor: string,
  read: readonly VersionExtraction[],
): Promise<void> {
  const versions = JSON.stringify(read.map((one) => one.version));
  for (const table of ['claims', 'metrics', 'mentions'] as const) {
    await writer.$executeRawUnsafe(
      `DELETE FROM ${table} WHERE version_id IN (SELECT json_array_elements_text($1::json))`,
      versions,
    );
  }
  await saveDiscovered(
    writer,
    read.flatMap((one) => one.extraction.discovered),
  );
  const batch: Batch = { mentions: [], claims: [], parties: [], evidence: [], capacities: [], metrics: [] };
  for (const one of read) addRows(batch, one);
  await insertRows(writer, 'mentions', batch.mentions);
  await insertRows(writer, 'claims', batch.claims);
  await insertRows(writer, 'claim_parties', batch.parties);
  await insertRows(writer, 'claim_evidence', batch.evidence);
  await insertRows(writer, 'claim_capacities', batch.capacities);
  await insertRows(writer, 'metrics', batch.metrics);
  await writer.$executeRaw`UPDATE article_versions SET extractor = ${extractor} WHERE id IN (SELECT json_array_elements_text(${versions}::json))`;
  await bumpLedger(writer);
}
