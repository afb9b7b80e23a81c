import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { HOOK_KINDS, LANGUAGES } from '@throughline/domain';
import { OutcomeHooks } from '../../api/outcome-hooks';
import { speakIn } from '../../words/testing/speak-in';
import { HookPage } from './hook';
import { Hooks } from './hooks';
import { keyOf } from './new-hook';
import { hookWords } from './words/words';

const HOOK = {
  ...{ id: 'h1', name: 'Desk', kind: 'generic', address: 'https://outcomes.example/api/hooks/abc', paused: false, retired: false, keepDays: 30 },
  ...{ secretSince: '2026-03-30T10:00:00Z', secretBeforeUntil: null, lastCame: '2026-03-31T10:00:00Z', failed: 1, waiting: 0 },
};
const DETAIL = {
  ...HOOK,
  days: [{ day: '2026-03-31', waiting: 0, counted: 12, empty: 1, failed: 1, refused: 3 }],
  refusals: [{ reason: 'forged', deliveries: 3, lastCame: '2026-03-31T11:00:00Z' }],
};
const FAILED = {
  ...{
    key: 'k1',
    kind: 'joy',
    cameAt: '2026-03-31T10:00:00Z',
    state: 'failed',
    reason: '"metric" is "joy"; write the key of a metric.',
    events: 0,
    kept: '{}',
  },
};

