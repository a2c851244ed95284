// What is learned from: the pairs of an annotated article, each with what can be seen of it and what it should have been called.
import { z } from 'zod';
import { RelationType } from '#lib/domain/relation-kind.ts';

export const Lesson = z.object({
  /** The same for all sentences of the pair. */
  key: z.number(),
  sentence: z.number(),
  /** The numbers of the two organizations that stand for the sides. */
  sides: z.tuple([z.number(), z.number()]).readonly(),
  features: z.array(z.string()),
  /** What speaks for or against the pair beyond its words. */
  signs: z.record(z.string(), z.number()),
  /** What the pair should be called; none where its sentence does not decide. */
  labels: z.array(z.string()),
  /** What rules have claimed of the pair, anywhere in the article: then it is never asked about, and they are doubted. */
  claims: z.array(
    z.object({ type: RelationType, confidence: z.number(), generic: z.boolean(), isListed: z.boolean() }).readonly(),
  ),
  /** One side is where somebody works: seen in training, never asked. */
  isPerson: z.boolean(),
  /** Families of what the article states for the pair anywhere. */
  stated: z.array(z.string()),
});
export type Lesson = Readonly<z.infer<typeof Lesson>>;
export type ArticleLessons = readonly Lesson[];

export const isKnown = ({ claims }: Lesson): boolean => claims.length > 0;
