import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, imports, matches, nodes, type SourceFile, syntax } from '../tree.js';

const OWN_WITNESSES = /^libs\/house\/src\/laws\//;

/** Rule 11: whoever catches says what, and why it could not be prevented. */
export const catchesAreExplained: Law = {
  rule: 11,
  says: 'every catch has a comment naming the error and why it cannot be prevented',
  breaches: (tree) =>
    files(tree, /^(backend|frontend|libs|e2e|tools)\/.*\.(ts|mjs)$/, /\.spec\.ts$/).flatMap((file) =>
      [...nodes(syntax(file))]
        .filter(ts.isTryStatement)
        .filter((node) => node.catchClause && !explained(file, node, node.catchClause))
        .map((node) => at(file, node.catchClause!, 'a catch without a comment')),
    ),
  catches: [
    { 'backend/src/a/a.service.ts': 'try { run(); } catch {}' },
    { 'backend/src/a/a.service.ts': `try { run(); } catch (error) { log('// no', error); }` },
  ],
  allows: [
    { 'backend/src/a/a.service.ts': 'try { run(); } catch {\n  // ENOENT: another instance was first\n}' },
    { 'backend/src/a/a.service.ts': '// EEXIST is the other instance having been first\ntry { run(); } catch (e) { throw e; }' },
  ],
};

function explained(file: SourceFile, node: ts.TryStatement, clause: ts.CatchClause): boolean {
  const first = clause.block.statements[0];
  const places = [
    node.getFullStart(),
    clause.block.getStart() + 1,
    ...(first ? [first.getFullStart()] : []),
    ...clause.block.statements.map((one) => one.getFullStart()),
  ];
  return (
    places.some((place) => ts.getLeadingCommentRanges(file.text, place)?.length) ||
    Boolean(ts.getTrailingCommentRanges(file.text, clause.block.getStart() + 1)?.length)
  );
}

/** Rule 11: the house says no with a Refusal; one filter turns it into HTTP. */
export const refusalsNotHttp: Law = {
  rule: 11,
  says: 'services, rules, readers and jobs refuse with a Refusal, not with an exception of HTTP',
  breaches: (tree) =>
    files(tree, /^backend\/src\/.*\.(service|rules|reader|job)\.ts$/).flatMap((file) =>
      imports(file)
        .filter((one) => one.from === '@nestjs/common' && one.values.some((name) => /Exception$/.test(name)))
        .map((one) => at(file, one.node, 'throws an exception of HTTP; say no with a Refusal')),
    ),
  catches: [{ 'backend/src/a/a.service.ts': `import { Injectable, NotFoundException } from '@nestjs/common';` }],
  allows: [{ 'backend/src/a/a.service.ts': `import { Injectable } from '@nestjs/common';` }],
};