describe('helpdesks that send what happens', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => speakIn('en'));

  async function list(items: object[], sources: object[] = []) {
    const fixture = TestBed.createComponent(Hooks);
    fixture.detectChanges();
    server.expectOne('/api/outcome-hooks').flush({ items });
    server.expectOne('/api/outcome-sources').flush({ items: sources });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  async function open(detail: object, deliveries: readonly object[] = [FAILED]) {
    const fixture = TestBed.createComponent(HookPage);
    fixture.componentRef.setInput('id', 'h1');
    fixture.detectChanges();
    server.expectOne('/api/outcome-hooks/h1').flush(detail);
    // what is shown inside asks for the deliveries
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    server.expectOne('/api/outcome-hooks/h1/deliveries').flush({ items: deliveries });
    await fixture.whenStable();
    return { fixture, page: fixture.nativeElement as HTMLElement };
  }

  it('lead a beginner to the first', async () => {
    const empty = await list([]);
    expect(empty.textContent).toContain('No helpdesk sends anything yet');
    expect(empty.querySelectorAll('option').length).toBe(HOOK_KINDS.length);
  });

  it('are listed with how they stand, and sources without an address beside them', async () => {
    const source = { id: 's2', name: 'Old desk', kind: 'zendesk', retired: false };
    const page = await list([{ ...HOOK, secretSince: null }], [source, { ...source, id: 's3', kind: 'complaints' }, { ...source, id: 'h1' }]);
    expect(page.querySelector('tbody tr')!.textContent).toMatch(/Desk.*Another system.*Needs its secret/);
    expect([...page.querySelectorAll('button')].filter((one) => one.ariaLabel?.startsWith('Give')).map((one) => one.ariaLabel)).toEqual([
      'Give Old desk an address',
    ]);
  });

  it('show what came, why some of it failed, and what was turned away; one is counted anew by its key', async () => {
    const { page } = await open(DETAIL);
    for (const part of ['https://outcomes.example/api/hooks/abc', 'Not signed with the secret: 3', '"metric" is "joy"', '31\u00a0Mar\u00a02026'])
      expect(page.textContent).toContain(part);
    page.querySelector<HTMLButtonElement>('button[aria-label="Count anew: joy"]')!.click();
    const sent = server.expectOne('/api/outcome-hooks/h1/replays');
    expect(sent.request.body).toEqual({ states: ['waiting', 'counted', 'empty', 'failed'], keys: ['k1'] });
  });

  it('tell what became of what is counted anew, without being asked', async () => {
    const { fixture, page } = await open(DETAIL);
    const answer = async (days: object[], items: object[]): Promise<void> => {
      server.expectOne('/api/outcome-hooks/h1').flush({ ...DETAIL, days });
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
      server.expectOne('/api/outcome-hooks/h1/deliveries').flush({ items });
      await fixture.whenStable();
    };
    page.querySelector<HTMLButtonElement>('button[aria-label="Count anew: joy"]')!.click();
    server.expectOne('/api/outcome-hooks/h1/replays').flush({ deliveries: 1 });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    const [day] = DETAIL.days;
    await answer([{ ...day, waiting: 1, failed: 0 }], [{ ...FAILED, state: 'waiting', reason: null }]);
    expect(page.querySelector('app-hook-deliveries tbody')!.textContent).toContain('Waiting');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    fixture.detectChanges();
    await answer([{ ...day, counted: 13, failed: 0 }], [{ ...FAILED, state: 'counted', reason: null, events: 1 }]);
    expect(page.querySelector('app-hook-deliveries tbody')!.textContent).toContain('Counted');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    server.verify();
  });

  it('show what came since when somebody looks again', async () => {
    const { fixture, page } = await open({ ...DETAIL, days: [] });
    [...page.querySelectorAll('button')].find((one) => one.textContent.includes('Look again'))!.click();
    fixture.detectChanges();
    server.expectOne('/api/outcome-hooks/h1').flush(DETAIL);
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    server.expectOne('/api/outcome-hooks/h1/deliveries').flush({ items: [FAILED, { ...FAILED, key: 'k2', kind: 'solved' }] });
    await fixture.whenStable();
    expect(page.querySelectorAll('app-hook-deliveries tbody tr')).toHaveLength(2);
  });

  it('are told in the language of the page what a delivery is about, and in the word of the system where that is unknown', async () => {
    await speakIn('de');
    const kinds = ['solved', 'conversation.rating.added', 'joy', 'constructor'];
    const { page } = await open(
      DETAIL,
      kinds.map((kind) => ({ ...FAILED, kind, key: kind })),
    );
    const labels = [...page.querySelectorAll('td button')].map((one) => one.ariaLabel);
    expect(labels).toEqual(['Neu zählen: Anfrage gelöst', 'Neu zählen: Gespräch bewertet', 'Neu zählen: joy', 'Neu zählen: constructor']);
  });

  it('show a secret that was made here once, and take one that was made there', async () => {
    const hooks = TestBed.inject(OutcomeHooks);
    const made = hooks.open('h1');
    server.expectOne('/api/outcome-hooks').flush({ ...HOOK, secret: 'whsec_once' });
    await made;
    const first = await open(DETAIL);
    expect(first.page.textContent).toContain('whsec_once');
    first.fixture.destroy();
    expect((await open(DETAIL)).page.textContent).not.toContain('whsec_once');
    const { page } = await open({ ...DETAIL, kind: 'zendesk', secretSince: null });
    expect(page.textContent).toContain('There is no secret yet');
    const typed = page.querySelector<HTMLInputElement>('#hook-secret')!;
    typed.value = ' a-secret-of-zendesk ';
    typed.form!.dispatchEvent(new Event('submit'));
    expect(server.expectOne('/api/outcome-hooks/h1/secrets').request.body).toEqual({ secret: 'a-secret-of-zendesk' });
  });

  it('get a key that files can name them by', () => {
    expect(keyOf('Café & Co', 'zendesk')).toBe('zendesk-cafe-co');
    expect(keyOf('مكتب', 'generic')).toBe('generic');
    expect(keyOf('x'.repeat(80), 'intercom')).toHaveLength(40);
  });

  it.each(LANGUAGES)('say in %s what every state, refusal and step is', async (language) => {
    await speakIn(language);
    const words = hookWords();
    for (const kind of HOOK_KINDS) expect(words.steps[kind].length).toBeGreaterThan(2);
    expect(Object.values(words.refusals).every((text) => text.length > 3)).toBe(true);
  });
});
