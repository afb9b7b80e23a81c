import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { escapeCell } from '../../platform/files/escape-cell.js';
import { PreviewBuilder, type ImportPreview } from '../../platform/files/import-preview.js';
import type { AskedImport } from '../../platform/files/previewed-import.js';
import { repeated } from '../../platform/files/repeated-rows.rules.js';
import { withPart } from './customer-plan.rules.js';
import { PlanBook } from './plan-book.js';
import { type FieldChange, referenceKey } from './plan-fields.rules.js';
import { type PlanBefore, planned, type PlannedPlan } from './plan-import.rules.js';
import { type PlanLine, readPlanRow } from './plan-row.rules.js';

interface Findable {
  employeeId: string;
  name: string;
  email: string | null;
  externalKey: string | null;
  here: boolean;
}

/** Plans as a file: read against what is there, and written so that it can be read again. */
@Injectable()
export class PlanFile {
  constructor(
    private readonly book: PlanBook,
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
  ) {}

  async read({ file, columns }: AskedImport): Promise<{ preview: ImportPreview; plan: PlannedPlan[] }> {
    const builder = new PreviewBuilder();
    const raw = [];
    for await (const row of builder.rows(file)) raw.push(row);
    const everybody = await this.employees.findable();
    const people = byKey(everybody);
    const lines: PlanLine[] = [];
    for (const row of raw) {
      const read = readPlanRow(row, columns, people);
      if (Array.isArray(read)) for (const { column, value, problem } of read) builder.problem(row.line, column, value, problem);
      else lines.push(read);
    }
    const reference = columns.column('reference');
    for (const [line, other] of repeated(lines.map((one) => ({ line: one.line, key: referenceKey(one.reference) }))))
      builder.problem(line, reference, null, `Line ${other} is about the same customer. Keep the row that is right.`);
    const standing = await this.standing();
    const plan: PlannedPlan[] = [];
    for (const row of lines.filter(({ line }) => !builder.refuses(line))) {
      const made = planned(row, standing.get(referenceKey(row.reference)));
      if ('problem' in made) builder.problem(row.line, reference, row.reference, made.problem);
      else plan.push(made);
    }
    const names = new Map(everybody.map(({ employeeId, name }) => [employeeId, name]));
    for (const one of plan) report(one, builder, names);
    return { preview: builder.done(), plan: plan.filter(({ fields }) => fields.length > 0) };
  }

  /** Every plan that has not ended, as a file for a spreadsheet that runs nothing of it; its columns are those that an import reads. */
  async write(): Promise<string> {
    const plans = (await this.book.plans()).filter(({ ended }) => !ended);
    const wants = await this.wantsByPlan();
    const keys = new Map((await this.employees.findable()).map(({ employeeId, name, email, externalKey }) => [employeeId, email ?? externalKey ?? name]));
    const most = (counts: readonly number[]): number => Math.max(1, ...counts);
    const deputies = most(plans.map(({ people }) => withPart(people, 'deputy').length));
    const wanted = most(plans.map(({ id }) => wants.get(id)?.length ?? 0));
    const filled = (values: readonly string[], length: number): string[] => Array.from({ length }, (_, i) => values[i] ?? '');
    const numbered = (word: string, length: number): string[] => Array.from({ length }, (_, i) => `${word} ${i + 1}`);
    const head = [
      ...['reference', 'name', 'owner', ...numbered('deputy', deputies), 'risk', 'value'],
      ...['next contact on', 'next contact about', 'last contact on', ...numbered('want', wanted)],
    ];
    const rows = plans.map(({ id, reference, name, people, risk, valueBand, nextOn, nextAbout, lastContactOn }) => {
      const named = (part: 'owner' | 'deputy'): string[] => withPart(people, part).map((one) => keys.get(one) ?? '');
      return [
        ...[reference, name, ...filled(named('owner'), 1), ...filled(named('deputy'), deputies), risk ?? '', valueBand ?? ''],
        ...[nextOn ?? '', nextAbout, lastContactOn ?? '', ...filled(wants.get(id) ?? [], wanted)],
      ].map(escapeCell);
    });
    return stringify([head, ...rows], { bom: true, record_delimiter: '\r\n' });
  }

  private async standing(): Promise<Map<string, PlanBefore>> {
    const wants = await this.wantsByPlan();
    return new Map((await this.book.plans()).map((plan) => [referenceKey(plan.reference), { ...plan, wants: wants.get(plan.id) ?? [] }]));
  }

  private async wantsByPlan(): Promise<Map<string, string[]>> {
    const rows = await this.work.query<{ planId: string; texts: string[] }>(
      `SELECT plan_id AS "planId", array_agg(text ORDER BY position, id) AS texts FROM org.customer_want WHERE organisation_id = $1 GROUP BY plan_id`,
    );
    return new Map(rows.map(({ planId, texts }) => [planId, texts]));
  }
}

function byKey(people: readonly Findable[]): Map<string, string> {
  const here = people.filter((one) => one.here);
  return new Map([
    ...here.flatMap(({ employeeId, externalKey }) => (externalKey ? [[externalKey.toLowerCase(), employeeId] as const] : [])),
    ...here.flatMap(({ employeeId, email }) => (email ? [[email.toLowerCase(), employeeId] as const] : [])),
  ]);
}

/** Names of fields in the file, where the history calls them otherwise. */
const IN_FILE: Readonly<Record<string, string>> = { deputies: 'deputy' };

function report({ line, reference, before, fields }: PlannedPlan, builder: PreviewBuilder, names: ReadonlyMap<string, string>): void {
  const told = ({ field }: FieldChange, text: string | null): string | null => {
    if (text === null) return null;
    if (field === 'want') return text.slice(text.indexOf(': ') + 2);
    return ['owner', 'deputies'].includes(field)
      ? text
          .split(',')
          .map((id) => names.get(id) ?? id)
          .join(', ')
      : text;
  };
  const differences = fields.map((one) => ({ field: IN_FILE[one.field] ?? one.field, from: told(one, one.from), to: told(one, one.to) }));
  builder.row({
    line,
    values: {
      reference,
      ...Object.fromEntries(
        Map.groupBy(differences, ({ field }) => field)
          .entries()
          .map(([field, all]) => [field, all.map(({ to }) => to ?? '').join('; ')]),
      ),
    },
    change: before === undefined ? 'added' : fields.length > 0 ? 'changed' : 'unchanged',
    differences: before === undefined ? [] : differences,
  });
}
