import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, nodes, type SourceFile, syntax } from '../tree.js';

const SPECS = /\.(spec|e2e)\.ts$/;

/** Calls such as it('…'), it.each(…)('…'), describe('…'): the word they start with, and the call. */
function blocks(file: SourceFile): { word: string; chain: string; node: ts.CallExpression }[] {
  return [...nodes(syntax(file))].filter(ts.isCallExpression).flatMap((node) => {
    const chain = node.expression.getText();
    const word = /^(f|x)?(it|test|describe)\b/.exec(chain)?.[0];
    return word ? [{ word, chain, node }] : [];
  });
}

/** Rule 16: no test is skipped, none runs alone. */
export const everyTestRuns: Law = {
  rule: 16,
  says: 'no test is skipped, focused or only announced',
  breaches: (tree) =>
    files(tree, SPECS).flatMap((file) =>
      blocks(file)
        .filter(({ word, chain }) => /^[fx]/.test(word) || /^(it|test|describe)\.(skip|only|todo|failing)\b/.test(chain))
        .map(({ chain, node }) => at(file, node, `${chain.slice(0, 20)}: every test runs`)),
    ),
  catches: [
    { 'libs/domain/src/role.spec.ts': `it.skip('adds one', () => {});` },
    { 'libs/domain/src/role.spec.ts': `fdescribe('roles', () => {});` },
    { 'libs/domain/src/role.spec.ts': `describe.only('roles', () => {});` },
    { 'libs/domain/src/role.spec.ts': `it.todo('adds one');` },
  ],
  allows: [{ 'libs/domain/src/role.spec.ts': `it.each([1])('adds %s to what is there', () => {});` }],
};

/** Rule 16: a test's name is a sentence about what the thing does. */
export const testNamesAreSentences: Law = {
  rule: 16,
  says: 'the name of a test is a sentence',
  breaches: (tree) =>
    files(tree, SPECS).flatMap((file) =>
      blocks(file)
        .filter(({ word }) => word === 'it' || word === 'test')
        .flatMap(({ node }) => {
          const [first] = node.arguments;
          if (!first || !ts.isStringLiteralLike(first)) return [];
          if (/[%$]\w/.test(first.text)) return []; // the rows of a table fill it in
          const sentence = /\S+\s+\S+/.test(first.text) && !/^should\b/i.test(first.text) && !/^(works|test)\b/i.test(first.text);
          return sentence ? [] : [at(file, node, `"${first.text}" is not a sentence that says what holds`)];
        }),
    ),
  catches: [
    { 'libs/domain/src/role.spec.ts': `it('works', () => {});` },
    { 'libs/domain/src/role.spec.ts': `test('roles', () => {});` },
    { 'libs/domain/src/role.spec.ts': `it('should add one', () => {});` },
  ],
  allows: [{ 'libs/domain/src/role.spec.ts': `it('refuses a role nobody has', () => {});` }],
};

/** Rule 16: we do not mock our own code. */
export const ownCodeIsNotMocked: Law = {
  rule: 16,
  says: 'no test replaces a module of our own',
  breaches: (tree) =>
    files(tree, SPECS).flatMap((file) =>
      [...nodes(syntax(file))]
        .filter(ts.isCallExpression)
        .filter((node) => /^jest\.(mock|unstable_mockModule|doMock|setMock)$/.test(node.expression.getText()))
        .filter((node) => node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]) && /^(\.|@throughline\/)/.test(node.arguments[0].text))
        .map((node) => at(file, node, `replaces ${node.arguments[0]!.getText()}; run the real one`)),
    ),
  catches: [
    { 'backend/src/a/a.spec.ts': `jest.unstable_mockModule('./a.reader.js', () => ({}));` },
    { 'backend/src/a/a.spec.ts': `jest.mock('@throughline/domain');` },
  ],
  allows: [{ 'backend/src/a/a.spec.ts': `jest.unstable_mockModule('nodemailer', () => ({}));` }],
};

/** Rule 17: a statistic answers to someone. */
export const statisticsAnswerToSomeone: Law = {
  rule: 17,
  says: 'every exported statistic has a spec that names where its numbers come from',
  breaches: (tree) => {
    const entry = files(tree, /^libs\/statistics\/src\/index\.ts$/);
    return files(tree, /^libs\/statistics\/src\/[\w-]+\.ts$/, /(\.spec|\/index|-error)\.ts$/).flatMap((file) =>
      syntax(file)
        .statements.filter(ts.isFunctionDeclaration)
        .filter((one) => one.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))
        .flatMap((one) => {
          const name = one.name?.text ?? '';
          if (!entry.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text))) return []; // for the lib's own use
          const specs = files(tree, /^libs\/(statistics|linkage)\/.*\.spec\.ts$/).filter((spec) => new RegExp(`\\b${name}\\b`).test(spec.text));
          if (specs.length === 0) return [at(file, one, `no spec asks ${name} for a number`)];
          const sourced = specs.some((spec) => /reference|\bR\b|published|textbook|\b(19|20)\d\d\b|example|identity|theorem|by hand/.test(spec.text));
          return sourced ? [] : [at(file, one, `the spec of ${name} does not say where the expected numbers come from`)];
        }),
    );
  },
  catches: [
    {
      'libs/statistics/src/index.ts': `export { mean } from './mean.js';`,
      'libs/statistics/src/mean.ts': 'export function mean(x: number[]) { return x[0]; }',
    },
    {
      'libs/statistics/src/index.ts': `export { mean } from './mean.js';`,
      'libs/statistics/src/mean.ts': 'export function mean(x: number[]) { return x[0]; }',
      'libs/statistics/src/mean.spec.ts': `import { mean } from './mean.js'; it('is the mean of them', () => expect(mean([1])).toBe(1));`,
    },
  ],
  allows: [
    {
      'libs/statistics/src/index.ts': `export { mean } from './mean.js';`,
      'libs/statistics/src/mean.ts': 'export function mean(x: number[]) { return x[0]; }',
      'libs/statistics/src/mean.spec.ts': `import { mean } from './mean.js'; it('agrees with R 4.2: mean(attitude$rating)', () => expect(mean([1])).toBe(1));`,
    },
  ],
};
