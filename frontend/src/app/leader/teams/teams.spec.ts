import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@throughline/contract';
import { Session } from '../../session/session';
import { leaderRoutes } from '../leader.routes';
import { Teams } from './teams';

const ME: Me = {
  employee: { id: 'e1', name: 'Maya Lind', email: 'maya@example.test' },
  organisation: { id: 'o1', name: 'Northwind', fictional: false },
  organisations: [{ id: 'o1', name: 'Northwind' }],
  roles: ['employee'],
  leads: [
    { teamId: 't1', teamName: 'Service North' },
    { teamId: 't2', teamName: 'Billing' },
  ],
};
const TEAM = { externalKey: null, leader: null, memberCount: 4 };

describe('Teams', () => {
  let fixture: ComponentFixture<Teams>;
  const page = () => fixture.nativeElement as HTMLElement;

  async function open(me: Me): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    TestBed.inject(Session).begin(me);
    fixture = TestBed.createComponent(Teams);
    fixture.detectChanges();
    for (const request of TestBed.inject(HttpTestingController).match('/api/teams')) {
      const teams = [
        { ...TEAM, id: 't0', name: 'Northwind', parentId: null },
        { ...TEAM, id: 't1', name: 'Service North', parentId: 't0' },
        { ...TEAM, id: 't2', name: 'Billing', parentId: 't0' },
      ];
      request.flush({ items: teams });
    }
    await fixture.whenStable();
  }

  it('lists the teams one leads, and no others', async () => {
    await open(ME);
    expect([...page().querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/leader/teams/t1', '/leader/teams/t2']);
    TestBed.inject(HttpTestingController).expectNone('/api/teams');
  });

  it('lets HR find every team by its name', async () => {
    await open({ ...ME, roles: ['employee', 'hr'], leads: [] });
    expect(page().querySelectorAll('tbody tr')).toHaveLength(3);
    const search = page().querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'north';
    search.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect([...page().querySelectorAll('tbody th')].map((cell) => cell.textContent.trim())).toEqual(['Northwind', 'Service North']);
  });

  it.each([
    [ME, '/leader/teams/t1'],
    [{ ...ME, leads: [] }, '/leader/teams'],
  ])('starts on the first team one leads, or on the list', async (me, url) => {
    const routes = [{ path: 'leader', children: leaderRoutes.map(({ path, pathMatch, canActivate }) => ({ path, pathMatch, canActivate, children: [] })) }];
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter(routes)] });
    TestBed.inject(Session).begin(me);
    await (await RouterTestingHarness.create()).navigateByUrl('/leader');
    expect(TestBed.inject(Router).url).toBe(url);
  });
});
