import ts from 'typescript';
import type { Law } from '../law.js';
import { at, decorators, files, imports, nodes, type SourceFile, syntax, type Tree } from '../tree.js';

const METHODS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All']);
const controllers = (tree: Tree) => files(tree, /^backend\/src\/.*\.controller\.ts$/);

interface Route {
  node: ts.MethodDeclaration;
  /** The texts that the method's and the class's decorators give as paths. */
  paths: string[];
  decoratorNames: string[];
}

function routes(file: SourceFile): Route[] {
  return [...nodes(syntax(file))].filter(ts.isMethodDeclaration).flatMap((node) => {
    const own = decorators(node);
    if (!own.some(({ name }) => METHODS.has(name))) return [];
    const ofClass = decorators(node.parent);
    const calls = [...own.filter(({ name }) => METHODS.has(name)), ...ofClass.filter(({ name }) => name === 'Controller')];
    const paths = calls.flatMap(({ call }) => (call ? [...nodes(call)].filter(ts.isStringLiteralLike).map((text) => text.text) : []));
    return [{ node, paths, decoratorNames: [...own, ...ofClass].map(({ name }) => name) }];
  });
}

/** Rule 7: a controller method is one or two statements. */
export const controllersAreThin: Law = {
  rule: 7,
  says: 'a controller method is one or two statements; a third for the cookie or header of the reply at most',
  breaches: (tree) =>
    controllers(tree).flatMap((file) =>
      routes(file).flatMap(({ node }) => {
        // what only addresses the reply (a cookie, a header) is HTTP, not a decision
        const counted = (node.body?.statements ?? []).filter((one) => !/^(await |void )?(this\.\w*[cC]ookie\w*|reply)\.\w+\(/.test(one.getText()));
        const deep = counted.some(
          (one) => ts.isIfStatement(one) || ts.isForOfStatement(one) || ts.isForStatement(one) || ts.isTryStatement(one) || ts.isSwitchStatement(one),
        );
        return counted.length > 2 || deep ? [at(file, node, `${node.name.getText()} does more than pass HTTP to a use case and back`)] : [];
      }),
    ),
  catches: [
    { 'backend/src/a/a.controller.ts': `class A { @Get('teams') teams() { const a = 1; const b = 2; return a + b; } }` },
    { 'backend/src/a/a.controller.ts': `class A { @Get('teams') teams() { if (this.x) return 1; return 2; } }` },
  ],
  allows: [{ 'backend/src/a/a.controller.ts': `class A { @Get('teams') async teams() { const teams = await this.teams.all(); return { items: teams }; } }` }],
};

const VERBS = new Set(
  (
    'get list fetch find create add new make update edit change set save delete remove destroy open close start stop begin end launch publish send resend submit ' +
    'apply undo retry run execute do import export upload download login logout signin signout register verify confirm accept reject approve cancel withdraw ' +
    'activate deactivate enable disable remind invite nominate vote join leave move merge assign calculate compute search'
  ).split(' '),
);

/** Rule 7: endpoints are nouns. */
export const endpointsAreNouns: Law = {
  rule: 7,
  says: 'the path of a route is made of nouns',
  breaches: (tree) =>
    controllers(tree).flatMap((file) =>
      routes(file).flatMap(({ node, paths }) =>
        paths
          .flatMap((path) => path.split('/'))
          .filter((step) => !step.startsWith(':') && VERBS.has(step.split('-')[0]!) && !/^(open|new)-\w/.test(step))
          .map((step) => at(file, node, `"${step}" is a verb; the method says what is done, the path to what`)),
      ),
    ),
  catches: [
    { 'backend/src/a/a.controller.ts': `@Controller('cycles') class A { @Post(':id/close') close() {} }` },
    { 'backend/src/a/a.controller.ts': `@Controller('cycles') class A { @Post('create') create() {} }` },
    { 'backend/src/a/a.controller.ts': `@Controller('cycles') class A { @Post('send-reminders') remind() {} }` },
  ],
  allows: [
    { 'backend/src/a/a.controller.ts': `@Controller('open-cycles') class A { @Post(':id/closure') close() {} @Get('sign-in-links') links() {} }` },
    // a check is a thing too
    { 'backend/src/a/a.controller.ts': `@Controller('questionnaires') class A { @Post('check') check() {} }` },
  ],
};

/** Rule 8: no route is open by omission. */
export const routesNameTheirAudience: Law = {
  rule: 8,
  says: 'every route names its audience',
  breaches: (tree) =>
    controllers(tree).flatMap((file) =>
      routes(file)
        .filter(({ decoratorNames }) => !decoratorNames.includes('Audience'))
        .map(({ node }) => at(file, node, `${node.name.getText()} has no @Audience`)),
    ),
  catches: [{ 'backend/src/a/a.controller.ts': `@Controller('a') class A { @Get() all() { return 1; } }` }],
  allows: [
    { 'backend/src/a/a.controller.ts': `@Controller('a') class A { @Get() @Audience('hr') all() { return 1; } }` },
    { 'backend/src/a/a.controller.ts': `@Controller('a') @Audience('hr') class A { @Get() all() { return 1; } }` },
  ],
};

/** Rule 14: a body class that is imported as a type is not there at run time, and nothing is validated. */
export const bodiesAreValues: Law = {
  rule: 14,
  says: 'the class of a body or query is imported as a value in the backend',
  breaches: (tree) =>
    controllers(tree).flatMap((file) => {
      const values = new Set(imports(file).flatMap((one) => one.values));
      const declared = new Set([...nodes(syntax(file))].filter(ts.isClassDeclaration).map((node) => node.name?.text));
      return [...nodes(syntax(file))].filter(ts.isParameter).flatMap((node) => {
        const taken = decorators(node).find(({ name, call }) => /^(Body|Query)$/.test(name) && !call?.arguments.length);
        if (!taken) return [];
        const type = node.type && ts.isTypeReferenceNode(node.type) ? node.type.typeName.getText() : undefined;
        if (type && (values.has(type) || declared.has(type) || type === 'Buffer')) return [];
        // a file of CSV: text, or whatever came, which the compiler then makes the service look at
        if (node.type?.kind === ts.SyntaxKind.StringKeyword || node.type?.kind === ts.SyntaxKind.UnknownKeyword) return [];
        return [at(file, node, `@${taken.name}() ${node.name.getText()} is not typed by a class imported as a value, so nothing checks it`)];
      });
    }),
  catches: [
    { 'backend/src/a/a.controller.ts': `import type { SignUp } from '@throughline/contract'; class A { @Post() add(@Body() body: SignUp) {} }` },
    { 'backend/src/a/a.controller.ts': `import { type SignUp } from '@throughline/contract'; class A { @Post() add(@Body() body: SignUp) {} }` },
    { 'backend/src/a/a.controller.ts': `class A { @Post() add(@Body() body: { name: string }) {} }` },
  ],
  allows: [
    {
      'backend/src/a/a.controller.ts': `import { SignUp } from '@throughline/contract'; class A { @Post() add(@Body() body: SignUp, @Query('k') k: string) {} }`,
    },
    { 'backend/src/a/a.controller.ts': `class A { @Post() add(@Body(new CsvText()) csv: string) {} }` },
    { 'backend/src/a/a.controller.ts': `class A { @Post() add(@Body() csv: string) {} }` },
  ],
};

/** Rule 14: the frontend takes only the types of the contract: its request classes would bring the validators into the page. */
export const contractIsTypesInTheFrontend: Law = {
  rule: 14,
  says: 'the frontend imports only types from the contract',
  breaches: (tree) =>
    files(tree, /^frontend\/src\/.*\.ts$/).flatMap((file) =>
      imports(file)
        .filter((one) => one.from === '@throughline/contract' && !one.typeOnly)
        .map((one) => at(file, one.node, 'imports from the contract without "import type"')),
    ),
  catches: [{ 'frontend/src/app/api/identity.ts': `import { Me } from '@throughline/contract';` }],
  allows: [{ 'frontend/src/app/api/identity.ts': `import type { Me } from '@throughline/contract';` }],
};
