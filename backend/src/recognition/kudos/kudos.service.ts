import { Injectable } from '@nestjs/common';
import type { Kudos, KudosChange, NewKudos } from '@throughline/contract';
import type { KudosVisibility } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller, Viewer } from '../../platform/http/caller.js';
import { Refusal } from '@throughline/domain';
import { ValueReader } from '../value/value.reader.js';
import { KudosAllowance } from './kudos-allowance.js';
import { KudosFeed } from './kudos-feed.js';
import { KudosRow } from './kudos.entity.js';
import { mayThank, mayThankTeam, messageOf, mustBeGiver, mustNameOneKind, noSuchKudos } from './kudos.rules.js';
import { RemovalMail } from './removal-mail.js';

interface Recipient {
  employeeId: string;
  teamId: string;
}

/** Giving, changing and withdrawing kudos; and HR takes down what hurts. */
@Injectable()
export class KudosService {
  constructor(
    @InjectRows(KudosRow) private readonly kudos: Rows<KudosRow>,
    private readonly feed: KudosFeed,
    private readonly values: ValueReader,
    private readonly allowance: KudosAllowance,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly removals: RemovalMail,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async give(caller: Caller, body: NewKudos): Promise<Kudos> {
    return this.feed.one(caller, await this.keep(caller, body));
  }

  /** Gives it and answers its id. */
  async keep(giver: Viewer, body: NewKudos): Promise<string> {
    mustNameOneKind(body);
    const message = messageOf(body.message);
    await this.values.mustBeInUse(body.valueIds, 'valueIds');
    const [self] = await this.employees.activeAmong([giver.employeeId]);
    const recipients = body.teamId === undefined ? await this.people(giver, body.recipientIds!) : await this.team(giver, body.teamId);
    const points = body.points ?? 0;
    await this.allowance.mustCover(giver.employeeId, points, recipients.length);

    const givenAt = this.clock.now();
    const id = newId(givenAt.getTime());
    const { visibility, valueIds, teamId = null } = body;
    const giverTeamId = self?.teamId ?? null;
    await this.kudos.insert({ id, giverId: giver.employeeId, giverTeamId, message, visibility, teamId, points, state: 'given', givenAt, editedAt: null });
    await this.work.query(
      `INSERT INTO org.kudos_recipient (organisation_id, kudos_id, employee_id, team_id) SELECT $1, $2, r.* FROM unnest($3::uuid[], $4::uuid[]) AS r`,
      [id, recipients.map(({ employeeId }) => employeeId), recipients.map((recipient) => recipient.teamId)],
    );
    const audience = new Set([giverTeamId, teamId, ...recipients.map((recipient) => recipient.teamId)].filter((team) => team !== null));
    await this.work.query(`INSERT INTO org.kudos_audience (organisation_id, team_id, kudos_id) SELECT $1, unnest($2::uuid[]), $3`, [[...audience], id]);
    await this.name(id, valueIds, visibility);
    return id;
  }

  async change(caller: Caller, id: string, { message, valueIds, visibility }: KudosChange): Promise<Kudos> {
    await this.own(caller, id);
    const text = messageOf(message);
    const before = await this.work.query<{ id: string }>(`SELECT value_id AS id FROM org.kudos_value WHERE organisation_id = $1 AND kudos_id = $2`, [id]);
    await this.values.mustBeInUse(
      valueIds,
      'valueIds',
      before.map((value) => value.id),
    );
    await this.kudos.update({ id }, { message: text, visibility, editedAt: this.clock.now() });
    await this.work.query(`DELETE FROM org.kudos_value WHERE organisation_id = $1 AND kudos_id = $2`, [id]);
    await this.name(id, valueIds, visibility);
    return this.feed.one(caller, id);
  }

  async withdraw(caller: Caller, id: string): Promise<void> {
    await this.own(caller, id);
    await this.forget(id);
  }

  /** HR takes it down. The giver is told why by mail; the log says who did it, and neither message nor reason. */
  async remove(caller: Caller, id: string, reason: string): Promise<void> {
    const kudos = await this.kudos.findOne({ id, state: 'given' }, { lock: { mode: 'pessimistic_write' } });
    if (!kudos) throw noSuchKudos();
    await this.removals.order({ what: 'kudos', writerId: kudos.giverId, message: kudos.message, reason: reason.trim() });
    await this.forget(id);
    await this.audit.note({ kind: 'kudos-removed', by: caller.employeeId, subject: id, detail: { giver: kudos.giverId } });
  }

  /** Gone for everybody, also from nominations that it spoke for: that there was one stays, and nothing of what it said, to whom, or what was said to it. */
  private async forget(id: string): Promise<void> {
    await this.kudos.update({ id }, { state: 'withdrawn', message: '', points: 0 });
    for (const table of ['kudos_recipient', 'kudos_audience', 'kudos_value', 'kudos_reaction', 'kudos_reply', 'nomination_evidence'])
      await this.work.query(`DELETE FROM org.${table} WHERE organisation_id = $1 AND kudos_id = $2`, [id]);
  }

  private async own(caller: Caller, id: string): Promise<void> {
    const kudos = await this.kudos.findOne({ id, state: 'given' }, { lock: { mode: 'pessimistic_write' } });
    if (kudos?.giverId !== caller.employeeId) await this.feed.mustSee(caller, id);
    mustBeGiver(kudos, caller.employeeId);
  }

  private async people(giver: Viewer, recipientIds: readonly string[]): Promise<Recipient[]> {
    const ids = recipientIds.map((id) => id.toLowerCase());
    const active = await this.employees.activeAmong(ids);
    const here = new Set(active.map(({ employeeId }) => employeeId));
    mayThank(giver.employeeId, ids, here, here.size === ids.length ? new Map() : await this.employees.named(ids));
    return active;
  }

  private async team(giver: Viewer, teamId: string): Promise<Recipient[]> {
    const team = (await this.teams.tree()).find(({ id }) => id === teamId.toLowerCase());
    if (!team) {
      const detail = 'There is no such team in your organisation.';
      throw new Refusal('invalid', 'no-such-team', detail, [{ pointer: '#/teamId', detail }]);
    }
    const members = (await this.employees.inTeams([team.id])).filter(({ employeeId }) => employeeId !== giver.employeeId);
    mayThankTeam(team.name, members.length);
    return members;
  }

  private async name(id: string, valueIds: readonly string[], visibility: KudosVisibility): Promise<void> {
    await this.work.query(`INSERT INTO org.kudos_value (organisation_id, kudos_id, value_id, for_all) SELECT $1, $2, unnest($3::uuid[]), $4`, [
      id,
      valueIds,
      visibility === 'all',
    ]);
  }
}
