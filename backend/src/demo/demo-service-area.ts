import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PlainDate } from '@throughline/domain';
import { CellRoller } from '../outcomes/cell/cell-roller.js';
import { ComplaintEvents } from '../outcomes/event/complaint-events.js';
import { FeedbackCounter } from '../outcomes/feedback/feedback-counter.js';
import { TidyFeedbackJob } from '../outcomes/feedback/tidy-feedback.job.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Caller } from '../platform/http/caller.js';
import { nineOn } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';
import { demoComplaints } from './demo-complaints.js';
import { deliverDemo } from './demo-deliveries.js';
import { demoAnswers, demoSurvey } from './demo-feedback.js';
import { demoHelpdesk } from './demo-helpdesk.js';
import { demoInspection } from './demo-inspection.js';
import type { Outcomes } from './demo-outcomes.rules.js';
import { SERVICE_MANAGER } from './demo-people.js';
import { COMPLAINING, demoPlans } from './demo-plans.js';

/** What the service manager of the demo works with: a helpdesk that sends live, a file of events, complaints, plans of customers, a survey of customers and an inspection. Begins and leaves with the clock at `today`. */
export async function demoServiceArea(app: NestFastifyApplication, cast: Cast, outcomes: Outcomes, today: PlainDate): Promise<void> {
  const manager = cast.people.find(({ email }) => email === SERVICE_MANAGER.email)!;
  const { organisationId } = cast;
  const caller: Caller = { organisationId, employeeId: cast.ids.get(manager.key)!, roles: ['service-manager'], accountId: '', sessionId: '' };
  const helpdesk = await demoHelpdesk(app, cast, outcomes, today);
  const teamKeys = helpdesk.desks.map(({ teamKey }) => teamKey);
  await demoComplaints(app, { caller, teamKeys, references: COMPLAINING }, today);
  app.get(Clock).jumpTo(nineOn(today));
  await demoPlans(app, caller, cast, today);
  await deliverDemo(app, organisationId, helpdesk, today);
  const links = await demoSurvey(app, helpdesk, today);
  // in one unit of work: the job that counts answers finds nothing left to add up
  await app.get(UnitOfWork).run(organisationId, async () => {
    await demoAnswers(app, links, today);
    await addUp(app);
  });
  // what customers passed on is noted with its team, as it is every hour
  await app.get(TidyFeedbackJob, { strict: false }).handle();
  await demoInspection(app, helpdesk, today);
}

async function addUp(app: NestFastifyApplication): Promise<void> {
  // all of it is new, so that the planner does not know yet how much it is
  await app.get(UnitOfWork).tune('enable_nestloop', 'off');
  await app.get(ComplaintEvents, { strict: false }).follow();
  await app.get(FeedbackCounter, { strict: false }).count();
  await app.get(CellRoller, { strict: false }).rollUp();
}
