import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isPlainDate } from '@throughline/domain';
import { isEmail, isUUID } from 'class-validator';
import { type Client, expectStatus, House } from '../testing/house.js';

interface Content {
  content?: Record<string, { schema: object }>;
}
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Content & { $ref?: string }>; requestBody?: Content }>>;
  components: { responses: Record<string, Content>; securitySchemes: { session: { name: string } } };
}

const root = path.resolve(import.meta.dirname, '../../../..');
const { documentOf } = (await import(pathToFileURL(path.join(root, 'tools/openapi/document.mjs')).href)) as { documentOf: (root: string) => Document };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** "GET /api/teams/{}" for every route of the document: names of parameters aside, as a router merges them. */
const described = (document: Document): string[] =>
  Object.entries(document.paths).flatMap(([url, item]) => Object.keys(item).map((verb) => `${verb.toUpperCase()} ${url.replace(/\{\w+\}/g, '{}')}`));

/** The same for every route that the running server knows, from its own drawing of them. */
function registered(house: House): string[] {
  const fastify = house.app.getHttpAdapter().getInstance();
  return METHODS.flatMap((method) => {
    const steps: string[] = [];
    return fastify
      .printRoutes({ method, commonPrefix: false })
      .split('\n')
      .flatMap((line) => {
        const [, indent, step, known] = /^([│ ]*)[├└]── (\S*)( \(.*\))?$/.exec(line) ?? [];
        if (step === undefined) return [];
        steps.splice(indent!.length / 4, steps.length, step);
        return known ? [`${method} ${steps.join('').replace(/:\w+(\|:\w+)*/g, '{}')}`] : [];
      });
  });
}

