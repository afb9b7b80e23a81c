export { type Law } from './law.js';
export { laws } from './laws.js';
export { type SourceFile, type Tree, treeOf } from './tree.js';
