import { esm } from '../jest.preset.mjs';
export default {
  ...esm,
  displayName: 'backend',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.db\\.spec\\.ts$'],
};
