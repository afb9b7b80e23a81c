import type { BrowserContext } from 'playwright-core';
import { houseUrl } from './house.js';
import { letters, lettersWhen } from './mailbox.js';

/** What the API answers when it says no. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  code: string;
  errors?: { pointer: string; detail: string }[];
}

/** The API said no. */
export class Refused extends Error {
  constructor(
    readonly request: string,
    readonly problem: Problem,
  ) {
    super(`${request}: ${problem.status} ${problem.code}: ${problem.detail} ${JSON.stringify(problem.errors ?? [])}`);
  }
}

/** Somebody who uses the API as their browser would: same origin, with the session cookie they were given. */
export class Persona {
  private cookies = new Map<string, string>();

  constructor(
    readonly email: string,
    readonly password = 'a long enough password 42',
    readonly name = email.split('@')[0]!,
  ) {}

  get = <T>(path: string) => this.ask<T>('GET', path);
  post = <T>(path: string, body: unknown = {}) => this.ask<T>('POST', path, body);
  put = <T>(path: string, body: unknown = {}) => this.ask<T>('PUT', path, body);
  patch = <T>(path: string, body: unknown = {}) => this.ask<T>('PATCH', path, body);
  delete = <T>(path: string) => this.ask<T>('DELETE', path);

  /** Sends a file of CSV text, as the import pages do. */
  sendCsv = <T>(path: string, csv: string | Uint8Array<ArrayBuffer>, fileName = 'import.csv') =>
    this.ask<T>('POST', path, csv, { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(fileName) });

  /** A request as it stands; neither follows redirects nor throws. */
  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const reply = await fetch(new URL(path, houseUrl), {
      method,
      redirect: 'manual',
      headers: {
        origin: houseUrl,
        ...(this.cookies.size ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value && !/max-age=0/i.test(line)) this.cookies.set(name!, value);
      else this.cookies.delete(name!);
    }
    return reply;
  }

  /** Creates an organisation by its first administrator: sign-up, the mailed link, the verified address. */
  async signUp(organisationName: string): Promise<this> {
    const token = await this.tokenMailedAfter(() => this.post('/api/organisations', { organisationName, name: this.name, email: this.email }));
    await this.post('/api/verifications', { token, password: this.password });
    return this;
  }

  /** Signs in with the password. */
  async signIn(): Promise<this> {
    await this.post('/api/sessions', { email: this.email, password: this.password });
    return this;
  }

  /** Signs in by a link in a mail: the way of people who have never set a password. */
  async signInByLink(): Promise<this> {
    const token = await this.tokenMailedAfter(() => this.post('/api/sign-in-links', { email: this.email }));
    await this.post('/api/sessions/by-link', { token });
    return this;
  }

  /** Gives the browser window this person's session. */
  async enter(context: BrowserContext): Promise<void> {
    await context.addCookies([...this.cookies].map(([name, value]) => ({ name, value, url: houseUrl, httpOnly: true, sameSite: 'Lax' as const })));
  }

  private async tokenMailedAfter(request: () => Promise<unknown>): Promise<string> {
    const before = (await letters(this.email)).length;
    await request();
    const [letter] = await lettersWhen((all) => all.length > before, `a letter to ${this.email}`, { to: this.email });
    const token = letter!.links.map((link) => new URLSearchParams(new URL(link).hash.slice(1)).get('t')).find(Boolean);
    if (!token) throw new Error(`The letter "${letter!.subject}" to ${this.email} has no link with a token:\n${letter!.text}`);
    return token;
  }

  private async ask<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
    const reply = await this.request(method, path, body, headers);
    const text = await reply.text();
    const json = /json/.test(reply.headers.get('content-type') ?? '');
    if (reply.ok) return (json ? JSON.parse(text) : text) as T;
    const problem = json ? (JSON.parse(text) as Problem) : { status: reply.status, title: '', code: 'no-problem-document', detail: text.slice(0, 500) };
    throw new Refused(`${method} ${path}`, problem);
  }
}
