import { Injectable } from '@nestjs/common';
import type { Experiment, ExperimentList, ExperimentResult, NewExperiment, Withdrawal } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { In, IsNull } from 'typeorm';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { csvOf } from '../../platform/files/csv-table.js';
import { measureOf } from '../analysis/panels.js';
import { experimentTable } from '../analysis/tables.rules.js';
import { experimentReply } from './experiment-reply.rules.js';
import { mustBeExperiment } from './experiment.rules.js';
import { ExperimentRow } from './experiment.entity.js';
import { ExperimentTeamRow } from './experiment-team.entity.js';
import { ExperimentJudge } from './experiment-judge.js';

const WHAT = 'this experiment';
const LEFT = 'Somebody who is no longer here';

/** Actions that are written down before they start, and what became of them. */
@Injectable()
export class ExperimentsService {
  constructor(
    @InjectRows(ExperimentRow) private readonly experiments: Rows<ExperimentRow>,
    @InjectRows(ExperimentTeamRow) private readonly members: Rows<ExperimentTeamRow>,
    private readonly organisations: OrganisationReader,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly metrics: MetricReader,
    private readonly judge: ExperimentJudge,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async list(caller: Caller): Promise<ExperimentList> {
    return { items: await this.shown(caller, await this.experiments.find({}, { order: { registeredOn: 'DESC', id: 'DESC' } })) };
  }

  async get(caller: Caller, id: string): Promise<Experiment> {
    const [experiment] = await this.shown(caller, [await this.experiments.require({ id }, WHAT)]);
    if (!experiment) throw new Refusal('forbidden', 'not-in-scope', 'This experiment is about teams that are not yours. You can see those of your own teams.');
    return experiment;
  }

  async register(caller: Caller, body: NewExperiment): Promise<Experiment> {
    const today = await this.organisations.today();
    mustBeExperiment(body, today);
    const staff = body.staff === undefined ? null : measureOf(body.staff);
    const metricId = body.metric === undefined ? null : (await this.metrics.require(body.metric)).id;
    const id = newId();
    const rows = await this.membersOf(caller, id, body);
    await this.experiments.insert({
      id,
      name: body.name.trim(),
      staff,
      metricId,
      expectedStaff: staff === null ? null : body.expectedStaff!,
      expectedMetric: metricId === null ? null : body.expectedMetric!,
      comparedWithAll: body.compared === undefined,
      until: body.until,
      lookedAfterwards: body.treated.some(({ startsOn }) => startsOn <= today),
      registeredOn: today,
      registeredBy: caller.employeeId,
      withdrawnOn: null,
      withdrawnBecause: null,
    });
    await this.members.insert(rows);
    await this.audit.note({ kind: 'experiment-registered', by: caller.employeeId, subject: id });
    return this.get(caller, id);
  }

  async withdraw(caller: Caller, id: string, { reason }: Withdrawal): Promise<Experiment> {
    await this.get(caller, id);
    const change = { withdrawnOn: await this.organisations.today(), withdrawnBecause: reason.trim() };
    if ((await this.experiments.update({ id, withdrawnOn: IsNull() }, change)) === 0)
      throw new Refusal('conflict', 'experiment-withdrawn', 'This experiment was withdrawn already.');
    await this.audit.note({ kind: 'experiment-withdrawn', by: caller.employeeId, subject: id });
    return this.get(caller, id);
  }

  /** As the figures are today, however the experiment stands. */
  async result(caller: Caller, id: string): Promise<ExperimentResult> {
    const read = async () => {
      const experiment = await this.get(caller, id);
      const row = await this.experiments.require({ id }, WHAT);
      return { experiment, evidence: await this.judge.evidence(row, await this.members.find({ experimentId: id })) };
    };
    const { experiment, evidence } = await this.work.ahead(read, { readOnly: true });
    return { experiment, ...(await this.judge.judged(evidence)) };
  }

  async table(caller: Caller, id: string): Promise<string> {
    return csvOf(experimentTable(await this.result(caller, id)));
  }

  /** Only teams of the caller can be named. */
  private async membersOf(
    caller: Caller,
    experimentId: string,
    { treated, compared = [] }: NewExperiment,
  ): Promise<Omit<ExperimentTeamRow, 'organisationId'>[]> {
    const { tree, scope } = await this.teams.treeFor(caller);
    const names = new Map(tree.map(({ id, name }) => [id, name]));
    const named = [...treated, ...compared.map((teamId) => ({ teamId, startsOn: null }))];
    return named.map(({ teamId, startsOn }) => {
      const name = names.get(teamId);
      if (name === undefined) throw new Refusal('not-found', 'not-found', 'There is no such team in your organisation.');
      if (!scope.has(teamId))
        throw new Refusal('forbidden', 'not-in-scope', `"${name}" is not one of your teams. You can register actions of the teams that you lead.`);
      return { experimentId, teamId, name, startsOn };
    });
  }

  /** Those that are about a team of the caller; of the others' teams, how many. */
  private async shown(caller: Caller, rows: readonly ExperimentRow[]): Promise<Experiment[]> {
    const today = await this.organisations.today();
    const { tree, scope } = await this.teams.treeFor(caller);
    const everything = scope.has(tree[0]!.id);
    const members = Map.groupBy(
      rows.length === 0 ? [] : await this.members.find({ experimentId: In(rows.map(({ id }) => id)) }),
      ({ experimentId }) => experimentId,
    );
    const names = await this.employees.named(rows.map(({ registeredBy }) => registeredBy));
    const metrics = new Map((await this.metrics.all()).map(({ id, name }) => [id, name]));
    return rows.flatMap((row) =>
      experimentReply(row, members.get(row.id) ?? [], {
        today,
        sees: (teamId) => everything || scope.has(teamId),
        registeredBy: names.get(row.registeredBy)?.name ?? LEFT,
        metricName: metrics.get(row.metricId ?? ''),
      }),
    );
  }
}
