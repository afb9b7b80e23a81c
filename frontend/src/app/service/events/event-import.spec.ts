import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { EventImportView, Metric } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { EventImportPage } from './event-import';

const FILE: EventImportView = {
  id: 'i1',
  sourceId: 's1',
  state: 'previewed',
  fileName: 'tickets.csv',
  bytes: 100,
  packed: false,
  encoding: 'UTF-8',
  delimiter: ',',
  format: 'other',
  sheets: [],
  columns: ['Ticket', 'Date', 'CSAT', 'Remarks'],
  mapping: { Ticket: 'event_id', Date: 'happened_at' },
  personal: { Remarks: 'text' },
  wanting: [],
  asked: null,
  remembered: false,
  fields: [],
  options: { values: [{ metricId: 'm1', as: 'value', columns: ['CSAT'] }] },
  lacks: null,
  failure: null,
  progress: null,
  counts: { rows: 3, refusedRows: 1, events: 2, repeated: 0, agents: 0, groups: 0, added: null, changed: null, unchanged: null, older: null },
  metrics: [{ metricId: 'm1', events: 2 }],
  firstDay: '2026-01-10',
  lastDay: '2026-01-12',
  sample: [{ line: 2, values: { event_id: 'T1', 'metric:m1': '5' } }],
  problems: [{ line: 4, column: 'CSAT', value: '9', problem: '"Satisfied" takes 5 or less; 9 is more.' }],
  problemCount: 1,
};
const METRIC: Metric = {
  id: 'm1',
  key: 'csat',
  name: 'Satisfied',
  kind: 'csat',
  unit: '%',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  minimumBase: 5,
  definition: '',
  formula: 'share',
  figuresFrom: 'events',
  valueMin: 1,
  valueMax: 5,
  goodFrom: 4,
  badTo: null,
  perMetricId: null,
  definitionKey: 'csat-top-box',
  retired: false,
  observationCount: 0,
};

