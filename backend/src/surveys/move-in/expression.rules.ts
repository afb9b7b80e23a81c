import type { Expression, ForeignCondition, ForeignSource } from './foreign-survey.js';

type Token = { kind: 'name' | 'text' | 'sign'; value: string };
type Compared = Extract<Expression, { value: string }>['is'];

/** Longest condition that is read, in UTF-16 units. */
export const LONGEST_CONDITION = 4000;
const DEEPEST = 40;
const MOST_TOKENS = 600;

const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  equal: '==',
  notequal: '!=',
  less: '<',
  greater: '>',
  lessorequal: '<=',
  greaterorequal: '>=',
  empty: 'empty',
  notempty: 'notempty',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  true: 'true',
  false: 'false',
};
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
const COMPARED: Readonly<Record<string, Compared>> = { '==': 'equal', '<': 'less', '<=': 'at-most', '>': 'more', '>=': 'at-least', contains: 'contains' };

const LIMESURVEY = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?(?![\w.]))|([A-Za-z_\d][\w.:#]*)|(&&|\|\||[=!<>]=|[()!<>,=+*/%^-]))/y;
const SURVEYJS =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?(?![\w.]))|(?:\{([^{}]+)\})|([A-Za-z_]\w*)|(&&|\|\||[=!<>]=|<>|[()!<>,=[\]+*/%^-]))/y;

/** Thrown where an expression says something that no condition of ours can. */
class CannotSay extends Error {}

/**
 * A condition of LimeSurvey (relevance equation) or SurveyJS (`visibleIf`). `means` is there when it only compares single answers with values, and asks
 * whether there are any, joined by and, or and not; otherwise `why` says what it does beyond that. Undefined when there is no condition.
 */
export function foreignCondition(source: ForeignSource, original: string): ForeignCondition | undefined {
  const trimmed = original.trim();
  if (trimmed === '') return undefined;
  const shown = trimmed.slice(0, LONGEST_CONDITION);
  if (trimmed.length > LONGEST_CONDITION) return { original: shown, why: 'it is too long to be read' };
  // CannotSay: whether an expression can be said is only known at its last sign
  try {
    const reader = new Reader(tokens(source, trimmed));
    return { original: shown, means: reader.whole() };
  } catch (error) {
    if (error instanceof CannotSay) return { original: shown, why: error.message };
    throw error;
  }
}

function tokens(source: ForeignSource, text: string): Token[] {
  const pattern = new RegExp(source === 'limesurvey' ? LIMESURVEY : SURVEYJS);
  const found: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    if (text.slice(at).trim() === '') break;
    const match = pattern.exec(text);
    if (!match) throw new CannotSay(`it has "${text.slice(at, at + 20).trim()}", which we cannot read`);
    if (found.length >= MOST_TOKENS) throw new CannotSay('it is too long to be read');
    found.push(source === 'limesurvey' ? limeToken(match) : jsToken(match));
  }
  return found;
}

const unquoted = (text: string): string => text.replace(/\\(.)/g, '$1');

function limeToken([, double, single, number, word, sign]: RegExpExecArray): Token {
  const text = double ?? single;
  if (text !== undefined) return { kind: 'text', value: unquoted(text) };
  if (number !== undefined) return { kind: 'text', value: number };
  if (word === undefined) return signed(sign!);
  const known = WORDS[word.toLowerCase()];
  if (known && !['true', 'false', 'empty', 'contains'].includes(known)) return { kind: 'sign', value: known };
  return { kind: 'name', value: word };
}

function jsToken([, double, single, number, place, word, sign]: RegExpExecArray): Token {
  const text = double ?? single;
  if (text !== undefined) return { kind: 'text', value: unquoted(text) };
  if (number !== undefined) return { kind: 'text', value: number };
  if (place !== undefined) return { kind: 'name', value: place.trim() };
  if (word === undefined) return signed(sign!);
  const known = Object.hasOwn(WORDS, word.toLowerCase()) ? WORDS[word.toLowerCase()]! : undefined;
  if (known === 'true' || known === 'false') return { kind: 'text', value: known };
  return known ? { kind: 'sign', value: known } : { kind: 'sign', value: `${word}(` };
}

const signed = (sign: string): Token => ({ kind: 'sign', value: { '=': '==', '<>': '!=' }[sign] ?? sign });

