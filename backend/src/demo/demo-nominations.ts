import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AwardProgramme, EvidenceList, MyNomination, NewNomination } from '@throughline/contract';
import type { RandomSource } from '@throughline/statistics';
import { CUSTOMER_WORDS, ENDORSEMENTS, REASONS } from './demo-award-texts.js';
import type { Cast } from './demo-cast.js';
import { DEMO_DOMAIN, type DemoPerson } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

/** A nomination before it is handed in. `category` is its place in the programme. */
export interface Voice {
  readonly by: DemoPerson;
  readonly category: number;
  readonly nominee: Pick<NewNomination, 'nomineeId' | 'nomineeIds' | 'teamId'>;
  readonly reasons: string;
  /** Who is asked to stand by it. The first two do, a third would rather not. */
  readonly endorsers?: readonly DemoPerson[];
  /** With thanks that the nominee got, where there are some that the nominator may read. */
  readonly withThanks?: boolean;
}

/** Who plays which part in an award: nobody two. */
export interface AwardCast {
  readonly judges: readonly DemoPerson[];
  /** The one to sign in as an employee. */
  readonly employee: DemoPerson;
  /** Takes so many who have no part yet. */
  take(count: number): DemoPerson[];
  readonly idOf: (person: DemoPerson) => string;
}

/** The judges are the judge to sign in as and five who lead teams far from each other; everybody else comes in an order of chance. */
export function awardCast({ people, ids }: Cast, random: RandomSource): AwardCast {
  const known = (key: string): DemoPerson => people.find(({ email }) => email === `${key}@${DEMO_DOMAIN}`)!;
  const leads = people.filter(({ leads: one, teamKey, email }) => one && teamKey.includes('-') && /^p\d/.test(email));
  const judges = [known('judge'), ...Array.from({ length: 5 }, (_, i) => leads[Math.floor(((i + 0.5) * leads.length) / 5)]!)];
  const others = people.filter((person) => /^p\d/.test(person.email) && !judges.includes(person));
  for (let i = others.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [others[i], others[j]] = [others[j]!, others[i]!];
  }
  return { judges, employee: known('employee'), take: (count) => others.splice(0, count), idOf: ({ key }) => ids.get(key)! };
}

/** First names as they stand in a text. */
export function said(text: string, people: readonly DemoPerson[]): string {
  return text.replaceAll('{name}', people.map(({ name }) => name.split(' ')[0]!).join(' and '));
}

/** What people say of a candidate: as many voices as there are nominators, each with words of its own. */
function voicesFor(parts: AwardCast, category: number, nominees: readonly DemoPerson[], first: number, count: number): Voice[] {
  const ids = nominees.map(parts.idOf);
  const texts = REASONS[category]!;
  return parts.take(count).map((by, i) => ({
    by,
    category,
    nominee: ids.length > 1 ? { nomineeIds: ids } : { nomineeId: ids[0]! },
    reasons: said(texts[(first + i * 7) % texts.length]!, nominees),
    ...(count > 2 && i === 0 ? { endorsers: parts.take(3) } : {}),
  }));
}

/** The voices of a year, and who wins in the end: those of whom most is said. */
export function voicesOfAYear(parts: AwardCast, teamId: string): { voices: Voice[]; favourites: ReadonlySet<string> } {
  const [first, second, one, other] = parts.take(4) as [DemoPerson, DemoPerson, DemoPerson, DemoPerson];
  const people = (category: number, count: number): Voice[] =>
    parts.take(count).flatMap((person, i) => voicesFor(parts, category, [person], i + 2, i % 3 === 0 ? 2 : 1));
  const voices = [
    ...voicesFor(parts, 0, [first], 0, 4),
    ...voicesFor(parts, 0, [second], 1, 3),
    ...people(0, 6),
    ...voicesFor(parts, 1, [parts.employee], 0, 4),
    ...people(1, 6),
    ...voicesFor(parts, 2, [one, other], 2, 3),
    ...people(2, 4),
    ...parts.take(2).map((by): Voice => ({ by, category: 2, nominee: { teamId }, reasons: said(REASONS[2]![4]!, [by]).replace(/^\S+/, 'The whole team') })),
  ];
  return { voices, favourites: new Set([first, second, parts.employee, one, other].map(({ name }) => name)) };
}

/** Hands a nomination in, and lets those who are asked stand by it. */
export async function handIn(app: NestFastifyApplication, parts: AwardCast, { id, categories }: AwardProgramme, voice: Voice, place: number): Promise<void> {
  const requests = await DemoRequests.of(app, voice.by);
  const { id: categoryId, form } = categories[voice.category]!;
  const people = voice.nominee.nomineeIds ?? [voice.nominee.nomineeId];
  const offered = voice.withThanks ? (await requests.send<EvidenceList>('GET', `/api/nomination-evidence?employeeIds=${people.join()}`)).items : [];
  const thanks = offered.filter(({ kind }) => kind === 'kudos').slice(0, 1);
  const answers = form.map(({ label, id: field }) => [field, label.startsWith('When') ? 'In autumn' : CUSTOMER_WORDS[place % CUSTOMER_WORDS.length]!] as const);
  const nomination = await requests.send<MyNomination>('POST', `/api/award-programmes/${id}/nominations`, {
    categoryId,
    ...voice.nominee,
    reasons: voice.reasons,
    answers: Object.fromEntries(place % 2 === 0 ? answers : []),
    evidence: thanks.map(({ kind, sourceId }) => ({ kind, sourceId })),
  });
  if (!voice.endorsers) return;
  await requests.send('POST', `/api/nominations/${nomination.id}/endorsements`, { employeeIds: voice.endorsers.map(parts.idOf) });
  const request = `/api/endorsement-requests/${nomination.id}`;
  for (const [i, one] of voice.endorsers.entries()) {
    const asked = await DemoRequests.of(app, one);
    if (i < 2) await asked.send('PUT', request, { sentence: ENDORSEMENTS[(place + i) % ENDORSEMENTS.length] });
    else await asked.send('DELETE', request);
  }
}
