// "A and B call off their merger ... They terminated their agreement on Wednesday": what is called an agreement is the purchase that the
// headline or the words before it name. From candidates to the same ones, with a bare ended agreement of two made a purchase that ended,
// and the sides of a merger that has no buyer by its words put right. Who buys is whoever had offered or was to pay; else not the one that
// raises money there; else the one that is named first.
import type { Reading } from '#lib/extract/reading.ts';
import { sentenceEnd, sentenceStart } from '#lib/extract/reading.ts';
import type { Candidate } from './candidate.ts';

const merging = /\b(?:merger|takeover|acquisition|buyout)\b/;
const paying =
  /^(?:'s?)? (?:had (?:offered|agreed to (?:pay|buy|acquire))|(?:was|were) to (?:pay|buy|acquire)|would have (?:paid|bought|acquired)|pays|paid|will pay|must pay|has to pay|offered)\b/;

/** Whether the headline, or the sentence of the agreement or the one before it, tells of a merger. */
function tellsOfMerger({ folded, items, headlineEnd }: Reading, { sentence }: Candidate): boolean {
  const from = items.start[sentenceStart(items, Math.max(0, sentence - 1))] ?? 0;
  const to = items.end[sentenceEnd(items, sentence) - 1] ?? 0;
  return merging.test(folded.slice(0, headlineEnd)) || merging.test(folded.slice(from, to));
}

/** Of two firms the one that the text says would have paid, or null. */
function payer({ mentions, folded }: Reading, pair: readonly number[]): number | null {
  const slugs = pair.map((mention) => mentions[mention]?.organization?.slug);
  const found = mentions.find(
    ({ organization, end }) =>
      organization !== null && slugs.includes(organization.slug) && paying.test(folded.slice(end, end + 40)),
  );
  const at = slugs.indexOf(found?.organization?.slug);
  return at < 0 ? null : (pair[at] ?? null);
}

/** Of two firms the one that does not raise money where the other one does, or null. */
function richer({ mentions }: Reading, pair: readonly number[], candidates: readonly Candidate[]): number | null {
  const slugOf = (mention: number) => mentions[mention]?.organization?.slug;
  const raising = new Set(candidates.flatMap(({ type, to }) => (type === 'investment' ? to.map(slugOf) : [])));
  const others = pair.filter((mention) => !raising.has(slugOf(mention)));
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** A merger of two that names no buyer by its words. */
const isOfEquals = ({ frame, from, to }: Candidate): boolean =>
  frame?.id === 'merger-between' && from.length === 1 && to.length === 1;

const isEndedAgreement = (reading: Reading, candidate: Candidate): boolean =>
  candidate.generic &&
  candidate.type === 'partnership' &&
  candidate.status === 'ended' &&
  candidate.between.length === 2 &&
  tellsOfMerger(reading, candidate);

function buys(candidate: Candidate, buyer: number, pair: readonly number[]): void {
  candidate.type = 'acquisition';
  candidate.from = [buyer];
  candidate.to = pair.filter((mention) => mention !== buyer);
  candidate.between = [];
}

/** Changes the candidates in place. An agreement stays one where the article tells of a purchase besides. */
export function readEndedMergers(reading: Reading, candidates: readonly Candidate[]): void {
  const isTold = candidates.some(({ type }) => type === 'acquisition');
  for (const candidate of candidates) {
    const isAgreement = !isTold && isEndedAgreement(reading, candidate);
    if (!isAgreement && !isOfEquals(candidate)) continue;
    const pair = isAgreement ? candidate.between : [...candidate.from, ...candidate.to];
    const buyer = payer(reading, pair) ?? richer(reading, pair, candidates) ?? pair[0];
    if (buyer !== undefined) buys(candidate, buyer, pair);
  }
}
