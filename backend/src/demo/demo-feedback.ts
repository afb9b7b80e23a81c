import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CustomerInvitations, CustomerSurvey } from '@throughline/contract';
import { addDays, type Language, type PlainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { FeedbackDesk } from '../outcomes/feedback/feedback-desk.js';
import { FeedbackKeys } from '../outcomes/feedback/feedback-keys.js';
import { Clock } from '../platform/clock.js';
import { nineOn } from './demo-calendar.rules.js';
import type { DemoHelpdesk } from './demo-helpdesk.js';
import { SERVICE_MANAGER } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

const SEED = 20_260_702;
/** Customers who are asked, all so many days ago, and of 100 how many answer within the days since. */
const INVITED = 180;
const DAYS_AGO = 40;
const ANSWERING = 34;
/** Desks whose customers are asked: few, so that answers are about enough agents of each for what was written to be shown. */
const ASKED = 3;

const COMMENTS: readonly (readonly [low: boolean, language: Language, text: string])[] = [
  [false, 'en', 'Quick, friendly, and it worked the first time.'],
  [false, 'de', 'Sehr freundlich, und der Rückruf kam wirklich.'],
  [true, 'en', 'I had to explain everything twice.'],
  [false, 'fr', 'Réponse claire et rapide.'],
  [true, 'de', 'Die Lieferung kam trotzdem zu spät.'],
  [false, 'es', 'Me lo resolvieron en una llamada.'],
  [true, 'en', 'Nobody could tell me when the spare part comes.'],
  [false, 'en', 'The chat found my order without the number.'],
];

/** A survey of customers whose requests the helpdesk solved, and the links of all who are asked. */
export async function demoSurvey(app: NestFastifyApplication, helpdesk: DemoHelpdesk, today: PlainDate): Promise<string[]> {
  app.get(Clock).jumpTo(nineOn(addDays(today, -DAYS_AGO)));
  const service = await DemoRequests.of(app, SERVICE_MANAGER);
  const settings = { name: 'After a request', question: 'csat', asksComment: true, asksToPassOn: true, agentsOf: helpdesk.sourceId };
  const survey = await service.send<CustomerSurvey>('POST', '/api/customer-surveys', settings);
  const body = { requests: requests(helpdesk, seededRandom(SEED)) };
  const { items } = await service.send<CustomerInvitations>('POST', `/api/customer-surveys/${survey.id}/invitations`, body);
  return items.map(({ link }) => link);
}

/** Lets some sixty of those who are asked answer, each on a day since; a few write. Inside a unit of work; leaves the clock at `today`. */
export async function demoAnswers(app: NestFastifyApplication, links: readonly string[], today: PlainDate): Promise<void> {
  const random = seededRandom(SEED + 1);
  const [desk, keys] = [app.get(FeedbackDesk, { strict: false }), app.get(FeedbackKeys, { strict: false })];
  for (const link of links) {
    if (random.below(100) >= ANSWERING) continue;
    app.get(Clock).jumpTo(nineOn(addDays(today, random.below(DAYS_AGO) - DAYS_AGO)));
    const found = await desk.byInvitation(keys.invitationOf(link.split('/').at(-1)!)!.id);
    await desk.take(found!, answer(random));
  }
  app.get(Clock).jumpTo(nineOn(today));
}

/** Requests of the first desks, each with the agent who solved it. */
function requests({ desks }: DemoHelpdesk, random: RandomSource): { ticket: string; agent: string; channel: string }[] {
  return Array.from({ length: INVITED }, (_, i) => {
    const { agents } = desks[i % Math.min(ASKED, desks.length)]!;
    return { ticket: `HH-${80_000 + i}`, agent: agents[random.below(agents.length)]!, channel: random.below(3) === 0 ? 'chat' : 'email' };
  });
}

function answer(random: RandomSource): { value: number; comment: string; passOn: boolean; language: Language } {
  const value = [5, 5, 5, 4, 5, 4, 4, 3, 2, 5, 4, 1][random.below(12)]!;
  const fitting = COMMENTS.filter(([low]) => low === value <= 3);
  const [, language, text] = fitting[random.below(fitting.length)]!;
  return random.below(3) === 0 ? { value, comment: text, passOn: value > 3, language } : { value, comment: '', passOn: false, language: 'en' };
}
