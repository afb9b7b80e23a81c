import { Injectable } from '@nestjs/common';
import type { ImportDifference } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { csvOf, type Table } from '../../platform/files/csv-table.js';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import type { ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import { type ImportPreview, PreviewBuilder } from '../../platform/files/import-preview.js';
import type { AskedImport, PreviewedImport } from '../../platform/files/previewed-import.js';
import { DirectoryLock } from '../directory-lock.js';
import { EmployeeReader } from '../employee/employee.reader.js';
import { folded } from '../team/team-finder.rules.js';
import { TeamReader } from '../team/team.reader.js';
import { AgentMapWriter } from './agent-map-writer.js';
import { contradictions, identityOf, type PlannedAgent, plannedAgent, type StandingAgent } from './agent-plan.rules.js';
import { aboutOf, AGENT_FIELDS, type AgentLine, type AgentNames, readAgentRow } from './agent-row.rules.js';
import type { Assignment } from './assignment.rules.js';

type Names = AgentNames & { readonly shown: ReadonlyMap<string, string> };

/** Which agent or group worked for which team, as a file: read against what is there, and written so that it can be read again. */
@Injectable()
export class AgentMapFile implements PreviewedImport<PlannedAgent[]> {
  readonly kind = 'agent-map';

  constructor(
    private readonly writer: AgentMapWriter,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly lock: DirectoryLock,
    private readonly work: UnitOfWork,
  ) {}

  fields(): readonly ImportFieldSpec[] {
    return AGENT_FIELDS;
  }

  async read({ file, columns }: AskedImport): Promise<{ preview: ImportPreview; plan: PlannedAgent[] }> {
    const builder = new PreviewBuilder();
    const raw: DelimitedRow[] = [];
    for await (const row of builder.rows(file)) raw.push(row);
    await this.lock.take();
    const names = await this.names();
    const lines: AgentLine[] = [];
    for (const row of raw) {
      const read = readAgentRow(row, columns, names);
      if (Array.isArray(read)) for (const { field, problem } of read) builder.problem(row.line, columns.column(field), columns.value(row, field), problem);
      else lines.push(read);
    }
    const byAgent = [...Map.groupBy(lines, identityOf).values()];
    for (const { line, field, problem } of byAgent.flatMap(contradictions)) builder.problem(line, columns.column(field), null, problem);
    refuseTogether(raw, (row) => aboutOf(row, columns), builder, columns.column('agent'));
    const standing = new Map((await this.standing()).map((agent) => [identityOf(agent), agent]));
    const plan = byAgent
      .filter((all) => !all.some(({ line }) => builder.refuses(line)))
      .map((all) => plannedAgent(all, standing.get(identityOf(all[0]!)), columns.has('employee')));
    for (const one of plan) report(one, builder, names.shown);
    return { preview: builder.done(), plan: plan.filter(({ change }) => change !== 'unchanged') };
  }

  apply(plan: PlannedAgent[], importId: string, by: string): Promise<void> {
    return this.writer.write(plan, importId, by);
  }

  /** All agents and groups as a table, a row for every team that one worked for; its columns are those that an import reads. */
  async table(): Promise<string> {
    const sources = await this.sources();
    const keys = new Map(sources.map(({ id, key }) => [id, key]));
    const teams = new Map((await this.teams.tree()).map(({ id, name, externalKey }) => [id, externalKey ?? name]));
    const people = new Map((await this.employees.findable()).map(({ employeeId, email, externalKey }) => [employeeId, email ?? externalKey]));
    const rows = (await this.standing()).flatMap(({ sourceId, kind, key, name, employeeId, assignments }) =>
      (assignments.length > 0 ? assignments : [undefined]).map((one) => [
        ...[keys.get(sourceId) ?? null, key, kind, name, one === undefined ? null : (teams.get(one.teamId) ?? null)],
        ...[one?.from ?? null, one?.until ?? null, employeeId === null ? null : (people.get(employeeId) ?? null)],
      ]),
    );
    return csvOf([['source', 'agent', 'kind', 'agent_name', 'team', 'from', 'until', 'employee'], ...rows] satisfies Table);
  }

  private async names(): Promise<Names> {
    const sources = await this.sources();
    const people = await this.employees.findable();
    // who works here comes last and wins where somebody who left had the same address
    const ordered = [...people.filter(({ here }) => !here), ...people.filter(({ here }) => here)];
    return {
      sources: new Map([...sources.map(({ id, name }) => [folded(name), id] as const), ...sources.map(({ id, key }) => [folded(key), id] as const)]),
      teams: await this.teams.byKeyOrName(),
      people: new Map([
        ...ordered.flatMap(({ employeeId, externalKey }) => (externalKey === null ? [] : [[folded(externalKey), employeeId] as const])),
        ...ordered.flatMap(({ employeeId, email }) => (email === null ? [] : [[folded(email), employeeId] as const])),
      ]),
      shown: new Map([
        ...(await this.teams.tree()).map(({ id, name }) => [id, name] as const),
        ...people.map(({ employeeId, name }) => [employeeId, name] as const),
      ]),
    };
  }

  private sources(): Promise<{ id: string; key: string; name: string }[]> {
    return this.work.query(`SELECT id, key, name FROM org.outcome_source WHERE organisation_id = $1 ORDER BY key`);
  }

  private standing(): Promise<StandingAgent[]> {
    return this.work.query<StandingAgent>(
      `SELECT h.id, h.source_id AS "sourceId", h.kind, h.key, h.name, h.employee_id AS "employeeId",
         coalesce((SELECT json_agg(json_build_object('teamId', a.team_id, 'from', a.from_on, 'until', a.until_on) ORDER BY a.from_on)
           FROM org.agent_assignment a WHERE a.organisation_id = $1 AND a.agent_id = h.id), '[]') AS assignments
       FROM org.helpdesk_agent h WHERE h.organisation_id = $1 ORDER BY h.source_id, h.kind, h.key`,
    );
  }
}

/** The rows about one agent are taken together or not at all: without one of them the others would say something else. */
function refuseTogether(rows: readonly DelimitedRow[], about: (row: DelimitedRow) => string, builder: PreviewBuilder, column: string | null): void {
  for (const same of Map.groupBy(rows, about).values()) {
    const bad = same.find(({ line }) => builder.refuses(line));
    if (!bad) continue;
    for (const { line } of same)
      if (!builder.refuses(line))
        builder.problem(line, column, null, `Line ${bad.line} about the same agent or group has a problem, and all of its lines are taken together.`);
  }
}

function report(one: PlannedAgent, builder: PreviewBuilder, shown: ReadonlyMap<string, string>): void {
  const { before, change, assignments, lines } = one;
  const teams = (all: readonly Assignment[]): string =>
    all.map(({ teamId, from, until }) => `${shown.get(teamId) ?? ''} ${from} – ${until ?? ''}`.trim()).join('; ');
  const who = (id: string | null): string => (id === null ? '' : (shown.get(id) ?? ''));
  const pairs: [field: string, from: string, to: string][] =
    before === undefined
      ? []
      : [
          ['agentName', before.name, one.name],
          ['employee', who(before.employeeId), who(one.employeeId)],
          ['team', teams(before.assignments), teams(assignments)],
        ];
  const differences: ImportDifference[] = pairs
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from: from || null, to: to || null }));
  for (const { line, assignment } of lines)
    builder.row({
      line,
      change,
      differences: line === lines[0]!.line ? differences : [],
      values: () => ({
        agent: one.key,
        agentName: one.name,
        employee: who(one.employeeId),
        ...(assignment === null ? {} : { team: shown.get(assignment.teamId) ?? '', from: assignment.from, until: assignment.until ?? '' }),
      }),
    });
}
