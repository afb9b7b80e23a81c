import type { Cell, Distribution } from '@throughline/publication';
import type { StatedCount } from './trustee-count.rules.js';

type Form = 'text' | 'number' | 'boolean' | 'text?' | 'number?' | { readonly [field: string]: Form } | readonly [Form] | readonly [null, Form];
const CELL = { family: 'text', value: 'text', nodeId: 'text', sizeBand: 'text' } as const satisfies Partial<Record<keyof Cell, Form>>;
const DISTRIBUTION = {
  ...CELL,
  questionId: 'text',
  shares: ['text'],
  ranksX10: [null, ['number']],
  recommend: [null, { promoters: 'text', passives: 'text', detractors: 'text', score: 'number?', low: 'number?', high: 'number?' }],
} as const satisfies Partial<Record<keyof Distribution, Form>>;
const FORM: Form = {
  board: { root: 'text', count: 'number', not_counted: [{ hash: 'text', reason: 'text' }], manifest_hashes: 'number' },
  tables: {
    nodes: [{ id: 'text', parentId: 'text?', name: 'text', sizeBand: 'text?', shownAt: 'text?', liftedOut: 'boolean', overfull: 'boolean' }],
    groups: [CELL],
    cells: [{ ...CELL, kind: 'text', measure: 'text', meanX10: 'number', lowX10: 'number?', highX10: 'number?', favourable: 'text?' }],
    distributions: [DISTRIBUTION],
    comments: [{ nodeId: 'text', questionId: 'text', text: 'text' }],
    certificate: {},
    withheld: 'text?',
  },
};
const REASONS = ['forged-token', 'unreadable', 'other-manifest', 'cohort-overfull'];

/** Whether what came as JSON has the form of a count, whatever else is wrong with it. */
export function hasForm(stated: StatedCount): boolean {
  return (
    fits(stated, FORM) &&
    stated.board.not_counted.every(({ reason }) => REASONS.includes(reason)) &&
    Number.isSafeInteger(stated.board.manifest_hashes) &&
    stated.tables.cells.every(({ kind, favourable }) => (kind === 'question' || kind === 'driver') && /^(low|middle|high|\d{1,3})$/.test(favourable ?? 'low'))
  );
}

function fits(value: unknown, form: Form): boolean {
  if (typeof form === 'string') {
    if (form.endsWith('?') && value === null) return true;
    return typeof value === { t: 'string', n: 'number', b: 'boolean' }[form[0] as 't' | 'n' | 'b'];
  }
  if (isList(form)) {
    const [first, second] = form;
    if (first === null) return value === null || fits(value, second);
    return Array.isArray(value) && value.every((one) => fits(one, first));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(form).every(([field, inner]) => fits((value as Record<string, unknown>)[field], inner));
}

const isList = (form: Form): form is readonly [Form] | readonly [null, Form] => Array.isArray(form);
