import { Ajv2020 } from 'ajv/dist/2020.js';

/** The parts of an OpenAPI 3.1 document that its check looks at. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

/** One route: a method of a path. */
export interface Operation {
  operationId?: string;
  'x-audience'?: string[];
  security?: Record<string, string[]>[];
  parameters?: { name?: string; in?: string; required?: boolean; schema?: object; $ref?: string }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses?: Record<string, { description?: string; $ref?: string }>;
}

const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete']);
const KEYED = '#/components/parameters/IdempotencyKey';

/**
 * What keeps a document, its schemas aside, from being a whole OpenAPI 3.1 document of this house, each a sentence that names the place; none when it is one.
 * Beside the structure (OpenAPI 3.1.0, sections 4.8 and following) it holds every route to its audience, its session and its idempotency key.
 */
export function flawsOf(document: OpenApiDocument): string[] {
  const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })));
  const ids = operations.map(({ operation }) => operation.operationId);
  return [
    ...(document.openapi === '3.1.0' && document.info.title && document.info.version ? [] : ['It must be OpenAPI 3.1.0 with a title and a version.']),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `Two operations are called ${id}.`),
    ...operations.flatMap(({ path, verb, operation }) =>
      flawsOfOperation(path, verb, operation, document).map((flaw) => `${verb.toUpperCase()} ${path} ${flaw}`),
    ),
    ...danglingReferences(document).map((reference) => `${reference} leads nowhere.`),
  ];
}

function flawsOfOperation(path: string, verb: string, operation: Operation, document: OpenApiDocument): string[] {
  const parameters = operation.parameters ?? [];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const taken = parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name);
  const open = operation['x-audience']?.includes('anyone') ?? false;
  const schemes = (operation.security ?? []).flatMap((one) => Object.keys(one));
  const keyed = parameters.some(({ $ref }) => $ref === KEYED);
  const replies = Object.entries(operation.responses ?? {});
  return [
    ...(path.startsWith('/') && VERBS.has(verb) ? [] : ['is no route']),
    ...(operation.operationId ? [] : ['has no operationId']),
    ...(operation['x-audience']?.length ? [] : ['names no audience']),
    ...(inPath.join() === taken.join() ? [] : [`has the parts ${inPath.join()} in its path and takes ${taken.join()}`]),
    ...(open !== schemes.includes('session') || (open && operation.security?.some((one) => Object.keys(one).length === 0))
      ? []
      : ['says something else in security than in its audience']),
    ...schemes.filter((name) => !(name in document.components.securitySchemes)).map((name) => `asks for ${name}, which nothing explains`),
    ...(keyed === (!open && verb !== 'get') ? [] : ['is wrong about the Idempotency-Key']),
    ...(replies.some(([status]) => /^2\d\d$/.test(status)) && replies.some(([status]) => status === 'default') ? [] : ['has no good reply, or no refusal']),
    ...replies.filter(([, reply]) => !reply.$ref && !reply.description).map(([status]) => `says nothing about ${status}`),
    ...(operation.requestBody && Object.keys(operation.requestBody.content).length === 0 ? ['takes a body of no type'] : []),
  ];
}

/** Every `$ref` of the document that leads to nothing in it. */
function danglingReferences(document: OpenApiDocument): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const reference = (value as { $ref?: unknown }).$ref;
    if (typeof reference === 'string' && resolved(document, reference) === undefined) found.push(reference);
    Object.values(value).forEach(look);
  };
  look(document);
  return found;
}

function resolved(document: OpenApiDocument, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
}

/** What keeps its schemas from being JSON Schema 2020-12, which OpenAPI 3.1 uses, without a keyword that means nothing; each a sentence. */
export function schemaFlawsOf(document: OpenApiDocument): string[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
  ajv.addKeyword('components');
  ajv.addSchema({ $id: 'document', components: document.components }, undefined, undefined, false);
  return Object.keys(document.components.schemas).flatMap((name) => {
    try {
      ajv.compile({ $ref: `document#/components/schemas/${name}` });
      return [];
    } catch (error) {
      // compile throws for a schema that is none: that is the answer which is asked for here
      return [`The schema ${name} is wrong: ${(error as Error).message}`];
    }
  });
}
