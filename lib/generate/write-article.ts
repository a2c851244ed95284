// Told claims in, one article out: its text and the extraction that belongs to it, each span cut from the text itself.

import { versionText } from '#lib/domain/article.ts';
import type { Claim, Evidence, Mention } from '#lib/domain/claim.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import { spanOf } from '#lib/domain/span.ts';
import type { DealPlan } from './deal-plan.ts';
import type { Piece, Told } from './tell-claim.ts';

export interface Report {
  readonly plan: DealPlan;
  readonly pieces: readonly Piece[];
  readonly told: Told;
}

export interface WrittenArticle {
  readonly title: string;
  readonly text: string;
  readonly extraction: Extraction;
}

/** Between the sentences that state deals stand sentences that state none, as in any newspaper. */
const fillers = [
  'People in the industry had expected news of this kind for some time.',
  'Neither side wanted to say more about the terms.',
  'Demand has grown faster than anybody had planned a year ago.',
  'Shares hardly moved in early trading.',
];

function claimOf(report: Report, start: number, mentions: Mention[], full: string): Claim {
  const evidence: Evidence[] = [];
  const placeOf = new Map<number, number>();
  let at = start;
  for (const { text, field, party } of report.pieces) {
    const trimmed = text.length - text.trimStart().length;
    if (party !== undefined) {
      placeOf.set(party, mentions.length);
      const organization = report.plan.parties[party]?.organization.slug ?? null;
      mentions.push({
        kind: 'name',
        organization,
        candidates: [],
        confidence: 1,
        ...spanOf(full, at, at + text.length),
      });
    }
    if (field) evidence.push({ field, ordinal: 0, ...spanOf(full, at + trimmed, at + text.length) });
    at += text.length;
  }
  const parties = report.plan.parties.map(({ role }, party) => ({ role, mention: placeOf.get(party) ?? -1 }));
  return {
    ...report.told,
    parties,
    evidence: [{ field: 'statement', ordinal: 0, ...spanOf(full, start, at) }, ...evidence],
  };
}

export function writeArticle(title: string, reports: readonly Report[]): WrittenArticle {
  const sentences = reports.map(({ pieces }, i) => ({
    sentence: pieces.map(({ text }) => text).join(''),
    filler: fillers[(i + title.length) % fillers.length] ?? '',
  }));
  const body = sentences.map(({ sentence, filler }) => `${sentence} ${filler}`).join('\n\n');
  const { text: full } = versionText(title, body);
  const mentions: Mention[] = [];
  let at = full.length - body.length;
  const claims = reports.map((report, i) => {
    const claim = claimOf(report, at, mentions, full);
    at += (sentences[i]?.sentence.length ?? 0) + (sentences[i]?.filler.length ?? 0) + 3;
    return claim;
  });
  return { title, text: body, extraction: { discovered: [], mentions, claims, metrics: [] } };
}
