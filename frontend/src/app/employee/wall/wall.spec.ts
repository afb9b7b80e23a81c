import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MyAward } from '@throughline/contract';
import { Wall } from './wall';

const AWARD: MyAward = {
  candidateId: 'c1',
  kind: 'person',
  team: null,
  people: ['Ann'],
  programme: { id: 'p1', name: 'Stars' },
  category: { id: 'k1', name: 'Hero' },
  revealedOn: '2026-05-01',
  consent: null,
};
const WALL = {
  years: [
    { year: 2026, programmes: [{ id: 'p1', name: 'Stars', winners: [{ candidateId: 'c1', kind: 'person', team: null, people: ['Ann'], category: 'Hero' }] }] },
  ],
};

describe('Wall', () => {
  let fixture: ComponentFixture<Wall>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === text);
  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(Wall);
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/my-awards').flush({ items: [AWARD] });
    server.expectOne('/api/award-wall').flush({ years: [] });
    await fixture.whenStable();
  });

  it('names a winner only after she has agreed, and no more once she takes it back', async () => {
    expect(page().textContent).toContain('Nobody stands here yet');
    expect([...page().querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual(
      expect.arrayContaining(['/api/my-awards/c1/certificate', '/api/award-wall/c1/card']),
    );
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled();
    const sent = server.expectOne({ method: 'PUT', url: '/api/my-awards/c1/consent' });
    expect(sent.request.body).toEqual({ untilOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), afterLeaving: false });
    sent.flush({ items: [{ ...AWARD, consent: { untilOn: '2028-05-01', afterLeaving: false } }] });
    await settled();
    server.expectOne('/api/award-wall').flush(WALL);
    await settled();
    expect(page().textContent).toContain('Your name stands on the wall of fame until 1 May 2028.');
    expect(page().querySelector('.name')?.textContent).toBe('Ann');

    button('Take my name off')!.click();
    await settled();
    server.expectOne({ method: 'DELETE', url: '/api/my-awards/c1/consent' }).flush(null);
    await settled();
    server.expectOne('/api/my-awards').flush({ items: [AWARD] });
    server.expectOne('/api/award-wall').flush({ years: [] });
    await settled();
    expect(page().querySelector('.name')).toBeNull();
    expect(page().querySelector('form')).not.toBeNull();
  });
});
