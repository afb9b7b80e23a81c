import { esm } from '../jest.preset.mjs';
export default {
  ...esm,
  displayName: 'integration',
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/../tools/lasting-node.mjs',
  runtime: '<rootDir>/../tools/lasting-modules.mjs',
  testMatch: ['<rootDir>/src/**/*.db.spec.ts'],
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/jest.global-teardown.mjs',
  testSequencer: '<rootDir>/jest.longest-first.mjs',
  testTimeout: 60000,
};
