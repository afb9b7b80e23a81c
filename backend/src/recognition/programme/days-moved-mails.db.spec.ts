import type { Client as Database } from 'pg';
import { newId } from '../../platform/database/new-id.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { MoodyMailServer } from '../../platform/testing/moody-mail-server.js';
import { SendDaysMovedMailsJob } from './send-days-moved-mails.job.js';

const PEOPLE = 20;

/** Twenty people have a draft for a programme whose days move. */
describe('mails about moved days, when something breaks in the middle,', () => {
  let house: House;
  let server: MoodyMailServer;
  let admin: Database;
  let hr: Client;
  let neighbour: Client;
  let organisationId: string;
  let programmeId: string;
  let moved = 10;

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen() });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bea@beta.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    const categories = [{ name: 'Customer hero', description: '', criteria: [{ name: 'Care', description: '', weight: 100 }] }];
    const body = { name: 'Stars', description: 'Once a year', nominationsFrom: day(0), nominationsUntil: day(moved), categories };
    const programme = (await expectStatus(hr('POST', '/api/award-programmes', body), 201)).json();
    programmeId = programme.id;
    await expectStatus(hr('POST', `/api/award-programmes/${programmeId}/opening`), 201);
    admin = await house.connectAs(house.settings.values.DATABASE_URL);
    for (let i = 0; i < PEOPLE; i++) {
      const person = { name: `Person ${i}`, email: `person${i}@alpha.example`, teamId: root };
      const { id } = (await expectStatus(hr('POST', '/api/employees', person), 201)).json();
      await admin.query(
        `INSERT INTO org.nomination_draft (organisation_id, id, programme_id, author_id, content, saved_at) VALUES ($1, $2, $3, $4, '{}', now())`,
        [organisationId, newId(), programmeId, id],
      );
    }
    await house.idle();
  });
  beforeEach(async () => {
    await house.idle();
    server.mails.length = 0;
  });
  afterAll(async () => {
    await admin?.end();
    await house?.close();
    await server?.close();
  });

  const day = (offset: number): string => new Date(house.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const move = () => hr('PATCH', `/api/award-programmes/${programmeId}`, { nominationsUntil: day(++moved) });
  const run = () => house.app.get(SendDaysMovedMailsJob).handle({ organisationId, programmeId });
  const got = (): [mails: number, people: number] => [server.mails.length, new Set(server.mails.map(({ to }) => to)).size];
  const waiting = async (): Promise<number> => (await admin.query(`SELECT 1 FROM org.award_days_mail`)).rowCount!;

  it('reach everybody once where the mail server went away, and nobody twice however often they are sent', async () => {
    await expectStatus(neighbour('PATCH', `/api/award-programmes/${programmeId}`, { nominationsUntil: day(30) }), 404);
    server.takesAtMost = 7;
    server.hangsUpEarly = 2;
    await expectStatus(move(), 200);
    await expect(run()).rejects.toThrow('could not be sent yet');
    expect(await waiting()).toBeGreaterThan(0);
    expect(got()[0]).toBeLessThan(PEOPLE);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await Promise.all([run(), run()]);
    await house.idle();
    expect(got()).toEqual([PEOPLE, PEOPLE]);
    expect(await waiting()).toBe(0);
  });

  it('reach everybody once where all connections to the database were cut while they were on their way', async () => {
    server.delay = 20;
    await expectStatus(move(), 200);
    const sending = run().catch((error: unknown) => error);
    while (server.mails.length < 3) await new Promise((done) => setTimeout(done, 5));
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await sending;
    server.delay = 0;
    await run();
    await run();
    expect(got()).toEqual([PEOPLE, PEOPLE]);
  });

  it('are not noted where the change is refused', async () => {
    await expectStatus(hr('PATCH', `/api/award-programmes/${programmeId}`, { nominationsUntil: day(-3) }), 409);
    expect(await waiting()).toBe(0);
  });
});
