import ts from 'typescript';

/** One text file of the project. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

/** The project as its laws see it: a list of files, from the disk or made up by a witness. */
export type Tree = readonly SourceFile[];

/** A made-up tree: path to text. */
export type Sketch = Readonly<Record<string, string>>;

/** The tree that a sketch describes. */
export const treeOf = (sketch: Sketch): Tree => Object.entries(sketch).map(([path, text]) => ({ path, text }));

/** The files whose path matches, without those that match `except`. */
export function files(tree: Tree, matching: RegExp, except?: RegExp): SourceFile[] {
  return tree.filter(({ path }) => matching.test(path) && !except?.test(path));
}

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** The file's syntax tree; parsed once. */
export function syntax(file: SourceFile): ts.SourceFile {
  let known = parsed.get(file);
  if (!known) {
    known = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, file.path.endsWith('js') ? ts.ScriptKind.JS : ts.ScriptKind.TS);
    parsed.set(file, known);
  }
  return known;
}

/** The source files that the libs' package.json name as entries: what others may import a lib by. */
export function entries(tree: Tree): Set<string> {
  return new Set(
    files(tree, /^libs\/[\w-]+\/package\.json$/).flatMap((file) => {
      const { exports } = JSON.parse(file.text) as { exports?: Record<string, { types?: string }> };
      return Object.values(exports ?? {}).flatMap(({ types }) => (types ? [file.path.replace('package.json', types.replace('./', ''))] : []));
    }),
  );
}

/** Every node below (and with) this one, parents first. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

/** The sentence that names a breach: where, and what. */
export function at(file: SourceFile, node: ts.Node | number, what: string): string {
  const position = typeof node === 'number' ? node : node.getStart(syntax(file));
  return `${file.path}:${file.text.slice(0, position).split('\n').length}: ${what}`;
}

/** A breach for every match of a pattern in the text of the file. */
export function matches(file: SourceFile, pattern: RegExp, what: (match: string) => string): string[] {
  return [...file.text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].map((match) => {
    const line = file.text.slice(0, match.index).split('\n').length;
    return `${file.path}:${line}: ${what(match[0].trim())}`;
  });
}

/** One thing a file imports (or re-exports) from. */
export interface Import {
  /** What stands in the quotes. */
  from: string;
  /** The file it leads to, from the project's root and without its ending, when the import is relative; else the package as written. */
  target: string;
  /** Whether nothing of it is left at run time. */
  typeOnly: boolean;
  /** Whether it is loaded on demand, by import(). */
  onDemand: boolean;
  /** The names that are imported as values. */
  values: string[];
  node: ts.Node;
}

/** What the file imports, statically or on demand. */
export function imports(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodes(syntax(file))) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : undefined;
      const whole = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const values = whole ? [] : (named ?? []).filter((one) => !one.isTypeOnly).map((one) => one.name.text);
      const typeOnly = whole || (!clause?.name && named !== undefined && named.length > 0 && values.length === 0);
      found.push({ from: node.moduleSpecifier.text, target: leadsTo(file, node.moduleSpecifier.text), typeOnly, onDemand: false, values, node });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({
        from: node.moduleSpecifier.text,
        target: leadsTo(file, node.moduleSpecifier.text),
        typeOnly: node.isTypeOnly,
        onDemand: false,
        values: [],
        node,
      });
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ from: node.arguments[0].text, target: leadsTo(file, node.arguments[0].text), typeOnly: false, onDemand: true, values: [], node });
    }
  }
  return found;
}

function leadsTo(file: SourceFile, from: string): string {
  if (!from.startsWith('.')) return from;
  const parts = file.path.split('/').slice(0, -1);
  for (const step of from.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/').replace(/\.(js|mjs|ts)$/, '');
}

/** The decorators of a class, method or parameter, by name. */
export function decorators(node: ts.Node): { name: string; call: ts.CallExpression | undefined }[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) => {
    const call = ts.isCallExpression(expression) ? expression : undefined;
    return { name: (call?.expression ?? expression).getText(), call };
  });
}
