// Types in JSON Schema 2020-12. Named classes, interfaces and object types become components; everything else stands where it is used.
import ts from 'typescript';
import { constrained, mayBeAbsent } from './constraints.mjs';
import { decoratorsOf, docOf } from './syntax.mjs';
import { Unclear } from './unclear.mjs';

const { TypeFlags } = ts;

/** Makes schemas and keeps the components that they refer to. */
export class Schemas {
  components = {};
  #origins = new Map();
  /** Named unions that are being put together; one that comes up again within itself is a component. */
  #within = new Set();
  #checker;

  constructor(checker) {
    this.#checker = checker;
  }

  /** The schema of a type; `node` is where it is used, for complaints. Undefined (the value) is left out: absence is said by `required`. */
  of(type, node) {
    const flags = type.flags;
    if (flags & TypeFlags.Any)
      throw new Unclear(`This type comes to any, so the API document cannot say what is sent: "${node.getText().slice(0, 80)}".`, node);
    if (flags & TypeFlags.Unknown) return {};
    if (flags & TypeFlags.Null) return { type: 'null' };
    if (type.isStringLiteral()) return { type: 'string', const: type.value };
    if (type.isNumberLiteral()) return { type: 'number', const: type.value };
    if (flags & TypeFlags.BooleanLiteral) return { type: 'boolean', const: this.#checker.typeToString(type) === 'true' };
    if (flags & TypeFlags.StringLike) return { type: 'string' };
    if (flags & TypeFlags.NumberLike) return { type: 'number' };
    if (flags & TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.isUnion()) return this.#union(type, node);
    if (type.isIntersection()) return this.#intersection(type, node);
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) return this.#array(type, node);
    if (flags & TypeFlags.Object) return this.#object(type, node);
    throw new Unclear(`The API document cannot say what ${this.#checker.typeToString(type)} is.`, node);
  }

  /** What is said of the component that a schema refers to; empty for one that stands where it is used. */
  docOf(schema) {
    return this.components[schema?.$ref?.split('/').at(-1)]?.description ?? '';
  }

  #union(type, node) {
    const name = type.aliasSymbol?.name;
    if (name && this.#within.has(name)) {
      this.components[name] ??= {};
      return { $ref: `#/components/schemas/${name}` };
    }
    if (name) this.#within.add(name);
    const schema = this.#anyOf(type, node);
    if (name) this.#within.delete(name);
    // it spoke of itself, so it has to have a name
    if (!name || !this.components[name]) return schema;
    this.#claim(type.aliasSymbol, node);
    const doc = docOf(type.aliasSymbol, this.#checker);
    Object.assign(this.components[name], doc ? { description: doc } : {}, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  #anyOf(type, node) {
    const members = type.types.filter((one) => !(one.flags & TypeFlags.Undefined));
    const nullable = members.some((one) => one.flags & TypeFlags.Null);
    const rest = members.filter((one) => !(one.flags & TypeFlags.Null));
    const schema = this.#either(rest, node);
    if (!nullable) return schema;
    if (typeof schema.type === 'string' && schema.const === undefined)
      return { ...schema, type: [schema.type, 'null'], ...(schema.enum ? { enum: [...schema.enum, null] } : {}) };
    return { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] };
  }

