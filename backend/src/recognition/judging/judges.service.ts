import { Injectable } from '@nestjs/common';
import type { JudgeList, JudgeRemoval, NewJudges } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { JudgeRole } from '../../identity/role/judge-role.port.js';
import { RoleReader } from '../../identity/role/role.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { AwardLog } from '../record/award-log.js';
import { AwardJudgeRow } from './award-judge.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { Unassigning } from './unassigning.js';

/** Who judges in a programme. */
@Injectable()
export class JudgesService {
  constructor(
    @InjectRows(AwardJudgeRow) private readonly judges: Rows<AwardJudgeRow>,
    private readonly programmes: JudgedProgrammes,
    private readonly employees: EmployeeReader,
    private readonly role: JudgeRole,
    private readonly roles: RoleReader,
    private readonly unassigning: Unassigning,
    private readonly blindness: BlindJudges,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  async list(programmeId: string): Promise<JudgeList> {
    await this.programmes.get(programmeId);
    const ids = (await this.judges.find({ programmeId })).map(({ employeeId }) => employeeId);
    const people = await this.employees.named(ids);
    const holders = new Set(await this.roles.holders('judge'));
    const conflicts = await this.work.query<{ id: string; n: number }>(
      `SELECT x.judge_id AS id, count(*)::int AS n FROM org.award_conflict x
       JOIN org.award_candidate c ON c.organisation_id = x.organisation_id AND c.id = x.candidate_id
       WHERE x.organisation_id = $1 AND c.programme_id = $2 GROUP BY x.judge_id`,
      [programmeId],
    );
    const counts = new Map(conflicts.map(({ id, n }) => [id, n]));
    const items = ids.map((id) => ({ ...people.get(id)!, conflicts: counts.get(id) ?? 0, canSignIn: holders.has(id) }));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) };
  }

  /** With the role goes the page; somebody without a sign-in is taken all the same and shown as such, so that HR gives her an address. Throws Refusal `no-such-colleague`, `judges-blind`. */
  async add(caller: Caller, programmeId: string, { employeeIds }: NewJudges): Promise<JudgeList> {
    await this.programmes.holdJudges(programmeId);
    const programme = await this.programmes.get(programmeId);
    const active = await this.employees.activeAmong(employeeIds);
    if (active.length < employeeIds.length) {
      const detail = 'Judges are colleagues who work here today; choose them from the list of colleagues.';
      throw new Refusal('invalid', 'no-such-colleague', detail, [{ pointer: '#/employeeIds', detail }]);
    }
    await this.blindness.mayBeNamed(programme, caller.employeeId, employeeIds);
    const named = await this.work.query<{ id: string }>(
      `INSERT INTO org.award_judge (organisation_id, programme_id, employee_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING RETURNING employee_id AS id`,
      [programmeId, employeeIds],
    );
    for (const { employeeId } of active) await this.role.give(caller, employeeId);
    const list = await this.list(programmeId);
    await this.log.note(programmeId, caller.employeeId, ...named.map(({ id }) => ({ kind: 'judge-named' as const, detail: { judge: id } })));
    return list;
  }

  /** What she gave in closed rounds stands; what is open goes to others. The role stays: an administrator takes it where nothing is left to judge. */
  async remove(caller: Caller, programmeId: string, employeeId: string, { because }: JudgeRemoval): Promise<void> {
    await this.programmes.get(programmeId);
    await this.programmes.holdJudges(programmeId);
    await this.judges.require({ programmeId, employeeId }, 'this judge');
    await this.judges.remove({ programmeId, employeeId });
    const acts = await this.unassigning.dismiss(programmeId, employeeId, 'secretary');
    await this.log.note(programmeId, caller.employeeId, { kind: 'judge-removed', detail: { judge: employeeId, because } }, ...acts);
  }
}
