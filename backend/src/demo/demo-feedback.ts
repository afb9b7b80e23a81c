import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CustomerInvitations, CustomerSurvey } from '@throughline/contract';
import { addDays, addMonths, daysBetween, type Language, plainDate, type PlainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { FeedbackDesk } from '../outcomes/feedback/feedback-desk.js';
import { FeedbackKeys } from '../outcomes/feedback/feedback-keys.js';
import { Clock } from '../platform/clock.js';
import { nineOn } from './demo-calendar.rules.js';
import type { DemoHelpdesk } from './demo-helpdesk.js';
import { SERVICE_MANAGER } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

const SEED = 20_260_702;
/** Customers who are asked at the beginning of last month, and of 100 how many answer since. */
const INVITED = 240;
const ANSWERING = 40;
/** Of 100 who answer, how many do so in the month in which they are asked. */
const AT_ONCE = 80;
/** By place, the desks whose customers are asked: few, so that answers are about enough agents of each for what was written to be shown, and one so often that what was said of it last month can speak for it. */
const ASKED = [0, 1, 0, 2];

const GOOD: readonly (readonly [language: Language, text: string])[] = [
  ['en', 'Quick, friendly, and it worked the first time.'],
  ['de', 'Sehr freundlich, und der Rückruf kam wirklich.'],
  ['fr', 'Réponse claire et rapide.'],
  ['es', 'Me lo resolvieron en una llamada.'],
  ['en', 'The chat found my order without the number.'],
  ['en', 'She stayed on the line until the courier had answered. I did not have to ring twice.'],
  ['de', 'Endlich jemand, der zuhört und dann handelt.'],
  ['en', 'I was told honestly that it would take a week, and it took five days.'],
  ['fr', 'On m’a rappelée le soir même, comme promis.'],
  ['en', 'No form, no queue: the wrong parcel was fetched the next morning.'],
  ['es', 'Muy amables, y con mi padre tuvieron mucha paciencia.'],
  ['en', 'They noticed a mistake on my bill that I had not seen myself.'],
  ['de', 'Das Ersatzteil lag am nächsten Tag vor der Tür.'],
  ['en', 'Somebody took the time to explain the guarantee to me, without selling anything.'],
  ['fr', 'Un seul appel, une seule personne, et tout était réglé.'],
  ['es', 'Contestaron enseguida y sabían de qué pedido hablaba.'],
  ['en', 'After two failed deliveries somebody rang the driver while I waited.'],
  ['de', 'Man hat mir geglaubt, ohne dass ich drei Fotos schicken musste.'],
  ['en', 'My mother hears badly, and nobody hurried her.'],
  ['en', 'The answer was short, correct, and signed with a name.'],
];
const BAD: typeof GOOD = [
  ['en', 'I had to explain everything twice.'],
  ['de', 'Die Lieferung kam trotzdem zu spät.'],
  ['en', 'Nobody could tell me when the spare part comes.'],
  ['fr', 'J’ai attendu trois jours avant la première réponse.'],
];

/** A survey of customers whose requests the helpdesk solved, and the links of all who are asked. */
export async function demoSurvey(app: NestFastifyApplication, helpdesk: DemoHelpdesk, today: PlainDate): Promise<string[]> {
  app.get(Clock).jumpTo(nineOn(lastMonth(today).first));
  const service = await DemoRequests.of(app, SERVICE_MANAGER);
  const settings = { name: 'After a request', question: 'csat', asksComment: true, asksToPassOn: true, agentsOf: helpdesk.sourceId };
  const survey = await service.send<CustomerSurvey>('POST', '/api/customer-surveys', settings);
  const body = { requests: requests(helpdesk, seededRandom(SEED)) };
  const { items } = await service.send<CustomerInvitations>('POST', `/api/customer-surveys/${survey.id}/invitations`, body);
  return items.map(({ link }) => link);
}

/** Lets those who are asked answer, each on a day since, most of them last month; a few write. Inside a unit of work; leaves the clock at `today`. */
export async function demoAnswers(app: NestFastifyApplication, links: readonly string[], today: PlainDate): Promise<void> {
  const random = seededRandom(SEED + 1);
  const [desk, keys] = [app.get(FeedbackDesk, { strict: false }), app.get(FeedbackKeys, { strict: false })];
  const { first, days } = lastMonth(today);
  const since = daysBetween(addDays(first, days), today);
  const written = { good: 0, bad: 0 };
  for (const link of links) {
    if (random.below(100) >= ANSWERING) continue;
    const atOnce = random.below(100) < AT_ONCE || since === 0;
    const after = random.unit();
    app.get(Clock).jumpTo(nineOn(addDays(first, Math.floor(atOnce ? after * days : days + after * since))));
    const found = await desk.byInvitation(keys.invitationOf(link.split('/').at(-1)!)!.id);
    await desk.take(found!, answer(random, written));
  }
  app.get(Clock).jumpTo(nineOn(today));
}

/** The month before that of `today`. */
function lastMonth(today: PlainDate): { first: PlainDate; days: number } {
  const running = plainDate(`${today.slice(0, 8)}01`);
  const first = addMonths(running, -1);
  return { first, days: daysBetween(first, running) };
}

/** Requests of the first desks, each with the agent who solved it. */
function requests({ desks }: DemoHelpdesk, random: RandomSource): { ticket: string; agent: string; channel: string }[] {
  return Array.from({ length: INVITED }, (_, i) => {
    const { agents } = desks[ASKED[i % ASKED.length]! % desks.length]!;
    return { ticket: `HH-${80_000 + i}`, agent: agents[random.below(agents.length)]!, channel: random.below(3) === 0 ? 'chat' : 'email' };
  });
}

/** One in four writes, and each something else as long as there is. */
function answer(random: RandomSource, written: { good: number; bad: number }): { value: number; comment: string; passOn: boolean; language: Language } {
  const value = [5, 5, 5, 4, 5, 4, 4, 3, 2, 5, 4, 1][random.below(12)]!;
  if (random.below(4) > 0) return { value, comment: '', passOn: false, language: 'en' };
  const isGood = value > 3;
  const [language, comment] = isGood ? GOOD[written.good++ % GOOD.length]! : BAD[written.bad++ % BAD.length]!;
  return { value, comment, passOn: isGood, language };
}
