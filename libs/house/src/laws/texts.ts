import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, nodes, type SourceFile, syntax } from '../tree.js';

/** Folders whose texts stand elsewhere or nowhere: the gallery is for developers and stays English (decision 0026), the drawing of a code gets its words from its pages. The list may only shrink. */
const WITHOUT_CATALOGUE = ['ui/gallery', 'ui/qr'];
/** Attributes that people read. */
const READ = /(?<=\s)(?:label|heading|lead|sentence|hint|caption|placeholder|title|alt|aria-label|act|empty)="([^"]*\p{L}[^"]*)"/gu;

/** Every text in a template of a translated page stands in a catalogue. */
export const textsStandInCatalogues: Law = {
  rule: 0,
  says: 'no text of a translated page stands in its template or code: all of them stand in a catalogue, in every language',
  breaches: (tree) =>
    files(
      tree,
      /^frontend\/src\/app\/.*\.(ts|html)$/,
      new RegExp(`\\.spec\\.ts$|/(testing|words)/|^frontend/src/app/(answer|${WITHOUT_CATALOGUE.join('|')})[/.]`),
    ).flatMap((file) => (file.path.endsWith('.html') ? inTemplate(file, file.text, 0) : inCode(file))),
  catches: [
    { 'frontend/src/app/employee/home/home.html': '<h1>{{ words().hello }}</h1><p>Surveys for you</p>' },
    { 'frontend/src/app/employee/home/home.html': '<app-state kind="empty" heading="No survey is waiting" />' },
    { 'frontend/src/app/employee/home/home.html': `<a [attr.aria-label]="'Answer ' + name">{{ words().answer }}</a>` },
    { 'frontend/src/app/shell/bar.ts': 'const bar = { template: `@if (more > 1) {<b>All pages</b>}` };' },
    { 'frontend/src/app/shell/bar.ts': `toasts.done('You are signed out.');` },
  ],
  allows: [
    { 'frontend/src/app/ui/gallery/gallery.html': '<p>Every part of the design system</p>' },
    { 'frontend/src/app/employee/words/en.ts': `export const en = { hello: 'Surveys for you' };` },
    {
      'frontend/src/app/shell/bar.ts':
        'const bar = { styles: `a b { color: red }`, template: `<!-- why it is so --><p class="tl-quiet" [attr.role]="kind() === \'error\' ? \'alert\' : null">{{ words().hello }}</p>` };',
    },
  ],
};

/** What people would read of a template that begins at `from` in its file. */
function inTemplate(file: SourceFile, template: string, from: number): string[] {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const bare = template.replace(/<!--.*?-->/gs, blank);
  const texts = bare
    .replace(/\{\{.*?\}\}/gs, blank)
    .replace(/<\/?[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gs, blank)
    .replace(/@let\b[^;]*;/g, blank)
    .replace(/@\w+[^{\n]*\{/g, blank)
    .replace(/&\w+;|Throughline/g, blank);
  const found = (pattern: RegExp, text: string): string[] =>
    [...text.matchAll(pattern)].map((match) => at(file, from + match.index, `"${match[0].trim().slice(0, 60)}" stands in a template`));
  return [
    ...found(/\p{L}{2,}[^\n]*/gu, texts),
    ...found(READ, bare),
    ...[...bare.matchAll(/\{\{.*?\}\}|[\])]="[^"]*"/gs)].flatMap(({ 0: expression, index }) =>
      [...expression.matchAll(/'[^']*'/g)]
        .filter(([literal]) => /^'\p{Lu}\p{Ll}|\p{L} | \p{L}/u.test(literal))
        .map((literal) => at(file, from + index + literal.index, `${literal[0]} stands in a template`)),
    ),
  ];
}

/** Sentences in code, and the inline templates. */
function inCode(file: SourceFile): string[] {
  return [...nodes(syntax(file))].flatMap((node) => {
    if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node)) return [];
    const named = ts.isPropertyAssignment(node.parent) ? node.parent.name.getText(syntax(file)) : '';
    if (named === 'template') return inTemplate(file, node.getText(syntax(file)).slice(1, -1), node.getStart(syntax(file)) + 1);
    if (named === 'styles' || ts.isImportDeclaration(node.parent) || isThrown(node)) return [];
    const text = node.getText(syntax(file));
    return /\p{Lu}\p{Ll}* \p{Ll}+/u.test(text.replace(/\$\{[^}]*\}/g, 'x')) ? [at(file, node, `${text.slice(0, 60)} stands in code`)] : [];
  });
}

/** An error for whoever programs: nobody reads it on a page. */
const isThrown = (node: ts.Node): boolean => ts.isNewExpression(node.parent) && node.parent.expression.getText() === 'Error';
