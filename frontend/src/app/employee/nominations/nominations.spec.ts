import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MyNomination } from '@throughline/contract';
import { NominationsPage } from './nominations';

const MINE: MyNomination = {
  id: 'n1',
  programme: { id: 'p1', name: 'Service awards' },
  category: { id: 'k1', name: 'Went the extra mile' },
  nominee: { id: 'e1', name: 'Bo Lind' },
  reasons: 'Stayed until ten to get the router to the hospice.',
  state: 'submitted',
  submittedOn: '2026-11-19',
  changeable: true,
};

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

  async function open(mine: MyNomination[]): Promise<void> {
    server.expectOne('/api/open-award-programmes').flush({ items: [] });
    server.expectOne('/api/nominations/mine').flush({ items: mine });
    await fixture.whenStable();
  }

  async function listedAgain(mine: MyNomination[]): Promise<void> {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    server.expectOne('/api/nominations/mine').flush({ items: mine });
    await fixture.whenStable();
  }

  it('withdraws a nomination after asking', async () => {
    await open([MINE]);
    button('Withdraw')!.click();
    await fixture.whenStable();
    const dialog = document.querySelector('app-confirm-dialog')!;
    expect(dialog.textContent).toContain('Withdraw the nomination of Bo Lind?');
    button('Withdraw it', dialog)!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'DELETE', url: '/api/nominations/n1' }).flush(null);
    await listedAgain([{ ...MINE, state: 'withdrawn', changeable: false }]);
    expect(page().querySelector('app-tag')?.textContent).toBe('withdrawn');
    expect(button('Withdraw')).toBeUndefined();
  });

  it('lets the author say it better', async () => {
    await open([MINE]);
    button('Change')!.click();
    await fixture.whenStable();
    const area = page().querySelector('textarea')!;
    expect(area.value).toBe(MINE.reasons);
    area.value = `${MINE.reasons} Nobody had asked.`;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await new Promise((done) => setTimeout(done));
    const sent = server.expectOne({ method: 'PUT', url: '/api/nominations/n1' });
    expect(sent.request.body).toEqual({ reasons: `${MINE.reasons} Nobody had asked.` });
    sent.flush(MINE);
    await listedAgain([{ ...MINE, reasons: `${MINE.reasons} Nobody had asked.` }]);
    expect(page().querySelector('.reasons')?.textContent).toContain('Nobody had asked.');
  });

  it('keeps what is being written while the list is read again', async () => {
    const other = { ...MINE, id: 'n2', nominee: { id: 'e2', name: 'Ida Ray' } };
    await open([MINE, other]);
    button('Change')!.click();
    await fixture.whenStable();
    const area = page().querySelector('textarea')!;
    area.value = `${MINE.reasons} Nobody had asked.`;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(fixture.componentInstance.unsaved()).toBe(true);
    button('Withdraw')!.click();
    await fixture.whenStable();
    button('Withdraw it', document.querySelector('app-confirm-dialog')!)!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'DELETE', url: '/api/nominations/n2' }).flush(null);
    await listedAgain([{ ...MINE }, { ...other, state: 'withdrawn', changeable: false }]);
    expect(page().querySelector('textarea')!.value).toBe(`${MINE.reasons} Nobody had asked.`);
  });

  it('offers neither once nominations are closed', async () => {
    await open([{ ...MINE, changeable: false }]);
    expect(page().textContent).toContain('closed');
    expect(button('Change')).toBeUndefined();
    expect(button('Withdraw')).toBeUndefined();
  });

  it('says what will stand here when there is nothing', async () => {
    await open([]);
    expect(page().textContent).toContain('No award is open');
    expect(page().textContent).toContain('You have not nominated anybody yet');
  });
});
