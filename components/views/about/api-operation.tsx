// One address of the API: what it answers, its parameters, examples to try, and the fields of its reply.
import { CodeText } from '#components/ui/code-text.tsx';
import type { ApiOperation } from '#lib/http/describe-api.ts';
import type { JsonSchema } from '#lib/http/describe-schemas.ts';
import styles from './api-page.module.css';
import { SchemaFields, SchemaWords } from './api-schema.tsx';
import { apiWords as w } from './api-words.ts';

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

const base = '/api/v1';

function Parameters({ parameters }: Pick<ApiOperation, 'parameters'>) {
  if (parameters.length === 0) return null;
  return (
    <dl className={styles.parameters}>
      {parameters.map(({ name, description, required, schema }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {required && <span className="label"> {w.required}</span>}
          </dt>
          <dd>
            <CodeText text={description} />
          </dd>
          <dd className={styles.value}>
            <SchemaWords schema={schema} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The schema of the answer, named or not. */
function replyOf({ responses }: ApiOperation, schemas: Props['schemas']): JsonSchema | null {
  const content = (responses['200'] ?? responses['201'])?.content;
  const schema = content?.['application/json']?.schema;
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? (schema ?? null) : (schemas[name] ?? null);
}

export function ApiOperationView({ method, path, operation, schemas }: Props) {
  const reply = replyOf(operation, schemas);
  return (
    <article id={operation.operationId} className={styles.operation}>
      <h3>
        <span className={styles.method}>{method.toUpperCase()}</span>{' '}
        <code>
          {base}
          {path}
        </code>
      </h3>
      <p className="measure pt-1 font-text text-base">
        <b className="font-semibold">{operation.summary}.</b> <CodeText text={operation.description} />
        {operation.security && ` (${w.token})`}
      </p>
      <Parameters parameters={operation.parameters} />
      {operation['x-examples'].length > 0 && (
        <>
          <h4 className="label pt-2">{w.examples}</h4>
          <ul>
            {operation['x-examples'].map((example) => (
              <li key={example} className={styles.example}>
                <a href={base + example}>
                  <code>{base + example}</code>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {reply && (
        <details className="pt-2">
          <summary className="inline-flex min-h-8 items-center underline underline-offset-4">{w.reply}</summary>
          <SchemaFields schema={reply} />
        </details>
      )}
    </article>
  );
}
