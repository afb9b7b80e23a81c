import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, type PlainDate, QUESTIONNAIRE_TEMPLATES } from '@throughline/domain';
import type { RandomSource } from '@throughline/statistics';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CloseCycleJob } from '../surveys/cycle/close-cycle.job.js';
import { DemoBallots, type DemoVoter } from './demo-ballots.js';
import { nineOn, QUARTER_DAYS, QUARTERS } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';
import { DEMO_DOMAIN } from './demo-people.js';
import { demoPulse, demoYearly } from './demo-questionnaires.rules.js';
import { DemoRequests } from './demo-requests.js';

/** What the demo's results are published by besides teams. */
const DEMOGRAPHICS = [{ id: 'site' }, { id: 'role-band' }, { id: 'tenure' }];
const TAKING_PART = 0.76;
const TAKING_PART_SO_FAR = 0.35;

interface Plan {
  name: string;
  questionnaireId: string;
  opensOn: PlainDate;
  closesOn: PlainDate;
  quarter: number;
  part: number;
  close: boolean;
}

/** Holds the demo's cycles: those of the past, each on its days, and one that is open today. */
@Injectable()
export class DemoCycles {
  constructor(
    private readonly jobs: Jobs,
    private readonly ballots: DemoBallots,
    private readonly clock: Clock,
  ) {}

  async hold(app: NestFastifyApplication, cast: Cast, random: RandomSource, today: PlainDate, quarters: readonly number[]): Promise<void> {
    const questionnaireId = await this.questionnaire(app);
    for (const quarter of quarters) {
      const opensOn = addDays(cast.begin, quarter * QUARTER_DAYS + 20);
      const name = `Engagement ${opensOn.slice(0, 7)}`;
      await this.cycle(app, cast, random, { name, questionnaireId, opensOn, closesOn: addDays(opensOn, 14), quarter, part: TAKING_PART, close: true });
    }
    await this.cycle(app, cast, random, {
      name: 'How are we doing?',
      questionnaireId,
      opensOn: addDays(today, -3),
      closesOn: addDays(today, 11),
      quarter: QUARTERS - 1,
      part: TAKING_PART_SO_FAR,
      close: false,
    });
  }

  private async questionnaire(app: NestFastifyApplication): Promise<string> {
    const hr = await DemoRequests.signedIn(app, 'hr');
    const template = (key: string) => QUESTIONNAIRE_TEMPLATES.find((one) => one.key === key)!;
    await hr.send('POST', '/api/questionnaires', demoPulse(template('pulse')));
    return (await hr.send<{ id: string }>('POST', '/api/questionnaires', demoYearly(template('yearly-engagement')))).id;
  }

  private async cycle(app: NestFastifyApplication, cast: Cast, random: RandomSource, plan: Plan): Promise<void> {
    const { name, questionnaireId, opensOn, closesOn } = plan;
    this.clock.jumpTo(nineOn(opensOn));
    const hr = await DemoRequests.signedIn(app, 'hr');
    const remindOn = [addDays(opensOn, 7)];
    const { id } = await hr.send<{ id: string }>('POST', '/api/cycles', {
      name,
      questionnaireId,
      opensOn,
      closesOn,
      audience: 'everyone',
      demographics: DEMOGRAPHICS,
      remindOn,
    });
    await hr.send('POST', `/api/cycles/${id}/opening`);
    await this.ballots.castAll(cast.organisationId, id, voters(cast, random, plan), random);
    if (!plan.close) {
      await this.jobs.sendAlone('tidy-boxes', {});
      return;
    }
    this.clock.jumpTo(nineOn(addDays(closesOn, 1)));
    await endCycle(app, cast.organisationId, id);
    await published(await DemoRequests.signedIn(app, 'hr'), id);
  }
}

/**
 * Ends a cycle whose last day is over as it ends by itself. Its job is due as soon as the clock has jumped over that day, and may come first: whichever comes second finds it closed, where a closing by hand would be refused.
 */
export function endCycle(app: NestFastifyApplication, organisationId: string, cycleId: string): Promise<void> {
  return app.get(CloseCycleJob, { strict: false }).handle({ organisationId, cycleId });
}

function voters(cast: Cast, random: RandomSource, { part, quarter }: Plan): DemoVoter[] {
  return cast.people
    .filter((person) => random.unit() < part && person.email !== `employee@${DEMO_DOMAIN}`)
    .map((person) => ({
      employeeId: cast.ids.get(person.key)!,
      engagement: cast.courses.get(person.teamKey)![quarter]!,
      mood: cast.moods.get(person.key)!,
    }));
}

async function published(hr: DemoRequests, cycleId: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if ((await hr.send<{ state: string }>('GET', `/api/cycles/${cycleId}`)).state === 'published') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('A cycle of the demo was not counted within a minute.');
}
