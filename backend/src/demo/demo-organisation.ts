import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addMonths, type PlainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { EmployeeReader } from '../directory/employee/employee.reader.js';
import { Accounts } from '../identity/account/accounts.port.js';
import { hashPassword } from '../identity/account/password.js';
import { OrganisationsService } from '../identity/organisation/organisations.service.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/database/new-id.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { KudosBatch } from '../recognition/kudos/kudos-batch.js';
import { SignalsPublisher } from '../recognition/kudos/signals/signals-publisher.js';
import { DemoAwards } from './demo-awards.js';
import { beginOf, nineOn, QUARTERS } from './demo-calendar.rules.js';
import type { Cast, DemoSize } from './demo-cast.js';
import { DemoCycles } from './demo-cycles.js';
import { demoKudos, writeValues } from './demo-kudos.js';
import { bringOutcomes } from './demo-outcomes.js';
import { DEMO_DOMAIN, DEMO_PASSWORD, DEMO_SIGN_INS, demoPeople } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';
import { ROSTER_MAPPING, rosterOf } from './demo-roster.js';
import { demoServiceArea } from './demo-service-area.js';
import { engagementCourses } from './demo-truth.js';

const SEED = 20_240_607;

/**
 * Makes the fictional organisation Harbour & Hill from a seed, with two years of cycles, awards and customer outcomes, through the same routes and
 * services that people use. Time is moved back and forth for this application only. What is planted stands in demo-truth.ts.
 */
@Injectable()
export class DemoOrganisation {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly accounts: Accounts,
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
    private readonly cycles: DemoCycles,
    private readonly kudos: KudosBatch,
    private readonly signals: SignalsPublisher,
    private readonly awards: DemoAwards,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Makes it under the given id, as of the clock's today. */
  async make(app: NestFastifyApplication, organisationId: string, size: DemoSize): Promise<void> {
    const today = this.clock.today();
    const random = seededRandom(SEED);
    const begin = beginOf(today);
    this.clock.jumpTo(nineOn(begin));
    const cast = await this.people(app, organisationId, random, begin, size);
    this.clock.jumpTo(nineOn(today));
    const outcomes = await bringOutcomes(app, cast, random);
    await this.cycles.hold(app, cast, random, today, size.cycleQuarters);
    this.clock.jumpTo(nineOn(today));
    const values = await writeValues(app);
    const lastAwards = await this.awards.pastYear(app, cast, addMonths(today, -12), values);
    this.clock.jumpTo(nineOn(today));
    await this.thank(cast, values, today);
    await this.awards.month(app, cast, today, values);
    await this.awards.awayDay(app, cast, today);
    await this.awards.thisYear(app, cast, today, lastAwards);
    this.clock.jumpTo(nineOn(today));
    await demoServiceArea(app, cast, outcomes, today);
    // how recognition is shared out is published soon after the start, which does not wait for it: due at once by the time of the database, which is not that of this clock
    await this.jobs.sendAlone('publish-fairness', { organisationId }, { startAfter: new Date(0) });
  }

  private async thank(cast: Cast, values: readonly string[], today: PlainDate): Promise<void> {
    await this.work.run(cast.organisationId, async () => {
      const teams = await this.employees.membershipsOn(today);
      await this.kudos.keep(demoKudos(cast, values, today), teams);
      await this.signals.publish();
    });
  }

  private async people(app: NestFastifyApplication, organisationId: string, random: RandomSource, begin: PlainDate, size: DemoSize): Promise<Cast> {
    const teams = size.teams(random);
    const people = demoPeople(random, teams, begin);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const admin = DEMO_SIGN_INS.find((one) => one.key === 'admin')!;
    const first = { name: admin.name, email: `admin@${DEMO_DOMAIN}`, passwordHash };
    await this.organisations.create('Harbour & Hill', first, true, { organisationId, employeeId: newId() });
    const administrator = await DemoRequests.signedIn(app, 'admin');
    await administrator.importFile('roster-imports', 'people-and-teams.csv', rosterOf(teams, people), ROSTER_MAPPING, { effectiveOn: begin });

    const active = await this.work.run(organisationId, () => this.employees.activeOn(begin), { readOnly: true });
    const byEmail = new Map(active.map((one) => [one.email, one.employeeId]));
    const ids = new Map(people.map((person) => [person.key, byEmail.get(person.email)!]));
    for (const { key, granted } of DEMO_SIGN_INS) {
      const account = await this.accounts.findByEmail(`${key}@${DEMO_DOMAIN}`);
      await this.accounts.setPassword(account!.id, passwordHash);
      if (key === 'admin') continue;
      for (const role of granted) await administrator.send('POST', '/api/role-grants', { employeeId: byEmail.get(`${key}@${DEMO_DOMAIN}`)!, role });
    }
    const moods = new Map(people.map((person) => [person.key, random.normal()]));
    return { organisationId, teams, people, ids, courses: engagementCourses(random, teams, QUARTERS), moods, begin };
  }
}
