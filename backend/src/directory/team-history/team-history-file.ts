import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { csvOf, type Table } from '../../platform/files/csv-table.js';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import type { ImportFieldSpec, MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { type ImportPreview, PreviewBuilder } from '../../platform/files/import-preview.js';
import type { AskedImport, PreviewedImport } from '../../platform/files/previewed-import.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DirectoryLock } from '../directory-lock.js';
import { EmployeeReader } from '../employee/employee.reader.js';
import type { Stretch } from '../employee/membership.rules.js';
import { RosterStanding } from '../roster-import/roster-standing.js';
import { RosterWriter } from '../roster-import/roster-writer.js';
import { dateOrderOf } from '../roster-import/written-date.rules.js';
import { folded, TeamFinder } from '../team/team-finder.rules.js';
import { contradictions, type PlannedHistory, plannedHistory } from './history-plan.rules.js';
import { HISTORY_FIELDS, type HistoryLine, readHistoryRow } from './history-row.rules.js';

/** Who was in which team from when until when, as a file: the lines about a person are her whole history. */
@Injectable()
export class TeamHistoryFile implements PreviewedImport<PlannedHistory[]> {
  readonly kind = 'team-history';

  constructor(
    private readonly standing: RosterStanding,
    private readonly writer: RosterWriter,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly lock: DirectoryLock,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
  ) {}

  fields(): readonly ImportFieldSpec[] {
    return HISTORY_FIELDS;
  }

  async read({ file, columns, options }: AskedImport): Promise<{ preview: ImportPreview; plan: PlannedHistory[] }> {
    const builder = new PreviewBuilder();
    const raw: DelimitedRow[] = [];
    for await (const row of builder.rows(file)) raw.push(row);
    const order = options.dateOrder ?? dateOrderOf(raw.flatMap((row) => [columns.value(row, 'from'), columns.value(row, 'until')]));
    await this.lock.take();
    const { teams, people } = await this.standing.load();
    const byWord = await this.byWord();
    const names = { teams: new TeamFinder(teams), people: byWord };
    const lines: HistoryLine[] = [];
    for (const row of raw) {
      const read = readHistoryRow(row, columns, names, order);
      if (Array.isArray(read)) for (const { field, problem } of read) builder.problem(row.line, columns.column(field), columns.value(row, field), problem);
      else lines.push(read);
    }
    const known = new Map(people.map(({ id, facts, history }) => [id, { id, leftOn: facts.leftOn, history }]));
    const today = await this.organisations.today();
    const byPerson = [...Map.groupBy(lines, ({ employeeId }) => employeeId).entries()];
    const about = (row: DelimitedRow): string => wordOf(row, columns, byWord);
    refuseTogether(raw, about, builder, columns.column('employee'));
    for (const [id, all] of byPerson.filter((one) => isWhole(one, builder)))
      for (const { line, field, problem } of contradictions(all, known.get(id)!, today)) builder.problem(line, columns.column(field), null, problem);
    refuseTogether(raw, about, builder, columns.column('employee'));
    const plan = byPerson.filter((one) => isWhole(one, builder)).map(([id, all]) => plannedHistory(all, known.get(id)!));
    const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    for (const one of plan) report(one, builder, nameOf.get(one.id)!, teamNames);
    return { preview: builder.done(), plan: plan.filter(({ change }) => change === 'changed') };
  }

  /** Writes the histories; what agents who are these people handled is given to their teams anew by a job. */
  async apply(plan: PlannedHistory[]): Promise<void> {
    if (plan.length === 0) return;
    await this.writer.histories(plan);
    const agents = await this.work.query<{ id: string }>(
      `SELECT id FROM org.helpdesk_agent WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[]) ORDER BY id`,
      [plan.map(({ id }) => id)],
    );
    if (agents.length > 0) await this.jobs.send('reattribute-outcomes', { organisationId: this.work.organisationId, agentIds: agents.map(({ id }) => id) });
  }

  /** All histories as a table, a row for every stretch; its columns are those that an import reads. Whom a file could not name again is left out. */
  async table(): Promise<string> {
    const { teams, people } = await this.standing.load();
    const team = new Map(teams.map(({ id, name, externalKey }) => [id, externalKey ?? name]));
    const rows = people
      .flatMap(({ facts, history }) => {
        const who = facts.email ?? facts.externalKey;
        return who === null ? [] : history.map(({ teamId, fromOn, untilOn }) => [who, team.get(teamId) ?? null, fromOn, untilOn] as const);
      })
      .toSorted(([one, , from], [other, , later]) => (one === other ? (from < later ? -1 : 1) : one < other ? -1 : 1));
    return csvOf([['employee', 'team', 'from', 'until'], ...rows] satisfies Table);
  }

  private async byWord(): Promise<ReadonlyMap<string, string>> {
    const people = await this.employees.findable();
    // who works here comes last and wins where somebody who left had the same address
    const ordered = [...people.filter(({ here }) => !here), ...people.filter(({ here }) => here)];
    const words = (of: (one: (typeof people)[number]) => string | null): (readonly [string, string])[] =>
      ordered.flatMap((one) => (of(one) === null ? [] : [[folded(of(one)!), one.employeeId] as const]));
    return new Map([...words(({ externalKey }) => externalKey), ...words(({ email }) => email)]);
  }
}

function isWhole([, lines]: readonly [string, readonly HistoryLine[]], builder: PreviewBuilder): boolean {
  return !lines.some(({ line }) => builder.refuses(line));
}

/** Whom a row is about; who is named by address in one row and by key in another is one. */
function wordOf(row: DelimitedRow, columns: MappedColumns, people: ReadonlyMap<string, string>): string {
  const word = folded(columns.value(row, 'employee'));
  return people.get(word) ?? word;
}

/** The rows about one person are taken together or not at all: without one of them the others would say something else. */
function refuseTogether(rows: readonly DelimitedRow[], about: (row: DelimitedRow) => string, builder: PreviewBuilder, column: string | null): void {
  for (const same of Map.groupBy(rows, about).values()) {
    const bad = same.find(({ line }) => builder.refuses(line));
    if (!bad) continue;
    for (const { line } of same)
      if (!builder.refuses(line))
        builder.problem(line, column, null, `Line ${bad.line} about the same person has a problem, and all of a person's lines are taken together.`);
  }
}

function report({ known, history, lines, change }: PlannedHistory, builder: PreviewBuilder, name: string, teams: ReadonlyMap<string, string>): void {
  const told = (all: readonly Stretch[]): string =>
    all.map(({ teamId, fromOn, untilOn }) => `${teams.get(teamId) ?? ''} ${fromOn} – ${untilOn ?? ''}`.trim()).join('; ');
  const differences = change === 'changed' ? [{ field: 'teamKeyOrName', from: told(known.history) || null, to: told(history) || null }] : [];
  lines.forEach(({ line, stretch: { teamId, fromOn, untilOn } }, i) =>
    builder.row({
      line,
      change,
      differences: i === 0 ? differences : [],
      values: () => ({ employee: name, teamKeyOrName: teams.get(teamId) ?? '', from: fromOn, until: untilOn ?? '' }),
    }),
  );
}
