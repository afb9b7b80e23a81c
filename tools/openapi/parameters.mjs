// What a request carries beside its body: the parts of the path, the query, and the key that makes a write safe to repeat.
import { valueOf } from './constants.mjs';
import { decoratorOf, docOf } from './syntax.mjs';
import { Unclear } from './unclear.mjs';

export const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes the write safe to repeat: sent again with the same key and the same request, it is done once and answered with the first answer, which then carries `Idempotency-Replayed: true`. The same key with another request is refused.',
  schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7e]+$', examples: ['0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f'] },
};

/** `/api/cycles/:id` as OpenAPI writes it, with the names in it. */
export function template(route) {
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return { path: route.replace(/:(\w+)/g, '{$1}'), names };
}

/** The path parameters of a controller's method, in the order of the path. Throws Unclear when the path and the method speak of different ones. */
export function pathParameters(method, names, schemas, checker) {
  const given = new Map(method.parameters.flatMap((parameter) => one(parameter, schemas, checker)));
  const strangers = [...given.keys()].filter((name) => !names.includes(name));
  if (strangers.length > 0) throw new Unclear(`The path has no part called ${strangers.join(', ')}.`, method);
  return names.map((name) => {
    if (!given.has(name)) throw new Unclear(`The path has a part :${name} that the method does not take.`, method);
    return { name, in: 'path', required: true, schema: given.get(name) };
  });
}

function one(parameter, schemas, checker) {
  const id = decoratorOf(parameter, 'Id');
  if (id) return [[id.args[0] ? valueOf(id.args[0], checker) : 'id', { type: 'string', format: 'uuid' }]];
  const number = decoratorOf(parameter, 'Numbered');
  if (number) return [[valueOf(number.args[0], checker), { type: 'integer', minimum: 1 }]];
  const param = decoratorOf(parameter, 'Param');
  if (!param) return [];
  if (!param.args[0]) throw new Unclear('@Param() takes the whole path; name the part that is meant.', parameter);
  return [[valueOf(param.args[0], checker), schemas.of(checker.getTypeAtLocation(parameter), parameter)]];
}

/** The query parameters: every property of the query's class, or the one that is named. */
export function queryParameters(method, schemas, checker) {
  return method.parameters.flatMap((parameter) => {
    const query = decoratorOf(parameter, 'Query');
    if (!query) return [];
    const type = checker.getTypeAtLocation(parameter);
    if (query.args[0]) {
      return [{ name: valueOf(query.args[0], checker), in: 'query', required: !parameter.questionToken, schema: schemas.of(type, parameter) }];
    }
    return checker.getPropertiesOfType(type).map((symbol) => {
      const { schema, absent } = schemas.requestField(symbol, parameter);
      const description = docOf(symbol, checker);
      return { name: symbol.name, in: 'query', required: !absent, ...(description ? { description } : {}), schema };
    });
  });
}
