import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, type Import, imports, nodes, type SourceFile, syntax, type Tree } from '../tree.js';

const PURE = /^@throughline\/(domain|contract|statistics|anonymity(\/disclosure)?|linkage|publication|judging)$/;
const WEB = /^(fastify|@fastify\/.*|@nestjs\/(platform-.*|swagger))$/;
const ROWS = /^(typeorm|@nestjs\/typeorm|pg|pg-.*)$/;

/** Whether a rule may stand on what it imports: words, pure functions, and files that stand on no more than that. */
function pure(one: Import, tree: Tree): boolean {
  if (one.typeOnly || PURE.test(one.from) || /^(temporal-polyfill|class-validator|node:buffer)$/.test(one.from)) return true;
  if (one.from === 'node:crypto') return one.values.every((name) => name === 'createHash'); // a hash is a function of its argument
  if (!one.from.startsWith('.')) return false;
  if (/\.rules$/.test(one.target)) return true;
  const file = tree.find(({ path }) => path === `${one.target}.ts`);
  return file !== undefined && !/\.\w+$/.test(one.target) && outside(file).length === 0 && imports(file).every((further) => pure(further, tree));
}

/** What each suffix forbids a file to import: the complaint, or undefined when the import is right. */
const FORBIDS: Readonly<Record<string, (one: Import, tree: Tree) => string | undefined>> = {
  rules: (one, tree) => (pure(one, tree) ? undefined : 'rules import nothing but domain, libs, types, other rules and words'),
  controller: (one) =>
    ROWS.test(one.from) || (!one.typeOnly && /\.(entity|rules)$/.test(one.target)) || one.from === 'node:fs'
      ? 'a controller knows HTTP and the use case, not rows and rules'
      : undefined,
  entity: (one) =>
    one.typeOnly || one.from === 'typeorm' || PURE.test(one.from) || /\.entity$/.test(one.target) || /^backend\/src\/platform\/database\//.test(one.target)
      ? undefined
      : 'an entity is a row: it imports typeorm, words of the domain and other rows',
  reader: (one) =>
    WEB.test(one.from) || /\.(controller|job)$/.test(one.target) ? 'a reader answers neighbours with plain values and knows no HTTP' : undefined,
  service: (one) => (WEB.test(one.from) && !one.typeOnly ? 'a service is a use case and knows no HTTP' : undefined),
  job: (one) =>
    WEB.test(one.from) || ROWS.test(one.from) || /\.(controller|entity)$/.test(one.target)
      ? 'a job is shallow: it calls a use case, and knows neither HTTP nor rows'
      : undefined,
};

/** Rules 2 and 13: the suffix of a backend file says what it may touch. */
export const suffixSaysWhatAFileTouches: Law = {
  rule: 2,
  says: 'a file of the backend imports only what its suffix allows',
  breaches: (tree) =>
    files(tree, /^backend\/src\/.*\.(rules|controller|entity|reader|service|job)\.ts$/).flatMap((file) => {
      const forbids = FORBIDS[file.path.split('.').at(-2)!]!;
      return imports(file).flatMap((one) => {
        const complaint = forbids(one, tree);
        return complaint ? [at(file, one.node, `imports ${one.from}; ${complaint}`)] : [];
      });
    }),
  catches: [
    { 'backend/src/surveys/cycle/cycles.controller.ts': `import { DataSource } from 'typeorm';` },
    { 'backend/src/surveys/cycle/cycles.controller.ts': `import { Cycle } from './cycle.entity.js';` },
    { 'backend/src/surveys/cycle/cycle.rules.ts': `import { Clock } from '../../platform/clock.js';` },
    { 'backend/src/surveys/cycle/cycle.rules.ts': `import { readFileSync } from 'node:fs';` },
    { 'backend/src/surveys/cycle/cycle.rules.ts': `import { randomUUID } from 'node:crypto';` },
    {
      'backend/src/surveys/cycle/cycle.rules.ts': `import { rows } from './cycle-words.js';`,
      'backend/src/surveys/cycle/cycle-words.ts': `import { DataSource } from 'typeorm'; export const rows = DataSource;`,
    },
    { 'backend/src/surveys/cycle/cycle.entity.ts': `import { Injectable } from '@nestjs/common';` },
    { 'backend/src/surveys/cycle/cycles.service.ts': `import { FastifyReply } from 'fastify';` },
    { 'backend/src/surveys/cycle/cycle.reader.ts': `import type { FastifyRequest } from 'fastify';` },
    { 'backend/src/surveys/cycle/close-due-cycles.job.ts': `import { Repository } from 'typeorm';` },
  ],
  allows: [
    {
      'backend/src/surveys/cycle/cycle.rules.ts': `import { words } from './cycle-words.js';`,
      'backend/src/surveys/cycle/cycle-words.ts': 'export const words = 1;',
    },
    { 'backend/src/surveys/cycle/cycle.rules.ts': `import { Refusal } from '@throughline/domain'; import type { Cycle } from './cycle.entity.js';` },
    { 'backend/src/surveys/cycle/cycles.service.ts': `import { Injectable } from '@nestjs/common'; import { mayOpen } from './cycle.rules.js';` },
  ],
};

const OUTSIDE = new Set([
  'process',
  'console',
  'fetch',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'globalThis',
  'document',
  'window',
  'localStorage',
]);

function outside(file: SourceFile): string[] {
  return [...nodes(syntax(file))].flatMap((node) => {
    if (ts.isIdentifier(node) && OUTSIDE.has(node.text) && isUse(node)) return [at(file, node, `touches ${node.text}; give it what it needs as an argument`)];
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random')
      return [at(file, node, 'draws a random number; give it a generator with a seed')];
    if (ts.isPropertyAccessExpression(node) && /^(Date|Temporal)\.[nN]ow$/.test(node.getText())) return [at(file, node, 'reads the clock; give it the day')];
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      return [at(file, node, 'reads the clock; give it the day')];
    if (ts.isAwaitExpression(node)) return [at(file, node, 'waits for something outside')];
    return [];
  });
}

/** A name that stands for the global itself, not for a property or a declaration of that name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const declares =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isParameter(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isBindingElement(parent);
  return !(declares && parent.name === node) && !ts.isImportSpecifier(parent) && !ts.isTypeReferenceNode(parent);
}

/** Rule 5: rules are functions on plain shapes; so are domain, statistics, linkage, publication and judging. */
export const rulesArePure: Law = {
  rule: 5,
  says: 'rules, domain, statistics, linkage, publication and judging touch neither the clock nor chance nor anything outside their arguments',
  breaches: (tree) =>
    files(tree, /^(backend\/src\/.*\.rules\.ts|libs\/(domain|statistics|linkage|publication|judging)\/src\/.*\.ts)$/, /\.spec\.ts$|\/command-line/).flatMap(
      outside,
    ),
  catches: [
    { 'backend/src/surveys/cycle/cycle.rules.ts': 'export const today = () => new Date();' },
    { 'backend/src/surveys/cycle/cycle.rules.ts': 'export const now = () => Date.now();' },
    { 'libs/statistics/src/bootstrap.ts': 'export const draw = () => Math.random();' },
    { 'backend/src/surveys/cycle/cycle.rules.ts': 'export const where = () => process.cwd();' },
    { 'backend/src/surveys/cycle/cycle.rules.ts': 'export async function ask() { return await fetch("x"); }' },
  ],
  allows: [{ 'backend/src/surveys/cycle/cycle.rules.ts': 'export const due = (today: string, closesOn: string) => new Date(closesOn) < new Date(today);' }],
};
