import type { Expression, ForeignCondition } from './foreign-survey.js';
import type { LssRow } from './lss-tables.js';

const METHODS: Readonly<Record<string, Extract<Expression, { value: string }>['is']>> = {
  '==': 'equal',
  '=': 'equal',
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
};

/** Rows of one condition that are read; beyond them none of ours can say it. */
const MOST_ROWS = 200;

/**
 * The conditions that old surveys have as rows, by the id of the question that they are about. One scenario must hold; in it something of each answer that it
 * looks at. `codes` are the codes of the questions by id.
 */
export function oldConditions(rows: readonly LssRow[], codes: ReadonlyMap<string, string>): Map<string, ForeignCondition> {
  const byQuestion = Map.groupBy(rows, (row) => row.get('qid') ?? '');
  return new Map([...byQuestion].map(([qid, own]) => [qid, condition(own, codes)]));
}

function condition(rows: readonly LssRow[], codes: ReadonlyMap<string, string>): ForeignCondition {
  const original = rows
    .slice(0, MOST_ROWS)
    .map((row) => `${nameOf(row, codes) ?? row.get('cfieldname')} ${row.get('method')} "${row.get('value')}"`)
    .join('; ');
  if (rows.length > MOST_ROWS) return { original, why: 'it is longer than a condition may be here' };
  const scenarios = [...Map.groupBy(rows, (row) => row.get('scenario') ?? '1').values()].map((own) => {
    const answers = [...Map.groupBy(own, (row) => row.get('cfieldname') ?? '').values()].map((about) => about.map((row) => comparison(row, codes)));
    return answers.some((parts) => parts.includes(undefined)) ? undefined : { all: answers.map((parts): Expression => ({ any: parts as Expression[] })) };
  });
  if (scenarios.includes(undefined)) return { original, why: 'it compares in a way that we do not have' };
  return { original, means: { any: scenarios as Expression[] } };
}

function comparison(row: LssRow, codes: ReadonlyMap<string, string>): Expression | undefined {
  const name = nameOf(row, codes);
  const [method, value] = [(row.get('method') ?? '').trim(), (row.get('value') ?? '').trim()];
  if (name === undefined) return undefined;
  const answered: Expression = { name, is: 'answered' };
  if (value === '') return method === '!=' ? answered : { not: answered };
  if (method === '!=') return { not: { name, is: 'equal', value } };
  const is = METHODS[method];
  return is && { name, is, value };
}

/** `123X4X56SQ1` as `Q5_SQ1`; a plus before it means a box that is ticked. */
function nameOf(row: LssRow, codes: ReadonlyMap<string, string>): string | undefined {
  const match = /^\+?\d+X\d+X(\d+)(.*)$/.exec(row.get('cfieldname') ?? '');
  const code = codes.get(row.get('cqid') ?? '') ?? (match ? codes.get(match[1]!) : undefined);
  if (code === undefined) return undefined;
  return match?.[2] ? `${code}_${match[2]}` : code;
}
