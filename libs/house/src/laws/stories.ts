import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, nodes, syntax } from '../tree.js';

const MOST_LINES = 40;
const MOST_DECISIONS = 8;

const isDecision = (node: ts.Node): boolean =>
  ts.isIfStatement(node) ||
  ts.isSwitchStatement(node) ||
  ts.isForStatement(node) ||
  ts.isForOfStatement(node) ||
  ts.isWhileStatement(node) ||
  ts.isConditionalExpression(node);

/** Rule 6: a use case is read at a glance; what could be argued over belongs to the rules. */
export const servicesTellTheStory: Law = {
  rule: 6,
  says: `a method of a service has at most ${MOST_LINES} lines and ${MOST_DECISIONS} decisions: load, ask the rules, save`,
  breaches: (tree) =>
    files(tree, /^backend\/src\/.*\.service\.ts$/).flatMap((file) =>
      [...nodes(syntax(file))].filter(ts.isMethodDeclaration).flatMap((method) => {
        const name = method.name.getText();
        const lines = method.getText().split('\n').length;
        const decisions = [...nodes(method)].filter(isDecision).length;
        return [
          ...(lines > MOST_LINES ? [at(file, method, `${name} has ${lines} lines; let it tell the story and its parts the details`)] : []),
          ...(decisions > MOST_DECISIONS ? [at(file, method, `${name} decides ${decisions} times; decisions belong to a .rules.ts`)] : []),
        ];
      }),
    ),
  catches: [
    { 'backend/src/a/a.service.ts': `export class A { open() {\n${'this.step();\n'.repeat(MOST_LINES)}} }` },
    { 'backend/src/a/a.service.ts': `export class A { open(x: number) { ${'if (x) this.step(); '.repeat(MOST_DECISIONS + 1)} } }` },
  ],
  allows: [{ 'backend/src/a/a.service.ts': `export class A { open(x: number) { ${'if (x) this.step(); '.repeat(MOST_DECISIONS)} } }` }],
};
