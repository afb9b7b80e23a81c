import { esm } from '../../jest.preset.mjs';
export default { ...esm, displayName: 'judging', rootDir: import.meta.dirname, testMatch: ['<rootDir>/src/**/*.spec.ts'] };
