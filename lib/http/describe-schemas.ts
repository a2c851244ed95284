// The zod schemas of the API as JSON Schema (2020-12, which OpenAPI 3.1 speaks). What is said in many places has a name and is
// said once; every reply has the name of its path.
import { z } from 'zod';
import { ApproximateDate } from '#lib/domain/approximate-date.ts';
import { ArticleRef, Publisher } from '#lib/domain/article.ts';
import { DealChange } from '#lib/domain/change.ts';
import { Clocks } from '#lib/domain/clocks.ts';
import { Conflict } from '#lib/domain/conflict.ts';
import { Deal } from '#lib/domain/deal.ts';
import { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { Money } from '#lib/domain/money.ts';
import { OrganizationRef } from '#lib/domain/organization.ts';
import { EvidenceLink, PathStep } from '#lib/domain/path.ts';
import { RelationType, Role } from '#lib/domain/relation-kind.ts';
import { Status } from '#lib/domain/status.ts';
import { ClaimView, Facets, MetricView, ProblemReply, Words } from '#lib/domain/views.ts';
import { type Endpoint, isRead, methodOf } from './endpoint.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const shared: Readonly<Record<string, z.ZodType>> = {
  ApproximateDate,
  ArticleRef,
  Claim: ClaimView,
  Clocks,
  Conflict,
  Deal,
  DealChange,
  EvidenceLink,
  Facets,
  GraphEdge,
  GraphNode,
  Metric: MetricView,
  Money,
  OrganizationRef,
  PathStep,
  Problem: ProblemReply,
  Publisher,
  RelationType,
  Role,
  Status,
  Words,
};

export const referTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `/insights/power` is `InsightsPower`, `/deals/{id}` is `DealsById`. */
export const nameOf = ({ path }: Endpoint): string =>
  [...path.matchAll(/[\w.]+|\{(\w+)\}/g)]
    .map(([word, part]) => (part === undefined ? word : `By ${part}`))
    .flatMap((word) => word.split(/[\W_]+/))
    .map(title)
    .join('');

/** Reads have the name of their path; a write says how it writes there. */
const schemaName = (one: Endpoint) => (isRead(one) ? nameOf(one) : `${nameOf(one)}${title(methodOf(one))}`);

/** The name under which `describeSchemas` keeps what a write is sent. */
export const bodyName = (one: Endpoint): string => `${schemaName(one)}Body`;

/** A day's calendar as a pattern is unreadable, and `format` says it; the largest safe integer is no bound of ours. */
function simplify({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.$id;
  delete jsonSchema.$schema;
}

/** A list taken home as a file is the whole of it: nowhere to go on, and nothing to count. Null where no such file is offered. */
export function wholeReply({ reply, formats }: Endpoint): z.ZodType | null {
  if (!formats?.includes('json') || !(reply instanceof z.ZodObject)) return null;
  const { next: _next, total: _total, ...rest } = reply.shape;
  return z.object(rest);
}

export const wholeName = (one: Endpoint): string => `${schemaName(one)}File`;

/** All named schemas and those of the replies (and of what is sent), by name. */
export function describeSchemas(endpoints: readonly Endpoint[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema, { id });
  for (const one of endpoints) {
    if (!registry.has(one.reply)) registry.add(one.reply, { id: `${schemaName(one)}Reply` });
    const whole = wholeReply(one);
    if (whole) registry.add(whole, { id: wholeName(one) });
    if (one.body && !registry.has(one.body)) registry.add(one.body, { id: bodyName(one) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: simplify,
    unrepresentable: 'any',
  });
  for (const schema of Object.values(schemas)) simplify({ jsonSchema: schema });
  return schemas;
}

/** The name under which `describeSchemas` keeps the reply of an endpoint: another one's where they share it. */
export function replyName(endpoint: Endpoint, endpoints: readonly Endpoint[]): string {
  const known = Object.entries(shared).find(([, schema]) => schema === endpoint.reply);
  const first = endpoints.find(({ reply }) => reply === endpoint.reply) ?? endpoint;
  return known ? known[0] : `${schemaName(first)}Reply`;
}

/** The parameters of a query: each as JSON Schema, and whether the address cannot do without it. */
export function describeQuery(query: z.ZodType): Array<{ name: string; schema: JsonSchema; required: boolean }> {
  const { properties = {} } = z.toJSONSchema(query, { io: 'output', override: simplify, unrepresentable: 'any' });
  const missing = new Set(query.safeParse({}).error?.issues.map(({ path }) => path[0]));
  return Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === 'boolean' ? [] : [{ name, schema, required: missing.has(name) }],
  );
}
