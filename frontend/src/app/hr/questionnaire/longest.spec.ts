import type { Questionnaire } from '@throughline/contract';
import { QUESTIONNAIRE, question } from '../testing/samples';
import { visit } from '../testing/visit';

const MOST = 120;
/** Longer than one key may take, on any machine. */
const SLOW_MS = 5000;

describe('The builder of the longest questionnaire', () => {
  it('shows all its lines, whatever script they are in and whatever was pasted into them, and moves one at once', async () => {
    const texts = Array.from({ length: MOST }, (_, i) => `${['👩‍🏭', 'مرحبا', '日本語', '<b>bold</b>', '=SUM(A1)'][i % 5]!} number ${i + 1}`);
    const items = texts.map((text, i) => ({ questionId: `q${i}`, mandatory: false, question: question(`q${i}`, text) }));
    const page = await visit('/hr/questionnaires/q1');
    await page.reply('GET /api/questionnaires/q1', { ...QUESTIONNAIRE, launched: false, items } satisfies Questionnaire);
    await page.reply('GET /api/questions', { drivers: [], tags: [], items: [] });
    const lines = () => [...page.find('app-outline').querySelectorAll('.text')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(lines()).toEqual(texts.map((text, i) => `${i + 1}. ${text}`));
    expect(page.has('app-outline b')).toBe(false);
    const began = performance.now();
    await page.press(`Move up: ${texts[MOST - 1]!}`);
    expect(performance.now() - began).toBeLessThan(SLOW_MS);
    expect(lines().slice(-2)).toEqual([`${MOST - 1}. ${texts[MOST - 1]!}`, `${MOST}. ${texts[MOST - 2]!}`]);
  });
});
