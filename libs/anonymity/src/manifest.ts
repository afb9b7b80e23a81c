// What a device needs before it takes part. An entry of its own, so that a page can show its first screen without the code that seals.
export { hashWords } from './manifest/hash-words.js';
export { checkManifest } from './manifest/manifest-check.js';
export { checkQuestions, type Manifest } from './manifest/manifest.js';
