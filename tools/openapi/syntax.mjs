// Small readings of the syntax tree that several files need.
import ts from 'typescript';

/** The decorators of a declaration, in order: name, arguments, and the node for complaints. */
export function decoratorsOf(node) {
  return (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).map(({ expression }) => {
    const call = ts.isCallExpression(expression) ? expression : undefined;
    return { name: (call?.expression ?? expression).getText(), args: [...(call?.arguments ?? [])], node: expression };
  });
}

export const decoratorOf = (node, name) => decoratorsOf(node).find((one) => one.name === name);

/** Every node below, the node itself first. */
export function* nodesOf(node) {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

export const callsOf = (node) => [...nodesOf(node)].filter(ts.isCallExpression);

/** `a.b.c(…)`: the last name of what is called, and what it is called on. */
export function calledAs(call) {
  return ts.isPropertyAccessExpression(call.expression)
    ? { name: call.expression.name.text, on: call.expression.expression }
    : { name: call.expression.getText() };
}

/** The docstring of a symbol as one text; empty when it has none. */
export function docOf(symbol, checker) {
  if (!symbol) return '';
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return ts
    .displayPartsToString(target.getDocumentationComment(checker))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** The docstring that stands right before a statement, which has no symbol to hang it on. */
export function docBefore(node) {
  const text = node.getSourceFile().text;
  const doc = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .findLast((one) => one.startsWith('/**'));
  return doc
    ? doc
        .slice(3, -2)
        .replace(/\s*\n\s*\*?\s*/g, ' ')
        .trim()
    : '';
}

/** The literal statuses that a piece of code gives its reply: `reply.status(204)`, `reply.status(first ? 201 : 200)`. */
export function statusesOf(node) {
  return callsOf(node)
    .filter((call) => calledAs(call).name === 'status')
    .flatMap((call) => [...nodesOf(call.arguments[0])])
    .filter((one) => ts.isNumericLiteral(one))
    .map(({ text }) => Number(text));
}
