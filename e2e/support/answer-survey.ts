import { letterTo } from './mailbox.js';
import { Persona } from './persona.js';

/** An open survey of one group of people, for journeys about answering. */
export interface AnswerSurvey {
  hr: Persona;
  cycleId: string;
  cycleName: string;
  /** The link in the invitation of the nth person. */
  linkOf(person: number): Promise<string>;
  emailOf(person: number): string;
}

/** What may be different from other surveys: fields of the draft, and something that is done before it opens. */
export interface AnswerSurveyOptions {
  change?: object;
  beforeOpening?: (hr: Persona, cycleId: string) => Promise<void>;
}

interface Question {
  id: string;
  code: string;
  type: string;
  driver: string;
}

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Founds an organisation with so many employees in its top team, and opens a survey of five questions: two points of agreement about one
 *  thing, how likely to recommend, a choice, and own words. */
export async function openAnswerSurvey(organisation: string, people = 6, { change = {}, beforeOpening }: AnswerSurveyOptions = {}): Promise<AnswerSurvey> {
  const slug = organisation.toLowerCase().replace(/\W+/g, '-');
  const hr = await new Persona(`hr@${slug}.example`).signUp(organisation);
  const emailOf = (person: number) => `person-${person}@${slug}.example`;
  const [top] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
  for (let person = 0; person < people; person++) await hr.post('/api/employees', { name: `Person ${person}`, email: emailOf(person), teamId: top!.id });

  const bank = (await hr.get<{ items: Question[] }>('/api/questions')).items;
  const agreement = bank.filter(({ type, driver }) => type === 'scale5' && driver === 'engagement').slice(0, 2);
  const recommend = bank.find(({ type }) => type === 'recommend')!;
  const words = bank.find(({ type }) => type === 'text')!;
  const choice = await hr.post<Question>('/api/questions', {
    driver: 'wellbeing',
    type: 'single-choice',
    text: { en: 'Which shift suits you best?' },
    options: [{ en: 'Early' }, { en: 'Late' }],
  });
  const items = [...agreement, recommend, choice, words].map(({ id, type }) => ({ questionId: id, mandatory: type === 'scale5' }));
  const { id: questionnaireId } = await hr.post<{ id: string }>('/api/questionnaires', {
    title: 'Spring survey',
    introduction: { en: 'How is it to work here?' },
    items,
  });

  const cycleName = `${organisation} in spring`;
  const { id: cycleId } = await hr.post<{ id: string }>('/api/cycles', {
    name: cycleName,
    questionnaireId,
    opensOn: day(0),
    closesOn: day(14),
    audience: 'everyone',
    k: 5,
    kComments: 10,
    ...change,
  });
  await beforeOpening?.(hr, cycleId);
  await hr.post(`/api/cycles/${cycleId}/opening`);
  const linkOf = async (person: number) => {
    const letter = await letterTo(emailOf(person), /invitation/i);
    const link = letter.links.find((one) => one.includes('/i#c='));
    if (!link) throw new Error(`The invitation to ${emailOf(person)} has no link to answer:\n${letter.text}`);
    return link;
  };
  return { hr, cycleId, cycleName, linkOf, emailOf };
}
