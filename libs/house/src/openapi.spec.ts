import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { flawsOf, type OpenApiDocument, schemaFlawsOf } from './openapi-document.js';

const root = path.resolve(import.meta.dirname, '../../..');
const { documentOf } = (await import(pathToFileURL(path.join(root, 'tools/openapi/document.mjs')).href)) as { documentOf: (root: string) => OpenApiDocument };

describe('the API document', () => {
  const document = documentOf(root);
  const changed = (change: (copy: OpenApiDocument) => void): string[] => {
    const copy = structuredClone(document);
    change(copy);
    return flawsOf(copy);
  };

  it('of the whole tree is an OpenAPI 3.1 document in which every route has its name, audience, replies and schemas', () => {
    expect(Object.keys(document.paths).length).toBeGreaterThan(50);
    expect([...flawsOf(document), ...schemaFlawsOf(document)]).toEqual([]);
  });

  it.each<[what: string, change: (copy: OpenApiDocument) => void, flaw: string]>([
    ['an older version', (copy) => (copy.openapi = '3.0.0'), 'It must be OpenAPI 3.1.0'],
    ['a schema that is gone', (copy) => delete copy.components.schemas['Me'], '#/components/schemas/Me leads nowhere.'],
    ['a route without audience', (copy) => delete copy.paths['/api/me']!['get']!['x-audience'], 'GET /api/me names no audience'],
    ['a route without replies', (copy) => delete copy.paths['/api/me']!['get']!.responses, 'GET /api/me has no good reply'],
    ['a route for some that asks for no session', (copy) => (copy.paths['/api/me']!['get']!.security = []), 'GET /api/me says something else in security'],
    ['a part of the path that is not taken', (copy) => (copy.paths['/api/teams/{id}']!['patch']!.parameters = []), 'PATCH /api/teams/{id} has the parts id'],
    ['a write without its key', (copy) => (copy.paths['/api/teams']!['post']!.parameters = []), 'POST /api/teams is wrong about the Idempotency-Key'],
    ['two routes of one name', (copy) => (copy.paths['/api/me']!['get']!.operationId = 'teams_list'), 'Two operations are called teams_list.'],
  ])('is refused with %s', (_, change, flaw) => {
    expect(changed(change)).toContainEqual(expect.stringContaining(flaw));
  });
});

describe('a schema of the API document', () => {
  it.each([
    ['a keyword that means nothing', { type: 'string', minLenght: 3 }],
    ['a pattern that is none', { type: 'string', pattern: '(' }],
    ['a type that does not exist', { type: 'text' }],
  ])('is refused with %s', (_, schema) => {
    const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas: { Me: schema }, securitySchemes: {} } };
    expect(schemaFlawsOf(document)).toEqual([expect.stringContaining('The schema Me is wrong')]);
  });
});

describe('a tree that leaves the API document unclear', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  const contract = `declare const IsText: () => PropertyDecorator; declare const Length: (least: number, most: number) => PropertyDecorator; declare const most: () => number;
    export class Problem { code: string }
    export class Right { @Length(1, 9) name: string }
    export class WithoutValidator { @Length(1, 9) name: string; age: number }
    export class UnknownValidator { @IsText() name: string }
    export class Unreadable { @Length(1, most()) name: string }`;
  const documentWith = (method: string): OpenApiDocument => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-openapi-'));
    folders.push(folder);
    const write = (file: string, text: string) => {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write('package.json', '{ "type": "module", "version": "1.2.3", "license": "Apache-2.0" }');
    write(
      'tsconfig.base.json',
      '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2023", "lib": ["es2023"], "paths": { "@throughline/contract": ["./libs/contract/src/index.ts"] } } }',
    );
    write('libs/contract/src/index.ts', contract);
    write(
      'backend/src/a/a.controller.ts',
      `import { Right, Unreadable, UnknownValidator, WithoutValidator } from '@throughline/contract'; @Controller('a') export class A {\n${method}\n}`,
    );
    return documentOf(folder);
  };

  it('is read when it is clear', () => {
    const document = documentWith(
      `/** Says it. */\n@Post(':id') @Audience('hr') add(@Id() id: string, @Body() body: Right): Promise<Right> { return this.all.add(id, body); }`,
    );
    expect(document.paths['/api/a/{id}']!['post']).toMatchObject({
      operationId: 'a_add',
      'x-audience': ['hr'],
      description: expect.stringContaining('Says it.'),
    });
    expect(document.components.schemas['Right']).toEqual({
      type: 'object',
      properties: { name: { type: 'string', minLength: 1, maxLength: 9 } },
      required: ['name'],
      additionalProperties: false,
    });
  });

  it.each([
    ['a route without audience', `@Get() all(): Right { return this.all; }`, 'names no audience'],
    ['a route that does not say what it returns', `@Get() @Audience('hr') all() { return this.all; }`, 'does not declare what it returns'],
    ['a reply of any type', `@Get() @Audience('hr') all(): Promise<Nothing> { return this.all; }`, 'comes to any'],
    ['a part of the path that no method takes', `@Get(':id') @Audience('hr') all(): Right { return this.all; }`, 'has a part :id'],
    ['a property that no validator lets through', `@Post() @Audience('hr') add(@Body() body: WithoutValidator): void {}`, '"age" has no validator'],
    [
      'a validator that nobody explained',
      `@Post() @Audience('hr') add(@Body() body: UnknownValidator): void {}`,
      '@IsText is a validator that the API document does not know',
    ],
    ['a limit that only running the code would tell', `@Post() @Audience('hr') add(@Body() body: Unreadable): void {}`, '"most()" is no constant'],
    [
      'two methods at one address',
      `@Get() @Audience('hr') all(): Right { return this.all; } @Get() @Audience('hr') every(): Right { return this.all; }`,
      'Two methods answer GET /api/a',
    ],
  ])('is refused with %s', (_, method, sentence) => {
    expect(() => documentWith(method)).toThrow(sentence);
  });
});
