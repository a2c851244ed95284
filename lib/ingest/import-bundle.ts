// Takes a bundle of evidence into a ledger: its claims count like any others. The texts themselves are not in it, so each
// version's text is made of its title, its quotes at their places, and a filler for everything that was not handed on.
import { type Database, database } from '#lib/db/database.ts';
import { insertRows, type Row, type Table } from '#lib/db/insert-rows.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { claimRow, spanColumns } from '#lib/db/save-extraction.ts';
import { saveJudgement } from '#lib/db/save-judgement.ts';
import { writeArticles } from '#lib/db/write-lock.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import type { BundledClaim, BundledVersion, EvidenceBundle } from '#lib/domain/evidence-bundle.ts';
import { verifyBundle } from '#lib/ledger/verify-bundle.ts';
import { Problem } from '../errors.ts';
import { bundleMediaType } from './bundle-media-type.ts';

const filler = '\u2591';

interface Placed {
  readonly start: number;
  readonly quote: string | null;
}

/** Puts every piece where it stands. Offsets count UTF-16 units, so units are what is placed. */
function textOf(version: BundledVersion, pieces: readonly Placed[]): string {
  const units = new Array<string>(version.length).fill(filler);
  for (const { start, quote } of [{ start: 0, quote: version.title }, ...pieces])
    for (let at = 0; at < (quote?.length ?? 0); at += 1) units[start + at] = quote?.charAt(at) ?? filler;
  return units.join('');
}

type Rows = Map<Table, Row[]>;

function add(rows: Rows, table: Table, row: Row): void {
  const kept = rows.get(table);
  if (kept) kept.push(row);
  else rows.set(table, [row]);
}

function addVersion(rows: Rows, version: BundledVersion, claims: readonly BundledClaim[], seenAt: string): string {
  const pieces = claims.flatMap(({ evidence, parties }) => [...evidence, ...parties.map(({ mention }) => mention)]);
  const text = textOf(version, pieces);
  const { id, article, published, knownAt } = version;
  const raw = Buffer.from(JSON.stringify(version));
  // Its origin may not be in the bundle: then the earliest text that is stands for it.
  add(rows, 'stories', { id: version.story, origin_id: article });
  add(rows, 'articles', {
    id: article,
    canonical_url: version.url,
    publisher_id: version.publisher,
    story_id: version.story,
    first_seen_at: seenAt,
    retracted: false,
  });
  add(rows, 'raw_documents', {
    hash: contentHash(raw),
    media_type: bundleMediaType,
    body: `\\x${raw.toString('hex')}`,
    received_at: seenAt,
  });
  add(rows, 'article_versions', {
    id,
    article_id: article,
    number: version.number,
    title: version.title,
    text,
    headline_end: version.title.length,
    content_hash: version.contentHash,
    raw_hash: contentHash(raw),
    byline: version.byline,
    language: version.language,
    sources: version.sources,
    published_from: published?.from ?? null,
    published_until: published?.until ?? null,
    seen_at: seenAt > knownAt ? seenAt : knownAt,
    known_at: knownAt,
    extractor: version.extractor,
  });
  return text;
}

function addClaim(rows: Rows, claim: BundledClaim, text: string): void {
  const owner = { claim_id: claim.id, version_id: claim.version };
  const columns = ({ start, end }: { start: number; end: number }) =>
    spanColumns({ start, end, quote: text.slice(start, end) });
  add(rows, 'claims', claimRow(claim.id, claim.version, claim.ordinal, claim));
  for (const [ordinal, { role, mention }] of claim.parties.entries()) {
    const { id, kind, organization, confidence } = mention;
    add(rows, 'mentions', {
      id,
      version_id: claim.version,
      kind,
      organization_id: organization,
      candidates: [],
      confidence,
      ...columns(mention),
    });
    add(rows, 'claim_parties', { ...owner, ordinal, type: claim.type, role, mention_id: id });
  }
  for (const { field, ordinal, ...span } of claim.evidence)
    add(rows, 'claim_evidence', { ...owner, field, ordinal, ...columns(span) });
  for (const [ordinal, capacity] of claim.capacity.entries())
    add(rows, 'claim_capacities', { claim_id: claim.id, ordinal, ...capacity });
}

function rowsOf({ evidence }: EvidenceBundle, known: ReadonlySet<string>, seenAt: string): Rows {
  const rows: Rows = new Map();
  for (const { slug, displayPolicy, ...publisher } of evidence.publishers)
    add(rows, 'publishers', { id: slug, display_policy: displayPolicy, ...publisher });
  const unlisted = { listed: false, country: null, website: null, ticker: null, wikidata: null };
  for (const { slug, ...organization } of evidence.organizations)
    add(rows, 'organizations', { id: slug, ...organization, ...unlisted });
  const byVersion = Map.groupBy(evidence.claims, ({ version }) => version);
  for (const version of evidence.versions.toSorted((a, b) => (a.knownAt < b.knownAt ? -1 : 1))) {
    if (known.has(version.id)) continue;
    const claims = byVersion.get(version.id) ?? [];
    const text = addVersion(rows, version, claims, seenAt);
    for (const claim of claims) addClaim(rows, claim, text);
  }
  return rows;
}

const order: readonly Table[] = [
  'publishers',
  'organizations',
  'stories',
  'articles',
  'raw_documents',
  'article_versions',
  'mentions',
  'claims',
  'claim_parties',
  'claim_evidence',
  'claim_capacities',
];

/**
 * Versions that are in the ledger already are left as they are, with their own claims. Returns how many came in. Throws
 * Problem where the bundle is not whole.
 */
export function importBundle(bundle: EvidenceBundle, now: Date, into: Database = database()): Promise<number> {
  const wrong = verifyBundle(bundle);
  if (wrong.length > 0)
    throw new Problem('unprocessable', `This bundle is not whole: ${wrong.join('; ')}.`, 'Export it again.');
  const articles = bundle.evidence.versions.map(({ article }) => article);
  return writeArticles(into, articles, async (writer, turn) => {
    await turn.ofAll();
    const ids = bundle.evidence.versions.map(({ id }) => id);
    const known = await writer.articleVersion.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const rows = rowsOf(bundle, new Set(known.map(({ id }) => id)), now.toISOString());
    for (const table of order) await insertRows(writer, table, rows.get(table) ?? []);
    const journal = new Set((await listJournal(writer)).map(({ id }) => id));
    for (const { sequence: _sequence, ...judgement } of bundle.judgements)
      if (!journal.has(judgement.id) && judgement.inverseOf === null) await saveJudgement(writer, judgement);
    await saveDeals(writer);
    return ids.length - known.length;
  });
}
