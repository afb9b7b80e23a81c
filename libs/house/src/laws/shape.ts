import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, nodes, syntax } from '../tree.js';

const CODE = /^(backend|frontend|libs|e2e)\/.*\.ts$/;
const MOST_LINES = 400;

/** Rule 4: past 400 lines the build fails. */
export const filesAreShort: Law = {
  rule: 4,
  says: `no file of code is longer than ${MOST_LINES} lines`,
  breaches: (tree) =>
    files(tree, /^(backend|frontend|libs|e2e|tools)\/.*\.(ts|mjs|html|scss)$/)
      .map((file) => ({ file, lines: file.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ file, lines }) => `${file.path}: ${lines} lines; a file is one thought`),
  catches: [{ 'backend/src/surveys/cycle/cycles.service.ts': 'line\n'.repeat(MOST_LINES + 1) }],
  allows: [{ 'backend/src/surveys/cycle/cycles.service.ts': 'line\n'.repeat(MOST_LINES) }],
};

/** Rule 4: no default exports. */
export const noDefaultExports: Law = {
  rule: 4,
  says: 'nothing is exported as default',
  breaches: (tree) =>
    files(tree, CODE).flatMap((file) =>
      [...nodes(syntax(file))]
        .filter(
          (node) =>
            ts.isExportAssignment(node) ||
            (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) ||
            (ts.isExportSpecifier(node) && node.name.text === 'default'),
        )
        .map((node) => at(file, node, 'a default export; give it its name')),
    ),
  catches: [
    { 'libs/domain/src/role.ts': 'export default function role() {}' },
    { 'libs/domain/src/role.ts': 'const role = 1; export default role;' },
    { 'libs/domain/src/role.ts': 'const role = 1; export { role as default };' },
  ],
  allows: [{ 'libs/domain/src/role.ts': `import x from 'x'; export const role = x;`, 'libs/domain/jest.config.mjs': 'export default {};' }],
};

/** Rule 4: no `any`. */
export const noAny: Law = {
  rule: 4,
  says: 'the type any does not appear',
  breaches: (tree) =>
    files(tree, CODE).flatMap((file) =>
      [...nodes(syntax(file))].filter((node) => node.kind === ts.SyntaxKind.AnyKeyword).map((node) => at(file, node, 'any; say what it is, or unknown')),
    ),
  catches: [{ 'libs/domain/src/role.ts': 'export const role = (x: any) => x;' }, { 'libs/domain/src/role.ts': 'export const role = JSON.parse("1") as any;' }],
  allows: [{ 'libs/domain/src/role.ts': 'export const any = (x: unknown) => x; // any of them' }],
};

/** Rule 4: unions of literals instead of enums. */
export const noEnums: Law = {
  rule: 4,
  says: 'there are no enums, only unions of literals',
  breaches: (tree) =>
    files(tree, CODE).flatMap((file) => [...nodes(syntax(file))].filter(ts.isEnumDeclaration).map((node) => at(file, node, `enum ${node.name.text}`))),
  catches: [{ 'libs/domain/src/state.ts': `export enum State { Draft = 'draft' }` }],
  allows: [{ 'libs/domain/src/state.ts': `export type State = 'draft' | 'open';` }],
};

/** Rule 4: no barrels but a lib's index.ts. */
export const noBarrels: Law = {
  rule: 4,
  says: "only a lib's entry passes on what other files export",
  breaches: (tree) =>
    files(tree, CODE, /^libs\/[\w-]+\/src\/(index|server|browser)\.ts$/).flatMap((file) => {
      const index = /(^|\/)index\.ts$/.test(file.path) ? [`${file.path}: a barrel; import the file that is meant`] : [];
      const passedOn = syntax(file)
        .statements.filter(ts.isExportDeclaration)
        .filter((node) => node.moduleSpecifier)
        .map((node) => at(file, node, `passes on ${node.moduleSpecifier?.getText()}`));
      return [...index, ...passedOn];
    }),
  catches: [{ 'backend/src/surveys/index.ts': '' }, { 'backend/src/surveys/surveys.ts': `export * from './cycle/cycle.entity.js';` }],
  allows: [{ 'libs/domain/src/index.ts': `export * from './role.js';` }],
};

/** Beside the rules: what the compiler writes belongs into dist, where nothing imports it by mistake. */
export const noCompiledOutput: Law = {
  rule: 0,
  says: 'no compiled file lies beside its source',
  breaches: (tree) =>
    tree
      .filter(({ path }) => /^(backend|frontend|libs|e2e)\/.*\.(js|d\.ts|js\.map|d\.ts\.map)$/.test(path))
      .filter(({ path }) => tree.some((other) => other.path === path.replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts')))
      .map(({ path }) => `${path}: written by the compiler; remove it (jest would load it instead of the source)`),
  catches: [{ 'libs/domain/src/role.ts': '', 'libs/domain/src/role.js': '' }],
  allows: [{ 'frontend/public/theme.js': '', 'frontend/src/theme.ts': '' }],
};
