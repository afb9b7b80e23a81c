// Shared by libs, backend and e2e: native ES modules, TypeScript through SWC
// (which also writes the decorator metadata that Nest and TypeORM read).
export const esm = {
  testEnvironment: decodeURIComponent(new URL('./tools/plain-environment.mjs', import.meta.url).pathname),
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: {
    '^@throughline/(domain|contract|statistics|anonymity|linkage|publication|judging)$': decodeURIComponent(
      new URL('./libs/$1/src/index.ts', import.meta.url).pathname,
    ),
    '^@throughline/anonymity/(server|trustee|mailbox|transfer|card|disclosure|attack)$': decodeURIComponent(
      new URL('./libs/anonymity/src/$1.ts', import.meta.url).pathname,
    ),
    '^@throughline/publication/(server|languages|detector)$': decodeURIComponent(new URL('./libs/publication/src/$1.ts', import.meta.url).pathname),
    // TypeScript sources import each other as './x.js'
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          experimental: { keepImportAttributes: true },
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      },
    ],
  },
};
