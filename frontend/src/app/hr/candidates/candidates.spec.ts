import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CandidatesPage } from './candidates';

const BO = {
  id: 'c1',
  category: { id: 'k1', name: 'Hero' },
  kind: 'person',
  name: 'Bo Lind',
  teamName: 'Billing',
  state: 'standing',
  removedBecause: null,
  removalReason: '',
  voices: 2,
};
const VOICE = {
  id: 'n1',
  nominator: { id: 'e2', name: 'Ida Ray', teamName: 'Repair' },
  reasons: 'Stayed until ten.',
  answers: [{ id: 'q1', label: 'What changed?', text: 'Everything' }],
  evidence: [
    { kind: 'figure', sourceId: 'm1', metric: 'CSAT', teamName: 'Billing', period: '2026-Q3', value: 91.25, unit: '%' },
    { kind: 'figure', sourceId: 'm2', metric: 'First reply', teamName: 'Billing', period: '2026-10', value: 1, unit: 'minutes', base: 40 },
    { kind: 'complaint', sourceId: 'k9', number: 12, category: 'Delivery', outcome: 'not-upheld', on: '2026-10-31' },
    { kind: 'praise', sourceId: 'w1', text: 'She called me back.', teamName: 'Repair', period: '2026-10' },
  ],
  attachments: [{ id: 'a1', fileName: 'letter.pdf', type: 'application/pdf', bytes: 10 }],
  endorsements: [{ employeeId: 'e3', name: 'Max Poe', state: 'given', sentence: 'I was there.' }],
  submittedOn: '2026-11-19',
};

describe('CandidatesPage', () => {
  let fixture: ComponentFixture<CandidatesPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  async function open(items: object[], nextCursor?: string): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(CandidatesPage, {
      bindings: [inputBinding('id', () => 'p1'), inputBinding('search', () => 'bo'), inputBinding('category', () => 'k1')],
    });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/award-programmes/p1').flush({ id: 'p1', name: 'Stars', categories: [BO.category] });
    const asked = server.expectOne(({ url }) => url === '/api/award-programmes/p1/candidates');
    expect([asked.request.params.get('search'), asked.request.params.get('categoryId')]).toEqual(['bo', 'k1']);
    asked.flush({ items, ...(nextCursor ? { nextCursor } : {}) });
    await fixture.whenStable();
  }

  it('shows who was nominated with all voices, and lets HR take one out with a reason', async () => {
    await open([BO], 'c1');
    expect(page().textContent).toContain('2 nominations');
    expect(page().textContent).toContain('no score');
    expect(page().querySelector('nav a')?.getAttribute('href')).toContain('cursor=c1');
    const details = page().querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    TestBed.tick();
    server.expectOne('/api/award-candidates/c1').flush({ ...BO, programme: { id: 'p1', name: 'Stars' }, members: [], nominations: [VOICE], removable: true });
    await fixture.whenStable();
    for (const word of [
      'Stayed until ten.',
      'What changed?',
      'CSAT of Billing in 2026-Q3: 91.3 %',
      'First reply of Billing in October 2026: 1 minute, from 40 ratings or contacts',
      'Complaint 12 (Delivery), resolved on 31 October 2026: not upheld',
      'She called me back.',
      'A customer about Repair, October 2026',
      'letter.pdf',
      'Max Poe stands by it:',
      'I was there.',
    ])
      expect(page().textContent).toContain(word);
    const [area, button] = [page().querySelector('textarea')!, page().querySelector<HTMLButtonElement>('app-candidate-card button')!];
    expect(button.disabled).toBe(true);
    area.value = 'Is in the jury.';
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    button.click();
    const sent = server.expectOne({ method: 'POST', url: '/api/award-candidates/c1/removal' });
    expect(sent.request.body).toEqual({ reason: 'Is in the jury.' });
  });

  it('says so when nobody fits', async () => {
    await open([]);
    expect(page().textContent).toContain('No candidate');
  });
});
