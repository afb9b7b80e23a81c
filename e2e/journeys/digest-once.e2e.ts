import { setTimeout as pause } from 'node:timers/promises';
import { httpClient, signUp } from '../../tools/bench-organisation.mjs';
import { countingMailServer } from '../support/counting-mail-server.mjs';
import { openKillableHouse } from '../support/killable-house.mjs';

const PEOPLE = 60;
/** Connections of the product to its mail server: so many messages at most are being handed over at once. */
const CONNECTIONS = 8;
const ENDS = ['server', 'postgres', 'server'] as const;
/** The mail server has a message so many milliseconds before it says so: nearly every kill falls into that time. */
const UNHEARD_MS = 60;

describe('the mail of the week about kudos, while processes are killed', () => {
  let house: Awaited<ReturnType<typeof openKillableHouse>>;
  let mail: Awaited<ReturnType<typeof countingMailServer>>;
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

  it('reaches nobody twice, and everybody but those to whom it was on its way at a kill', async () => {
    const admin = await signUp({ mailbox: mail.mailbox }, http);
    const root = (await admin.send('GET', '/api/teams')).items[0].id;
    const team = (await admin.send('POST', '/api/teams', { name: 'Quay', parentId: root }, 201)).id;
    const people: string[] = [];
    for (let i = 0; i < PEOPLE; i++)
      people.push((await admin.send('POST', '/api/employees', { name: `Person ${i}`, email: `person${i}@quay.example`, teamId: team }, 201)).id);
    const { timeZone } = await admin.send('GET', '/api/organisation-settings');
    const day = new Date(`${new Date().toLocaleDateString('sv-SE', { timeZone })}T00:00:00Z`).getUTCDay() || 7;
    await admin.send('PUT', '/api/kudos-settings', { allowance: null, digest: true, digestDay: day });
    const kudos = await admin.send('POST', '/api/kudos', { message: 'Thank you.', valueIds: [], visibility: 'team', recipientIds: [people[0]] }, 201);
    await house.giveEarlier(kudos.id, 2);
    const digests = () => mail.taken.filter(({ to }) => to.endsWith('@quay.example'));
    const before = digests().length;
    const count = () => digests().length - before;

    /** The clock strikes until so many messages came, as it does every hour. */
    const comesTo = async (enough: number): Promise<void> => {
      const end = performance.now() + 60_000;
      for (let struck = 0; count() < enough;) {
        if (performance.now() > end) throw new Error(`Only ${count()} of ${enough} messages came; the server last said\n${said.slice(-10).join('\n')}`);
        if (performance.now() - struck > 3000) [struck] = [performance.now(), await house.strike('send-kudos-digests')];
        await pause(10);
      }
    };

    for (const [i, who] of ENDS.entries()) {
      const enough = Math.ceil(((i + 1) * PEOPLE) / (ENDS.length + 2));
      mail.fallSilentWhen(() => count() >= enough);
      await comesTo(enough);
      expect(count()).toBeLessThan(PEOPLE);
      if (who === 'server') {
        await house.killServer();
        mail.speak();
        await house.startServer();
      } else {
        await house.killPostgres();
        mail.speak();
        await house.startPostgres();
      }
    }
    const lost = CONNECTIONS * ENDS.length;
    await comesTo(PEOPLE - lost);
    // and twice more, long enough for whatever would still come
    for (let i = 0; i < 2; i++) {
      await house.strike('send-kudos-digests');
      await pause(4000);
    }
    const times = Map.groupBy(digests().slice(before), ({ to }) => to);
    expect(Math.max(...[...times.values()].map((copies) => copies.length))).toBe(1);
    expect(times.size).toBeGreaterThanOrEqual(PEOPLE - lost);
    console.log(`${times.size} of ${PEOPLE} got the mail of the week, each once, with the server killed twice and PostgreSQL once.`);
  }, 200_000);
});
