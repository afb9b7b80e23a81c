import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, type PlainDate, plainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { EmployeeReader } from '../directory/employee/employee.reader.js';
import { Accounts } from '../identity/account/accounts.port.js';
import { hashPassword } from '../identity/account/password.js';
import { OrganisationsService } from '../identity/organisation/organisations.service.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { DemoBallots, type DemoVoter } from './demo-ballots.js';
import { DEMO_DOMAIN, DEMO_PASSWORD, DEMO_SIGN_INS, type DemoPerson, demoPeople, type DemoTeam, demoTeams } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';
import { type Course, engagementCourses, outcomeOf, PLANTED } from './demo-truth.js';

const SEED = 20_240_607;
const QUARTERS = 8;
const QUARTER_DAYS = 91;
/** Quarters in which a cycle was held, counted from the first. */
const CYCLE_QUARTERS = [1, 3, 5, 7];
const TAKING_PART = 0.76;
const TAKING_PART_SO_FAR = 0.35;

interface Cast {
  organisationId: string;
  teams: DemoTeam[];
  people: DemoPerson[];
  ids: ReadonlyMap<string, string>;
  courses: ReadonlyMap<string, Course>;
  moods: ReadonlyMap<string, number>;
  begin: PlainDate;
}

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
    private readonly jobs: Jobs,
    private readonly ballots: DemoBallots,
    private readonly clock: Clock,
  ) {}

  async make(app: NestFastifyApplication): Promise<void> {
    const today = this.clock.today();
    const random = seededRandom(SEED);
    const cast = await this.people(app, random, addDays(today, -QUARTERS * QUARTER_DAYS));
    await this.outcomes(app, cast, random, today);
    const questionnaireId = await this.questionnaire(app);
    for (const quarter of CYCLE_QUARTERS) {
      const opensOn = addDays(cast.begin, quarter * QUARTER_DAYS + 20);
      await this.cycle(app, cast, random, {
        name: `Engagement ${opensOn.slice(0, 7)}`,
        questionnaireId,
        opensOn,
        closesOn: addDays(opensOn, 14),
        quarter,
        part: TAKING_PART,
        close: true,
      });
    }
    const opensOn = addDays(today, -3);
    await this.cycle(app, cast, random, {
      name: 'How are we doing?',
      questionnaireId,
      opensOn,
      closesOn: addDays(today, 11),
      quarter: QUARTERS - 1,
      part: TAKING_PART_SO_FAR,
      close: false,
    });
    this.at(today);
    await this.awards(app, cast, random, today);
  }

  private async people(app: NestFastifyApplication, random: RandomSource, begin: PlainDate): Promise<Cast> {
    this.at(begin);
    const teams = demoTeams(random);
    const people = demoPeople(random, teams, begin);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const admin = DEMO_SIGN_INS.find((one) => one.key === 'admin')!;
    const { organisationId } = await this.organisations.create('Harbour & Hill', { name: admin.name, email: `admin@${DEMO_DOMAIN}`, passwordHash }, true);
    const administrator = await DemoRequests.signedIn(app, 'admin');
    await administrator.importFile('roster-imports', rosterOf(teams, people), ROSTER_MAPPING, { effectiveOn: begin });

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

  private async outcomes(app: NestFastifyApplication, cast: Cast, random: RandomSource, today: PlainDate): Promise<void> {
    this.at(today);
    const service = await DemoRequests.signedIn(app, 'service');
    await service.send('POST', '/api/metric-defaults');
    const { items } = await service.send<{ items: { id: string; kind: string }[] }>('GET', '/api/metrics');
    const metric = (kind: string): string => `metric:${items.find((one) => one.kind === kind)!.id}`;
    const lines = ['team;month;csat;recommend;complaints;ratings'];
    const own = new Map(cast.teams.map((team) => [team.key, PLANTED.customers * random.normal()]));
    for (let month = 0; month < QUARTERS * 3; month++) {
      const first = addDays(cast.begin, Math.floor((month * QUARTER_DAYS) / 3) + 15).slice(0, 7);
      for (const team of cast.teams) {
        const course = cast.courses.get(team.key)!;
        const before = course[Math.max(0, Math.floor(month / 3) - 1)]!;
        const outcome = outcomeOf(random, before, own.get(team.key)!);
        if (team.parentKey !== null && team.parentKey !== 'HH')
          lines.push([team.key, first, outcome.csat, outcome.recommend, outcome.complaints, outcome.contacts].join(';'));
      }
    }
    await service.importFile('outcome-imports', lines.join('\n'), {
      team: 'team',
      month: 'period',
      csat: metric('csat'),
      recommend: metric('nps'),
      complaints: metric('complaints'),
      ratings: 'base',
    });
  }

  private async questionnaire(app: NestFastifyApplication): Promise<string> {
    const hr = await DemoRequests.signedIn(app, 'hr');
    const { templates } = await hr.send<{ templates: { key: string; title: string; introduction: string; items: object[] }[] }>('GET', '/api/questionnaires');
    const { title, introduction, items } = templates[0]!;
    return (await hr.send<{ id: string }>('POST', '/api/questionnaires', { title, introduction, items })).id;
  }

  private async cycle(
    app: NestFastifyApplication,
    cast: Cast,
    random: RandomSource,
    plan: { name: string; questionnaireId: string; opensOn: PlainDate; closesOn: PlainDate; quarter: number; part: number; close: boolean },
  ): Promise<void> {
    this.at(plan.opensOn);
    const hr = await DemoRequests.signedIn(app, 'hr');
    const { name, questionnaireId, opensOn, closesOn } = plan;
    const { id } = await hr.send<{ id: string }>('POST', '/api/cycles', {
      name,
      questionnaireId,
      opensOn,
      closesOn,
      audience: 'everyone',
      remindOn: [addDays(opensOn, 7)],
    });
    await hr.send('POST', `/api/cycles/${id}/opening`);
    const voters: DemoVoter[] = cast.people
      .filter((person) => random.unit() < plan.part && person.email !== `employee@${DEMO_DOMAIN}`)
      .map((person) => ({
        employeeId: cast.ids.get(person.key)!,
        engagement: cast.courses.get(person.teamKey)![plan.quarter]!,
        mood: cast.moods.get(person.key)!,
      }));
    await this.ballots.castAll(cast.organisationId, id, voters, random);
    if (!plan.close) {
      await this.jobs.sendAlone('tidy-boxes', {});
      return;
    }
    this.at(addDays(closesOn, 1));
    const closing = await DemoRequests.signedIn(app, 'hr');
    await closing.send('POST', `/api/cycles/${id}/closure`);
    await this.published(closing, id);
  }

  private async published(hr: DemoRequests, cycleId: string): Promise<void> {
    for (let tries = 0; tries < 1200; tries++) {
      if ((await hr.send<{ state: string }>('GET', `/api/cycles/${cycleId}`)).state === 'published') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('A cycle of the demo was not counted within a minute.');
  }

  private async awards(app: NestFastifyApplication, cast: Cast, random: RandomSource, today: PlainDate): Promise<void> {
    const hr = await DemoRequests.signedIn(app, 'hr');
    const programme = await hr.send<{ id: string; categories: { id: string }[] }>('POST', '/api/award-programmes', {
      name: 'Harbour Lights',
      description: 'Once a year we thank colleagues whom customers and colleagues remember.',
      nominationsFrom: addDays(today, -10),
      nominationsUntil: addDays(today, 20),
      categories: [
        { name: 'Customer moment', description: 'One time somebody made it right for a customer.' },
        { name: 'Quiet strength', description: 'Keeps things running, and others upright.' },
        { name: 'Better tomorrow', description: 'Changed how we work for the better.' },
      ],
    });
    await hr.send('POST', `/api/award-programmes/${programme.id}/opening`);
    for (const key of ['hr', 'leader', 'service', 'judge']) {
      const requests = await DemoRequests.signedIn(app, key);
      const nominee = cast.people[20 + random.below(cast.people.length - 20)]!;
      await requests.send('POST', `/api/award-programmes/${programme.id}/nominations`, {
        categoryId: programme.categories[random.below(3)]!.id,
        nomineeId: cast.ids.get(nominee.key)!,
        reasons: `${nominee.name.split(' ')[0]!} stayed after the late shift to call back every customer of the missed delivery, and found a driver for the urgent ones.`,
      });
    }
  }

  // nine in the morning of the day, so that no zone pushes it into a neighbour
  private at(day: PlainDate): void {
    this.clock.jumpTo(new Date(`${plainDate(day)}T09:00:00Z`));
  }
}

const ROSTER_MAPPING = {
  key: 'externalKey',
  name: 'name',
  email: 'email',
  team_key: 'teamKey',
  team: 'team',
  parent_key: 'parentTeam',
  leader: 'leader',
  site: 'site',
  band: 'roleBand',
  joined: 'joinedOn',
};

function rosterOf(teams: readonly DemoTeam[], people: readonly DemoPerson[]): string {
  const byKey = new Map(teams.map((team) => [team.key, team]));
  const rows = people.map((person) => {
    const team = byKey.get(person.teamKey)!;
    return [
      person.key,
      person.name,
      person.email,
      team.key,
      team.name,
      team.parentKey ?? '',
      person.leads ? 'yes' : 'no',
      person.site,
      person.band,
      person.joinedOn,
    ].join(';');
  });
  return ['key;name;email;team_key;team;parent_key;leader;site;band;joined', ...rows].join('\n');
}
