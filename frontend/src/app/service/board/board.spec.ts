import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { Board } from './board';
import { boardWords } from './words/words';

const METRIC = {
  id: 'm1',
  key: 'csat',
  name: 'Satisfaction',
  unit: '%',
  formula: 'share',
  definition: 'Ratings of 4 and 5. Base: ratings.',
  minimumBase: 10,
};
const FIGURE = {
  ...{
    metricId: 'm1',
    value: 82.4,
    base: 1200,
    interval: [80.1, 84.5],
    belowMinimumBase: false,
    hidden: null,
    hiddenMonths: [],
    leavesOut: false,
    agents: 7,
    atMix: null,
  },
  ...{ firstMonth: '2026-01', lastMonth: '2026-02', trend: { values: [80, 84], bases: [40, 40], hidden: [] } },
};
const row = (id: string, name: string, figure: object, more: object = {}) => ({
  team: { id, name },
  scope: 'tree',
  hasTeams: false,
  figures: [{ ...FIGURE, ...figure }],
  ...more,
});
const BOARD = {
  ...{
    node: { id: 't0', name: 'Region' },
    above: { id: 'root', name: 'Alpha' },
    from: '2026-01-01',
    until: '2026-02-28',
    trendMonths: ['2026-01', '2026-02'],
    channels: ['phone'],
    categories: [],
    toldBy: 'channel',
    smallestAgents: 3,
    mix: null,
  },
  metrics: [METRIC, { ...METRIC, id: 'm2', name: 'First reply' }],
  rows: [
    row('t0', 'Region', {}, { hasTeams: true }),
    row('t1', 'North', { hiddenMonths: ['2026-01'], leavesOut: true }, { hasTeams: true }),
    row('t2', 'South', { value: null, base: null, interval: null, hidden: 'few-agents', hiddenMonths: ['2026-01', '2026-02'], agents: null }),
    row('t3', 'West', { value: null, base: 4, interval: null, belowMinimumBase: true }),
  ],
};

