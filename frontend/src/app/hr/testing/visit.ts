import { jest } from '@jest/globals';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@throughline/contract';
import { adminRoutes } from '../../admin/admin.routes';
import { employeeRoutes } from '../../employee/employee.routes';
import { exportsRoutes } from '../../exports/exports.routes';
import { judgeRoutes } from '../../judge/judge.routes';
import { leaderRoutes } from '../../leader/leader.routes';
import { safeRoutes } from '../../safe/safe.routes';
import { Session } from '../../session/session';
import { Toasts } from '../../ui/toast/toasts';
import { hrRoutes } from '../hr.routes';

// the first visit of a file compiles the page's whole lazy bundle
jest.setTimeout(30_000);

const ME: Me = {
  employee: { id: 'me', name: 'Hana Sato', email: 'hana@example.test' },
  organisation: { id: 'org', name: 'Harbour Utilities', fictional: false },
  organisations: [{ id: 'org', name: 'Harbour Utilities' }],
  roles: ['administrator', 'hr', 'employee'],
  leads: [],
};

/** A person of HR, of administration or a leader on one of the area's pages: what she sees, what she presses, and the server's edge. */
export interface Visit {
  readonly text: () => string;
  readonly find: (selector: string) => HTMLElement;
  readonly has: (selector: string) => boolean;
  readonly press: (label: string) => Promise<void>;
  readonly type: (label: string, value: string) => Promise<void>;
  /** Types into a control that searches, until it asks. */
  readonly seek: (label: string, words: string) => Promise<void>;
  /** What a control holds. */
  readonly value: (label: string) => string;
  /** Answers the one waiting request of that method and address, and lets the page settle. */
  readonly reply: (request: string, body: unknown, status?: number) => Promise<TestRequest>;
  /** Answers all waiting ones alike. */
  readonly replyAll: (request: string, body: object) => Promise<void>;
  readonly expectNo: (request: string) => void;
  readonly settle: () => Promise<void>;
  /** Lets so many milliseconds pass. */
  readonly rest: (ms: number) => Promise<void>;
  readonly url: () => string;
  readonly toasts: () => string;
}

/** Opens an address under /hr, /admin, /leader or /exports, or one of everybody's, with the area's real routes. */
export async function visit(url: string, me: Partial<Me> = {}): Promise<Visit> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'hr', children: hrRoutes },
          { path: 'admin', children: adminRoutes },
          { path: 'leader', children: leaderRoutes },
          { path: 'exports', children: exportsRoutes },
          { path: 'judge', children: judgeRoutes },
          { path: 'safe', children: safeRoutes },
          { path: '', pathMatch: 'full', children: [] },
          { path: '', children: employeeRoutes },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  TestBed.inject(Session).begin({ ...ME, ...me });
  const harness = await RouterTestingHarness.create(url);
  const server = TestBed.inject(HttpTestingController);
  const page = (): HTMLElement => harness.fixture.nativeElement as HTMLElement;
  const everything = (): HTMLElement[] => [page(), ...document.querySelectorAll<HTMLElement>('.cdk-overlay-container')];

  // a page waits for the server, so its stability cannot be waited for: turns of the event loop can
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const matching = (request: string) => {
    const [method, address] = request.split(' ');
    return server.match((one) => one.method === method && (one.urlWithParams === address || one.url === address)).filter(({ cancelled }) => !cancelled);
  };
  const visible = <E extends HTMLElement>(selector: string): E[] => everything().flatMap((root) => [...root.querySelectorAll<E>(selector)]);

  await settle();
  return {
    text: () => page().textContent.replace(/\s+/g, ' '),
    find: (selector) => {
      const found = visible(selector)[0];
      if (!found) throw new Error(`Nothing on the page is ${selector}.`);
      return found;
    },
    has: (selector) => visible(selector).length > 0,
    press: async (label) => {
      const found = visible<HTMLElement>('button, a, summary, [role=option]').filter(
        (one) => (one.getAttribute('aria-label') ?? one.textContent.replace(/\s+/g, ' ').trim()) === label,
      );
      // the dialog's button is drawn last
      const pressed = found.at(-1);
      if (!pressed) throw new Error(`Nothing to press is called "${label}".`);
      if (pressed instanceof HTMLButtonElement && pressed.disabled) throw new Error(`"${label}" is disabled.`);
      pressed.click();
      await settle();
    },
    type: async (label, value) => {
      const control = controlOf(page(), label);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
      control.dispatchEvent(new Event('blur'));
      await settle();
    },
    value: (label) => controlOf(page(), label).value,
    seek: async (label, words) => {
      const control = controlOf(page(), label);
      control.focus();
      control.value = words;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      // it waits for the next letter before it asks
      await new Promise((resolve) => setTimeout(resolve, 220));
      await settle();
    },
    reply: async (request, body, status = 200) => {
      const [waiting, ...others] = matching(request);
      if (!waiting || others.length) throw new Error(`${others.length + (waiting ? 1 : 0)} requests wait for "${request}".`);
      if (status >= 400) waiting.flush(body as object, { status, statusText: 'Refused' });
      else waiting.flush(body as object | null, { status, statusText: 'Done' });
      await settle();
      return waiting;
    },
    replyAll: async (request, body) => {
      for (const waiting of matching(request)) waiting.flush(body);
      await settle();
    },
    expectNo: (request) => expect(matching(request)).toHaveLength(0),
    settle,
    rest: async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await settle();
    },
    url: () => TestBed.inject(Router).url,
    toasts: () =>
      TestBed.inject(Toasts)
        .shown()
        .map(({ sentence }) => sentence)
        .join(' '),
  };
}

function controlOf(root: HTMLElement, label: string): HTMLInputElement {
  const said = [...root.querySelectorAll('label')].find((one) => one.textContent.replace(/\s+/g, ' ').trim().startsWith(label));
  const control = said?.htmlFor
    ? root.querySelector(`#${said.htmlFor}`)
    : (said?.querySelector('input, select, textarea') ?? root.querySelector(`[aria-label="${label}"]`));
  if (!control) throw new Error(`No control is labelled "${label}".`);
  return control as HTMLInputElement;
}
