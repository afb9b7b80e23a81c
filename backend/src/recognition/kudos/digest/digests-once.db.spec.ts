import type { Client as Database } from 'pg';
import { type Client, expectStatus, House } from '../../../platform/testing/house.js';
import { MoodyMailServer } from '../../../platform/testing/moody-mail-server.js';
import { DigestSender } from './digest-sender.js';

const DAY = 86_400_000;
const PEOPLE = 20;

/** Twenty people in one team, one of whom was thanked: all of them get the mail of the week. */
describe('the mail of the week about kudos, when something breaks in the middle,', () => {
  let house: House;
  let server: MoodyMailServer;
  let admin: Database;
  let organisationId: string;
  let week: Date;

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen() });
    Object.assign(house, { mails: server.mails });
    const hr: Client = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    const { id: teamId } = (await expectStatus(hr('POST', '/api/teams', { name: 'Quay', parentId: root }), 201)).json();
    const ids: string[] = [];
    for (let i = 0; i < PEOPLE; i++)
      ids.push((await expectStatus(hr('POST', '/api/employees', { name: `Person ${i}`, email: `person${i}@alpha.example`, teamId }), 201)).json().id);
    await house.idle();
    week = new Date(house.clock.now().getTime() + DAY);
    await expectStatus(hr('PUT', '/api/kudos-settings', { allowance: null, digest: true, digestDay: week.getUTCDay() || 7 }), 200);
    await expectStatus(hr('POST', '/api/kudos', { message: 'Thank you for the soup.', valueIds: [], visibility: 'team', recipientIds: [ids[0]] }), 201);
    admin = await house.connectAs(house.settings.values.DATABASE_URL);
    house.clock.jumpTo(week);
  });
  // each starts with a day on which nobody has had the mail
  beforeEach(async () => {
    await admin.query(`DELETE FROM org.kudos_digest`);
    server.mails.length = 0;
    server.takesAtMost = Number.POSITIVE_INFINITY;
  });
  afterAll(async () => {
    await admin?.end();
    await house?.close();
    await server?.close();
  });

  const run = () => house.app.get(DigestSender).send({ organisationId });
  const got = (): [mails: number, people: number] => [server.mails.length, new Set(server.mails.map(({ to }) => to)).size];

  it('goes on in the next run where the mail server went away, and reaches everybody once', async () => {
    server.takesAtMost = 7;
    server.hangsUpEarly = 2;
    await run();
    expect(got()[0]).toBeGreaterThanOrEqual(7);
    expect(got()[0]).toBeLessThan(PEOPLE);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await run();
    await run();
    expect(got()).toEqual([PEOPLE, PEOPLE]);
  });

  it('reaches everybody once where all connections to the database were cut while messages were on their way', async () => {
    server.delay = 20;
    const sending = run().catch((error: unknown) => error);
    await until(() => Promise.resolve(server.mails.length > 2));
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await sending;
    server.delay = 0;
    await run();
    await run();
    expect(got()).toEqual([PEOPLE, PEOPLE]);
  });

  it('comes in the next run to whoever lost the line while it was noted that the end goes out', async () => {
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE org.kudos_digest IN EXCLUSIVE MODE');
    const sending = run();
    const waiting = async (): Promise<boolean> =>
      (await admin.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'org.kudos_digest'::regclass`)).rowCount! > 0;
    await until(waiting);
    server.hangUpAll();
    await admin.query('COMMIT');
    await sending;
    expect(got()[0]).toBeLessThan(PEOPLE);
    await run();
    expect(got()).toEqual([PEOPLE, PEOPLE]);
  });

  it('is not sent again to whom it may have reached: the server had all of it and hung up without a word', async () => {
    server.hangsUpOn.set('person3@alpha.example', 1);
    await run();
    await run();
    expect(got()).toEqual([PEOPLE, PEOPLE]);
  });
});

/** Waits until something is so. */
async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((done) => setTimeout(done, 5));
}
