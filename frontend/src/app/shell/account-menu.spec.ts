import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Me } from '@throughline/contract';
import { Session } from '../session/session';
import { AccountMenu } from './account-menu';

const NORTH = { id: 'north', name: 'North' };
const SOUTH = { id: 'south', name: 'South' };

async function menu(organisations: Me['organisations']) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  TestBed.inject(Session).begin({
    employee: { id: '1', name: 'Ada', email: 'ada@example.test' },
    organisation: { ...NORTH, fictional: false },
    organisations,
    roles: ['employee'],
    leads: [],
  });
  const fixture = TestBed.createComponent(AccountMenu);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const panel = element.querySelector<HTMLElement>('[popover]')!;
  panel.hidePopover = () => undefined; // jsdom has no popovers
  return { buttons: () => [...element.querySelectorAll('button')], server: TestBed.inject(HttpTestingController) };
}

describe('the account menu', () => {
  it('offers no other organisation to somebody who belongs to one', async () => {
    const { buttons } = await menu([NORTH]);
    expect(buttons().some((button) => button.textContent.includes('Go to'))).toBe(false);
  });

  it('asks the server for the other organisation that was chosen', async () => {
    const { buttons, server } = await menu([NORTH, SOUTH]);
    const others = buttons().filter((button) => button.textContent.includes('Go to'));
    expect(others.map((button) => button.textContent)).toEqual(['Go to South']);
    others[0]!.click();
    const request = server.expectOne({ method: 'PUT', url: '/api/sessions/current' });
    expect(request.request.body).toEqual({ organisationId: 'south' });
    server.verify();
  });
});
