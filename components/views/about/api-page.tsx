// The API for readers: its OpenAPI document as a page. Nothing stands here that the document does not say, but the rules that
// hold for every address.

import { CodeText } from '#components/ui/code-text.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import type { ApiDocument } from '#lib/http/describe-api.ts';
import { ApiOperationView } from './api-operation.tsx';
import styles from './api-page.module.css';
import { SchemaFields, SchemaWords, schemaAnchor } from './api-schema.tsx';
import { apiWords as w } from './api-words.ts';

/** Every operation with where it stands. */
function operationsOf({ paths }: ApiDocument) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

const anchorOf = (tag: string): string => `group-${tag.toLowerCase()}`;

export function ApiPage({ document }: { readonly document: ApiDocument }) {
  const { schemas } = document.components;
  const operations = operationsOf(document);
  const tags = document.tags.map(({ name }) => ({
    name,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const parts = Object.entries(schemas).filter(([name]) => !name.endsWith('Reply') && !name.endsWith('Body'));
  return (
    <PageShell title={w.title} path="/api">
      <h1 className="pt-6 text-[2.125rem]">{w.title}</h1>
      <p className="measure pt-1 font-text text-lg text-ink-soft">{w.lead}</p>
      <p className="pt-2">
        <a href="/api/v1/openapi.json">{w.document}</a>
      </p>
      <div className={styles.layout}>
        <nav aria-label={w.contents} className={`no-print ${styles.contents}`}>
          {operations.map(({ path, method, operation }) => (
            <a key={operation.operationId} href={`#${operation.operationId}`}>
              {method !== 'get' && <span className={styles.method}>{method.toUpperCase()} </span>}
              {path}
            </a>
          ))}
        </nav>
        <div className="min-w-0">
          <Section id="rules" title={w.rules.title}>
            <ul className="measure grid gap-1.5">
              {w.rules.items.map(([name, text]) => (
                <li key={name}>
                  <b className="font-semibold">{name}.</b> <CodeText text={text} />
                </li>
              ))}
            </ul>
          </Section>
          {tags.map(({ name, operations: own }) => (
            <Section key={name} id={anchorOf(name)} title={name}>
              {own.map((one) => (
                <ApiOperationView key={one.operation.operationId} {...one} schemas={schemas} />
              ))}
            </Section>
          ))}
          <Section id="schemas" title={w.schemas} help={w.schemasHelp}>
            {parts.map(([name, schema]) => (
              <article key={name} id={schemaAnchor(name)} className={styles.operation}>
                <h3>{name}</h3>
                {schema.properties ? (
                  <SchemaFields schema={schema} />
                ) : (
                  <p className="text-[0.8125rem]">
                    <SchemaWords schema={schema} />
                  </p>
                )}
              </article>
            ))}
          </Section>
        </div>
      </div>
    </PageShell>
  );
}