/** Reads or-s of and-s of comparisons, as both tools bind them. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly all: readonly Token[]) {}

  whole(): Expression {
    const said = this.either();
    if (this.at < this.all.length) throw new CannotSay(`it has "${this.all[this.at]!.value}" where it should end or go on with and, or`);
    return said;
  }

  private either(): Expression {
    const parts = this.listed('||', () => this.both());
    return parts.length === 1 ? parts[0]! : { any: parts };
  }

  private both(): Expression {
    const parts = this.listed('&&', () => this.one());
    return parts.length === 1 ? parts[0]! : { all: parts };
  }

  private listed(sign: string, part: () => Expression): Expression[] {
    if (++this.depth > DEEPEST) throw new CannotSay('it is nested too deep');
    const parts = [part()];
    while (this.takes(sign)) parts.push(part());
    this.depth--;
    return parts;
  }

  private one(): Expression {
    if (this.takes('!')) {
      if (++this.depth > DEEPEST) throw new CannotSay('it is nested too deep');
      const not = this.one();
      this.depth--;
      return { not };
    }
    if (this.takes('(')) {
      const inner = this.either();
      this.must(')');
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Expression {
    const left = this.next('a question');
    if (left.kind === 'sign') throw new CannotSay(`it uses "${left.value.replace('(', '')}"`);
    if (left.kind === 'name' && this.takes('(')) return this.call(left.value);
    const sign = this.all[this.at]?.kind === 'sign' ? this.all[this.at]!.value : undefined;
    if (sign === 'empty' || sign === 'notempty') {
      this.at++;
      const answered: Expression = { name: named(left), is: 'answered' };
      return sign === 'empty' ? { not: answered } : answered;
    }
    if (sign === 'anyof' || sign === 'allof' || sign === 'noneof') {
      this.at++;
      const parts = this.values().map((value): Expression => ({ name: named(left), is: 'contains', value }));
      if (sign === 'allof') return { all: parts };
      return sign === 'anyof' ? { any: parts } : { not: { any: parts } };
    }
    if (sign === undefined || !(sign in COMPARED || sign === '!=' || sign === 'notcontains')) {
      if (left.kind === 'text' && (left.value === '1' || left.value === '0')) return { always: left.value === '1' };
      if (left.kind === 'name' && (sign === undefined || sign === ')' || sign === '&&' || sign === '||')) return { name: named(left), is: 'answered' };
      throw new CannotSay(sign === undefined ? 'it is no comparison' : `it computes with "${sign}"`);
    }
    this.at++;
    const right = this.next('a value');
    if (right.value === '[' || right.kind === 'sign') throw new CannotSay('it compares with several values or with what is computed');
    return compared(left, sign, right);
  }

  /** The one function that we can say: LimeSurvey's is_empty. */
  private call(name: string): Expression {
    if (name.toLowerCase() !== 'is_empty') throw new CannotSay(`it uses the function ${name}()`);
    const about = this.next('a question');
    this.must(')');
    return { not: { name: named(about), is: 'answered' } };
  }

  private values(): string[] {
    if (!this.takes('[')) return [this.next('a value').value];
    const values: string[] = [];
    while (!this.takes(']')) {
      if (values.length > 0) this.must(',');
      values.push(this.next('a value').value);
    }
    if (values.length === 0) throw new CannotSay('it compares with no value');
    return values;
  }

  private takes(sign: string): boolean {
    const token = this.all[this.at];
    const is = token?.kind === 'sign' && token.value === sign;
    if (is) this.at++;
    return is;
  }

  private must(sign: string): void {
    if (!this.takes(sign)) throw new CannotSay(`it lacks "${sign}"`);
  }

  private next(what: string): Token {
    const token = this.all[this.at++];
    if (!token) throw new CannotSay(`it ends where ${what} should stand`);
    return token;
  }
}

function compared(left: Token, sign: string, right: Token): Expression {
  if (left.kind === 'name' && right.kind === 'name') throw new CannotSay('it compares two answers with one another');
  if (left.kind === 'text' && right.kind === 'text') throw new CannotSay('it compares two values that never change');
  const turned = left.kind === 'text';
  const [about, value] = turned ? [right, left] : [left, right];
  const way = turned ? (MIRRORED[sign] ?? sign) : sign;
  const name = named(about);
  if (way === '!=' || way === 'notcontains') return { not: equal(name, way === '!=' ? 'equal' : 'contains', value.value) };
  return equal(name, COMPARED[way]!, value.value);
}

/** Being equal to nothing is having no answer. */
const equal = (name: string, is: Compared, value: string): Expression =>
  value === '' && is === 'equal' ? { not: { name, is: 'answered' } } : { name, is, value };

/** The question that is meant: LimeSurvey writes how it wants its answer behind a dot. */
function named(token: Token): string {
  if (token.kind !== 'name') throw new CannotSay('it asks for something else than an answer');
  const [, name, suffix] = /^(.*?)(\.(?:NAOK|valueNAOK|value|code|codeNAOK|shown|question|type|relevanceStatus|rowdivid|gid|qid|sgqa|mandatory|jsName))?$/.exec(
    token.value,
  )!;
  if (suffix && !['.NAOK', '.valueNAOK', '.value', '.code', '.codeNAOK'].includes(suffix))
    throw new CannotSay(`it asks for ${token.value}, which is no answer`);
  return name!;
}
