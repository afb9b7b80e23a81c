import { Injectable } from '@nestjs/common';
import type { ExportSchedule, ExportScheduleList, ExportScheduleText, ReceivedReportList } from '@throughline/contract';
import { EXPORT_LIMITS, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { Readers } from '../report/readers.js';
import { Reports } from '../report/reports.js';
import { DueReportsService } from './due-reports.service.js';
import { ExportReceiverRow } from './export-receiver.entity.js';
import { ExportScheduleRow } from './export-schedule.entity.js';

const WHAT = 'this report';

/** Reports by mail: what is made when and for whom. Each receiver gets what she may see on the day, and can stop it herself. */
@Injectable()
export class ExportSchedulesService {
  constructor(
    @InjectRows(ExportScheduleRow) private readonly schedules: Rows<ExportScheduleRow>,
    @InjectRows(ExportReceiverRow) private readonly receivers: Rows<ExportReceiverRow>,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly readers: Readers,
    private readonly reports: Reports,
    private readonly due: DueReportsService,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
  ) {}

  async list(): Promise<ExportScheduleList> {
    const rows = await this.schedules.find({}, { order: { name: 'ASC', id: 'ASC' } });
    return { items: await this.views(rows) };
  }

  async add(caller: Caller, text: ExportScheduleText): Promise<ExportSchedule> {
    await this.mustBePossible(caller, text);
    if ((await this.schedules.count()) >= EXPORT_LIMITS.schedulesMost)
      throw new Refusal('conflict', 'too-many-reports', `There are ${EXPORT_LIMITS.schedulesMost} reports already. Delete one that nobody needs.`);
    const id = newId();
    await this.schedules.insert({ id, ...columnsOf(text), madeOn: await this.organisations.today() });
    if (text.rhythm === 'publication') await this.due.startAfterPublished(id);
    return this.saved(caller, id, text);
  }

  async change(caller: Caller, id: string, text: ExportScheduleText): Promise<ExportSchedule> {
    const { rhythm } = await this.schedules.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    const before = (await this.receivers.find({ scheduleId: id })).map(({ employeeId }) => employeeId);
    await this.mustBePossible(caller, text, before);
    await this.schedules.update({ id }, columnsOf(text));
    if (text.rhythm === 'publication' && rhythm !== 'publication') await this.due.startAfterPublished(id);
    await this.receivers.remove({ scheduleId: id });
    return this.saved(caller, id, text);
  }

  async remove(caller: Caller, id: string): Promise<void> {
    const { name } = await this.schedules.require({ id }, WHAT);
    await this.schedules.remove({ id });
    await this.audit.note({ kind: 'export-schedule-deleted', by: caller.employeeId, subject: id, detail: { name } });
  }

  /** The reports that the caller gets. */
  async receivedBy(caller: Caller): Promise<ReceivedReportList> {
    const own = await this.receivers.find({ employeeId: caller.employeeId });
    const rows = own.length === 0 ? [] : await this.schedules.find({ id: In(own.map(({ scheduleId }) => scheduleId)) }, { order: { name: 'ASC', id: 'ASC' } });
    return { items: rows.map(({ id, name, rhythm, day, paused }) => ({ id, name, rhythm, day, paused })) };
  }

  /** The caller gets the report no more. */
  async leave(caller: Caller, id: string): Promise<void> {
    if ((await this.receivers.remove({ scheduleId: id, employeeId: caller.employeeId })) === 0)
      throw new Refusal('not-found', 'not-found', 'You do not get such a report.');
  }

  private async saved(caller: Caller, id: string, text: ExportScheduleText): Promise<ExportSchedule> {
    await this.receivers.insert(text.receivers.map((employeeId) => ({ scheduleId: id, employeeId })));
    const { name, subject, format, rhythm, paused, attached = false } = text;
    await this.audit.note({
      kind: 'export-schedule-set',
      by: caller.employeeId,
      subject: id,
      detail: { name, of: subject, format, rhythm, paused, attached, receivers: text.receivers.length },
    });
    const [view] = await this.views([await this.schedules.require({ id }, WHAT)]);
    return view!;
  }

  /** `before`: who gets it already. Nobody of them keeps the report from being changed or paused by leaving, or by leading no team any more. */
  private async mustBePossible(caller: Caller, { rhythm, day, teamId, receivers }: ExportScheduleText, before: readonly string[] = []): Promise<void> {
    if (rhythm === 'weekly' && day > 7)
      throw new Refusal('invalid', 'invalid-schedule', 'A week has seven days: 1 is Monday, 7 is Sunday.', [{ pointer: '#/day', detail: 'Must be 1 to 7.' }]);
    if (teamId !== undefined) await this.teams.requireInScope(caller, teamId);
    const added = receivers.filter((id) => !before.includes(id));
    const people = await this.readers.among(added);
    const unable: string[] = [];
    for (const id of added) {
      const person = people.find(({ employeeId }) => employeeId === id);
      const seen = person && (await this.reports.seenBy(person));
      if (!seen || (!seen.seenAll && seen.seenTeams.length === 0)) unable.push(person?.name ?? 'somebody who does not work here');
    }
    if (unable.length > 0) {
      const sentence = `Results are for HR and for leaders of teams. These people are neither: ${unable.join(', ')}.`;
      throw new Refusal('invalid', 'invalid-receivers', sentence, [{ pointer: '#/receivers', detail: sentence }]);
    }
  }

  private async views(rows: readonly ExportScheduleRow[]): Promise<ExportSchedule[]> {
    if (rows.length === 0) return [];
    const receivers = await this.receivers.find({ scheduleId: In(rows.map(({ id }) => id)) });
    const names = await this.employees.named(receivers.map(({ employeeId }) => employeeId));
    const teams = new Map((await this.teams.tree()).map((team) => [team.id, team.name]));
    return rows.map(({ id, name, subject, format, teamId, rhythm, day, paused, attached }) => ({
      id,
      name,
      subject,
      format,
      teamId,
      teamName: teamId === null ? null : (teams.get(teamId) ?? null),
      rhythm,
      day,
      receivers: receivers
        .filter(({ scheduleId }) => scheduleId === id)
        .map(({ employeeId }) => ({ employeeId, name: names.get(employeeId)?.name ?? '' }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      paused,
      attached,
    }));
  }
}

function columnsOf({ name, subject, format, teamId = undefined, rhythm, day, paused, attached = false }: ExportScheduleText) {
  return { name, subject, format, teamId: teamId ?? null, rhythm, day, paused, attached };
}
