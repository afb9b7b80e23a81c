import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AwardReveal } from '@throughline/contract';
import { RevealPage } from './reveal';

const SEALED: AwardReveal = {
  programme: { id: 'p1', name: 'Stars' },
  state: 'sealed',
  secretary: { id: 's', name: 'Sue' },
  youAreSecretary: true,
  revealAt: '2026-05-01T16:00:00.000Z',
  byItself: false,
  revealedAt: null,
  withoutWinner: [],
  looks: [],
  letters: null,
  certificates: null,
};

describe('RevealPage', () => {
  let fixture: ComponentFixture<RevealPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string, within: ParentNode = page()) => [...within.querySelectorAll('button')].find((one) => one.textContent.trim() === text);
  const ADDRESS = '/api/award-programmes/p1/reveal';

  async function open(reveal: AwardReveal): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(RevealPage, { bindings: [inputBinding('id', () => 'p1')] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne(ADDRESS).flush(reveal);
    await fixture.whenStable();
  }
  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  };

  it('reveals after asking, and then shows who won and how the mails stand', async () => {
    await open(SEALED);
    button('Reveal all winners now')!.click();
    await fixture.whenStable();
    const dialog = document.querySelector('app-confirm-dialog')!;
    expect(dialog.textContent).toContain('This cannot be taken back.');
    button('Reveal them', dialog)!.click();
    await fixture.whenStable();
    server
      .expectOne({ method: 'POST', url: ADDRESS })
      .flush({ ...SEALED, state: 'revealed', revealedAt: '2026-05-01T16:00:00.000Z', letters: { waiting: 0, sent: 3, failed: 1 } });
    await settled();
    server.expectOne('/api/award-programmes/p1/winners').flush({
      programme: SEALED.programme,
      revealedOn: '2026-05-01',
      categories: [{ id: 'k', name: 'Hero', winners: [{ candidateId: 'c', kind: 'group', team: null, people: ['Ann', 'Bo'], place: 1 }] }],
    });
    await settled();
    expect(page().textContent).toContain('Ann and Bo');
    expect(page().textContent).toContain('3 mails have gone out.');
    expect(button('Make the certificates')).toBeDefined();
    expect(button('Reveal all winners now')).toBeUndefined();
  });

  it('shows the secretary who won only after she was told that her look is noted', async () => {
    await open(SEALED);
    button('Look at the winners')!.click();
    await fixture.whenStable();
    expect(document.querySelector('app-confirm-dialog')!.textContent).toContain('stays in the award log for good');
    button('Look, and note it', document)!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'POST', url: '/api/award-programmes/p1/early-look' }).flush({
      until: '',
      winners: {
        programme: SEALED.programme,
        revealedOn: null,
        categories: [{ id: 'k', name: 'Hero', winners: [{ candidateId: 'c', kind: 'team', team: 'North', people: [], place: 1 }] }],
      },
    });
    await settled();
    server.expectOne(ADDRESS).flush({ ...SEALED, looks: [{ name: 'Sue', at: '2026-04-30T10:00:00.000Z' }] });
    await settled();
    expect(page().querySelector('app-winner-list')!.textContent).toContain('North');
  });

  it('tells others in HR who the secretary is and who looked, and offers them nothing that they may not do', async () => {
    await open({ ...SEALED, youAreSecretary: false, looks: [{ name: 'Sue', at: '2026-04-30T10:00:00.000Z' }] });
    expect(page().textContent).toContain('Sue is the secretary of these awards.');
    expect(page().textContent).toContain('30 April 2026');
    expect([button('Reveal all winners now'), button('Look at the winners'), page().querySelector('input')]).toEqual([undefined, undefined, null]);
  });

  it('asks the secretary why nobody wins where nobody is left who could', async () => {
    await open({ ...SEALED, state: 'undecided', withoutWinner: [{ id: 'k', name: 'Hero' }] });
    expect(page().textContent).toContain('Nobody is left who could win here.');
    // nothing to look at yet
    expect(button('Look at the winners')).toBeUndefined();
    const reason = page().querySelector('textarea')!;
    const say = async (text: string) => {
      reason.value = text;
      reason.dispatchEvent(new Event('input', { bubbles: true }));
      page()
        .querySelector('app-without-winner form')!
        .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settled();
    };
    await say('Alas');
    expect(page().textContent).toContain('Write at least 10 characters.');
    await say('Everybody has declined.');
    const sent = server.expectOne({ method: 'POST', url: '/api/award-programmes/p1/categories/k/no-winner' });
    expect(sent.request.body).toEqual({ reason: 'Everybody has declined.' });
    sent.flush(SEALED);
    await settled();
    expect(page().querySelector('app-without-winner')).toBeNull();
    expect(page().textContent).toContain('The winners are decided and sealed.');
  });
});