/** Rule 12: one file reads the environment. */
export const oneReaderOfTheEnvironment: Law = {
  rule: 12,
  says: 'process.env is read in settings.ts only',
  breaches: (tree) =>
    files(tree, /^(backend|frontend|libs)\/.*\.ts$/, /(\.spec\.ts|\/platform\/settings\.ts|\/platform\/testing\/.*)$/).flatMap((file) =>
      [...nodes(syntax(file))]
        .filter((node) => ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process')
        .map((node) => at(file, node, 'reads the environment; ask Settings')),
    ),
  catches: [{ 'backend/src/main.ts': `const port = process.env['PORT'];` }, { 'libs/domain/src/role.ts': 'export const debug = process.env.DEBUG;' }],
  allows: [{ 'backend/src/platform/settings.ts': 'export const read = (env = process.env) => env;' }],
};

/** Rule 12: one file reads the clock. */
export const oneReaderOfTheClock: Law = {
  rule: 12,
  says: 'the time is read in clock.ts only',
  breaches: (tree) =>
    files(tree, /^(backend\/src|libs)\/.*\.ts$/, /(\.spec|\/clock)\.ts$|\/platform\/testing\//).flatMap((file) =>
      [...nodes(syntax(file))].flatMap((node) => {
        const now = ts.isPropertyAccessExpression(node) && /^(Date\.now|Temporal\.Now)$/.test(node.getText());
        const fresh = ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
        return now || fresh ? [at(file, node, 'reads the time; ask Clock')] : [];
      }),
    ),
  catches: [
    { 'backend/src/a/a.service.ts': 'const now = new Date();' },
    { 'backend/src/a/a.service.ts': 'const now = Date.now();' },
    { 'backend/src/a/a.service.ts': 'const now = Temporal.Now.instant();' },
  ],
  allows: [{ 'backend/src/platform/clock.ts': 'export const now = () => new Date();', 'backend/src/a/a.service.ts': `const day = new Date('2026-03-29');` }],
};

const isExported = (node: ts.Node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

/** Rule 15: what a lib or a rule exports explains itself. */
export const exportsExplainThemselves: Law = {
  rule: 15,
  says: 'every export of a lib and of a .rules.ts has a docstring',
  breaches: (tree) =>
    files(tree, /^(libs\/[\w-]+\/src\/.*|backend\/src\/.*\.rules)\.ts$/, /(\.spec|\.example|\/index)\.ts$/).flatMap((file) =>
      syntax(file)
        .statements.filter(isExported)
        .filter((node) => !/^\/\*\*[\s*]*[^\s*/]/.test(docstring(file, node)))
        .map((node) =>
          at(file, node, `${/(?:const|function\*?|class|interface|type|abstract class)\s+(\w+)/.exec(node.getText())?.[1] ?? 'an export'} has no docstring`),
        ),
    ),
  catches: [
    { 'libs/domain/src/role.ts': `export type Role = 'hr';` },
    { 'libs/statistics/src/mean.ts': '// the mean\nexport function mean(x: number[]) { return x[0]; }' },
    { 'backend/src/a/a.rules.ts': '/** */\nexport const may = () => true;' },
  ],
  allows: [
    { 'libs/domain/src/role.ts': `/** What somebody may do. */\nexport type Role = 'hr';\nconst inner = 1;` },
    { 'libs/domain/src/role.ts': `/** One. */\nexport function f(a: string): void;\nexport function f(a: unknown) {}` },
  ],
};

/** The comment before a statement; an overload answers to the first of its name. */
function docstring(file: SourceFile, node: ts.Node): string {
  let first = node;
  if (ts.isFunctionDeclaration(node))
    first = syntax(file).statements.find((one) => ts.isFunctionDeclaration(one) && one.name?.text === node.name?.text) ?? node;
  const range = ts.getLeadingCommentRanges(file.text, first.getFullStart())?.at(-1);
  return range ? file.text.slice(range.pos, range.end) : '';
}

/** Beside the rules: what is in the tree is finished. */
export const nothingIsUnfinished: Law = {
  rule: 0,
  says: 'no word of unfinished work stands in the code',
  breaches: (tree) =>
    files(tree, /^(backend|frontend|libs|e2e|tools|deploy)\/.*\.(ts|mjs|html|scss|yml)$|^README\.md$|^docs\//, OWN_WITNESSES).flatMap((file) =>
      matches(
        file,
        /\b(TODO|FIXME|XXX|HACK|WIP|TBD)\b|\b([Nn]ot (yet )?implemented|[Cc]oming soon|[Ll]orem ipsum|placeholder text)\b/,
        (word) => `"${word}"; finish it or leave it out`,
      ),
    ),
  catches: [
    { 'backend/src/a/a.ts': '// TODO later' },
    { 'frontend/src/app/a.html': '<p>Coming soon</p>' },
    { 'libs/domain/src/a.ts': `throw new Error('not implemented');` },
  ],
  allows: [{ 'frontend/src/app/a.html': '<input placeholder="Name" />' }],
};

/** Beside the rules: the checkers stay switched on. */
export const checkersStayOn: Law = {
  rule: 0,
  says: 'no line switches off the linter or the compiler',
  breaches: (tree) =>
    files(tree, /\.(ts|mjs|html)$/, OWN_WITNESSES).flatMap((file) =>
      matches(file, /eslint-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore|istanbul ignore/, (word) => `${word}; mend what it complains of`),
    ),
  catches: [{ 'libs/domain/src/a.ts': '// eslint-disable-next-line' }, { 'libs/domain/src/a.ts': '// @ts-expect-error' }],
};

/** Beside the rules: nothing names a place on somebody's machine. */
export const noPlacesOnSomebodysMachine: Law = {
  rule: 0,
  says: 'no file names a folder on the machine of whoever wrote it',
  breaches: (tree) =>
    files(tree, /\.(ts|mjs|html|scss|md|json|yml|csv|sh)$|Dockerfile$/, OWN_WITNESSES).flatMap((file) =>
      matches(file, /(?<![\w.:/-])(\/(work|home|Users|root|tmp)\/[\w.-]+|[A-Z]:\\Users)/, (place) => `${place} is a place on one machine`),
    ),
  catches: [{ 'libs/statistics/src/a.spec.ts': `readFileSync('/home/ada/reference.json')` }, { 'README.md': 'see /work/notes.md' }],
  allows: [{ 'README.md': 'see https://example.org/home/notes and docs/home/index.md' }],
};
