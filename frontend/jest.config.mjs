import presets from 'jest-preset-angular/presets/index.js';
const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });
export default {
  ...preset,
  displayName: 'frontend',
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/../tools/lasting-page.mjs',
  runtime: '<rootDir>/../tools/lasting-modules.mjs',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@throughline/(domain|contract|statistics|anonymity|publication)$': '<rootDir>/../libs/$1/src/index.ts',
    '^@throughline/anonymity/(manifest|server|trustee|mailbox|transfer|card)$': '<rootDir>/../libs/anonymity/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
