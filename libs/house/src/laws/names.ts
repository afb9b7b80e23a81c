import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, nodes, syntax } from '../tree.js';

const EMPTY = new Set('dto dtos services components util utils helper helpers common shared misc'.split(' '));
const SUFFIXES = new Set('dto dtos util utils helper helpers component directive misc'.split(' '));

/** Rule 1: no drawer with a name that says nothing. */
export const namesSaySomething: Law = {
  rule: 1,
  says: 'no folder or file is called dtos, services, components, utils, helpers, common, shared or misc',
  breaches: (tree) =>
    tree.flatMap(({ path }) => {
      const steps = path.split('/');
      const [base = '', ...suffixes] = steps.at(-1)!.split('.');
      const bad = [...steps.slice(0, -1), base].filter((name) => EMPTY.has(name)).concat(suffixes.slice(0, -1).filter((name) => SUFFIXES.has(name)));
      return bad.map((name) => `${path}: "${name}" says nothing about what is in it`);
    }),
  catches: [{ 'backend/src/surveys/utils/round.ts': '' }, { 'libs/domain/src/helpers.ts': '' }, { 'backend/src/surveys/cycle/cycle.dto.ts': '' }],
  allows: [{ 'backend/src/surveys/cycle/cycles.service.ts': '', 'libs/statistics/src/common-language-effect.ts': '' }],
};

const OTHER_WORDS: Readonly<Record<string, string>> = {
  tenant: 'organisation',
  organization: 'organisation',
  company: 'organisation',
  department: 'team',
  orgunit: 'team',
  staffmember: 'employee',
  kpi: 'metric',
  datapoint: 'observation',
};
const words = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/** The house's word for a synonym in the name, as a complaint; empty when there is none. */
function synonyms(name: string): string[] {
  const list = words(name);
  const pairs = list.map((word, i) => word + (list[i + 1] ?? ''));
  return [...list, ...pairs].flatMap((word) => {
    const ours = OTHER_WORDS[word] ?? OTHER_WORDS[word.replace(/ies$/, 'y').replace(/s$/, '')];
    return ours ? [`"${name}": the house's word is ${ours}`] : [];
  });
}

/** Rule 3: one word per thing, in paths and in the names that code declares. */
export const oneWordPerThing: Law = {
  rule: 3,
  says: 'paths and declared names use the one word of the house for a thing',
  breaches: (tree) =>
    files(tree, /^(backend|frontend|libs|e2e)\/.*\.ts$/).flatMap((file) => {
      const inPath = file.path.split('/').flatMap((step) => synonyms(step.replace(/\.\w+$/, '')).map((what) => `${file.path}: ${what}`));
      const declared = [...nodes(syntax(file))].flatMap((node) => {
        const named =
          ts.isClassDeclaration(node) ||
          ts.isFunctionDeclaration(node) ||
          ts.isInterfaceDeclaration(node) ||
          ts.isTypeAliasDeclaration(node) ||
          ts.isMethodDeclaration(node) ||
          ts.isPropertyDeclaration(node) ||
          ts.isPropertySignature(node) ||
          ts.isVariableDeclaration(node) ||
          ts.isParameter(node);
        if (!named || !node.name || !ts.isIdentifier(node.name)) return [];
        return synonyms(node.name.text).map((what) => at(file, node, what));
      });
      return [...inPath, ...declared];
    }),
  catches: [
    { 'backend/src/identity/tenant/tenant.entity.ts': '' },
    { 'libs/domain/src/role.ts': 'export interface Role { companyId: string }' },
    { 'libs/domain/src/role.ts': 'export function inDepartment(id: string) { return id; }' },
  ],
  allows: [{ 'libs/domain/src/role.ts': `export const column = 'department'; export interface Organisation { accompanied: boolean }` }],
};

/** Rule 2: Angular files and classes carry no suffix. */
export const angularHasNoSuffix: Law = {
  rule: 2,
  says: 'files and classes of the frontend carry no suffix: team-mirror.ts holds TeamMirror',
  breaches: (tree) =>
    files(tree, /^frontend\/src\/.*\.ts$/).flatMap((file) => {
      const inPath = /\.(component|service|directive|pipe|module|guard|resolver|interceptor)(\.spec)?\.ts$/.test(file.path)
        ? [`${file.path}: the frontend has no suffixes`]
        : [];
      const classes = [...nodes(syntax(file))]
        .filter(ts.isClassDeclaration)
        .filter((node) => /(Component|Service|Directive|Pipe|Module)$/.test(node.name?.text ?? ''))
        .map((node) => at(file, node, `${node.name?.text} carries a suffix`));
      return [...inPath, ...classes];
    }),
  catches: [{ 'frontend/src/app/hr/cycles.component.ts': '' }, { 'frontend/src/app/hr/cycles.ts': 'export class CyclesComponent {}' }],
  allows: [{ 'frontend/src/app/hr/cycles.ts': 'export class Cycles {}', 'frontend/src/app/hr/cycles.spec.ts': '' }],
};
