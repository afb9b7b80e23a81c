import type { PastResultList } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { visit } from '../testing/visit';

const LIST: PastResultList = {
  items: [
    {
      id: 'p1',
      team: { id: 't1', name: 'Billing' },
      measure: 'role-clarity',
      period: { label: '2024-H1', from: '2024-01-01', until: '2024-06-30' },
      value: 71,
      original: { value: 3.84, scale: { min: 1, max: 5 } },
      respondents: 31,
    },
  ],
};

describe('The page of past results', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['en', /Past results.*Billing.*Role clarity.*2024-H1.*3\.84 \(1–5\)/s],
    ['de', /Frühere Ergebnisse.*Billing.*Klarheit der Aufgaben.*2024-H1.*3,84 \(1–5\)/s],
    ['ar', /نتائج سابقة.*Billing.*\u20682024-H1\u2069.*\u20683\.84 \(1–5\)\u2069/s],
  ] as const)('lists them in %s, with drivers and figures as that language writes them', async (language, said) => {
    await speakIn(language);
    const page = await visit('/hr/past-results');
    await page.reply('GET /api/past-results', LIST);
    expect(page.text()).toMatch(said);
  });
});
