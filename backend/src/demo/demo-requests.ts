import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '../identity/account/accounts.port.js';
import { SessionCookie } from '../identity/session/session-cookie.js';
import { SessionsService } from '../identity/session/sessions.service.js';
import { DEMO_DOMAIN, DEMO_PASSWORD, type DemoPerson } from './demo-people.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Requests of one of the demo's people, through the same routes that a browser uses. */
export class DemoRequests {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly cookie: string,
  ) {}

  static async signedIn(app: NestFastifyApplication, key: string): Promise<DemoRequests> {
    const reply = await app.inject({ method: 'POST', url: '/api/sessions', payload: { email: `${key}@${DEMO_DOMAIN}`, password: DEMO_PASSWORD } });
    if (reply.statusCode !== 201) throw new Error(`The demo's ${key} could not sign in: ${reply.body}`);
    return new DemoRequests(app, reply.cookies.map((one) => `${one.name}=${one.value}`).join('; '));
  }

  /** Of somebody who has no password: most people of the demo. A hash of one would take longer than all that they do. */
  static async of(app: NestFastifyApplication, person: Pick<DemoPerson, 'email'>): Promise<DemoRequests> {
    const account = await app.get(Accounts, { strict: false }).findByEmail(person.email);
    const { secret } = await app.get(SessionsService, { strict: false }).begin(account!.id, { address: '', userAgent: '' });
    return new DemoRequests(app, app.get(SessionCookie, { strict: false }).pair(secret));
  }

  async send<Reply>(method: Method, url: string, body?: object | string): Promise<Reply> {
    const headers = { cookie: this.cookie, ...(typeof body === 'string' ? { 'content-type': 'text/csv' } : {}) };
    const reply = await this.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
    if (reply.statusCode >= 300) throw new Error(`The demo's ${method} ${url} was answered ${reply.statusCode}: ${reply.body.slice(0, 500)}`);
    return (reply.body === '' ? undefined : reply.json()) as Reply;
  }

  /** Uploads a file of that name, maps it, applies it; a bad row would be a mistake of the generator and stops it. */
  async importFile(kind: string, fileName: string, csv: string, mapping: Record<string, string>, options: object = {}): Promise<void> {
    const { id } = await this.send<{ id: string }>('POST', `/api/${kind}?fileName=${fileName}`, csv);
    const preview = await this.send<{ problemCount: number; problems: object[] }>('PUT', `/api/${kind}/${id}/mapping`, { mapping, options });
    if (preview.problemCount > 0) throw new Error(`The demo's ${kind} has bad rows: ${JSON.stringify(preview.problems.slice(0, 3))}`);
    await this.send('POST', `/api/${kind}/${id}/application`);
  }
}

/** Does something for each, some at a time. */
export async function forEach<One>(all: readonly One[], what: (one: One, place: number) => Promise<void>, atOnce = 4): Promise<void> {
  const waiting = [...all.entries()];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await what(one[1], one[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