/** A reply's schema that lets nothing through which it does not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const open = 'properties' in value && !('additionalProperties' in value);
  return { ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)])), ...(open ? { additionalProperties: false } : {}) };
}

describe('the API document', () => {
  const document = documentOf(root);
  const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true, formats: { uuid: isUUID, email: isEmail, date: isPlainDate } });
  ajv.addKeyword('components');
  ajv.addSchema({ $id: 'api', components: closed(document.components) as object }, undefined, undefined, false);
  const check = (schema: object): ValidateFunction => ajv.compile(JSON.parse(JSON.stringify(closed(schema)).replaceAll('"#/', '"api#/')) as object);

  let house: House;
  let admin: Client;
  let rootTeam: string;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    rootTeam = (await admin('GET', '/api/teams')).json().items[0].id;
  });
  afterAll(() => house?.close());

  /** The operation behind an address of the running server. */
  const operationAt = (method: Method, url: string) => {
    const asked = url.split('?')[0]!;
    const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked);
    const found = Object.keys(document.paths).filter((template) => fits(template) && document.paths[template]![method.toLowerCase()]);
    const exact = found.find((template) => template === asked) ?? found[0];
    if (!exact) throw new Error(`${method} ${asked} is not in the document`);
    return document.paths[exact]![method.toLowerCase()]!;
  };

  /** Sends the request, holds the reply to what the document says of it, and returns its body. */
  async function truly(client: Client, status: number, method: Method, url: string, body?: unknown): Promise<{ id: string; items: { id: string }[] }> {
    const reply = await expectStatus(client(method, url, body), status);
    const { responses } = operationAt(method, url);
    const said = responses[String(status)] ?? responses['default']!;
    const { content } = said.$ref ? document.components.responses[said.$ref.split('/').at(-1)!]! : said;
    if (!content) {
      expect(reply.body).toBe('');
      return { id: '', items: [] };
    }
    const type = String(reply.headers['content-type']).split(';')[0]!;
    expect(Object.keys(content)).toContain(type);
    const validate = check(content[type]!.schema);
    validate(reply.json());
    expect({ url, errors: validate.errors ?? [] }).toEqual({ url, errors: [] });
    return reply.json();
  }

  it('names every route that the server has, and no other', () => {
    expect(registered(house).length).toBeGreaterThan(60);
    expect(described(document).sort()).toEqual(registered(house).sort());
  });

  it('is noticed to be short of a route, and to name one too many', () => {
    const { '/api/me': _gone, ...paths } = document.paths;
    expect(described({ ...document, paths }).sort()).not.toEqual(registered(house).sort());
    const more = { ...document, paths: { ...document.paths, '/api/wishes': { get: { responses: {} } } } };
    expect(described(more).sort()).not.toEqual(registered(house).sort());
  });

  it('is refused with a sentence where the build has not written it', async () => {
    expect((await expectStatus(house.stranger('GET', '/api/openapi.json'), 503)).json()).toMatchObject({ code: 'no-api-document' });
  });

  it('names the cookie that signing in sets', async () => {
    const reply = await expectStatus(house.stranger('POST', '/api/sessions', { email: 'ada@alpha.example', password: 'correct horse battery' }), 201);
    expect(reply.cookies.map(({ name }) => name)).toEqual([document.components.securitySchemes.session.name]);
  });

  it('tells the truth about replies of the people and their teams', async () => {
    await truly(admin, 200, 'GET', '/api/me');
    await truly(admin, 200, 'GET', '/api/sessions');
    await truly(admin, 200, 'GET', '/api/role-grants');
    const team = await truly(admin, 201, 'POST', '/api/teams', { name: 'North', parentId: rootTeam, externalKey: 'N' });
    await truly(admin, 200, 'PATCH', `/api/teams/${team.id}`, { externalKey: null });
    await truly(admin, 200, 'GET', '/api/teams');
    const person = await truly(admin, 201, 'POST', '/api/employees', { name: 'Emil', email: 'emil@alpha.example', teamId: team.id, joinedOn: '2026-01-31' });
    await truly(admin, 200, 'GET', `/api/employees/${person.id}`);
    await truly(admin, 200, 'GET', '/api/employees?limit=1');
    await truly(admin, 200, 'GET', '/api/colleagues?search=e');
    await truly(admin, 204, 'POST', '/api/role-grants', { employeeId: person.id, role: 'hr' });
    await truly(admin, 204, 'DELETE', `/api/role-grants/${person.id}/hr`);
  });

  it('tells the truth about replies of a survey and its cycle', async () => {
    await truly(admin, 200, 'GET', '/api/questions?search=proud&driver=engagement&language=fr');
    const questions = await truly(admin, 200, 'GET', '/api/questions');
    const items = questions.items.slice(0, 3).map(({ id }) => ({ questionId: id, mandatory: false }));
    const questionnaire = await truly(admin, 201, 'POST', '/api/questionnaires', { title: 'Spring', introduction: { en: 'Hello.' }, items });
    await truly(admin, 200, 'GET', '/api/questionnaires');
    const text = { en: 'How far does this hold at the depot?' };
    const rows = [{ en: 'The tools work.' }, { en: 'The hall is warm.' }];
    const matrix = { driver: 'resources', type: 'matrix', scale: 'scale7', text, rows, origin: questions.items[0]!.id };
    const own = await truly(admin, 201, 'POST', '/api/questions', matrix);
    const { origin: _, ...said } = matrix;
    await truly(admin, 200, 'PUT', `/api/questions/${own.id}`, { ...said, text: { ...text, de: 'Wie weit trifft das zu?' }, change: 'new-meaning' });
    await truly(admin, 200, 'GET', `/api/questions/${own.id}/versions`);
    await truly(admin, 200, 'PUT', `/api/questions/${own.id}/retirement`);
    await truly(admin, 200, 'DELETE', `/api/questions/${own.id}/retirement`);
    const show = { all: [{ question: items[0]!.questionId, is: 'at-most', value: 2 }] };
    const written = {
      languages: ['en', 'de'],
      sections: [{ id: 'depot', title: { en: 'The depot' }, show }],
      items: [...items, { questionId: own.id, mandatory: true, sectionId: 'depot', jumps: [{ when: show, to: 'end' }] }],
    };
    await truly(admin, 200, 'POST', '/api/questionnaires/check', written);
    await truly(admin, 200, 'PUT', `/api/questionnaires/${questionnaire.id}`, { title: 'Spring', ...written });
    await truly(admin, 200, 'GET', `/api/questionnaires/${questionnaire.id}/versions`);
    await truly(admin, 200, 'GET', `/api/questionnaires/${questionnaire.id}/versions/1`);
    await truly(admin, 200, 'GET', `/api/questionnaires/${questionnaire.id}/versions/1/difference?from=1`);
    await truly(admin, 201, 'POST', `/api/questionnaires/${questionnaire.id}/copies`, {});
    const cycle = await truly(admin, 201, 'POST', '/api/cycles', {
      name: 'Spring',
      questionnaireId: questionnaire.id,
      opensOn: '2100-03-01',
      closesOn: '2100-03-31',
      audience: { teamIds: [rootTeam] },
    });
    const audience = {
      where: [{ id: 'site', values: ['Leeds'] }],
      exceptWhere: [{ id: 'tenure', values: ['0-1'] }],
      exceptTeamIds: [rootTeam],
      joinedBefore: '2026-01-31',
    };
    await truly(admin, 200, 'POST', '/api/cycle-audience-trials', { audience });
    await truly(admin, 200, 'GET', '/api/cycles');
    await truly(admin, 200, 'GET', `/api/cycles/${cycle.id}`);
    await truly(admin, 200, 'GET', `/api/cycles/${cycle.id}/checklist`);
    await truly(admin, 200, 'GET', '/api/open-cycles');
    await truly(admin, 204, 'DELETE', `/api/cycles/${cycle.id}`);
  });

  it('tells the truth about replies of files, metrics, awards and the server itself', async () => {
    await truly(admin, 201, 'POST', '/api/metric-defaults');
    await truly(admin, 200, 'GET', '/api/metrics');
    const file = await truly(admin, 201, 'POST', '/api/outcome-imports?fileName=csat.csv', 'team,period,csat\nNorth,2026-01,81\nNowhere,2026-01,x\n');
    await truly(admin, 200, 'GET', `/api/outcome-imports/${file.id}`);
    await truly(admin, 204, 'DELETE', `/api/outcome-imports/${file.id}`);
    const award = {
      name: 'Stars',
      description: '',
      nominationsFrom: '2026-01-01',
      nominationsUntil: '2100-01-01',
      categories: [{ name: 'Help', description: '' }],
    };
    await truly(admin, 201, 'POST', '/api/award-programmes', award);
    await truly(admin, 200, 'GET', '/api/open-award-programmes');
    await truly(house.stranger, 200, 'GET', '/api/health/live');
    await truly(house.stranger, 200, 'GET', '/api/health/ready');
    await truly(house.stranger, 200, 'GET', '/api/demo');
  });

  it('tells the truth about refusals', async () => {
    await truly(house.stranger, 401, 'GET', '/api/me');
    await truly(admin, 400, 'POST', '/api/teams', { name: '' });
    await truly(admin, 404, 'GET', '/api/cycles/0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f');
    await truly(admin, 404, 'PATCH', '/api/teams/none', { name: 'North' });
    await truly(house.stranger, 400, 'PUT', `/b/0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f/tag`, { input: 'x' });
    await truly(house.stranger, 503, 'GET', '/api/openapi.json');
  });

  it.each<[what: string, body: () => object]>([
    ['a good team', () => ({ name: 'T1', parentId: rootTeam })],
    ['a team without leader', () => ({ name: 'T2', parentId: rootTeam, leaderId: null })],
    ['no parent', () => ({ name: 'T3' })],
    ['a blank name', () => ({ name: '   ', parentId: rootTeam })],
    ['the longest name', () => ({ name: 'n'.repeat(120), parentId: rootTeam })],
    ['a name that is too long', () => ({ name: 'n'.repeat(121), parentId: rootTeam })],
    ['a number for a name', () => ({ name: 7, parentId: rootTeam })],
    ['a parent that is no id', () => ({ name: 'T4', parentId: 'root' })],
    ['a field that nobody asked for', () => ({ name: 'T5', parentId: rootTeam, colour: 'red' })],
  ])('lets through what the server lets through: %s', async (_, body) => {
    const validate = check(operationAt('POST', '/api/teams').requestBody!.content!['application/json']!.schema);
    const reply = await admin('POST', '/api/teams', body());
    expect([reply.statusCode, reply.json().code]).toEqual(validate(body()) ? [201, undefined] : [400, 'invalid-body']);
  });
});
