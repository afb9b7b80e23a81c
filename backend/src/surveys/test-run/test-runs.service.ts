import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalHash, canonicalJson, type Manifest, systemRandom } from '@throughline/anonymity';
import type { NewTestRun, TestRun, TestRunCount, TestRunLink, TestRunResults } from '@throughline/contract';
import { Refusal, type TestRunState } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { formCohorts } from '../ballot/cohorts.rules.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import { makeKeys, manifestOf } from '../ballot/cycle-manifest.js';
import { CycleEvents } from '../cycle/cycle-events.js';
import { CycleOpeningService } from '../cycle/cycle-opening.service.js';
import { TestRunEnd } from './test-run-end.js';
import { madeUpProfile, mayTest, someCohort, testerMail } from './test-run.rules.js';

interface Row {
  id: string;
  state: Exclude<TestRunState, 'none'>;
  manifest: string;
  results: TestRunResults | null;
}

/** Test runs of drafts: the whole journey with rules, keys and a box of their own, and with the audience that the cycle would have. Whatever is made here is gone before the cycle opens. */
@Injectable()
export class TestRunsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opening: CycleOpeningService,
    private readonly keys: CycleKeys,
    private readonly end: TestRunEnd,
    private readonly events: CycleEvents,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async start(caller: Caller, cycleId: string, { testers }: NewTestRun): Promise<TestRun> {
    const { cycle, items, tree, members, facets, questions, today } = await this.opening.rehearsal(cycleId);
    mayTest(cycle.state, items);
    await this.end.forget(cycleId);
    const id = randomUUID();
    const cohorts = formCohorts(tree, members, cycle.k);
    const made = await makeKeys(cohorts, undefined);
    const { organisationId } = this.work;
    await this.keys.keep(organisationId, id, made.kept);
    const closesOn = cycle.closesOn < today ? today : cycle.closesOn;
    const { k, kComments, strictTrends } = cycle;
    const rules = {
      cycleId: id,
      organisationId,
      opensOn: today,
      closesOn,
      k,
      kComments,
      questions,
      teams: tree,
      members,
      facets,
      claims: new Map(),
      strictTrends,
    };
    const manifest = await manifestOf({ ...rules, shredAfterDays: this.settings.values.SHRED_AFTER_DAYS }, cohorts, made, null);
    const lattice = tree.map(({ id: team, name, parentId }) => ({ id: team, name, parentId }));
    await this.work.query(
      `INSERT INTO pub.test_run (organisation_id, id, cycle_id, state, manifest, questions, lattice) VALUES ($1, $2, $3, 'open', $4, $5, $6)`,
      [id, cycleId, canonicalJson(manifest), canonicalJson(questions), JSON.stringify(lattice)],
    );
    await this.events.add(cycleId, 'tested', caller.employeeId);
    await this.invite(testers, cycle.name, { id, manifest, cohorts });
    return this.find(cycleId);
  }

  async find(cycleId: string): Promise<TestRun> {
    const run = await this.row(cycleId);
    return { state: run?.state ?? 'none', results: run?.results ?? null };
  }

  /** A link for one more ballot, for whoever asks. */
  async link(cycleId: string): Promise<TestRunLink> {
    const run = await this.open(cycleId);
    const manifest = JSON.parse(run.manifest) as Manifest;
    return { url: await this.seat({ id: run.id, manifest }, someCohort(manifest.cohorts, systemRandom)) };
  }

  /** Ends the answering; the counting follows by a job. */
  async count(cycleId: string, { madeUpPercent }: TestRunCount): Promise<TestRun> {
    const { id } = await this.open(cycleId);
    await this.work.query(`UPDATE pub.test_run SET state = 'counting', made_up = $3 WHERE organisation_id = $1 AND id = $2`, [id, madeUpPercent]);
    await this.jobs.send('count-test-run', { organisationId: this.work.organisationId, cycleId });
    return this.find(cycleId);
  }

  /** Throws it away. */
  async remove(cycleId: string): Promise<void> {
    await this.opening.mustBeThere(cycleId);
    await this.end.forget(cycleId);
  }

  private async invite(
    addresses: readonly string[],
    cycleName: string,
    run: { id: string; manifest: Manifest; cohorts: readonly { id: string; members: readonly string[] }[] },
  ): Promise<void> {
    if (addresses.length === 0) return;
    const wanted = new Set(addresses.map((address) => address.trim().toLowerCase()));
    const people = (await this.employees.activeOn()).filter(({ email }) => email !== null && wanted.has(email.toLowerCase()));
    const known = new Set(people.map(({ email }) => email!.toLowerCase()));
    const unknown = [...wanted].filter((address) => !known.has(address));
    if (unknown.length > 0) {
      const detail = `${unknown.join(', ')} ${unknown.length === 1 ? 'is the address of nobody' : 'are addresses of nobody'} who works here.`;
      throw new Refusal('invalid', 'unknown-tester', detail, [{ pointer: '#/testers', detail }]);
    }
    const organisationName = (await this.organisations.current()).name;
    const names = await this.employees.named(people.map(({ employeeId }) => employeeId));
    const mails: { to: string; subject: string; text: string }[] = [];
    for (const { employeeId, email } of people) {
      const cohort = run.cohorts.find(({ members }) => members.includes(employeeId))?.id ?? someCohort(run.manifest.cohorts, systemRandom);
      const link = await this.seat(run, cohort);
      mails.push({ to: email!, ...testerMail({ name: names.get(employeeId)?.name ?? '', organisationName, cycleName, link }) });
    }
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
  }

  /** One more ballot that may be cast; nothing keeps for whom. Returns the link. */
  private async seat({ id, manifest }: { id: string; manifest: Manifest }, cohort: string): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const profile = madeUpProfile(manifest.lattice_policy.facets, systemRandom);
    await this.work.query(`INSERT INTO org.test_seat (organisation_id, test_run_id, secret_sha256, cohort_id, profile) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      createHash('sha256').update(secret).digest(),
      cohort,
      JSON.stringify(profile),
    ]);
    return `${this.settings.publicUrl}/i/test#c=${id}&t=${secret}&m=${await canonicalHash(manifest)}`;
  }

  private async open(cycleId: string): Promise<Row> {
    const run = await this.row(cycleId, 'FOR UPDATE');
    if (!run) throw new Refusal('not-found', 'no-test-run', 'There is no test run of this cycle. Start one first.');
    if (run.state !== 'open') throw new Refusal('conflict', 'test-run-over', 'This test run has been counted. Start a new one.');
    return run;
  }

  private async row(cycleId: string, lock = ''): Promise<Row | undefined> {
    await this.opening.mustBeThere(cycleId);
    const [run] = await this.work.query<Row>(
      `SELECT id, state, manifest, results - 'comments' AS results FROM pub.test_run WHERE organisation_id = $1 AND cycle_id = $2 ${lock}`,
      [cycleId],
    );
    return run;
  }
}