  /** One of several: literals of one kind as an enum, true and false as boolean. */
  #either(members, node) {
    const all = members.map((one) => this.of(one, node));
    const booleans = all.filter((one) => one.type === 'boolean');
    const schemas = booleans.length === 2 ? [...all.filter((one) => one.type !== 'boolean'), { type: 'boolean' }] : all;
    if (schemas.length === 1) return schemas[0];
    const literals = (kind) => schemas.filter((one) => one.type === kind && one.const !== undefined);
    const folded = ['string', 'number'].flatMap((kind) => {
      const found = literals(kind);
      return found.length > 1 ? [{ type: kind, enum: found.map((one) => one.const).sort(kind === 'number' ? (a, b) => a - b : () => 0) }] : found;
    });
    const parts = [...folded, ...schemas.filter((one) => one.const === undefined || one.type === 'boolean')];
    return parts.length === 1 ? parts[0] : { anyOf: parts };
  }

  /** A branded text or number is what it is on the wire; objects are put together. */
  #intersection(type, node) {
    const plain = type.types.find((one) => one.flags & (TypeFlags.StringLike | TypeFlags.NumberLike));
    if (!plain) return this.#object(type, node);
    return type.aliasSymbol?.name === 'PlainDate' ? { type: 'string', format: 'date' } : this.of(plain, node);
  }

  #array(type, node) {
    const items = this.#checker.getTypeArguments(type).map((one) => this.of(one, node));
    if (!this.#checker.isTupleType(type)) return { type: 'array', items: items[0] };
    return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
  }

  #object(type, node) {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    const named = symbol && !/^__|^Record$/.test(symbol.name) && !type.aliasTypeArguments?.length;
    if (!named) return this.#shape(type, node);
    this.#claim(symbol, node);
    const name = symbol.name;
    if (!this.components[name]) {
      this.components[name] = {}; // stands here first, so that a type may speak of itself
      const doc = docOf(symbol, this.#checker);
      Object.assign(this.components[name], doc ? { description: doc } : {}, this.#shape(type, node));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #claim(symbol, node) {
    const origin = symbol.declarations?.[0]?.getSourceFile().fileName;
    const known = this.#origins.get(symbol.name) ?? origin;
    if (known !== origin) throw new Unclear(`Two types on the wire are called ${symbol.name} (${known} and ${origin}); give one of them another name.`, node);
    this.#origins.set(symbol.name, origin);
  }

  /** An object, property by property. One whose class has validators is a request: nothing but its properties is let through. */
  #shape(type, node) {
    const properties = {};
    const required = [];
    const fields = this.#checker.getPropertiesOfType(type);
    const isRequest = fields.some(({ valueDeclaration }) => valueDeclaration && decoratorsOf(valueDeclaration).length > 0);
    for (const symbol of fields) {
      const declaration = symbol.valueDeclaration;
      const { schema, absent } = isRequest ? this.requestField(symbol, node) : this.#replyField(symbol, declaration ?? node);
      properties[symbol.name] = this.#described(schema, symbol, declaration);
      if (!absent) required.push(symbol.name);
    }
    const index = this.#checker.getIndexInfosOfType(type)[0];
    const further = index ? { additionalProperties: this.of(index.type, node) } : isRequest ? { additionalProperties: false } : {};
    return { type: 'object', ...(fields.length > 0 ? { properties } : {}), ...(required.length > 0 ? { required } : {}), ...further };
  }

  /** One property of a request class: its schema, and whether it may be left out. */
  requestField(symbol, node) {
    const declaration = symbol.valueDeclaration ?? node;
    const validators = decoratorsOf(declaration);
    if (validators.length === 0) throw new Unclear(`"${symbol.name}" has no validator, so a request that gives it is refused. Add one.`, declaration);
    const schema = constrained(this.of(this.#checker.getTypeOfSymbol(symbol), declaration), validators, this.#checker);
    return { schema, absent: mayBeAbsent(validators, Boolean(symbol.flags & ts.SymbolFlags.Optional)) };
  }

  #replyField(symbol, node) {
    return { schema: this.of(this.#checker.getTypeOfSymbol(symbol), node), absent: Boolean(symbol.flags & ts.SymbolFlags.Optional) };
  }

  /** With the property's own docstring, or else that of the named type it is of. */
  #described(schema, symbol, declaration) {
    const reference =
      declaration?.type && ts.isTypeReferenceNode(declaration.type) && !schema.$ref ? this.#checker.getSymbolAtLocation(declaration.type.typeName) : undefined;
    const doc =
      docOf(symbol, this.#checker) || (reference && reference.name !== 'PlainDate' && reference.name !== 'Record' ? docOf(reference, this.#checker) : '');
    return doc ? { description: doc, ...schema } : schema;
  }
}
