export * from './limits.js';
export * from './plain-date.js';
export * from './refusal.js';
export * from './role.js';
