import { Injectable } from '@nestjs/common';
import type { NewTeam, TeamChange, TeamEntry, TeamList } from '@throughline/contract';
import { opens, Refusal, withTeamsBelow } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { DirectoryLock } from '../directory-lock.js';
import { EmployeeReader } from '../employee/employee.reader.js';
import { Team } from './team.entity.js';
import { mayBeNamed, mayStandUnder, orderedTree } from './team.rules.js';

/** The team tree, as HR keeps it. */
@Injectable()
export class TeamsService {
  constructor(
    @InjectRows(Team) private readonly teams: Rows<Team>,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly lock: DirectoryLock,
    private readonly work: UnitOfWork,
  ) {}

  /** All teams for HR and service managers; for a leader the teams she leads and those below them, hers without the team above. */
  async listFor(caller: Caller): Promise<TeamList> {
    const all = await this.list();
    if (opens(['hr', 'service-manager'], caller.roles)) return all;
    const led = all.items.filter((team) => team.leader?.id === caller.employeeId).map((team) => team.id);
    const scope = withTeamsBelow(all.items, led);
    return {
      items: all.items.filter((team) => scope.has(team.id)).map((team) => (team.parentId && scope.has(team.parentId) ? team : { ...team, parentId: null })),
    };
  }

  async list(): Promise<TeamList> {
    const teams = orderedTree(await this.teams.find());
    const leaders = await this.employees.named(teams.flatMap((team) => team.leaderId ?? []));
    const counts = await this.work.query<{ teamId: string; members: number }>(
      `SELECT team_id AS "teamId", count(*)::int AS members FROM org.team_membership
       WHERE organisation_id = $1 AND from_on <= $2::date AND (until_on IS NULL OR until_on > $2::date) GROUP BY team_id`,
      [await this.organisations.today()],
    );
    const members = new Map(counts.map((row) => [row.teamId, row.members]));
    const leader = (id: string | null): TeamEntry['leader'] => (id === null ? null : { id, name: leaders.get(id)!.name });
    return {
      items: teams.map(({ id, name, externalKey, parentId, leaderId }) => ({
        id,
        name,
        externalKey,
        parentId,
        leader: leader(leaderId),
        memberCount: members.get(id) ?? 0,
      })),
    };
  }

  async create(body: NewTeam): Promise<TeamEntry> {
    await this.lock.take();
    const teams = await this.teams.find();
    const team = {
      id: newId(),
      name: body.name.trim(),
      parentId: body.parentId,
      leaderId: body.leaderId ?? null,
      externalKey: body.externalKey?.trim() || null,
    };
    mayStandUnder([...teams, team], team.id, team.parentId);
    mayBeNamed(teams, team.name, team.parentId);
    keyIsFree(teams, team.externalKey);
    await this.mayLead(team.leaderId);
    await this.teams.insert(team);
    return this.entry(team.id);
  }

  async change(id: string, body: TeamChange): Promise<TeamEntry> {
    await this.lock.take();
    const teams = await this.teams.find();
    const team = teams.find((one) => one.id === id);
    if (!team) throw new Refusal('not-found', 'not-found', 'There is no such team in your organisation.');
    const changed = {
      name: body.name?.trim() ?? team.name,
      parentId: body.parentId ?? team.parentId,
      leaderId: body.leaderId === undefined ? team.leaderId : body.leaderId,
      externalKey: body.externalKey === undefined ? team.externalKey : body.externalKey?.trim() || null,
    };
    if (changed.parentId !== null && changed.parentId !== team.parentId) mayStandUnder(teams, id, changed.parentId);
    mayBeNamed(teams, changed.name, changed.parentId, id);
    keyIsFree(teams, changed.externalKey, id);
    if (changed.leaderId !== team.leaderId) await this.mayLead(changed.leaderId);
    await this.teams.update({ id }, changed);
    return this.entry(id);
  }

  private async mayLead(leaderId: string | null): Promise<void> {
    if (leaderId === null || (await this.employees.findActive(leaderId))) return;
    const sentence = 'There is no such person working here today; choose a colleague as the leader.';
    throw new Refusal('invalid', 'unknown-leader', sentence, [{ pointer: '#/leaderId', detail: sentence }]);
  }

  private async entry(id: string): Promise<TeamEntry> {
    return (await this.list()).items.find((team) => team.id === id)!;
  }
}

function keyIsFree(teams: readonly Team[], key: string | null, itself?: string): void {
  const holder = teams.find((team) => key !== null && team.id !== itself && team.externalKey?.toLowerCase() === key.toLowerCase());
  if (!holder) return;
  const sentence = `"${holder.name}" has the key "${key}" already; keys are unique in the organisation.`;
  throw new Refusal('conflict', 'key-taken', sentence, [{ pointer: '#/externalKey', detail: sentence }]);
}
