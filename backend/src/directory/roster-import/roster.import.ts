import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import { type ImportPreview, PreviewBuilder } from '../../platform/files/import-preview.js';
import type { ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import type { AskedImport, PreviewedImport } from '../../platform/files/previewed-import.js';
import { AttributesService } from '../attribute/attributes.service.js';
import { AddressChanges } from '../employee/address-changes.js';
import { DirectoryLock } from '../directory-lock.js';
import type { Stretch } from '../employee/membership.rules.js';
import { SignIns } from '../employee/sign-ins.js';
import { orderedTree, type TeamNode } from '../team/team.rules.js';
import { attributeField, ROSTER_FIELDS } from './roster-fields.js';
import { planLeaders } from './roster-leaders.rules.js';
import { matchPeople, planPerson, type PlannedPerson } from './roster-people.rules.js';
import { readRosterRow, type RosterRow } from './roster-row.rules.js';
import { RosterStanding, type Standing } from './roster-standing.js';
import { planTeams, type PlannedTeam, type TeamPlan } from './roster-teams.rules.js';
import { RosterWriter } from './roster-writer.js';
import { dateOrderOf } from './written-date.rules.js';

/** What applying a roster writes. */
interface RosterPlan {
  teamsMade: PlannedTeam[];
  teamsChanged: PlannedTeam[];
  people: PlannedPerson[];
  leaders: Map<string, string | null>;
}

type Placed = { row: RosterRow; person: PlannedPerson; teamId: string };

/** Who works here in which team, from a file: compared with the directory, shown, and then written as a whole. */
@Injectable()
export class RosterImport implements PreviewedImport<RosterPlan | undefined> {
  readonly kind = 'roster';

  constructor(
    private readonly standing: RosterStanding,
    private readonly writer: RosterWriter,
    private readonly organisations: OrganisationReader,
    private readonly signIns: SignIns,
    private readonly attributes: AttributesService,
    private readonly lock: DirectoryLock,
    private readonly changes: AddressChanges,
  ) {}

  async fields(): Promise<readonly ImportFieldSpec[]> {
    const { items } = await this.attributes.list();
    return [...ROSTER_FIELDS, ...items.map(({ key, label }) => ({ field: attributeField(key), label, required: false, synonyms: [key] }))];
  }

  async read(asked: AskedImport): Promise<{ preview: ImportPreview; plan: RosterPlan | undefined }> {
    const builder = new PreviewBuilder();
    const rows = await this.rows(asked, builder);
    const lacking = lackingColumns(asked);
    if (lacking) {
      builder.problem(1, null, null, lacking);
      return { preview: builder.done(), plan: undefined };
    }
    await this.lock.take();
    return this.compared(rows, await this.standing.load(), asked, builder);
  }

  async apply(plan: RosterPlan | undefined): Promise<void> {
    const { teamsMade, teamsChanged, people, leaders } = plan!;
    await this.writer.teams(teamsMade, teamsChanged);
    const changed = people.filter((person) => person.change === 'changed');
    const made = people.filter((person) => person.change === 'added');
    await this.writer.people(made, changed);
    await this.writer.histories([...made, ...changed.filter((person) => !sameHistory(person.history, person.known!.history))]);
    await this.writer.leave([...made.filter((person) => person.leave.length > 0), ...changed.filter((person) => person.leave !== person.known!.leave)]);
    await this.writer.leaders(leaders);
    await this.signIns.settleAfterCommit(
      undefined,
      people.flatMap(({ change, facts }) => (change !== 'unchanged' && facts.leftOn !== null ? [facts.leftOn as PlainDate] : [])),
    );
    const addresses = changed.map(({ id, facts, known }) => ({ employeeId: id, before: known!.facts.email, after: facts.email }));
    await this.changes.note(
      addresses.filter(({ before, after }) => before?.toLowerCase() !== after?.toLowerCase()),
      null,
    );
  }

  private async rows(asked: AskedImport, builder: PreviewBuilder): Promise<RosterRow[]> {
    const raw: DelimitedRow[] = [];
    for await (const row of builder.rows(asked.file)) raw.push(row);
    const order = asked.options.dateOrder ?? dateOrderOf(writtenDates(raw, asked));
    const report = builder.problem.bind(builder);
    return raw.flatMap((row) => readRosterRow(row, asked.columns, order, report) ?? []);
  }

  private async compared(
    rows: readonly RosterRow[],
    standing: Standing,
    asked: AskedImport,
    builder: PreviewBuilder,
  ): Promise<{ preview: ImportPreview; plan: RosterPlan }> {
    const report = builder.problem.bind(builder);
    const column = (field: string): string | null => asked.columns.column(field);
    const today = await this.organisations.today();
    const effectiveOn = asked.options.effectiveOn ?? today;
    const matched = matchPeople(rows, standing.people, report, column);
    const teams = planTeams(
      rows.filter((row) => matched.has(row.line)).map((row) => row.team),
      standing.teams,
      newId,
      report,
      column,
    );
    const teamName = (id: string): string => teams.teams.get(id)?.name ?? '';
    const placed: Placed[] = [];
    for (const row of rows) {
      const teamId = teams.teamOfLine.get(row.line);
      if (teamId === undefined || builder.refuses(row.line)) continue;
      const person = planPerson(row, matched.get(row.line), teamId, { effectiveOn, makeId: newId, teamName }, report, column);
      if (person) placed.push({ row, person, teamId });
    }
    const currentLeader = new Map(standing.teams.map((team) => [team.id, team.leaderId]));
    const candidates = [...standing.people.map(({ id, facts }) => ({ id, ...facts })), ...placed.map(({ person }) => ({ id: person.id, ...person.facts }))];
    const leaders = planLeaders(placed, candidates, currentLeader, report, column);
    const good = placed.filter(({ row }) => !builder.refuses(row.line));
    const plan = planOf(good, teams, leaders, standing, currentLeader);
    summarise(good, plan, rows, matched, standing, builder, today);
    return { preview: builder.done(), plan };
  }
}

function sameHistory(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return (
    a.length === b.length && a.every((stretch, i) => stretch.teamId === b[i]!.teamId && stretch.fromOn === b[i]!.fromOn && stretch.untilOn === b[i]!.untilOn)
  );
}

function lackingColumns({ columns }: AskedImport): string | undefined {
  if (!columns.has('email') && !columns.has('externalKey'))
    return 'No column is mapped to "E-mail" or "Employee key"; one of them is needed to know people again in the next file.';
  if (!columns.has('team') && !columns.has('teamKey') && !columns.has('teamPath'))
    return 'No column is mapped to "Team", "Team key" or "Team path"; one of them is needed to place people.';
  return undefined;
}

function* writtenDates(rows: readonly DelimitedRow[], { columns }: AskedImport): Generator<string> {
  for (const row of rows) for (const field of ['joinedOn', 'leftOn', 'leaveFrom', 'leaveLast']) yield columns.value(row, field);
}

/** What the good rows need: their teams with all above them, their people, and leaders who exist. */
function planOf(
  good: readonly Placed[],
  { teams }: TeamPlan,
  leaders: ReadonlyMap<string, string | null>,
  standing: Standing,
  currentLeader: ReadonlyMap<string, string | null>,
): RosterPlan {
  const used = new Set<string>();
  for (const { teamId } of good) {
    for (let team = teams.get(teamId); team && !used.has(team.id); team = team.parentId === null ? undefined : teams.get(team.parentId)) used.add(team.id);
  }
  const before = new Map(standing.teams.map((team) => [team.id, team]));
  // bad rows may take their team's move with them, so the tree that is left is looked at as a whole
  const after = [...teams.values()].flatMap((team): TeamNode[] => [used.has(team.id) ? team : before.get(team.id)].filter((one) => one !== undefined));
  const tree = orderedTree(after).flatMap(({ id }) => (used.has(id) ? [teams.get(id)!] : []));
  const people = good.map(({ person }) => person);
  const exist = new Set([...standing.people.map((person) => person.id), ...people.map((person) => person.id)]);
  return {
    teamsMade: tree.filter((team) => team.isNew),
    teamsChanged: tree.filter((team) => team.changed),
    people,
    leaders: new Map(
      [...leaders].filter(
        ([teamId, leaderId]) => used.has(teamId) && leaderId !== (currentLeader.get(teamId) ?? null) && (leaderId === null || exist.has(leaderId)),
      ),
    ),
  };
}

function summarise(
  good: readonly Placed[],
  plan: RosterPlan,
  rows: readonly RosterRow[],
  matched: ReadonlyMap<number, { id: string } | undefined>,
  standing: Standing,
  builder: PreviewBuilder,
  today: string,
): void {
  for (const { row, person } of good) builder.row({ line: row.line, change: person.change, differences: person.differences, values: () => shownValues(row) });
  const inFile = new Set(rows.flatMap((row) => matched.get(row.line)?.id ?? []));
  builder.count('missing', standing.people.filter((person) => !inFile.has(person.id) && (person.facts.leftOn === null || person.facts.leftOn > today)).length);
  builder.count('teamsAdded', plan.teamsMade.length);
  builder.count('teamsChanged', plan.teamsChanged.length);
  builder.count('leadersChanged', plan.leaders.size);
}

function shownValues({ name, facts, attributes = {}, leave, team }: RosterRow): Record<string, string> {
  const path = [...team.path, team.team || team.teamKey].filter((part) => part !== '').join(' / ');
  return Object.fromEntries(
    Object.entries({ name, ...facts, ...ownValues(attributes), ...(leave && { leaveFrom: leave.from, leaveLast: leave.last ?? null }), team: path }).map(
      ([field, value]) => [field, value ?? ''],
    ),
  );
}

const ownValues = (attributes: Readonly<Record<string, string | null>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [attributeField(key), value]));
