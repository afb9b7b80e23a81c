import ts from 'typescript';
import type { Law } from '../law.js';
import { at, entries, files, imports, nodes, syntax } from '../tree.js';

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

/** Rule 4: no barrels but a lib's entry, and the entry of a bundle that is loaded on demand and only so. */
export const noBarrels: Law = {
  rule: 4,
  says: 'only the entry of a lib or of a bundle loaded on demand passes on what other files export',
  breaches: (tree) => {
    const all = files(tree, CODE).flatMap(imports);
    const always = new Set(all.filter(({ onDemand, typeOnly }) => !onDemand && !typeOnly).map(({ target }) => `${target}.ts`));
    const onDemand = new Set(all.filter((one) => one.onDemand).map(({ target }) => `${target}.ts`));
    const entry = entries(tree);
    return files(tree, CODE).flatMap((file) => {
      if (entry.has(file.path) || (onDemand.has(file.path) && !always.has(file.path))) return [];
      const index = /(^|\/)index\.ts$/.test(file.path) ? [`${file.path}: a barrel; import the file that is meant`] : [];
      const passedOn = syntax(file)
        .statements.filter(ts.isExportDeclaration)
        .filter((node) => node.moduleSpecifier)
        .map((node) => at(file, node, `passes on ${node.moduleSpecifier?.getText()}`));
      return [...index, ...passedOn];
    });
  },
  catches: [
    { 'backend/src/surveys/index.ts': '' },
    { 'backend/src/surveys/surveys.ts': `export * from './cycle/cycle.entity.js';` },
    { 'libs/domain/package.json': '{}', 'libs/domain/src/index.ts': `export * from './role.js';` },
    {
      'frontend/src/app/later.ts': `export * from './a';`,
      'frontend/src/app/a.ts': `import { x } from './later'; export const y = () => [x, import('./later')];`,
    },
  ],
  allows: [
    { 'libs/domain/package.json': `{ "exports": { ".": { "types": "./src/index.ts" } } }`, 'libs/domain/src/index.ts': `export * from './role.js';` },
    { 'frontend/src/app/later.ts': `export * from './a';`, 'frontend/src/app/b.ts': `export const y = () => import('./later');` },
  ],
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