describe('EventImportPage', () => {
  let fixture: ComponentFixture<EventImportPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(text))!;
  afterEach(() => speakIn('en'));

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])] });
    fixture = TestBed.createComponent(EventImportPage, { bindings: [inputBinding('id', () => 'i1')] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function open(change: Partial<EventImportView> = {}): Promise<void> {
    server.expectOne('/api/event-imports/i1').flush({ ...FILE, ...change });
    server.expectOne('/api/metrics').flush({ items: [METRIC] });
    if (change.state !== 'applied') await fixture.whenStable();
  }
  /** What is asked once a file is in. */
  async function answerTeamless(items: readonly object[] = []): Promise<void> {
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
    server.expectOne('/api/unmapped-agents').flush({ items, eventsOfNobody: 0, reattribution: 'none' });
    await fixture.whenStable();
  }

  it('says what was recognised, what stays outside, and what is wrong, and brings nothing in until bad rows are left out', async () => {
    await open();
    const text = page().textContent;
    for (const words of ['A table of its own shape', 'UTF-8, commas between columns', 'Remarks', 'takes 5 or less', '1 problem']) expect(text).toContain(words);
    expect(page().querySelector('a[download]')!.getAttribute('href')).toBe('/api/event-imports/i1/problems.csv');
    expect(button('Bring in 2 events').disabled).toBe(true);
    page().querySelector<HTMLInputElement>('.skip input')!.click();
    const asked = server.expectOne({ method: 'PUT', url: '/api/event-imports/i1/mapping' });
    expect(asked.request.body).toEqual({ mapping: FILE.mapping, options: { ...FILE.options, skipBadRows: true } });
    asked.flush({ ...FILE, options: { ...FILE.options, skipBadRows: true } });
    await fixture.whenStable();
    button('Bring in 2 events').click();
    server.expectOne({ method: 'POST', url: '/api/event-imports/i1/application' }).flush({ ...FILE, state: 'applied', progress: null });
    await answerTeamless();
    expect(page().textContent).toContain('The events are in');
  });

  it('says what a file brought that is in, and of whom it is not known for which team they work', async () => {
    const counts = { ...FILE.counts, added: 2, changed: 0, unchanged: 0, older: 0 };
    const told = (): string[] => [...page().querySelectorAll('app-event-applied app-note')].map((note) => note.textContent!.replace(/\s+/g, ' ').trim());
    const unmapped = { id: 'a1', kind: 'agent', key: '56', name: 'Ann', events: 1, firstOn: '2026-01-10', lastOn: '2026-01-10' };
    await open({ state: 'applied', counts, problems: [], problemCount: 0 });
    const others = { ...unmapped, id: 'a3', sourceId: 'another' };
    await answerTeamless([{ ...unmapped, sourceId: 's1' }, { ...unmapped, id: 'a2', kind: 'group', sourceId: 's1' }, others]);
    expect(told()).toEqual([
      'The events are in, and the figures are added up. See the figures',
      '2 agents and groups of this source have events that count for no team yet. Say for which team they work',
    ]);
    expect([...page().querySelectorAll('app-event-applied a')].map((link) => link.getAttribute('href'))).toEqual(['/service/board', '/service/agents']);
  });

  it('says so when nothing in a file was new', async () => {
    const counts = { ...FILE.counts, added: 0, changed: 0, unchanged: 2, older: 0 };
    await open({ state: 'applied', counts, problems: [], problemCount: 0 });
    await answerTeamless();
    expect(page().querySelector('app-event-applied')!.textContent).toContain('Nothing in this file was new');
    expect(page().querySelectorAll('app-event-applied app-note')).toHaveLength(1);
  });

  it('offers no column of personal data, and sends what was chosen when it is right', async () => {
    await open({ problemCount: 0, problems: [] });
    const day = page().querySelector<HTMLSelectElement>('#field-happened_at')!;
    expect([...day.options].map(({ value }) => value)).toEqual(['', 'Ticket', 'Date', 'CSAT']);
    expect(button('Read it so')).toBeUndefined();
    const channel = page().querySelector<HTMLSelectElement>('#field-channel')!;
    channel.value = 'CSAT';
    channel.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    button('Read it so').click();
    expect(server.expectOne({ method: 'PUT', url: '/api/event-imports/i1/mapping' }).request.body).toEqual({
      mapping: { Ticket: 'event_id', Date: 'happened_at', CSAT: 'channel' },
      options: FILE.options,
    });
  });

  it('says why what was wrong is not listed any more', async () => {
    await open({ state: 'undone', sample: [], problems: [] });
    expect(page().textContent).toContain('1 problem');
    expect(page().textContent).toContain('kept for a week after it was sent');
    expect(page().querySelector('a[download]')).toBeNull();
  });

  it.each([
    ['without rows', 0, 0, 'the file has no rows, so there is nothing to bring in'],
    ['without a row that tells anything', 3, 0, 'No row of the file tells anything that can be brought in.'],
    ['with rows that tell something', 3, 3, ''],
  ])('says why nothing can be brought in, of a file %s', async (_which, rows, events, sentence) => {
    await open({ counts: { ...FILE.counts, rows, refusedRows: 0, events }, metrics: [], sample: [], problems: [], problemCount: 0 });
    expect([...page().querySelectorAll('app-event-result app-note')].map((note) => note.textContent!.includes(sentence))).toEqual(sentence ? [true] : []);
  });

  it('asks which day is meant, in German too, and brings nothing in before', async () => {
    await speakIn('de');
    await open({ asked: '03/04/2026', problemCount: 0, problems: [] });
    expect(page().textContent).toContain('Welcher Tag ist 03/04/2026?');
    expect(button('2 Ereignisse einlesen').disabled).toBe(true);
    button('Der Tag steht zuerst').click();
    expect(server.expectOne({ method: 'PUT', url: '/api/event-imports/i1/mapping' }).request.body.options.dateOrder).toBe('day-first');
  });

  it('makes metrics that the file has figures for, and reads it again as it is recognised', async () => {
    await speakIn('de');
    await open({ wanting: ['contacts', 'first-reply'] });
    button('Alle anlegen').click();
    for (const definition of ['contacts', 'first-reply']) {
      const made = server.expectOne({ method: 'POST', url: '/api/defined-metrics' });
      expect(made.request.body).toEqual({ definition, language: 'de' });
      made.flush(METRIC);
      await new Promise((done) => setTimeout(done));
    }
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    expect(server.expectOne({ method: 'PUT', url: '/api/event-imports/i1/mapping' }).request.body).toEqual({ mapping: {}, options: {} });
  });

  it('says why a file cannot be read, and forgets it', async () => {
    await open({ state: 'unreadable', failure: 'The file is empty.', columns: [] });
    expect(page().querySelector('[role=alert]')!.textContent).toContain('The file is empty.');
    button('Discard this file').click();
    server.expectOne({ method: 'DELETE', url: '/api/event-imports/i1' }).flush(null);
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/service/events');
  });
});
