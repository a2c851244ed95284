// Whether a bundle of evidence is whole: its digest, the length of every quote, and that nothing it names is missing. Pure.
import { contentHash } from '#lib/domain/content-id.ts';
import { Evidence, type EvidenceBundle } from '#lib/domain/evidence-bundle.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

/** The evidence in its one order; its schema gives every object the one order of its keys. */
export const inOrder = (evidence: Evidence): Evidence =>
  Evidence.parse({
    ...evidence,
    publishers: evidence.publishers.toSorted(bySlug),
    versions: evidence.versions.toSorted(byId),
    organizations: evidence.organizations.toSorted(bySlug),
    claims: evidence.claims.toSorted(byId),
  });

export const digestEvidence = (evidence: Evidence): string => contentHash(JSON.stringify(inOrder(evidence)));

/** Everything that is wrong with it, in words; none where it is whole. */
export function verifyBundle({ evidence, deals, digest }: EvidenceBundle): string[] {
  const wrong: string[] = [];
  const found = digestEvidence(evidence);
  if (found !== digest) wrong.push(`the digest is ${found} and not ${digest}`);
  const versions = new Map(evidence.versions.map((version) => [version.id, version]));
  const claims = new Set(evidence.claims.map(({ id }) => id));
  for (const { id, version, parties, evidence: spans } of evidence.claims) {
    const text = versions.get(version);
    if (!text) wrong.push(`claim ${id}: its article is missing`);
    for (const { start, end, quote } of [...spans, ...parties.map(({ mention }) => mention)]) {
      if (end <= start || (text && end > text.length)) wrong.push(`claim ${id}: ${start}-${end} lies outside its text`);
      else if (quote !== null && quote.length !== end - start)
        wrong.push(`claim ${id}: the quote at ${start} is not as long as its span`);
    }
    if (!spans.some(({ field }) => field === 'statement')) wrong.push(`claim ${id}: no words for it`);
  }
  for (const deal of deals)
    for (const claim of deal.claims) if (!claims.has(claim)) wrong.push(`deal ${deal.id}: claim ${claim} is missing`);
  return wrong;
}
