import { CUSTOMER_PLAN, isPlainDate, LIMITS, PLAN_RISKS, type PlanRisk, VALUE_BANDS, type ValueBand } from '@throughline/domain';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import type { ImportFieldSpec, MappedColumns } from '../../platform/files/import-mapping.rules.js';

const numbered = (word: string, most: number): string[] => Array.from({ length: most }, (_, i) => `${word} ${i + 1}`);

/** Everything that the columns of a file of plans can be. Exports have the same columns, so that a file can be changed and brought back. */
export const PLAN_FIELDS: readonly ImportFieldSpec[] = [
  {
    field: 'reference',
    label: 'Reference of the customer',
    required: true,
    synonyms: ['customer', 'customer id', 'customer number', 'account', 'account id', 'Kundennummer', 'référence', 'referencia'],
  },
  { field: 'name', label: 'Name of the customer', required: false, synonyms: ['customer name', 'account name', 'Kunde', 'client', 'cliente', 'nom', 'nombre'] },
  {
    field: 'owner',
    label: 'Owner (e-mail address or personnel number)',
    required: false,
    synonyms: ['owner', 'account manager', 'Betreuer', 'Betreuerin', 'responsable'],
  },
  {
    field: 'deputy',
    label: 'Deputy (e-mail address or personnel number)',
    required: false,
    many: true,
    synonyms: ['deputies', 'Vertretung', 'suppléant', 'suplente', ...numbered('deputy', CUSTOMER_PLAN.deputiesMost)],
  },
  { field: 'risk', label: 'Risk (low, medium, high)', required: false, synonyms: ['Risiko', 'risque', 'riesgo'] },
  { field: 'valueBand', label: 'Value (small, medium, large)', required: false, synonyms: ['value', 'value band', 'Wert', 'valeur', 'valor'] },
  { field: 'nextOn', label: 'Next contact on', required: false, synonyms: ['next contact', 'next contact date'] },
  { field: 'nextAbout', label: 'Next contact about', required: false, synonyms: ['next contact subject', 'about'] },
  {
    field: 'want',
    label: 'What the customer wants',
    required: false,
    many: true,
    synonyms: ['wants', 'need', ...numbered('want', CUSTOMER_PLAN.wantsMost)],
  },
];

/** A row that can be read. What a cell leaves empty is undefined and stays as it is. */
export interface PlanLine {
  readonly line: number;
  readonly reference: string;
  readonly name: string | undefined;
  readonly ownerId: string | undefined;
  readonly deputyIds: readonly string[] | undefined;
  readonly risk: PlanRisk | undefined;
  readonly valueBand: ValueBand | undefined;
  readonly nextOn: string | undefined;
  readonly nextAbout: string | undefined;
  readonly wants: readonly string[];
}

/** Something wrong with a cell, and what would be right. */
export interface CellProblem {
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
}

/**
 * Reads a row, or says everything that is wrong with it. `people`: ids of those who work here today, by e-mail address and by personnel number without case.
 */
export function readPlanRow(row: DelimitedRow, columns: MappedColumns, people: ReadonlyMap<string, string>): PlanLine | CellProblem[] {
  const problems: CellProblem[] = [];
  const refuse = (column: string | null, value: string, problem: string): undefined => {
    problems.push({ column, value, problem });
    return undefined;
  };
  const text = (field: string, most: number): string | undefined => {
    const value = columns.value(row, field).trim();
    return value.length > most ? refuse(columns.column(field), value, `This is longer than ${most} characters; shorten it.`) : value || undefined;
  };
  const word = <Word extends string>(field: string, words: readonly Word[]): Word | undefined => {
    const value = columns.value(row, field).trim().toLowerCase();
    if (value === '') return undefined;
    return words.find((one) => one === value) ?? refuse(columns.column(field), value, `This can be ${words.join(', ')}.`);
  };
  const person = (column: string | null, value: string): string | undefined =>
    people.get(value.toLowerCase()) ??
    refuse(column, value, 'Nobody who works here today has this e-mail address or personnel number. Correct it, or leave the cell empty.');
  const reference = text('reference', CUSTOMER_PLAN.reference);
  if (columns.value(row, 'reference').trim() === '')
    refuse(columns.column('reference'), '', 'The row names no customer; write the reference that you know the customer by.');
  const owner = columns.value(row, 'owner').trim();
  const deputies = columns.valuesOf(row, 'deputy').filter(({ value }) => value.trim() !== '');
  if (deputies.length > CUSTOMER_PLAN.deputiesMost)
    refuse(columns.column('deputy'), String(deputies.length), `A plan has at most ${CUSTOMER_PLAN.deputiesMost} deputies; name those who are asked first.`);
  const ownerId = owner === '' ? undefined : person(columns.column('owner'), owner);
  const deputyIds = deputies.flatMap(({ column, value }) => person(column, value.trim()) ?? []);
  if (ownerId !== undefined && deputyIds.includes(ownerId))
    refuse(columns.column('deputy'), owner, 'The owner cannot be her own deputy. Choose somebody else for one of the two.');
  const nextOn = columns.value(row, 'nextOn').trim();
  if (nextOn !== '' && !isPlainDate(nextOn)) refuse(columns.column('nextOn'), nextOn, 'This is not a day that exists; write it as 2026-03-31.');
  const wants = columns.valuesOf(row, 'want').flatMap(({ column, value }) => {
    const want = value.trim();
    return want.length > CUSTOMER_PLAN.want ? (refuse(column, want, `This is longer than ${CUSTOMER_PLAN.want} characters; shorten it.`) ?? []) : want || [];
  });
  const line = {
    ...{ line: row.line, reference: reference ?? '', name: text('name', LIMITS.name), ownerId, wants: [...new Set(wants)] },
    deputyIds: deputies.length === 0 ? undefined : [...new Set(deputyIds)],
    risk: word('risk', PLAN_RISKS),
    valueBand: word('valueBand', VALUE_BANDS),
    nextOn: nextOn || undefined,
    nextAbout: text('nextAbout', CUSTOMER_PLAN.about),
  };
  return problems.length > 0 ? problems : line;
}
