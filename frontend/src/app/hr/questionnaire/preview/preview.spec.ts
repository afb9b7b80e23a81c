import type { Questionnaire } from '@throughline/contract';
import { PROUD, QUESTIONNAIRE, question } from '../../testing/samples';
import { visit, type Visit } from '../../testing/visit';

const TEAM = question('team', 'In {team} we help each other.', { texts: { en: 'In {team} we help each other.', ar: 'في {team} نتعاون.' } });
const RANK = question('rank', 'What matters most?', {
  type: 'ranking',
  most: 2,
  options: ['Pay', 'Time', 'Room'].map((label) => ({ value: label.toLowerCase(), label, labels: { en: label } })),
});
const WHY = question('why', 'Why?', { type: 'text', driver: 'own-words' });
const CANTEEN = question('canteen', 'The canteen', {
  type: 'matrix',
  scale: { min: 1, max: 7, labels: [] },
  rows: ['The food is good.', 'The room is quiet.'].map((text, i) => ({ id: `row${i}`, value: String(i), text, texts: { en: text } })),
});
const MADE: Questionnaire = {
  ...QUESTIONNAIRE,
  languages: ['en', 'ar'],
  sections: [{ id: 's', title: { en: 'More about it' } }],
  items: [
    { questionId: 'team', mandatory: true, question: TEAM },
    { questionId: 'why', mandatory: false, question: WHY, show: { question: 'team', is: 'at-most', value: 2 } },
    { questionId: 'proud', mandatory: true, question: PROUD, sectionId: 's' },
    { questionId: 'rank', mandatory: true, question: RANK, sectionId: 's' },
    { questionId: 'canteen', mandatory: true, question: CANTEEN, sectionId: 's' },
  ],
};

async function preview(): Promise<Visit> {
  const page = await visit('/hr/questionnaires/q1?view=preview');
  await page.reply('GET /api/questionnaires/q1', MADE);
  return page;
}
const frame = (page: Visit): string => page.find('.inside').textContent.replace(/\s+/g, ' ').trim();
const answer = async (page: Visit, name: string): Promise<void> => {
  (page.find(`.inside input[aria-label="${name}"]`) as HTMLInputElement).click();
  await page.settle();
};

describe('The preview', () => {
  it('begins with the introduction and shows one question at a time on a phone', async () => {
    const page = await preview();
    expect(frame(page)).toBe('Thank you.');
    await page.press('Next');
    expect(frame(page)).toContain('1 / 5');
    expect(frame(page)).toContain('In your team we help each other.');
    expect(frame(page)).not.toContain(PROUD.text);
  });

  it('asks what the logic asks: a question comes and goes with the answer before it', async () => {
    const page = await preview();
    expect(page.text()).toContain('With these answers 5 of 6 questions are asked, 1 left out by the logic.');
    await page.press('Next');
    await answer(page, 'Disagree');
    expect(page.text()).toContain('With these answers 6 of 6 questions are asked.');
    await page.press('Next');
    expect(frame(page)).toContain('Why?');
    await page.press('Back');
    await answer(page, 'Agree');
    await page.press('Next');
    expect(frame(page)).toContain(PROUD.text);
    expect(frame(page)).toContain('More about it');
  });

  it('names the team that is chosen, and reads right to left in Arabic', async () => {
    const page = await preview();
    await page.type('Team name', 'Service North');
    await page.press('Next');
    expect(frame(page)).toContain('In Service North we help each other.');
    await page.type('Language', 'ar');
    expect(frame(page)).toContain('في Service North نتعاون.');
    expect(page.find('.frame').dir).toBe('rtl');
    expect(frame(page)).toContain('أوافق بشدة');
  });

  it('shows a section at a time on a desktop, and the rows of a matrix under its words', async () => {
    const page = await preview();
    await page.press('Next');
    (page.find('input[name=device]:not(:checked)') as HTMLInputElement).click();
    await page.settle();
    expect(frame(page)).toContain('1 / 5');
    await page.press('Next');
    expect(frame(page)).toMatch(/^2–5 \/ 5More about it.*I am proud.*What matters most.*The canteen.*The food is good\..*The room is quiet/);
    await page.press('Next');
    expect(frame(page)).toContain('This is the end.');
    await page.press('Start again');
    expect(frame(page)).toBe('Thank you.');
  });

  it('puts choices in order with the keys, no more than may be ranked', async () => {
    const page = await preview();
    for (const _ of [1, 2, 3]) await page.press('Next');
    await page.press('Up: Room');
    await page.press('Up: Time');
    await page.press('Up: Time');
    await page.press('Up: Pay');
    const ranked = [...page.find('.inside ol').querySelectorAll('li')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
    expect(ranked).toEqual(['1Time', '2Room', 'Pay']);
  });
});
