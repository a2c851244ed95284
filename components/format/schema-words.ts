// A JSON Schema as a few words: "list of Deal", "day", "one of talks, agreed, ended or null". Named parts are kept apart, so that
// a page can link to them.
import { apiWords as w } from '#components/views/about/api-words.ts';
import type { JsonSchema } from '#lib/http/describe-schemas.ts';

/** A part is a word, or the name of a schema. */
export type SchemaPart = string | { readonly schema: string };

const formats: Readonly<Record<string, string>> = { date: 'day', 'date-time': 'instant', uri: 'address' };

const isSchema = (given: unknown): given is JsonSchema => typeof given === 'object' && given !== null;

function plainWords(schema: JsonSchema): SchemaPart[] {
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum) return [schema.enum.map(String).join(', ')];
  if (schema.type === undefined) return [w.any];
  if (schema.type === 'string') return [formats[schema.format ?? ''] ?? 'text'];
  if (schema.type === 'integer' || schema.type === 'number') {
    const within = w.within(schema.minimum, schema.maximum);
    return [within === '' ? 'number' : `number ${within}`];
  }
  return [String(schema.type)];
}

/** The parts of a schema in reading order. */
export function schemaWords(schema: JsonSchema): SchemaPart[] {
  if (schema.$ref !== undefined) return [{ schema: schema.$ref.split('/').at(-1) ?? '' }];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices)
    return choices.flatMap((choice, i): SchemaPart[] => [
      ...(i > 0 ? [w.or] : []),
      ...(isSchema(choice) ? schemaWords(choice) : [w.any]),
    ]);
  if (schema.type === 'array') {
    const items = isSchema(schema.items) && !Array.isArray(schema.items) ? schemaWords(schema.items) : [w.any];
    return [w.listOf(''), ...items];
  }
  return plainWords(schema);
}
