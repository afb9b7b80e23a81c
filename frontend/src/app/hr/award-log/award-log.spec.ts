import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AwardLogPage } from '@throughline/contract';
import { AwardLogView } from './award-log';

const [ANN, JO] = ['0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e81', '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e82'];
const PAGE: AwardLogPage = {
  programme: { id: 'p1', name: 'Stars' },
  open: true,
  blind: false,
  lines: [
    { position: 2, at: '2026-03-02T10:00:00.000Z', kind: 'verdict-given', by: JO, detail: { candidate: ANN, judge: JO, marks: { care: 9 } }, hash: 'h2' },
    { position: 1, at: '2026-03-01T10:00:00.000Z', kind: 'round-opened', by: null, detail: null, hash: 'h1' },
  ],
  names: { [ANN]: 'Ann', [JO]: 'Jo' },
  before: null,
};

describe('the page of the award log', () => {
  let fixture: ComponentFixture<AwardLogView>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(AwardLogView);
    fixture.componentRef.setInput('id', 'p1');
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/award-programmes/p1/log').flush(PAGE);
    await fixture.whenStable();
  });

  const check = async (reply: object): Promise<string> => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === 'Check the log')!.click();
    server.expectOne('/api/award-programmes/p1/log-check').flush(reply);
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
    return page().querySelector('app-note')!.textContent;
  };

  it('says in words what happened, to whom and by whom, and what is sealed', () => {
    const rows = [...page().querySelectorAll('tbody tr')].map((row) => row.textContent.replaceAll(/\s+/g, ' '));
    expect(rows[0]).toContain('A verdict was given');
    expect(rows[0]).toMatch(/2 Mar 2026.*Ann, marks 9 ?Jo/);
    expect(rows[1]).toContain('sealed');
    expect(rows[1]).toContain('by itself');
    expect(page().querySelector('a[download]')!.getAttribute('href')).toBe('/api/award-programmes/p1/log.json');
  });

  it('says to a judge without names that who nominated is sealed, not that it happened by itself', async () => {
    fixture.componentRef.setInput('id', 'p2');
    fixture.detectChanges();
    const line = { position: 1, at: '2026-03-01T10:00:00.000Z', kind: 'nomination-submitted', by: null, detail: null, hash: null };
    server.expectOne('/api/award-programmes/p2/log').flush({ ...PAGE, open: false, blind: true, lines: [line] });
    await fixture.whenStable();
    expect(page().querySelector('tbody tr')!.textContent).not.toContain('by itself');
    expect(
      page()
        .querySelector('tbody tr')!
        .textContent.match(/sealed/g),
    ).toHaveLength(2);
  });

  it('tells that the log leads to the same winners, or where it does not, by name', async () => {
    expect(await check({ lines: 2, hash: 'h2', fault: null, replay: { rounds: 1, decided: true, differences: [] } })).toContain('they are the same');
    const wrong = await check({
      lines: 2,
      hash: 'h2',
      fault: 'Line 2 was changed after it was written.',
      replay: { rounds: 1, decided: true, differences: [`1. ${ANN}`] },
    });
    expect(wrong).toContain('Line 2 was changed');
    expect(wrong).toContain('1. Ann');
  });

  it('looks for one part of the log', async () => {
    const select = page().querySelector('select')!;
    select.value = 'verdicts';
    select.dispatchEvent(new Event('change'));
    TestBed.tick();
    server.expectOne('/api/award-programmes/p1/log?part=verdicts').flush({ ...PAGE, lines: [] });
    await fixture.whenStable();
    expect(page().textContent).toContain('Nothing has happened yet.');
  });
});
