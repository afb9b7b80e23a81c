import { esm } from '../jest.preset.mjs';

export default {
  ...esm,
  displayName: 'e2e',
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/support/failed.mjs',
  runtime: '<rootDir>/../tools/lasting-modules.mjs',
  testMatch: ['<rootDir>/{journeys,attack}/**/*.e2e.ts'],
  globalSetup: '<rootDir>/support/house-up.mjs',
  globalTeardown: '<rootDir>/support/house-down.mjs',
  testSequencer: '<rootDir>/support/longest-first.mjs',
  testTimeout: 120_000,
};
