import type { Questionnaire } from '@throughline/contract';
import { PROUD, QUESTIONNAIRE, question } from '../../testing/samples';
import { visit, type Visit } from '../../testing/visit';
import { draftOf, textOf } from '../draft/text';
import { missingIn, translatables, withLanguage, withoutLanguage } from './translatables';

const SHIFT = question('shift', 'Which shift?', {
  source: 'own',
  type: 'single-choice',
  texts: { en: 'Which shift?', ar: 'أي نوبة؟' },
  options: [
    { value: 'day', label: 'Day', labels: { en: 'Day', ar: 'نهار' } },
    { value: 'night', label: 'Night', labels: { en: 'Night' } },
  ],
});
const BOTH: Questionnaire = {
  ...QUESTIONNAIRE,
  launched: false,
  languages: ['en', 'ar'],
  introduction: { en: 'Thank you.', ar: 'شكرا.' },
  sections: [{ id: 's', title: { en: 'Your shift' }, text: { en: 'As it is now.' } }],
  items: [
    { questionId: 'proud', mandatory: true, question: { ...PROUD, texts: { en: PROUD.text, ar: 'أنا فخور.' } } },
    { questionId: 'shift', mandatory: true, sectionId: 's', question: SHIFT },
  ],
};

async function languages(made: Questionnaire = BOTH): Promise<Visit> {
  const page = await visit('/hr/questionnaires/q1?view=languages');
  await page.reply('GET /api/questionnaires/q1', made);
  return page;
}
const rows = (page: Visit): string[] =>
  [...page.find('.table').querySelectorAll('.row:not(.heads)')].map((row) => row.querySelector('small')?.textContent.trim() ?? '');

describe('The languages of a questionnaire', () => {
  it('are translated side by side, right to left where the language is, and what is missing is counted', async () => {
    const page = await languages();
    expect(page.text()).toContain('3 texts are missing');
    expect(rows(page)).toEqual([
      'Introduction',
      'Question 1',
      'Section',
      'Words below the section',
      'Question 2',
      'Choice of question 2',
      'Choice of question 2',
    ]);
    const control = page.find('[aria-label="Section in العربية"]') as HTMLTextAreaElement;
    expect([control.dir, control.lang]).toEqual(['rtl', 'ar']);
    control.value = 'نوبتك';
    control.dispatchEvent(new Event('input'));
    await page.settle();
    expect(page.text()).toContain('2 texts are missing');
    await page.press('Save');
    const { request } = await page.reply('PUT /api/questionnaires/q1', BOTH);
    expect(request.body).toMatchObject({ sections: [{ title: { en: 'Your shift', ar: 'نوبتك' } }] });
  });

  it('can be narrowed to what is missing, and a row stays while it is being filled', async () => {
    const page = await languages();
    (page.find('.translate input[type=checkbox]') as HTMLInputElement).click();
    await page.settle();
    expect(rows(page)).toEqual(['Section', 'Words below the section', 'Choice of question 2']);
    const control = page.find('[aria-label="Section in العربية"]') as HTMLTextAreaElement;
    control.value = 'ن';
    control.dispatchEvent(new Event('input'));
    await page.settle();
    expect(rows(page)).toHaveLength(3);
  });

  it('lead to the words of a question where they are changed', async () => {
    const page = await languages();
    await page.press('Change the words of Which shift?');
    expect(page.url()).toBe('/hr/questionnaires/q1');
    await page.reply('GET /api/questions', { drivers: [], tags: [], items: [] }).catch(() => undefined);
    expect(page.value('The question in العربية')).toBe('أي نوبة؟');
  });

  it('keep what was written when one is taken out, and have it again when it comes back', () => {
    const draft = draftOf(BOTH);
    const without = withoutLanguage(draft, 'ar');
    expect(textOf(without)).toMatchObject({ languages: ['en'], introduction: { ar: 'شكرا.' } });
    expect(textOf(withLanguage(without, 'ar'))).toEqual(textOf(draft));
    expect(withoutLanguage(draft, 'en')).toBe(draft);
  });

  it('miss a text of blanks alone, and ask for no introduction where none is written', () => {
    const draft = draftOf({ ...BOTH, introduction: {} });
    expect(translatables(draft).map(({ what }) => what)).not.toContain('Introduction');
    const blank = { ...draft, parts: draft.parts.map((part) => (part.heading ? { ...part, heading: { title: { en: 'Your shift', ar: '  ' } } } : part)) };
    expect(missingIn(blank, 'ar').map(({ key }) => key)).toEqual(['s title', 'shift night']);
  });
});
