import type { Questionnaire } from '@throughline/contract';
import { CLEAR, PROUD, QUESTIONNAIRE, question, WORDS } from '../../testing/samples';
import { visit, type Visit } from '../../testing/visit';

const DRIVERS = [
  { key: 'engagement', label: 'Engagement', description: '' },
  { key: 'role-clarity', label: 'Role clarity', description: '' },
  { key: 'own-words', label: 'In your own words', description: '' },
] as const;
export const BANK = { drivers: DRIVERS, tags: ['pulse', 'night shift'], items: [PROUD, CLEAR, WORDS] };
export const RATED = question('rated', 'How is the canteen?', {
  source: 'own',
  type: 'matrix',
  scale: { min: 1, max: 5, labels: [] },
  rows: [
    { id: 'rated-food', value: 'food', text: 'The food is good.', texts: { en: 'The food is good.' } },
    { id: 'rated-room', value: 'room', text: 'The room is quiet.', texts: { en: 'The room is quiet.' } },
  ],
});
/** One of two sections. */
export const SECTIONS: Questionnaire = {
  ...QUESTIONNAIRE,
  launched: false,
  sections: [
    { id: 's1', title: { en: 'Your work' } },
    { id: 's2', title: { en: 'Around it' } },
  ],
  items: [
    { questionId: 'proud', mandatory: true, sectionId: 's1', question: PROUD },
    { questionId: 'clear', mandatory: true, sectionId: 's1', question: CLEAR },
    { questionId: 'words', mandatory: false, sectionId: 's2', question: WORDS },
  ],
};

/** The page of a questionnaire, read. */
export async function builder(made: Questionnaire = QUESTIONNAIRE, view = ''): Promise<Visit> {
  const page = await visit(`/hr/questionnaires/q1${view}`);
  await page.reply('GET /api/questionnaires/q1', made);
  if (!view) await page.reply('GET /api/questions', BANK);
  return page;
}

/** What the outline reads, parts and lines one below the other. */
export const outline = (page: Visit): string[] =>
  [...page.find('app-outline').querySelectorAll('h3, .text')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
/** What the page saves. */
export const sent = (page: Visit, version = 3) => page.reply('PUT /api/questionnaires/q1', { ...QUESTIONNAIRE, version, launched: false });
