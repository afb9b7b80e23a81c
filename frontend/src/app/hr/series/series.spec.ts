import type { PulsePrecision, Series } from '@throughline/contract';
import { QUESTIONNAIRES } from '../testing/samples';
import { speakIn } from '../../words/testing/speak-in';
import { visit } from '../testing/visit';
import { rhythmWords, seriesEventReason, seriesEventText, seriesSentence } from './series-words';

const series = (over: Partial<Series> = {}): Series => ({
  id: 's1',
  name: 'Onboarding',
  kind: 'lifecycle',
  state: 'active',
  opensItself: true,
  questionnaire: { id: 'q1', title: 'First weeks' },
  rhythm: { unit: 'month', every: 1 },
  nextOn: '2026-12-01',
  note: null,
  questionnaireVersion: null,
  firstOn: '2026-11-01',
  openDays: 10,
  audience: 'everyone',
  demographics: [],
  k: 5,
  kComments: 10,
  remindAfter: [],
  printedCards: false,
  strictTrends: false,
  happening: { what: 'leaving', days: 30 },
  windowDays: null,
  upcoming: ['2026-12-01'],
  waiting: { people: 3, needed: 15, sentence: '3 people wait to be asked.' },
  window: null,
  cycles: [],
  events: [{ kind: 'waited', on: '2026-11-01', by: null, detail: '2026-11-01' }],
  ...over,
});

describe('Series', () => {
  afterEach(() => speakIn('en'));

  it('are said in words', () => {
    expect(rhythmWords({ unit: 'week', every: 2 })).toBe('every 2 weeks');
    expect(seriesSentence(series())).toBe('It opens its cycles by itself, every month; the next on 1 December 2026.');
    expect(seriesSentence(series({ state: 'paused', opensItself: false }))).toBe('Paused. Otherwise it drafts its cycles for you to open, every month.');
    expect(seriesEventText({ kind: 'resumed', on: '2026-11-01', by: 'Ada', detail: 'from 2026-12-01' })).toBe('Went on by Ada: from 1 December 2026');
  });

  it('that wait for more people say so without a name, and can be paused', async () => {
    const page = await visit('/hr/series/s1');
    await page.reply('GET /api/cycle-series/s1', series());
    expect(page.text()).toContain('3 people wait to be asked.');
    expect(page.text()).toContain('Answers of a single person who leaves can never be shown.');
    expect(page.text()).toContain('Waited for more people');
    await page.press('Pause');
    await page.reply('POST /api/cycle-series/s1/pause', series({ state: 'paused' }));
    await page.reply('GET /api/cycle-series/s1', series({ state: 'paused' }));
    expect(page.text()).toContain('Go on');
  });

  it('of a pulse show their plan, how precise it will be, and which teams never will', async () => {
    const precision: PulsePrecision = {
      responsePercent: 60,
      assumptions: ['60 % answer.'],
      drivers: [{ key: 'voice', label: 'Voice', questions: 2 }],
      teams: [
        { teamId: 'a', name: 'All', members: 100, never: null, figures: [{ driver: 'voice', expected: 6.5, reached: 7.1 }] },
        { teamId: 'b', name: 'Tiny', members: 3, never: 'It can never be shown by itself.', figures: [{ driver: 'voice', expected: null, reached: null }] },
      ],
    };
    const page = await visit('/hr/series/s1');
    const window = { number: 1, parts: [{ questions: [{ id: 'q', text: 'I am heard.', driver: 'voice' }], cycleId: 'c1' }] };
    await page.reply('GET /api/cycle-series/s1', series({ kind: 'pulse', happening: null, waiting: null, windowDays: 365, window }));
    await page.reply('GET /api/cycle-series/s1/precision', precision);
    expect(page.text()).toContain('± 6.5, reached ± 7.1');
    expect(page.text()).toContain('It can never be shown by itself.');
    expect(page.text()).toContain('I am heard.');
    expect(page.has('a[href="/hr/cycles/c1"]')).toBe(true);
  });

  it('start with the fields that belong to their kind', async () => {
    const page = await visit('/hr/series/new');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.reply('GET /api/teams', { items: [] });
    await page.type('Name', 'Exit');
    await page.type('When it asks', 'lifecycle');
    expect(page.text()).toMatch(/The answers of\s+a\s+single person who leaves can never be/);
    expect(page.text()).toContain('at least three times as many people');
    expect(page.text()).toContain('Only HR reads it.');
    await page.type('What must have happened', 'leaving');
    await page.type('Questionnaire', 'q1');
    await page.press('Start the series');
    const sent = await page.reply('POST /api/cycle-series', series(), 201);
    expect(sent.request.body).toMatchObject({ name: 'Exit', kind: 'lifecycle', happening: { what: 'leaving', days: 30 }, rhythm: { unit: 'month', every: 1 } });
    expect(sent.request.body).not.toHaveProperty('windowDays');
    expect(page.url()).toBe('/hr/series/s1');
  });

  it('say what they do and what happened in Arabic, with the reasons of the server in English', async () => {
    await speakIn('ar');
    const page = await visit('/hr/series/s1');
    const skipped = { kind: 'skipped' as const, on: '2026-11-01', by: null, detail: '2026-11-01: the day had passed' };
    await page.reply('GET /api/cycle-series/s1', series({ name: 'الانضمام', rhythm: { unit: 'week', every: 2 }, events: [skipped] }));
    expect(page.find('.lead').textContent).toBe('تفتح دوراتها من تلقاء نفسها، كل أسبوعين؛ والتالية يوم 1 ديسمبر 2026.');
    expect(page.find('app-tag').textContent).toBe('جارية');
    expect(page.text()).toContain('تخطي يوم: 1 نوفمبر 2026');
    expect(page.find('ol [lang=en]').textContent).toBe('(the day had passed)');
    expect(page.find('[lang=en]').textContent).toBe('3 people wait to be asked.');
    expect(seriesEventReason({ ...skipped, kind: 'waited' })).toBeUndefined();
  });
});
