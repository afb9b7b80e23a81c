import { jest } from '@jest/globals';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { TallyCycleJob } from '../publication/tally-cycle.job.js';
import { MailingList } from './mailing-list.js';
import { ReminderList } from './reminder-list.js';
import { ResumeWavesJob } from './resume-waves.job.js';
import { MailRound } from './testing/mail-round.js';

describe('invitations that were cut off', () => {
  let at: MailRound;
  let house: MailRound['house'];
  let server: MailRound['server'];
  let hr: MailRound['hr'];
  let organisationId: string;
  let open: MailRound['open'];
  let wave: MailRound['wave'];
  let send: MailRound['send'];
  let later: MailRound['later'];
  let got: MailRound['got'];
  beforeAll(async () => {
    at = await MailRound.begin();
    ({ house, server, hr, ours: organisationId, open, wave, send, later, got } = at);
  });
  afterEach(() => house.clock.jumpTo(new Date()));
  afterAll(() => at?.close());

  it('reach everybody once when the reply is lost which says that it is written down that a message is handed over', async () => {
    const list = house.app.get(MailingList);
    const handOver = list.handOver.bind(list);
    const lost = jest.spyOn(list, 'handOver').mockImplementationOnce(async (...asked) => {
      await handOver(...asked);
      throw new Error('The connection to the database is lost.');
    });
    const id = await open('Lost reply');
    for (let again = 0; again < 3; again++) {
      await house.idle();
      later(1);
      await send(id);
    }
    lost.mockRestore();
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect([got('Lost reply').length, new Set(got('Lost reply')).size]).toEqual([32, 32]);
  });

  it('that a worker left behind when it was killed are taken over when it is not heard of any more, but for the one that it was handing over', async () => {
    server.takesAtMost = server.mails.length + 10;
    const id = await open('Taken over');
    await house.idle();
    const work = house.app.get(UnitOfWork);
    const until = new Date(house.clock.now().getTime() + 60_000);
    const [cutOff] = await work.run(organisationId, async () => {
      await work.query(`UPDATE org.invitation_wave SET run = gen_random_uuid(), run_until = $3 WHERE organisation_id = $1 AND cycle_id = $2`, [id, until]);
      return work.query<{ email: string }>(
        `UPDATE org.invitation_delivery d SET unclear = 1 FROM org.employee e WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND e.organisation_id = d.organisation_id
           AND e.id = d.employee_id AND e.email LIKE 'person%' AND d.state = 'pending' AND e.id = (SELECT max(w.employee_id::text)::uuid FROM org.invitation_delivery w
             JOIN org.employee p ON p.id = w.employee_id AND p.email LIKE 'person%' WHERE w.organisation_id = $1 AND w.cycle_id = $2 AND w.state = 'pending') RETURNING e.email`,
        [id],
      );
    });
    server.takesAtMost = Number.POSITIVE_INFINITY;
    const before = got('Taken over').length;
    await send(id);
    expect(got('Taken over').length).toBe(before);
    house.clock.jumpTo(new Date(until.getTime() + 1000));
    await send(id);
    await send(id);
    expect([got('Taken over').length, new Set(got('Taken over')).size]).toEqual([31, 31]);
    expect(got('Taken over')).not.toContain(cutOff!.email);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 31, waiting: 0, failed: 2 });
    house.clock.jumpTo(new Date());
  });

  it('that no job goes on with any more are taken up again, and reach everybody once', async () => {
    server.takesAtMost = server.mails.length + 9;
    const id = await open('Given up');
    await house.idle();
    // the queue has given up: the worker was killed at the last try of its job
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`DELETE FROM jobs.job WHERE name = 'send-invitations' AND data->>'cycleId' = $1`, [id]);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    const resume = () => house.app.get(ResumeWavesJob).handle();
    await resume();
    await house.idle();
    expect((await wave(id)).state).toBe('sending');
    for (let again = 0; again < 3; again++) {
      later(2);
      await resume();
      await house.idle();
    }
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, failed: 1 });
    expect([got('Given up').length, new Set(got('Given up')).size]).toEqual([32, 32]);
    // to whom they went out is forgotten after the day, how many they were is not
    later(72);
    await resume();
    expect((await admin.query(`SELECT state FROM org.invitation_delivery WHERE cycle_id = $1`, [id])).rows).toEqual([{ state: 'failed' }]);
    expect(await wave(id)).toMatchObject({ sent: 32, failed: 1 });
    // and whoever is sent hers again after that counts once
    const [person] = (await admin.query(`SELECT id FROM org.employee WHERE email = 'person3@alpha.example'`)).rows as { id: string }[];
    await admin.end();
    await expectStatus(hr('POST', `/api/cycles/${id}/resends`, { employeeIds: [person!.id] }), 200);
    await house.idle();
    await send(id);
    expect(got('Given up').length).toBe(33);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, failed: 1 });
    later(72);
    await resume();
    expect(await wave(id)).toMatchObject({ sent: 32, failed: 1 });
  });

  it('reach everybody once although every connection to the database is cut in the middle', async () => {
    server.delay = 30;
    const id = await open('Cut off');
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    for (let tries = 0; tries < 3000 && got('Cut off').length < 8; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    expect((await admin.query(cut)).rowCount).toBeGreaterThan(0);
    expect(got('Cut off').length).toBeLessThan(32);
    server.delay = 0;
    for (let again = 0; again < 6; again++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      later(1);
      await house.app.get(ResumeWavesJob).handle();
      await house.idle();
    }
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, failed: 1 });
    expect([got('Cut off').length, new Set(got('Cut off')).size]).toEqual([32, 32]);
    await admin.end();
  });

  it('stop with the cycle, and leave no list of whom they went to, nor of whom a reminder had not come to when clearing that was cut off', async () => {
    server.takesAtMost = server.mails.length;
    const id = await open('Third');
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201);
    await house.idle();
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const listed = async () => (await admin.query(`SELECT 1 FROM org.reminder_delivery WHERE cycle_id = $1`, [id])).rowCount!;
    // as in a cycle that waits for its trustees: the count, which drops the list, is far off
    jest.spyOn(house.app.get(TallyCycleJob), 'handle').mockResolvedValue();
    jest.spyOn(house.app.get(ReminderList), 'clear').mockRejectedValueOnce(new Error('cut off'));
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    await house.idle();
    expect(await listed()).toBeGreaterThan(0);
    await house.app.get(ResumeWavesJob).handle();
    expect(await listed()).toBe(0);
    await admin.end();
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await send(id);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 0, waiting: 0 });
    expect(got('Third')).toEqual([]);
    const work = house.app.get(UnitOfWork);
    expect(
      await work.run(organisationId, () => work.query(`SELECT employee_id FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2`, [id])),
    ).toEqual([]);
  });
});
