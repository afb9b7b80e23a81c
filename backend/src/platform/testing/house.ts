import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { createApp } from '../../create-app.js';
import { Clock } from '../clock.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { Jobs } from '../jobs/jobs.js';
import { makeLog } from '../log.js';
import { Settings } from '../settings.js';

const SECRET = 'ab'.repeat(32);
const PASSWORD = 'correct horse battery';
const TEMPLATE = 'throughline_template';

export interface CaughtMail {
  to: string;
  subject: string;
  text: string;
  attachments?: readonly { fileName: string; content: Buffer }[];
}

export type Client = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>;

/** A whole house on a database of its own, with a real mail catcher: what slice tests run against, over HTTP. */
export class House {
  readonly mails: readonly CaughtMail[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly settings: Settings,
    private readonly smtp: SMTPServer,
    private readonly folder: string,
  ) {}

  static async open(overrides: Record<string, string> = {}): Promise<House> {
    const server = process.env['TEST_DATABASE_SERVER'];
    if (!server) throw new Error('TEST_DATABASE_SERVER is not set: run the database tests through their jest configuration.');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-test-'));
    const mails: CaughtMail[] = [];
    const smtp = await catcher(mails);
    const settings = Settings.read({
      DATABASE_URL: await freshDatabase(server),
      DATA_DIR: folder,
      SECRET_KEY: SECRET,
      DEMO: 'false',
      SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as { port: number }).port}`,
      MAIL_AT_ANY_HOUR: 'true',
      LOG_LEVEL: 'error',
      // most tests close a cycle as soon as all have answered
      EARLY_END_NOTICE_DAYS: '0',
      DATABASE_POOL: '4',
      ...overrides,
    });
    try {
      await prepareDatabase(settings);
      const app = await createApp(settings, makeLog(settings.values.LOG_LEVEL));
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      // a test says itself when a clock strikes: otherwise one would strike in its midst, whenever the machine's own minute comes
      for (const clock of app.get(SchedulerRegistry, { strict: false }).getCronJobs().values()) await clock.stop();
      const house = new House(app, settings, smtp, folder);
      Object.assign(house, { mails });
      return house;
    } catch (error) {
      // a mail catcher that stays open would keep the test run from ending
      smtp.close();
      throw error;
    }
  }

  get clock(): Clock {
    return this.app.get(Clock);
  }

  /** A stranger's requests. */
  readonly stranger: Client = (method, url, body, headers = {}) => this.send(method, url, body, headers);

  /** Signs up a new organisation through mail and link; its first administrator's requests. */
  async organisation(name: string, email = `admin-${randomBytes(4).toString('hex')}@example.test`): Promise<Client> {
    const seen = this.mails.length;
    await expectStatus(this.stranger('POST', '/api/organisations', { organisationName: name, name: `Admin of ${name}`, email }), 202);
    const mail = await this.mailTo(email, 'Confirm your address', seen);
    const token = /#t=([\w-]{43})/.exec(mail.text)![1]!;
    return this.client(await expectStatus(this.stranger('POST', '/api/verifications', { token, password: PASSWORD }), 201));
  }

  /** Signs in by mailed link, as anybody with an address can. */
  async signIn(email: string): Promise<Client> {
    const seen = this.mails.length;
    await expectStatus(this.stranger('POST', '/api/sign-in-links', { email }), 202);
    const mail = await this.mailTo(email, 'Your sign-in link', seen);
    return this.client(await expectStatus(this.stranger('POST', '/api/sessions/by-link', { token: /#t=([\w-]{43})/.exec(mail.text)![1]! }), 201));
  }

  /** The first mail to the address with the subject that came after the first `after` mails; waits for it. */
  async mailTo(email: string, subject: string, after = 0): Promise<CaughtMail> {
    for (let tries = 0; tries < 400; tries++) {
      const mail = this.mails.slice(after).find((one) => one.to === email && one.subject.includes(subject));
      if (mail) return mail;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No mail "${subject}" came to ${email}; there are: ${this.mails.map((mail) => `${mail.to} "${mail.subject}"`).join(', ')}`);
  }

  /** Waits until no job is waiting or being worked on. */
  async idle(): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      if ((await this.app.get(Jobs).pending()) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The queue did not come to rest in 30 s.');
  }

  /** A connection under one of the product's database roles, as an attacker with that role's password would have. */
  async connectAs(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }

  async close(): Promise<void> {
    await this.app.close();
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private client(reply: LightMyRequestResponse): Client {
    const cookie = reply.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
    return (method, url, body, headers = {}) => this.send(method, url, body, { cookie, ...headers });
  }

  private send(method: string, url: string, body: unknown, headers: Record<string, string>): Promise<LightMyRequestResponse> {
    const options: InjectOptions = { method: method as 'GET', url, headers };
    if (typeof body === 'string' || Buffer.isBuffer(body)) Object.assign(options, { payload: body, headers: { 'content-type': 'text/csv', ...headers } });
    else if (body !== undefined) Object.assign(options, { payload: body });
    return this.app.inject(options) as unknown as Promise<LightMyRequestResponse>;
  }
}

/** The reply, or an error that shows what came instead of the expected status. */
export async function expectStatus(reply: Promise<LightMyRequestResponse>, status: number): Promise<LightMyRequestResponse> {
  const got = await reply;
  if (got.statusCode !== status) throw new Error(`Expected ${status}, got ${got.statusCode}: ${got.body.slice(0, 600)}`);
  return got;
}

async function freshDatabase(server: string): Promise<string> {
  const at = (database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).toString();
  const admin = new pg.Client({ connectionString: at('postgres') });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_advisory_lock(4400002)`);
    const known = await admin.query(`SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate`, [TEMPLATE]);
    if (known.rowCount === 0) {
      await prepareDatabase(Settings.read({ DATABASE_URL: at(TEMPLATE), SECRET_KEY: SECRET, DATA_DIR: os.tmpdir() }));
      await admin.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
    }
    const name = `throughline_${randomBytes(6).toString('hex')}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    return at(name);
  } finally {
    await admin.end();
  }
}

async function catcher(mails: CaughtMail[]): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const attachments = mail.attachments.map(({ filename, content }) => ({ fileName: filename ?? '', content }));
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', subject: mail.subject ?? '', text: mail.text ?? '', attachments });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  return smtp;
}
