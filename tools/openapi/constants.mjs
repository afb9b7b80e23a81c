// What an expression in a decorator's brackets comes to: LIMITS.name → 120, DRIVER_KEYS → its words, METRIC_KEY → its pattern.
import ts from 'typescript';
import { nodesOf } from './syntax.mjs';
import { Unclear } from './unclear.mjs';

/** The value of a constant expression. A regular expression comes back as RegExp, a function as undefined. Throws Unclear for what is no constant. */
export function valueOf(node, checker) {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return valueOf(node.expression, checker);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return undefined;
  if (ts.isRegularExpressionLiteral(node)) {
    const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
    return new RegExp(source, flags);
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((one) => valueOf(one, checker));
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(node.properties.map((one) => [one.name.getText(), ts.isPropertyAssignment(one) ? valueOf(one.initializer, checker) : undefined]));
  const literal = valueOfType(checker.getTypeAtLocation(node), checker);
  if (literal !== undefined) return literal;
  const initializer = initializerOf(node, checker);
  if (initializer) return valueOf(initializer, checker);
  throw new Unclear(`"${node.getText()}" is no constant that can be read without running the code; write a literal or a const.`, node);
}

function valueOfType(type, checker) {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === 'true';
  const listed = checker.isTupleType(type) || checker.isArrayType(type) ? checker.getTypeArguments(type) : [];
  const values = listed.flatMap((one) => (one.isUnion() ? one.types : [one])).map((one) => valueOfType(one, checker));
  return values.length > 0 && values.every((one) => one !== undefined) ? values : undefined;
}

function initializerOf(node, checker) {
  const symbol = checker.getSymbolAtLocation(node);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  return declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) ? declaration.initializer : undefined;
}

/** The value of an expression as it stands in the file that declares a decorator of our own: what the decorator itself checks against. */
export function valueIn(decorator, text, checker) {
  const name = ts.isCallExpression(decorator) ? decorator.expression : decorator;
  const symbol = checker.getSymbolAtLocation(name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const file = target?.declarations?.[0]?.getSourceFile();
  const found = file && [...nodesOf(file)].find((one) => ts.isPropertyAccessExpression(one) && one.getText() === text);
  if (!found) throw new Unclear(`${name.getText()} no longer reads ${text}.`, decorator);
  return valueOf(found, checker);
}
