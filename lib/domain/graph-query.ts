// The state of a graph as its address carries it: a view's filters, and what part of the graph is looked at and how.
import { z } from 'zod';
import { OrganizationRef } from './organization.ts';
import { listOf, optional, Slug, ViewQuery } from './view-query.ts';

/** More than this are not one focus any more, but a filter. */
export const mostFocused = 12;

/** How many nodes a reader may ask for at once. */
export const mostNodes = 20_000;

const looks = {
  /** Groups drawn as one: their units' relations are theirs. */
  fold: listOf(Slug),
  /** One: its neighbourhood. Two: the shortest chains between them. More: the relations among them. */
  focus: listOf(Slug).refine((slugs) => slugs.length <= mostFocused, `at most ${mostFocused} organizations`),
  /** Steps from the one in focus. */
  depth: optional(z.coerce.number().int().min(1).max(3)),
  /** How many nodes at most, the best connected first. */
  most: optional(z.coerce.number().int().min(10).max(mostNodes)),
};

export const GraphQuery = z.strictObject({ ...ViewQuery.shape, ...looks });
export type GraphQuery = z.infer<typeof GraphQuery>;

const narrowing = ['type', 'status', 'organization', 'from', 'until', 'focus'] as const;

/** Whether a query, parsed or as its address says it, asks for a part of the graph. */
export const isNarrowed = (
  query: Partial<Record<(typeof narrowing)[number], string | readonly string[] | undefined>>,
): boolean => narrowing.some((name) => (query[name] ?? '').length > 0);

/** `deals=none` leaves the deals themselves out of the reply, `drawn` those of no edge in it: edges still name them by id. */
export const GraphFilterQuery = GraphQuery.omit({ evidence: true, page: true }).extend({
  deals: optional(z.enum(['none', 'drawn'])),
});
export type GraphFilterQuery = z.infer<typeof GraphFilterQuery>;

/** A group of which several are parties in a view, drawn apart or as one. */
export const GroupInView = z.object({ group: OrganizationRef, members: z.array(OrganizationRef), folded: z.boolean() });
export type GroupInView = z.infer<typeof GroupInView>;
