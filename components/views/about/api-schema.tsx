// A schema on the page of the API: its fields with what they hold, named parts as links; objects within objects are unfolded.
import { schemaWords } from '#components/format/schema-words.ts';
import type { JsonSchema } from '#lib/http/describe-schemas.ts';
import styles from './api-page.module.css';

export const schemaAnchor = (name: string): string => `schema-${name}`;

/** What a field holds, in a few words. */
export function SchemaWords({ schema }: { readonly schema: JsonSchema }) {
  return schemaWords(schema).map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one schema never change places
      <a key={i} href={`#${schemaAnchor(part.schema)}`}>
        {part.schema}
      </a>
    ),
  );
}

const isSchema = (given: unknown): given is JsonSchema => typeof given === 'object' && given !== null;

/** The object whose fields are worth unfolding: the schema itself, or what its list holds. */
function objectIn(schema: JsonSchema): JsonSchema | null {
  if (schema.properties) return schema;
  const inner = [schema.items, ...(schema.anyOf ?? [])].filter(isSchema).filter((one) => !Array.isArray(one));
  return inner.map(objectIn).find((one) => one !== null) ?? null;
}

/** Nothing for what has no fields of its own. */
export function SchemaFields({ schema }: { readonly schema: JsonSchema }) {
  const properties = objectIn(schema)?.properties;
  if (!properties) return null;
  return (
    <dl className={styles.fields}>
      {Object.entries(properties).map(([name, field]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {isSchema(field) && <SchemaWords schema={field} />}
            {isSchema(field) && field.$ref === undefined && <SchemaFields schema={field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
