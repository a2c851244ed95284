// What the pages about two organizations are asked: either may still be missing, for the page asks for it.
import { z } from 'zod';
import { PathQuery } from './path.ts';
import { optional, Slug, ViewQuery } from './view-query.ts';

const seen = ViewQuery.pick({ asOf: true, knownAt: true, evidence: true }).shape;

export const CompareQuery = z.strictObject({ a: optional(Slug), b: optional(Slug), ...seen });
export type CompareQuery = z.infer<typeof CompareQuery>;

export const PathsQuery = z.strictObject({
  ...PathQuery.pick({ type: true, status: true }).shape,
  from: optional(Slug),
  to: optional(Slug),
  ...seen,
});
export type PathsQuery = z.infer<typeof PathsQuery>;
