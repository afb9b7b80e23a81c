export * from './identity.js';
export * from './leadership.js';
export * from './linkage.js';
export * from './outcomes.js';
export * from './platform.js';
export * from './recognition.js';
export * from './ballot.js';
export * from './results.js';
