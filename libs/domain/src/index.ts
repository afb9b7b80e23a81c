export * from './limits.js';
export * from './metric.js';
export * from './nomination.js';
export * from './plain-date.js';
export * from './refusal.js';
export * from './role.js';
