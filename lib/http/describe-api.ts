// The OpenAPI 3.1 document of the API, made of the table of endpoints and their zod schemas: nothing in it is written twice. The
// page /api shows this same document.
import { mediaTypes } from '#lib/export/download.ts';
import {
  bodyName,
  describeQuery,
  describeSchemas,
  type JsonSchema,
  nameOf,
  referTo,
  replyName,
  wholeName,
  wholeReply,
} from './describe-schemas.ts';
import { type Endpoint, isRead, type Method, methodOf } from './endpoint.ts';
import { type EndpointGroup, endpointGroups } from './endpoints.ts';
import { parameterWords } from './parameter-words.ts';

export interface ApiParameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  /** Lists are one parameter with commas; repeating it means the same. */
  readonly style?: 'form';
  readonly explode?: false;
}

interface ApiReply {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

export interface ApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: { readonly required: true; readonly content: ApiReply['content'] };
  readonly security?: ReadonlyArray<Readonly<Record<string, readonly string[]>>>;
  readonly responses: Readonly<Record<string, ApiReply>>;
  /** Addresses below the server's that answer with 200 on this installation. */
  readonly 'x-examples': readonly string[];
}

export interface ApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: ReadonlyArray<{ readonly url: string }>;
  readonly tags: ReadonlyArray<{ readonly name: string }>;
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, ApiOperation>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

/** Ids of this ledger for the examples: `deal`, `article`. */
export type ExampleIds = Readonly<Record<string, string>>;

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
const problem = (description: string): ApiReply => ({ description, content: json(referTo('Problem')) });

function parametersOf(endpoint: Endpoint): ApiParameter[] {
  const parts = Object.entries(endpoint.parts ?? {}).map(
    ([name, description]): ApiParameter => ({
      name,
      in: 'path',
      required: true,
      description,
      schema: { type: 'string' },
    }),
  );
  const query = describeQuery(endpoint.query).map(({ name, schema, required }): ApiParameter => {
    const list = schema.type === 'array' ? ({ style: 'form', explode: false } as const) : {};
    return { name, in: 'query', required, description: parameterWords(endpoint.path, name), schema, ...list };
  });
  const formats = endpoint.formats ?? [];
  const format: ApiParameter = {
    name: 'format',
    in: 'query',
    required: false,
    description: parameterWords(endpoint.path, 'format'),
    schema: { type: 'string', enum: [...formats] },
  };
  return [...parts, ...query, ...(formats.length > 0 ? [format] : [])];
}

const needsToken = (endpoint: Endpoint): boolean => !isRead(endpoint) && endpoint.open !== true;

function responsesOf(endpoint: Endpoint, all: readonly Endpoint[]): ApiOperation['responses'] {
  const files = (endpoint.formats ?? []).filter((format) => format !== 'json');
  const file = Object.fromEntries(
    files.map((format) => [mediaTypes[format].replace(/;.*/, ''), { schema: { type: 'string' } as const }]),
  );
  const own = referTo(replyName(endpoint, all));
  const schema = wholeReply(endpoint) ? { anyOf: [own, referTo(wholeName(endpoint))] } : own;
  const found = { [endpoint.media ?? 'application/json']: { schema }, ...file };
  const read = isRead(endpoint);
  return {
    [String(endpoint.status ?? 200)]: { description: endpoint.summary, content: found },
    ...(read ? { '304': { description: 'What If-None-Match names is still so.' } } : {}),
    '400': problem('The address cannot be read; `issues` names every parameter at fault.'),
    ...(needsToken(endpoint) ? { '401': problem('The token is missing or not the one.') } : {}),
    '404': problem('There is no such thing that was known by then.'),
    ...(endpoint.refuses ? { '422': problem(endpoint.refuses) } : {}),
    ...(read
      ? {}
      : {
          '409': problem('Somebody decided about the same since.'),
          '412': problem('What If-Match names is no longer so.'),
          '422': problem('What was sent can be read and cannot be done; `issues` says what is wrong.'),
        }),
    '405': problem('The method cannot be used here.'),
    ...(endpoint.revocable ? { '410': problem('It was revoked by whoever made it.') } : {}),
    '429': problem('Too many requests from this address; Retry-After says how long to wait.'),
    '503': problem('The database does not answer.'),
  };
}

/** Fills `{deal}` and the like; null where this ledger has no such id. */
function fillExample(example: string, ids: ExampleIds): string | null {
  const missing = [...example.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => ids[name] === undefined);
  return missing ? null : example.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
}

function operationOf(endpoint: Endpoint, tag: string, all: readonly Endpoint[], ids: ExampleIds): ApiOperation {
  const name = nameOf(endpoint);
  return {
    operationId: `${methodOf(endpoint)}${name}`,
    tags: [tag],
    summary: endpoint.summary,
    description: endpoint.help,
    parameters: parametersOf(endpoint),
    ...(endpoint.body ? { requestBody: { required: true, content: json(referTo(bodyName(endpoint))) } as const } : {}),
    ...(needsToken(endpoint) ? { security: [{ token: [] }] } : {}),
    responses: responsesOf(endpoint, all),
    'x-examples': endpoint.examples.flatMap((example) => fillExample(example, ids) ?? []),
  };
}

const description =
  'Who in the AI industry has promised what to whom, on what terms, who says so, and what was known when. Every read takes two clocks, `asOf` and `knownAt`. Lists go on at a cursor. Replies have an ETag that changes with the data.';

/** `site` is the address of this installation, without a slash at its end. */
export function describeApi(
  site: string,
  version: string,
  ids: ExampleIds,
  groups: readonly EndpointGroup[] = endpointGroups,
): ApiDocument {
  const all = groups.flatMap((group) => group.endpoints);
  const paths: Record<string, Partial<Record<Method, ApiOperation>>> = {};
  for (const { name, endpoints } of groups) {
    for (const one of endpoints) {
      const operation = operationOf(one, name, all, ids);
      paths[one.path] = { ...paths[one.path], [methodOf(one)]: operation };
    }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Entente', version, description },
    servers: [{ url: `${site}/api/v1` }],
    tags: groups.map(({ name }) => ({ name })),
    paths,
    components: {
      schemas: describeSchemas(all),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}
