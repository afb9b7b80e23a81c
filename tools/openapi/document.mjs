// The whole document, from the sources.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { controllerRoutes } from './controllers.mjs';
import { IDEMPOTENCY_KEY } from './parameters.mjs';
import { plainRoutes } from './plain-routes.mjs';
import { readSources } from './program.mjs';
import { PROBLEMS, refusals, replies } from './responses.mjs';
import { Schemas } from './schemas.mjs';
import { Unclear } from './unclear.mjs';

const COOKIE = {
  type: 'apiKey',
  in: 'cookie',
  name: 'throughline',
  description:
    'The session. POST /api/verifications, /api/sessions and /api/sessions/by-link set it; over TLS it is called __Host-throughline. A changing request that a browser sends from another site is refused.',
};

const ABOUT = `Everything the screens do goes through this interface.

Dates on the wire are days such as 2026-03-31, ids are UUIDs. Lists are {items, nextCursor?}; the next page is asked for with the cursor. Every "no" is
application/problem+json (RFC 9457) with a stable \`code\` and a sentence for a person. \`x-audience\` names who a route is for: administrator includes hr
and service-manager, everybody signed in is an employee, and a leader leads at least one team and sees it with the teams below. Metrics for the
operator are also at /metrics.`;

/** The OpenAPI 3.1 document of the tree at `root`. Throws Unclear where the code does not say what the document must. */
export function documentOf(root) {
  const { controllers, plain, contract, checker } = readSources(root);
  const schemas = new Schemas(checker);
  const found = [
    ...controllers.flatMap((file) => controllerRoutes(file, schemas, checker).map((route) => ({ ...route, tag: featureOf(file) }))),
    ...plain.flatMap((file) => plainRoutes(file, schemas, checker).map((route) => ({ ...route, tag: featureOf(file) }))),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  problemOf(contract, schemas, checker);
  const paths = {};
  const names = new Map();
  for (const route of found) {
    const at = `${route.verb.toUpperCase()} ${route.path}`;
    if (paths[route.path]?.[route.verb]) throw new Unclear(`Two methods answer ${at}.`);
    if (names.has(route.name)) throw new Unclear(`${at} and ${names.get(route.name)} are both called ${route.name}; rename one of the controllers or methods.`);
    names.set(route.name, at);
    paths[route.path] = { ...paths[route.path], [route.verb]: operationOf(route, schemas) };
  }
  const { version, license } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    openapi: '3.1.0',
    info: { title: 'Throughline', version, description: ABOUT, license: { name: license, identifier: license } },
    servers: [{ url: '/' }],
    tags: [...new Set(found.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas.components).sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: PROBLEMS,
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      securitySchemes: { session: COOKIE },
    },
  };
}

function operationOf({ verb, name, summary, description, tag, audience, mayBeSignedIn, parameters, body, reply }, schemas) {
  const open = audience.includes('anyone');
  const unsafe = verb !== 'get';
  const all = [...parameters, ...(unsafe && !open ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [])];
  const hasPathId = parameters.some((one) => one.in === 'path');
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: [description, forWhom(audience, mayBeSignedIn)].filter(Boolean).join('\n\n'),
    'x-audience': audience,
    security: open ? (mayBeSignedIn ? [{}, { session: [] }] : []) : [{ session: [] }],
    ...(all.length > 0 ? { parameters: all } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      ...replies({ ...reply, description: schemas.docOf(reply.schema) }),
      ...refusals({ audience, unsafe, hasPathId, takesInput: Boolean(body) || parameters.some((one) => one.in === 'query') }),
    },
  };
}

/** Every refusal is a Problem, which no method returns: it is the one class that is taken by its name. */
function problemOf(contract, schemas, checker) {
  const symbol = contract && checker.getExportsOfModule(checker.getSymbolAtLocation(contract)).find(({ name }) => name === 'Problem');
  if (!symbol) throw new Unclear('The contract exports no class Problem.');
  schemas.of(checker.getDeclaredTypeOfSymbol(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol), contract);
}

function forWhom(audience, mayBeSignedIn) {
  if (audience.includes('anyone')) return `For anyone${mayBeSignedIn ? ', signed in or not' : ''}.`;
  if (audience.includes('signed-in')) return 'For everybody who is signed in.';
  return `For ${audience.map((one) => `\`${one}\``).join(' or ')}.`;
}

const featureOf = (file) => /\/backend\/src\/([\w-]+)\//.exec(file.fileName.replaceAll('\\', '/'))[1];
