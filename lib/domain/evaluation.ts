// How good extraction is on the project's own annotated articles: counts, so that every rate can be worked out again.
import { z } from 'zod';
import { RelationType } from './relation-kind.ts';

const Count = z.number().int().nonnegative();

/** Found and right, found and wrong, missed. */
export const Tally = z.object({ tp: Count, fp: Count, fn: Count });
export type Tally = z.infer<typeof Tally>;

/** [agreeing, compared] */
const Share = z.tuple([Count, Count]);

export const Evaluation = z.object({
  extractor: z.string(),
  articles: Count,
  pairs: Tally,
  typed: Tally,
  rivalry: Tally,
  metrics: Tally,
  byType: z.partialRecord(RelationType, Tally),
  status: Share,
  amount: Share,
  date: Share,
  evidence: Share,
  /** By tenths of confidence, from 0 up: claims that were right, and all of them. */
  reliability: z.array(Share),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Precision: of what was found, how much is right. Recall: of what is there, how much was found. F1: their harmonic mean. */
export function ratesOf({ tp, fp, fn }: Tally): { precision: number; recall: number; f1: number } {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
