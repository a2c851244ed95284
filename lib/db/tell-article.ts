// For tests only: an article that says what a test needs, with its claims read by hand and every span in place. Goes in by
// the same functions as any other article.

import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Publisher } from '#lib/domain/article.ts';
import type { Claim, Evidence } from '#lib/domain/claim.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { mainRole, type RelationType } from '#lib/domain/relation-kind.ts';
import type { Database, Writer } from './database.ts';
import { saveArticles } from './save-articles.ts';
import { saveDeals } from './save-deals.ts';
import { saveExtractions } from './save-extraction.ts';
import { writeAlone } from './write-lock.ts';

export interface Told {
  readonly type?: RelationType;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly by?: string;
  readonly status?: Claim['status'];
  readonly mark?: Claim['mark'];
  /** Billions of dollars, as the article prints them. */
  readonly billions?: string;
  readonly kind?: Publisher['kind'];
  readonly policy?: Publisher['displayPolicy'];
}

const seenAt = '2026-01-01T00:00:00.000Z';

/** Writes the article "FROM and TO: $X billion." and returns the ids of article and claim. */
export function tellArticle(database: Database, told: Told): Promise<{ article: string; claim: string }> {
  return writeAlone(database, (writer) => tell(writer, told));
}

async function tell(writer: Writer, told: Told): Promise<{ article: string; claim: string }> {
  const { type = 'compute', from, to, on, by = 'A Paper', billions, kind = 'press', policy = 'excerpt' } = told;
  const published = parseApproximateDate(on);
  if (!published) throw new RangeError(on);
  const title = `${by} on ${on}`;
  const body = `${from} and ${to} have a deal${billions === undefined ? '' : ` of $${billions} billion`}.`;
  const slug = slugOf(by);
  const [saved] = await saveArticles(
    writer,
    [
      {
        title,
        text: body,
        canonicalUrl: `https://${slug}.example/${on}/${slugOf(`${from} ${to} ${billions ?? ''} ${told.status ?? ''}`)}`,
        publisher: { slug, name: by, kind, displayPolicy: policy, domains: [] },
        published,
        publishedAt: null,
        byline: null,
        language: 'en',
        sources: [],
        raw: { mediaType: 'text/plain', body: Buffer.from(title + body) },
      },
    ],
    { seenAt, extractor: null },
  );
  if (!saved) throw new RangeError('nothing was saved');
  const start = title.length + 2;
  const text = `${title}\n\n${body}`;
  const spanOf = (quote: string) => ({
    start: text.indexOf(quote, start),
    end: text.indexOf(quote, start) + quote.length,
    quote,
  });
  const evidence: Evidence[] = [{ field: 'statement', ordinal: 0, ...spanOf(body) }];
  if (billions !== undefined) evidence.push({ field: 'amount', ordinal: 0, ...spanOf(`$${billions} billion`) });
  const mention = (name: string) => ({
    kind: 'name' as const,
    organization: slugOf(name),
    candidates: [],
    confidence: 1,
    ...spanOf(name),
  });
  const claim: Claim = {
    type,
    status: told.status ?? 'agreed',
    mark: told.mark ?? null,
    parties: [
      { role: mainRole(type, 'from'), mention: 0 },
      { role: mainRole(type, 'to'), mention: 1 },
    ],
    name: null,
    amount:
      billions === undefined
        ? null
        : {
            value: `${billions}000000000`,
            high: null,
            currency: 'USD',
            bound: 'exact',
            basis: 'announced',
            period: 'total',
            termMonths: null,
          },
    stake: null,
    capacity: [],
    exclusivity: null,
    place: null,
    dates: { talks: null, agreed: null, effective: null, ended: null },
    evidence,
    confidence: 0.9,
    rule: 'by hand',
  };
  const discovered = [from, to].map((name) => ({ slug: slugOf(name), name, kind: 'unknown' as const }));
  const extraction = { mentions: [mention(from), mention(to)], claims: [claim], metrics: [], discovered };
  await saveExtractions(writer, 'by hand', [{ version: saved.version, extraction }]);
  await saveDeals(writer);
  const row = await writer.claim.findFirstOrThrow({ where: { versionId: saved.version } });
  return { article: saved.article, claim: row.id };
}

/** The deal that a claim is about now. */
export const dealOf = async (writer: Writer, claim: string): Promise<string> =>
  (await writer.dealClaim.findUniqueOrThrow({ where: { claimId: claim } })).dealId;
