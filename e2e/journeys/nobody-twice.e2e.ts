import { setTimeout as pause } from 'node:timers/promises';
import { beginCycle, httpClient, importPeople, signUp } from '../../tools/bench-organisation.mjs';
import { countingMailServer } from '../support/counting-mail-server.mjs';
import { openKillableHouse } from '../support/killable-house.mjs';

const PEOPLE = 300;
/** Connections of the product to its mail server: so many messages at most are being handed over at once. */
const CONNECTIONS = 8;
/** What goes away, in this order, each time in the middle of the mailing. */
const ENDS = ['server', 'postgres', 'mail', 'server', 'postgres', 'server'] as const;
/** The mail server has a message so many milliseconds before it says so: nearly every kill falls into that time. */
const UNHEARD_MS = 60;

type House = Awaited<ReturnType<typeof openKillableHouse>>;
type MailServer = Awaited<ReturnType<typeof countingMailServer>>;

describe('a mailing, while processes are killed', () => {
  let house: House;
  let mail: MailServer;
  let http: ReturnType<typeof httpClient>;
  const said: string[] = [];
  beforeAll(async () => {
    mail = await countingMailServer(UNHEARD_MS);
    house = await openKillableHouse((line) => void said.splice(0, said.push(line) - 100), { SMTP_URL: mail.url });
    http = httpClient(house.url, 4);
  }, 120_000);
  afterAll(async () => {
    http?.close();
    await house?.stop();
    await mail?.close();
  }, 60_000);

  it('sends nobody a second invitation, and names to HR everybody whom none may have reached', async () => {
    const admin = await signUp({ mailbox: mail.mailbox }, http);
    await importPeople(admin, PEOPLE - 1); // the administrator is asked too
    const before = mail.taken.length;
    const began = performance.now();
    const { id } = await beginCycle(admin);
    const invitations = () => mail.taken.slice(before);

    /** Waits for something, and where nothing moves any more, lets the hours pass after which the product goes on by itself. */
    const comesTo = async (enough: () => boolean | Promise<boolean>, sentence: () => string): Promise<void> => {
      let seen = -1;
      let moved = performance.now();
      const end = moved + 90_000;
      while (!(await enough())) {
        if (performance.now() > end) throw new Error(`After a minute and a half: ${sentence()}; the server last said\n${said.slice(-10).join('\n')}`);
        if (invitations().length !== seen) [seen, moved] = [invitations().length, performance.now()];
        // longer than the worker takes to find its way back to a database that was away
        else if (performance.now() - moved > 1200) {
          await house.waitForMailings(id);
          moved = performance.now();
        }
        await pause(20);
      }
    };
    const done = async () => (await admin.send('GET', `/api/cycles/${id}`)).waves[0].state === 'done';

    for (const [i, who] of ENDS.entries()) {
      const enough = Math.ceil(((i + 1) * PEOPLE) / (ENDS.length + 2));
      const halfWay = () => invitations().length >= enough;
      mail.fallSilentWhen(halfWay);
      await comesTo(halfWay, () => `only ${invitations().length} of ${enough} messages came`);
      expect(invitations().length).toBeLessThan(PEOPLE);
      if (who === 'server') {
        await house.killServer();
        mail.speak();
        await house.startServer();
        await house.waitForMailings(id);
      } else if (who === 'postgres') {
        await house.killPostgres();
        mail.speak();
        await house.startPostgres();
      } else {
        await mail.leave();
        mail.speak();
        await pause(500);
        await mail.comeBack();
      }
      expect(house.serverRuns()).toBe(true);
    }
    await comesTo(done, () => `${invitations().length} of ${PEOPLE} messages came, and the mailing does not end`);
    const seconds = (performance.now() - began) / 1000;

    const times = Map.groupBy(invitations(), ({ to }) => to);
    expect(Math.max(...[...times.values()].map((copies) => copies.length))).toBe(1);
    const delivery = await admin.send('GET', `/api/cycles/${id}/delivery`);
    const perhaps: { email: string; problem: string }[] = delivery.failed;
    expect(delivery.failedCount).toBe(perhaps.length);
    for (const { problem } of perhaps) expect(problem).toContain('may have arrived');
    // everybody whom no message reached is among those that HR is shown, and they are few
    expect(new Set([...times.keys(), ...perhaps.map(({ email }) => email)]).size).toBe(PEOPLE);
    expect(perhaps.length).toBeLessThanOrEqual(CONNECTIONS * ENDS.filter((who) => who !== 'postgres').length);
    expect((await admin.send('GET', `/api/cycles/${id}`)).waves[0]).toMatchObject({ sent: PEOPLE - perhaps.length, failed: perhaps.length, waiting: 0 });
    const arrived = perhaps.filter(({ email }) => times.has(email)).length;

    // HR decides: then they get one more, which mail programs know for the same message
    await admin.send('POST', `/api/cycles/${id}/resends`, {}, 200);
    await comesTo(
      async () => (await done()) && invitations().length >= PEOPLE + arrived,
      () => 'what HR sent again does not come',
    );
    const all = Map.groupBy(invitations(), ({ to }) => to);
    expect(all.size).toBe(PEOPLE);
    const twice = [...all].filter(([, copies]) => copies.length > 1);
    expect(twice.map(([to]) => to).sort()).toEqual(
      perhaps
        .map(({ email }) => email)
        .filter((email) => times.has(email))
        .sort(),
    );
    for (const [, copies] of all) expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    console.log(
      `${PEOPLE} invitations in ${seconds.toFixed(1)} s, with the server killed three times, PostgreSQL twice, and the mail server gone once: nobody got two. ` +
        `Of ${perhaps.length} HR was told that they may have arrived; ${arrived} had.`,
    );
  }, 200_000);
});
