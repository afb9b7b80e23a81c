import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MyNomination } from '@throughline/contract';
import { MY_NOMINATION } from '../testing/my-nomination';
import { NominationsPage } from './nominations';

describe('NominationsPage', () => {
  let fixture: ComponentFixture<NominationsPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string, within: ParentNode = page()) => [...within.querySelectorAll('button')].find((one) => one.textContent.trim() === text);

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(NominationsPage);
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function open(mine: MyNomination[], { drafts = [], requests = [], candidacies = [] }: Record<string, object[]> = {}): Promise<void> {
    server.expectOne('/api/open-award-programmes').flush({ items: [] });
    server.expectOne('/api/nominations/mine').flush({ items: mine });
    server.expectOne('/api/nomination-drafts').flush({ items: drafts });
    server.expectOne('/api/endorsement-requests').flush({ items: requests });
    server.expectOne('/api/my-candidacies').flush({ items: candidacies });
    await fixture.whenStable();
  }

  async function listedAgain(mine: MyNomination[]): Promise<void> {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    server.expectOne('/api/nominations/mine').flush({ items: mine });
    await fixture.whenStable();
  }

  it('withdraws a nomination after asking', async () => {
    await open([MY_NOMINATION]);
    button('Withdraw')!.click();
    await fixture.whenStable();
    const dialog = document.querySelector('app-confirm-dialog')!;
    expect(dialog.textContent).toContain('Withdraw the nomination of Bo Lind?');
    button('Withdraw it', dialog)!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'DELETE', url: '/api/nominations/n1' }).flush(null);
    await listedAgain([{ ...MY_NOMINATION, state: 'withdrawn', changeable: false }]);
    expect(page().querySelector('app-tag')?.textContent).toBe('withdrawn');
    expect(button('Withdraw')).toBeUndefined();
  });

  it('lets the author say it better', async () => {
    await open([MY_NOMINATION]);
    button('Change')!.click();
    await fixture.whenStable();
    const area = page().querySelector('textarea')!;
    expect(area.value).toBe(MY_NOMINATION.reasons);
    area.value = `${MY_NOMINATION.reasons} Nobody had asked.`;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await new Promise((done) => setTimeout(done));
    const sent = server.expectOne({ method: 'PUT', url: '/api/nominations/n1' });
    expect(sent.request.body).toEqual({ reasons: `${MY_NOMINATION.reasons} Nobody had asked.` });
    sent.flush(MY_NOMINATION);
    await listedAgain([{ ...MY_NOMINATION, reasons: `${MY_NOMINATION.reasons} Nobody had asked.` }]);
    expect(page().querySelector('.reasons')?.textContent).toContain('Nobody had asked.');
  });

  it('keeps what is being written while the list is read again', async () => {
    const other = { ...MY_NOMINATION, id: 'n2', nominee: { id: 'e2', name: 'Ida Ray' } };
    await open([MY_NOMINATION, other]);
    button('Change')!.click();
    await fixture.whenStable();
    const area = page().querySelector('textarea')!;
    area.value = `${MY_NOMINATION.reasons} Nobody had asked.`;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(fixture.componentInstance.unsaved()).toBe(true);
    button('Withdraw')!.click();
    await fixture.whenStable();
    button('Withdraw it', document.querySelector('app-confirm-dialog')!)!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'DELETE', url: '/api/nominations/n2' }).flush(null);
    await listedAgain([{ ...MY_NOMINATION }, { ...other, state: 'withdrawn', changeable: false }]);
    expect(page().querySelector('textarea')!.value).toBe(`${MY_NOMINATION.reasons} Nobody had asked.`);
  });

  it('offers neither once nominations are closed', async () => {
    await open([{ ...MY_NOMINATION, changeable: false }]);
    expect(page().textContent).toContain('closed');
    expect(button('Change')).toBeUndefined();
    expect(button('Withdraw')).toBeUndefined();
  });

  it('lists drafts to go on with and says when one came too late', async () => {
    const draft = {
      id: 'd1',
      programme: { id: 'p1', name: 'Service awards' },
      accepting: true,
      content: { kind: 'person', nomineeIds: ['e1'], reasons: 'So far', answers: {}, evidence: [] },
      nominees: [{ id: 'e1', name: 'Bo Lind', teamName: null }],
      team: null,
      attachments: [],
      savedAt: '2026-11-20T09:30:00Z',
    };
    await open([], { drafts: [draft, { ...draft, id: 'd2', accepting: false, deletedOn: '2027-02-18' }] });
    expect(page().querySelector('app-drafts a')?.getAttribute('href')).toBe('/nominate/p1?draft=d1');
    expect(page().querySelectorAll('app-drafts a')).toHaveLength(1);
    expect(page().textContent).toContain('It is deleted on 18 February 2027.');
  });

  it('lets somebody stand by the nomination of a colleague in a sentence', async () => {
    const request = {
      nominationId: 'n7',
      programme: 'Service awards',
      category: 'Hero',
      nominee: 'Bo Lind',
      nominator: 'Ida Ray',
      reasons: 'Stayed until ten.',
      answers: [],
      state: 'asked',
      sentence: '',
      open: true,
    };
    await open([], { requests: [request] });
    button('Stand by it')!.click();
    await fixture.whenStable();
    expect(page().textContent).toContain('Write a sentence first.');
    const area = page().querySelector('textarea')!;
    area.value = 'I sat beside him.';
    area.dispatchEvent(new Event('input'));
    expect(fixture.componentInstance.unsaved()).toBe(true);
    button('Stand by it')!.click();
    const sent = server.expectOne({ method: 'PUT', url: '/api/endorsement-requests/n7' });
    expect(sent.request.body).toEqual({ sentence: 'I sat beside him.' });
  });

  it('lets somebody who is nominated say that she would rather not', async () => {
    await open([], {
      candidacies: [{ candidateId: 'c1', programme: 'Service awards', category: 'Hero', kind: 'person', teamName: null, state: 'standing', open: true }],
    });
    expect(page().textContent).toContain('You are nominated');
    button('I would rather not')!.click();
    await fixture.whenStable();
    button('I would rather not', document.querySelector('app-confirm-dialog')!)!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'POST', url: '/api/my-candidacies/c1/refusal' }).flush(null);
  });

  it('says what will stand here when there is nothing', async () => {
    await open([]);
    expect(page().textContent).toContain('No award is open');
    expect(page().textContent).toContain('You have not nominated anybody yet');
  });
});
