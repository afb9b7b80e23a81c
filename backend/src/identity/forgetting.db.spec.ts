import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { ImportFiles } from '../platform/files/import-files.js';
import { Mailer } from '../platform/mail/mailer.js';
import { type Client, expectStatus, House } from '../platform/testing/house.js';
import { TidyOrganisationsJob } from './organisation/tidy-organisations.job.js';

const HOUR = 3_600_000;

/** Personal data that is kept for a while only, and what strangers can learn about who has an account. */
describe('what is forgotten', () => {
  let house: House;
  let admin: Client;
  let neighbour: Client;
  let database: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta');
    database = await house.connectAs(house.settings.values.DATABASE_URL);
  });
  afterEach(() => house.clock.jumpTo(new Date()));
  afterAll(async () => {
    await database?.end();
    await house?.close();
  });

  const count = async (sql: string): Promise<number> => Number((await database.query(`SELECT count(*) AS n FROM ${sql}`)).rows[0].n);

  it('answers to writes after a day, previewed files after a week, and former names after twelve months, in every organisation', async () => {
    for (const client of [admin, neighbour]) {
      const parentId = (await client('GET', '/api/teams')).json().items[0].id;
      await expectStatus(client('POST', '/api/teams', { name: 'Keyed', parentId }, { 'idempotency-key': randomUUID() }), 201);
      await expectStatus(client('POST', '/api/roster-imports', 'name\nEmil\n'), 201);
      const { employee } = (await client('GET', '/api/me')).json();
      await expectStatus(client('PATCH', `/api/employees/${employee.id}`, { name: 'Called Otherwise' }), 200);
    }
    const tidy = house.app.get(TidyOrganisationsJob, { strict: false });
    const kept = async () => [await count('org.idempotency_key'), await count('org.import_file'), await count('org.former_name')];
    for (const [hours, left] of [
      [23, [2, 2, 2]],
      [25, [0, 2, 2]],
      [9 * 24, [0, 0, 2]],
      [363 * 24, [0, 0, 2]],
      [368 * 24, [0, 0, 0]],
    ] as const) {
      house.clock.jumpTo(new Date(Date.now() + hours * HOUR));
      await tidy.handle();
      expect([hours, await kept()]).toEqual([hours, left]);
    }
  });

  it('in the other organisations also when one fails', async () => {
    const parentId = (await neighbour('GET', '/api/teams')).json().items[0].id;
    await expectStatus(neighbour('POST', '/api/teams', { name: 'Again', parentId }, { 'idempotency-key': randomUUID() }), 201);
    const files = house.app.get(ImportFiles, { strict: false });
    const forget = files.forgetOld.bind(files);
    let calls = 0;
    files.forgetOld = () => (calls++ === 0 ? Promise.reject(new Error('one organisation fails')) : forget());
    house.clock.jumpTo(new Date(Date.now() + 25 * HOUR));
    try {
      await expect(house.app.get(TidyOrganisationsJob, { strict: false }).handle()).rejects.toThrow('one organisation fails');
    } finally {
      files.forgetOld = forget;
    }
    expect(calls).toBe(2);
  });

  it('mail that could not be sent for a day; what waits shorter is sent', async () => {
    const mailer = house.app.get(Mailer, { strict: false });
    const waiting = (recipient: string, hours: number) =>
      database.query(`INSERT INTO platform.outgoing_mail (id, recipient, subject, body_text, made_at) VALUES ($1, $2, 'Waiting', 'text', $3)`, [
        randomUUID(),
        recipient,
        new Date(Date.now() - hours * HOUR),
      ]);
    await waiting('old@alpha.example', 25);
    await waiting('waiting@alpha.example', 2);
    await mailer.tidy();
    await house.mailTo('waiting@alpha.example', 'Waiting');
    await house.idle();
    expect(await count('platform.outgoing_mail')).toBe(0);
    expect(house.mails.some((mail) => mail.to === 'old@alpha.example')).toBe(false);
  });

  it('does the same for a known and for an unknown address that asks for a link, and mails only the known one', async () => {
    const traces = async () => [await count(`jobs.job WHERE name = 'mail-sign-in-link'`), await count('platform.email_link')];
    await house.idle();
    const seen = house.mails.length;
    const [jobs] = await traces();
    for (const email of ['nobody@alpha.example', 'ada@alpha.example']) await expectStatus(house.stranger('POST', '/api/sign-in-links', { email }), 202);
    await house.mailTo('ada@alpha.example', 'Your sign-in link', seen);
    await house.idle();
    expect((await traces())[0]).toBe(jobs! + 2);
    expect(house.mails.slice(seen).map((mail) => mail.to)).toEqual(['ada@alpha.example']);
    expect(await count(`platform.email_link WHERE purpose = 'sign-in-request'`)).toBe(0);
    expect(await count(`jobs.job WHERE data::text LIKE '%@%'`)).toBe(0);
  });
});
