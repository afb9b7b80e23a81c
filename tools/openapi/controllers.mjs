// The routes of the controllers, each as the operation it is.
import ts from 'typescript';
import { valueOf } from './constants.mjs';
import { pathParameters, queryParameters, template } from './parameters.mjs';
import { calledAs, callsOf, decoratorOf, decoratorsOf, docOf, statusesOf } from './syntax.mjs';
import { Unclear } from './unclear.mjs';

const METHODS = { Get: 'get', Post: 'post', Put: 'put', Patch: 'patch', Delete: 'delete' };
const PREFIX = '/api';
/** What a route that takes a file takes: the types for which the server has a reader of bytes. */
const FILE = { 'text/csv': { schema: { type: 'string' } }, 'application/octet-stream': { schema: {} } };

/** What a route returns that sends a file of any type. */
const BYTES = 'Promise<StreamableFile>';

/** Every route of a controller's file. */
export function controllerRoutes(file, schemas, checker) {
  return file.statements.filter(ts.isClassDeclaration).flatMap((controller) => {
    const at = decoratorOf(controller, 'Controller');
    if (!at) return [];
    const prefix = at.args[0] ? valueOf(at.args[0], checker) : '';
    return methodsOf(controller, checker).flatMap((method) =>
      decoratorsOf(method)
        .filter(({ name }) => name in METHODS)
        .map(({ name, args }) =>
          routeOf({ controller, method, verb: METHODS[name], steps: [prefix, args[0] ? valueOf(args[0], checker) : ''] }, schemas, checker),
        ),
    );
  });
}

/** Its own methods, and those of the classes that it extends. */
function methodsOf(controller, checker) {
  const base = controller.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const above = base && checker.getTypeAtLocation(base).symbol?.declarations?.find(ts.isClassDeclaration);
  return [...controller.members.filter(ts.isMethodDeclaration), ...(above ? methodsOf(above, checker) : [])];
}

function routeOf({ controller, method, verb, steps }, schemas, checker) {
  const { path, names } = template([PREFIX, ...steps].filter((step) => step !== '').join('/'));
  const audience = decoratorOf(method, 'Audience') ?? decoratorOf(controller, 'Audience');
  if (!audience) throw new Unclear('This route names no audience, so nobody can reach it.', method);
  const returned = method.type && checker.getAwaitedType(checker.getTypeAtLocation(method.type));
  if (!returned) throw new Unclear('This route does not declare what it returns.', method);
  const file = method.type.getText() === BYTES;
  const schema = file ? {} : returned.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined) ? undefined : schemas.of(returned, method.type);
  return {
    path,
    verb,
    name: `${lowered(controller.name.text.replace(/Controller$/, ''))}_${method.name.text}`,
    summary: `${worded(controller.name.text.replace(/Controller$/, ''))}: ${worded(method.name.text).toLowerCase()}`,
    description: docOf(checker.getSymbolAtLocation(method.name), checker) || docOfUseCase(method, checker),
    audience: audience.args.map((one) => valueOf(one, checker)),
    mayBeSignedIn: method.parameters.some((one) => decoratorOf(one, 'Visitor')),
    parameters: [...pathParameters(method, names, schemas, checker), ...queryParameters(method, schemas, checker)],
    body: bodyOf(method, schemas, checker),
    reply: { statuses: statusesOfRoute(method, verb, checker), schema, mediaType: file ? 'application/octet-stream' : mediaTypeOf(method, checker) },
  };
}

function bodyOf(method, schemas, checker) {
  const parameter = method.parameters.find((one) => decoratorOf(one, 'Body'));
  if (!parameter) return undefined;
  if (/^(unknown|Buffer)$/.test(parameter.type?.getText() ?? '')) return { required: true, content: FILE };
  return { required: true, content: { 'application/json': { schema: schemas.of(checker.getTypeAtLocation(parameter), parameter) } } };
}

function statusesOfRoute(method, verb, checker) {
  const fixed = decoratorOf(method, 'HttpCode');
  const inBody = statusesOf(method.body);
  if (inBody.length > 0) return inBody;
  return [fixed ? valueOf(fixed.args[0], checker) : verb === 'post' ? 201 : 200];
}

function mediaTypeOf(method, checker) {
  const headers = decoratorsOf(method).filter(({ name }) => name === 'Header');
  return headers.map(({ args }) => args.map((one) => valueOf(one, checker))).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}

/** A controller only passes on, so what a route does stands at the use case that it calls last: `this.cycles.draft(…)`. */
function docOfUseCase(method, checker) {
  const calls = callsOf(method.body).filter((call) => /^this\.\w+$/.test(calledAs(call).on?.getText() ?? ''));
  return calls.map((call) => docOf(checker.getSymbolAtLocation(call.expression.name), checker)).findLast((doc) => doc !== '') ?? '';
}

const lowered = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/** `PastResultImports` → `Past result imports`. */
export const worded = (name) => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
