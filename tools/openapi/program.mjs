// The sources as the compiler understands them. Packages are left unresolved: what the interface says is in our own files and the
// language's own types, and reading Nest, TypeORM and the rest would take most of the time.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { Unclear } from './unclear.mjs';

/** Files with routes that are not methods of a controller. */
const PLAIN_ROUTES = [
  'backend/src/surveys/ballot/ballot-door.ts',
  'backend/src/outcomes/feedback/feedback-door.ts',
  'backend/src/outcomes/webhook/hook-door.ts',
];

/** {controllers, plain, contract, checker}: source files by role (contract is the entry of the lib), and the checker over all of them. */
export function readSources(root) {
  const backend = path.join(root, 'backend/src');
  const controllers = fs
    .globSync('**/*.controller.ts', { cwd: backend })
    .sort()
    .map((file) => path.join(backend, file));
  const plain = PLAIN_ROUTES.map((file) => path.join(root, file)).filter((file) => fs.existsSync(file));
  const contract = path.join(root, 'libs/contract/src/index.ts');
  if (controllers.length === 0) throw new Unclear(`There is no controller below ${backend}.`);

  const { config, error } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile);
  if (error) throw new Unclear(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const read = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const options = { ...read.options, pathsBasePath: root, noEmit: true, experimentalDecorators: true, strictPropertyInitialization: false, types: [] };

  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  const ours = (name) => name.startsWith('.') || name.startsWith('@throughline/');
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) =>
      ours(text) ? ts.resolveModuleName(text, file, options, host, cache, undefined, ts.ModuleKind.ESNext) : { resolvedModule: undefined },
    );
  const program = ts.createProgram({ rootNames: [...controllers, ...plain, contract], options, host });
  const sources = (files) => files.map((file) => program.getSourceFile(file));
  return { controllers: sources(controllers), plain: sources(plain), contract: program.getSourceFile(contract), checker: program.getTypeChecker() };
}
