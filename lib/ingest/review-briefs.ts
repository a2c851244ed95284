// The editors' reading of our own briefs, as judgements: each brief has an annotation beside it that was made by reading. Where it
// contradicts what the machine read, the claim is rejected or corrected in the journal, like any judgement of a person. What the
// machine missed stays missing: a judgement adds no words.
import { readFile } from 'node:fs/promises';
import { database } from '#lib/db/database.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { type ReadArticle, versionIdOf } from '#lib/db/save-articles.ts';
import { claimIdOf } from '#lib/db/save-extraction.ts';
import type { Decision, JudgementInput } from '#lib/domain/judgement.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';
import { type Finding, reviewClaims } from '#lib/extract/scoring/review-claims.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { ownBriefs } from './find-publisher.ts';
import { extractArticle } from './ingest-articles.ts';
import { judgeAll } from './judge.ts';
import { readDocument } from './read-document.ts';

/** Who stands in the journal for these judgements. */
export const editors = 'Entente editors';

type ClaimDecision = Extract<Decision, { claim: string; kind: 'reject' | 'correct' }>;
type ClaimJudgement = JudgementInput & { readonly decision: ClaimDecision };

function reasonOf(finding: Finding): string {
  switch (finding.kind) {
    case 'absent':
      return 'The editors who annotated this brief read no such relation in it.';
    case 'type':
      return `The editors who annotated this brief read the relation as of another kind: ${finding.value.type}.`;
    case 'status':
      return `The editors who annotated this brief read the relation as ${finding.value}.`;
    case 'mark':
      return 'The editors who annotated this brief read the relation in another state.';
    case 'amount':
      return finding.value
        ? 'The editors who annotated this brief read another sum for the relation.'
        : 'The editors who annotated this brief read the sum as that of something else.';
    case 'date':
      return finding.value
        ? 'The editors who annotated this brief read another date for the relation.'
        : 'The editors who annotated this brief read the date as that of something else.';
  }
}

function decisionOf(finding: Finding, claim: string): ClaimDecision {
  switch (finding.kind) {
    case 'absent':
      return { kind: 'reject', claim };
    case 'type':
      return {
        kind: 'correct',
        claim,
        correction: { field: 'type', value: { ...finding.value, from: [...finding.value.from] } },
      };
    case 'status':
      return { kind: 'correct', claim, correction: { field: 'status', value: finding.value } };
    case 'mark':
      return { kind: 'correct', claim, correction: { field: 'mark', value: null } };
    case 'amount':
      return { kind: 'correct', claim, correction: { field: 'amount', value: finding.value } };
    case 'date':
      return { kind: 'correct', claim, correction: { field: finding.field, value: finding.value } };
  }
}

function judgementsOf(article: ReadArticle, annotation: Annotation, lexicon: Lexicon): ClaimJudgement[] {
  const extraction = extractArticle(article, lexicon);
  const version = versionIdOf(article);
  return reviewClaims(extraction, annotation, lexicon).map((finding) => ({
    decision: decisionOf(finding, claimIdOf(version, finding.claim, extraction.mentions)),
    actor: editors,
    reason: reasonOf(finding),
  }));
}

/** Whether the briefs were ever judged: a start may have been killed after it took them in. */
export const hasReviewed = async (): Promise<boolean> =>
  (await listJournal(database())).some(({ actor }) => actor === editors);

/** Without those about claims that are not stored: a brief that somebody retracted is not read anew. */
async function aboutStored(inputs: readonly ClaimJudgement[]): Promise<JudgementInput[]> {
  const ids = inputs.map(({ decision }) => decision.claim);
  const rows = await database().claim.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const stored = new Set(rows.map(({ id }) => id));
  return inputs.filter(({ decision }) => stored.has(decision.claim));
}

/** Judges the claims of these brief files by the annotations beside them. Harmless to repeat. Returns how many judgements it made. */
export async function reviewBriefs(files: readonly string[], lexicon: Lexicon, now: Date): Promise<number> {
  const reader = new GuardedReader();
  const inputs: ClaimJudgement[] = [];
  try {
    for (const path of files) {
      const read = await readDocument({ kind: 'file', name: path, path }, reader, ownBriefs);
      const annotation = Annotation.parse(JSON.parse(await readFile(path.replace(/\.json$/, '.gold.json'), 'utf8')));
      for (const { article } of read.articles) inputs.push(...judgementsOf(article, annotation, lexicon));
    }
  } finally {
    await reader.close();
  }
  return judgeAll(await aboutStored(inputs), now);
}
