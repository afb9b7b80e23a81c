import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { simpleParser } from 'mailparser';
import { httpClient } from '../../tools/bench-organisation.mjs';
import { throwAwayHouse } from '../../tools/throw-away.mjs';
import type { Database } from './dump.js';
import { asSuperuser } from './superuser.mjs';

const DAY = 86_400_000;
const CONNECTIONS = 8;
const machine = pathToFileURL(path.join(import.meta.dirname, 'time-machine.mjs')).href;
/** An operator's PostgreSQL that writes down as much as it can: what must not be written, the product's own roles must keep from it. */
const TALKATIVE = {
  log_statement: 'all',
  log_min_duration_statement: '0',
  log_connections: 'on',
  log_parameter_max_length: '-1',
  log_min_error_statement: 'info',
};

/** What came back. */
export interface Reply {
  status: number;
  body: string;
  type: string;
}

/** Requests of one person, with the session she was given; a stranger's have none. */
export type Requests = (method: string, address: string, body?: unknown) => Promise<Reply>;

/** A message in the outbox. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A whole product on a database of its own, whose days the attack lets pass, and all of whose traces it may read. */
export class BesiegedHouse {
  /** Everything the server and PostgreSQL have written to their logs, line by line: together PostgreSQL's are longer than a string may be. */
  readonly log: string[] = [];
  readonly databaseLog: string[] = [];
  private readonly mails = new Map<string, Mail>();
  private http!: ReturnType<typeof httpClient>;
  private backend!: { stop(): Promise<void> };
  private house!: Awaited<ReturnType<typeof throwAwayHouse>>;
  private startedAhead = 0;
  private days = 0;

  private constructor() {}

  static async open(): Promise<BesiegedHouse> {
    const besieged = new BesiegedHouse();
    await besieged.start();
    return besieged;
  }

  private async start(): Promise<void> {
    // always twenty past ten in the morning: neither midnight nor the hourly clock comes in between
    const now = new Date();
    const morning = new Date(now);
    morning.setUTCHours(10, 20, 0, 0);
    if (morning < now) morning.setTime(morning.getTime() + DAY);
    this.startedAhead = morning.getTime() - now.getTime();
    this.house = await throwAwayHouse({
      env: { WEB_ROOT: '', LOG_LEVEL: 'debug', NODE_OPTIONS: `--import ${machine}`, DAYS_AHEAD_MS: String(this.startedAhead) },
      settings: TALKATIVE,
      onLine: ((line: string) => void this.log.push(line)) as () => void,
    });
    this.backend = this.house.backend;
    let rest = '';
    this.house.server.child!.stderr.on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) this.databaseLog.push(line);
    });
    this.http = httpClient(this.house.url, CONNECTIONS);
  }

  get dataFolder(): string {
    return path.join(this.house.dir, 'data');
  }

  /** The day it is in the house, or so many days later. */
  today(later = 0): string {
    return new Date(Date.now() + this.startedAhead + (this.days + later) * DAY).toISOString().slice(0, 10);
  }

  /**
   * Lets so many nights pass: the server ends and is started again on a later day, and does what is due. Sessions may have ended by then. With a minute, it
   * starts half a minute before that minute of the hour, for a clock that strikes then.
   */
  async sleep(nights: number, minute?: number): Promise<void> {
    this.days += nights;
    const waking = new Date(Date.now() + this.startedAhead + this.days * DAY);
    if (minute !== undefined) waking.setUTCMinutes(minute - 1, 30);
    await this.backend.stop();
    this.http.close();
    const { port } = new URL(this.house.url);
    const ahead = String(waking.getTime() - Date.now());
    this.backend = await this.house.boot({ PORT: port, PUBLIC_URL: this.house.url, DAYS_AHEAD_MS: ahead });
    this.http = httpClient(this.house.url, CONNECTIONS);
  }

  async close(): Promise<void> {
    this.http?.close();
    await this.house?.stop();
  }

  readonly stranger: Requests = (method, address, body) => this.send(method, address, body);

  /** The first administrator of a new organisation. */
  async signUp(organisationName: string, name: string, email: string): Promise<Requests> {
    await wanted(this.stranger('POST', '/api/organisations', { organisationName, name, email }), 202);
    return this.session('/api/verifications', { token: await this.tokenTo(email), password: 'a long enough password 42' });
  }

  /** Somebody who signs in by a mailed link. */
  async signIn(email: string): Promise<Requests> {
    const before = (await this.outbox()).length;
    await wanted(this.stranger('POST', '/api/sign-in-links', { email }), 202);
    return this.session('/api/sessions/by-link', { token: await this.tokenTo(email, before) });
  }

  /** All mail so far, oldest first. */
  async outbox(): Promise<Mail[]> {
    const names = (await readdir(this.house.mailbox)).filter((name) => name.endsWith('.eml')).sort();
    for (const name of names.filter((one) => !this.mails.has(one))) {
      const mail = await simpleParser(await readFile(path.join(this.house.mailbox, name)));
      const to = [mail.to ?? []].flat().flatMap((field) => field.value.map((person) => person.address ?? ''));
      this.mails.set(name, { to: to[0] ?? '', subject: mail.subject ?? '', text: mail.text ?? '' });
    }
    return names.map((name) => this.mails.get(name)!);
  }

  /** Asks the database as its superuser. */
  asSuperuser<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return asSuperuser(this.house.databaseUrl, work) as Promise<T>;
  }

  /** Waits until no job is waiting or being worked on. */
  async idle(): Promise<void> {
    const busy = `SELECT count(*)::int AS n FROM jobs.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now()`;
    await this.asSuperuser((database) => until(async () => (await database.query<{ n: number }>(busy)).rows[0]!.n === 0, 'the queue did not come to rest'));
  }

  private async session(address: string, body: unknown): Promise<Requests> {
    const reply = await this.http.request('POST', address, body);
    if (reply.status !== 201) throw new Error(`${address}: ${reply.status} ${reply.body}`);
    const cookie = reply.headers['set-cookie']!.map((one: string) => one.split(';')[0]).join('; ');
    return (method, at, given) => this.send(method, at, given, { cookie });
  }

  private async tokenTo(email: string, after = 0): Promise<string> {
    let token: string | undefined;
    await until(async () => {
      const mail = (await this.outbox()).slice(after).findLast(({ to, text }) => to === email && /#t=/.test(text));
      token = mail && /#t=([\w-]{43})/.exec(mail.text)?.[1];
      return token !== undefined;
    }, `no link came to ${email}`);
    return token!;
  }

  private async send(method: string, address: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const bytes = Buffer.isBuffer(body) ? { 'content-type': 'application/json' } : {};
    const reply = await this.http.request(method, address, body, { ...headers, ...bytes });
    return { status: reply.status!, body: reply.body, type: String(reply.headers['content-type'] ?? '') };
  }
}

/** The JSON of a reply with the wanted status; anything else is thrown. */
export async function wanted<T>(reply: Promise<Reply>, status = 200): Promise<T> {
  const { status: got, body, type } = await reply;
  if (got !== status) throw new Error(`Expected ${status}, got ${got}: ${body.slice(0, 500)}`);
  return (/json/.test(type) && body ? JSON.parse(body) : body) as T;
}

/** Waits until it is so; throws with the sentence after 60 s. */
export async function until(so: () => boolean | Promise<boolean>, sentence: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await so())) {
    if (performance.now() > end) throw new Error(`After a minute: ${sentence}.`);
    await pause(25);
  }
}
