// The routes beside the controllers: plain Fastify handlers, such as the anonymous door of the ballot box. They are read as they are written:
// the class that `checked(…)` holds the body to, the statuses and the type given to the reply, and what is sent.
import ts from 'typescript';
import { valueOf } from './constants.mjs';
import { worded } from './controllers.mjs';
import { template } from './parameters.mjs';
import { calledAs, callsOf, docBefore, docOf, statusesOf } from './syntax.mjs';
import { Unclear } from './unclear.mjs';

const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** Every route of the file. They are for anyone: no session reaches them. */
export function plainRoutes(file, schemas, checker) {
  return callsOf(file)
    .filter((call) => VERBS.has(calledAs(call).name) && call.arguments[0] && ts.isStringLiteral(call.arguments[0]) && call.arguments[0].text.startsWith('/'))
    .map((call) => routeOf(call, schemas, checker));
}

function routeOf(call, schemas, checker) {
  const { path, names } = template(prefixOf(call, checker) + call.arguments[0].text);
  const handler = call.arguments.findLast((one) => ts.isArrowFunction(one) || ts.isFunctionExpression(one));
  const door = doorOf(call);
  const useCase = useCaseOf(handler, door, checker);
  return {
    path,
    verb: calledAs(call).name,
    name: `${door.name.text}_${useCase.name.text}`,
    summary: `${worded(door.name.text)}: ${worded(useCase.name.text).toLowerCase()}`,
    description: docBefore(call.parent) || docOf(checker.getSymbolAtLocation(useCase.name), checker),
    audience: ['anyone'],
    mayBeSignedIn: false,
    parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    body: bodyOf(handler, schemas, checker),
    reply: replyOf(handler, schemas, checker),
  };
}

/** The prefix of the plugin that the route stands in: `register(…, { prefix: '/b' })`. */
function prefixOf(node, checker) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isCallExpression(at) && calledAs(at).name === 'register') return valueOf(at.arguments[1], checker).prefix ?? '';
  }
  return '';
}

function doorOf(node) {
  for (let at = node.parent; at; at = at.parent) if (ts.isFunctionDeclaration(at)) return at;
  throw new Unclear('A route stands in a function with a name.', node);
}

/** What the handler asks of the objects that the door was given: `box.cast(…)`. */
function useCaseOf(handler, door, checker) {
  const given = new Set(door.parameters.map((one) => checker.getSymbolAtLocation(one.name)));
  const call = callsOf(handler).find((one) => calledAs(one).on && given.has(checker.getSymbolAtLocation(calledAs(one).on)));
  if (!call) throw new Unclear('This route asks nothing of what its door was given, so it has no name.', handler);
  return call.expression;
}

function bodyOf(handler, schemas, checker) {
  const check = callsOf(handler).find((call) => call.arguments.some((one) => /^request\.body$/.test(one.getText())));
  if (!check) return undefined;
  const made = checker.getTypeAtLocation(check.arguments[0]).getConstructSignatures()[0]?.getReturnType();
  if (!made) throw new Unclear('The class that this body is held to comes first: checked(BallotCast, request.body).', check);
  return { required: true, content: { 'application/json': { schema: schemas.of(made, check) } } };
}

function replyOf(handler, schemas, checker) {
  const sends = callsOf(handler).filter((call) => calledAs(call).name === 'send' && /^reply\b/.test(call.getText()));
  if (sends.length !== 1) throw new Unclear('A plain route has one good reply, sent in one place.', handler);
  const [send] = sends;
  const statuses = statusesOf(send);
  const mediaType = callsOf(send).find((call) => calledAs(call).name === 'type')?.arguments[0];
  return {
    statuses: statuses.length > 0 ? statuses : [200],
    schema: send.arguments[0] && schemas.of(checker.getTypeAtLocation(send.arguments[0]), send),
    mediaType: mediaType && valueOf(mediaType, checker),
  };
}