describe('the board of customer outcomes', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => speakIn('en'));

  async function opened(board: object, inputs: Record<string, string> = {}, url = '/api/outcome-board') {
    const fixture = TestBed.createComponent(Board);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    server.expectOne(url).flush(board);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('shows of each team figure, interval, base and trend, and the way to those below and above', async () => {
    const page = await opened(BOARD, { node: 't0' }, '/api/outcome-board?node=t0');
    const rows = [...page.querySelectorAll('tbody tr')].map((one) => one.textContent.replaceAll(/\s+/g, ' '));
    for (const part of ['Region', '82', '80', '1,200']) expect(rows[0]).toContain(part);
    expect([...page.querySelectorAll('tbody a')].map((one) => one.textContent.trim())).toEqual(['North']);
    expect(page.querySelector('svg')!.getAttribute('aria-label')).toContain('Jan 2026: 80');
    expect(page.textContent).toContain('Up to Alpha');
    expect(page.querySelector('details')!.textContent).toContain('Ratings of 4 and 5.');
  });

  it('says what a figure leaves out, what is too little, and on demand why one is hidden', async () => {
    const page = await opened(BOARD);
    const [, north, south, west] = [...page.querySelectorAll('tbody tr')];
    expect(north!.textContent).toContain('Without Jan 2026: hidden in these months.');
    expect(north!.textContent).toContain('Without teams in which too few agents work by this channel.');
    expect(west!.textContent).toContain('Base 4, below 10');
    expect(south!.textContent).not.toContain('Fewer than');
    south!.querySelector('button')!.click();
    await new Promise((drawn) => setTimeout(drawn));
    TestBed.tick();
    expect(south!.textContent).toContain('Fewer than 3 agents are behind it');
  });

  it('offers one mix of channels where there are several, and says by which weights figures are put together, and of which teams not', async () => {
    const mix = [
      {
        metricId: 'm1',
        shares: [
          { name: 'mail', share: 0.6 },
          { name: 'phone', share: 0.4 },
        ],
      },
    ];
    const mixed = {
      ...{ ...BOARD, channels: ['mail', 'phone'], mix },
      rows: [
        row('t0', 'Region', { atMix: { value: 75, base: 1100, interval: [73, 77], covers: 0.9 } }),
        row('t1', 'North', {}),
        row('t2', 'South', { value: null, base: null, interval: null, hidden: 'few-agents', agents: null }),
      ],
    };
    const page = await opened(mixed, { mix: 'channel' }, '/api/outcome-board?mix=channel');
    expect(page.textContent).toContain('the mix of channels of Region: mail 60%, phone 40%');
    const [region, north, south] = [...page.querySelectorAll('tbody tr')].map((one) => one.textContent.replaceAll(/\s+/g, ' '));
    for (const part of ['75', '73', '1,100', 'Of 90% of the mix.', 'Of 1,100 of 1,200 events']) expect(region).toContain(part);
    expect(region).not.toContain('82');
    expect(north).toContain('Figures by channel of less than 80 % of the mix.');
    expect(south).not.toContain('of the mix');
    expect([...page.querySelectorAll('option:checked')].map((one) => one.textContent.trim())).toContain('The same for all teams');
  });

  it('offers no mix of one channel, nor of a median, which cannot be put together', async () => {
    for (const board of [BOARD, { ...BOARD, channels: ['mail', 'phone'], metrics: [{ ...METRIC, formula: 'median' }] }]) {
      const page = await opened(board);
      expect(page.textContent).toContain('Satisfaction');
      expect(page.textContent).not.toContain('Mix of channels');
    }
    const one = await opened({ ...BOARD, channels: ['mail', 'phone'] }, { channel: 'phone', mix: 'channel' }, '/api/outcome-board?channel=phone');
    expect(one.textContent).not.toContain('Mix of channels');
  });

  it('shows one metric at a time, and of the channel and the months that the address names', async () => {
    const page = await opened(
      { ...BOARD, rows: [] },
      { metric: 'm2', channel: 'phone', from: '2026-01-01', until: 'nonsense' },
      '/api/outcome-board?channel=phone&from=2026-01-01',
    );
    expect(page.querySelector('caption')!.textContent).toContain('First reply');
    expect([...page.querySelectorAll('option:checked')].map((one) => one.textContent.trim())).toEqual(['First reply', 'phone']);
  });

  const BY_CATEGORY = {
    ...BOARD,
    metrics: [METRIC],
    toldBy: 'category',
    channels: [],
    categories: [{ metricId: 'm1', names: ['Billing', 'Delivery'], more: 4 }],
  };

  it('offers categories where figures are told by those, says how many it does not, and what cannot be told', async () => {
    const page = await opened(
      { ...BY_CATEGORY, rows: [row('t0', 'Region', { leavesOut: true })] },
      { category: 'Rare & old', mix: 'category' },
      '/api/outcome-board?category=Rare%20%26%20old',
    );
    const labels = [...page.querySelectorAll('label')].map((label) => label.textContent.trim());
    expect(labels).toContain('Category');
    expect(labels).not.toContain('Channel');
    // what the address asks for is chosen, though it is not offered
    expect([...page.querySelectorAll('option:checked')].map((one) => one.textContent.trim())).toEqual(['Satisfaction', 'Rare & old']);
    expect(page.textContent).toContain('Not offered: 4.');
    expect(page.textContent).toContain('Without teams in which too few agents handle this category.');
    expect(page.querySelector('details')!.textContent).toContain('Told by category as well, never by channel');
  });

  it('puts figures together at one mix of categories, and states it', async () => {
    const shares = [
      { name: 'Billing', share: 0.7 },
      { name: 'Delivery', share: 0.3 },
    ];
    const rows = [row('t0', 'Region', { atMix: { value: 75, base: 1000, interval: [73, 77], covers: 1 } }), row('t1', 'North', {})];
    const page = await opened({ ...BY_CATEGORY, rows, mix: [{ metricId: 'm1', shares }] }, { mix: 'category' }, '/api/outcome-board?mix=category');
    expect(page.textContent).toContain('the mix of categories of Region: Billing 70%, Delivery 30%');
    expect(page.textContent).toContain('the others name no category');
    expect(page.textContent).toContain('Figures by category of less than 80 % of the mix.');
    expect([...page.querySelectorAll('option:checked')].map((one) => one.textContent.trim())).toContain('The same for all teams');
  });

  it('says to an old address that figures are told by the other, and leads back to all together', async () => {
    for (const [asked, sentence] of [
      [{ channel: 'phone' }, 'Figures are told by category: there are none by channel.'],
      [{ mix: 'channel' }, 'Figures are told by category: there are none by channel.'],
      [{ category: 'Billing' }, 'Figures are told by channel: there are none by category.'],
      [{ mix: 'category' }, 'Figures are told by channel: there are none by category.'],
    ] as const) {
      const fixture = TestBed.createComponent(Board);
      for (const [name, value] of Object.entries(asked)) fixture.componentRef.setInput(name, value);
      fixture.detectChanges();
      const refused = { status: 400, title: 'Not right', code: 'told-otherwise', detail: 'Leave this out.' };
      server.expectOne(({ url }) => url === '/api/outcome-board').flush(refused, { status: 400, statusText: 'Bad Request' });
      await fixture.whenStable();
      const page = fixture.nativeElement as HTMLElement;
      expect(page.textContent).toContain(sentence);
      expect(page.querySelector('table')).toBeNull();
      expect([...page.querySelectorAll('a')].map((one) => one.textContent.trim())).toEqual(['Show all together']);
    }
  });

  it('writes into the address what is chosen, by what figures are told by', async () => {
    const both = { ...BY_CATEGORY, metrics: BOARD.metrics };
    const page = await opened(both, { mix: 'category' }, '/api/outcome-board?mix=category');
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/?node=t0&mix=category&cursor=t9');
    const [metric, part] = [...page.querySelectorAll('select')];
    const choose = async (select: HTMLSelectElement, value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('input'));
      TestBed.tick();
      await new Promise((gone) => setTimeout(gone));
      return router.url;
    };
    expect(await choose(part!, 'Delivery')).toBe('/?node=t0&mix=category&category=Delivery');
    expect(await choose(metric!, 'm2')).toBe('/?node=t0&mix=category&category=Delivery&metric=m2');
  });

  it('says that there is nothing yet', async () => {
    const none = { ...FIGURE, value: null, base: 0, interval: null, belowMinimumBase: true, trend: { values: [null, null], bases: [0, 0], hidden: [] } };
    const page = await opened({ ...BOARD, rows: [row('t0', 'Region', none)] });
    expect(page.textContent).toContain('No outcomes yet');
  });

  it('says why it may not be seen', async () => {
    const fixture = TestBed.createComponent(Board);
    fixture.detectChanges();
    server
      .expectOne('/api/outcome-board')
      .flush({ status: 403, title: 'Not yours', detail: 'This is not one of your teams.' }, { status: 403, statusText: 'Forbidden' });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('This is not one of your teams.');
  });

  it.each(LANGUAGES)('says why a figure is hidden, with how many agents it takes, in "%s"', async (language) => {
    await speakIn(language);
    expect(boardWords().why['few-agents']('3')).toContain('3');
    expect(boardWords().why['would-tell-others']('3')).not.toBe(boardWords().why['few-agents']('3'));
  });
});
