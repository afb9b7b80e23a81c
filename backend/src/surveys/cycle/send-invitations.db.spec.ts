import { jest } from '@jest/globals';
import { plainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { copies, MoodyMailServer } from '../../platform/testing/moody-mail-server.js';
import { TallyCycleJob } from '../publication/tally-cycle.job.js';
import { InvitationWaves } from './invitation-waves.js';
import { MailingList } from './mailing-list.js';
import { ReminderList } from './reminder-list.js';
import { ResumeWavesJob } from './resume-waves.job.js';
import { SendInvitationsJob } from './send-invitations.job.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('invitations', () => {
  let house: House;
  let server: MoodyMailServer;
  let hr: Client;
  let organisationId: string;
  let questionnaireId: string;
  let root: string;

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen() });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    // hours pass in a moment here, and nobody shall have to sign in again
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`UPDATE platform.session SET seen_at = '2100-01-01', expires_at = '2100-01-01'`);
    await admin.end();
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    root = (await hr('GET', '/api/teams')).json().items[0].id;
    for (const name of ['refused', 'later', ...Array.from({ length: 30 }, (_, i) => `person${i}`)]) {
      await expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId: root }), 201);
    }
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates[1];
    questionnaireId = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
  });
  afterEach(() => house.clock.jumpTo(new Date()));
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  const open = async (name: string): Promise<string> => {
    const { id } = (
      await expectStatus(hr('POST', '/api/cycles', { name, questionnaireId, opensOn: day(0), closesOn: day(9), audience: 'everyone' }), 201)
    ).json();
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    return id;
  };
  const wave = async (id: string) => (await hr('GET', `/api/cycles/${id}`)).json().waves[0];
  const send = (id: string, wave = 'invitation') => house.app.get(SendInvitationsJob).handle({ organisationId, cycleId: id, wave });
  const later = (hours: number) => house.clock.jumpTo(new Date(house.clock.now().getTime() + hours * 3_600_000));
  const got = (subject: string) => server.mails.filter((mail) => mail.subject.endsWith(subject)).map(({ to }) => to);

  it('say how many addresses failed, try again what was put off, and name nobody', async () => {
    const id = await open('First');
    await house.idle();
    expect(await wave(id)).toEqual({ kind: 'invitation', on: day(0), state: 'sending', sent: 31, waiting: 1, failed: 1 });
    await send(id);
    expect((await wave(id)).waiting).toBe(1);
    later(1);
    await send(id);
    expect(await wave(id)).toEqual({ kind: 'invitation', on: day(0), state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect(new Set(got('First')).size).toBe(32);
    expect(JSON.stringify((await hr('GET', `/api/cycles/${id}`)).json())).not.toContain('refused@');
  });

  it('go on where they stopped when the mail server went away in the middle, and reach everybody once', async () => {
    server.takesAtMost = server.mails.length + 12;
    const id = await open('Second');
    await house.idle();
    const stopped = await wave(id);
    expect(stopped.state).toBe('sending');
    expect(stopped.sent).toBeGreaterThanOrEqual(12);
    expect(stopped.waiting).toBeGreaterThan(0);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await send(id);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect([got('Second').length, new Set(got('Second')).size]).toEqual([32, 32]);
  });

  it('keep the list of whom a reminder goes to where the application cannot read it, one row less with each message, and try again what was put off', async () => {
    const id = await open('Reminded');
    await house.idle();
    later(1);
    await send(id);
    expect(await wave(id)).toMatchObject({ state: 'done' });
    const before = server.mails.length;
    server.takesAtMost = before + 12;
    server.putOffAgain();
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201);
    await house.idle();
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const listed = async () => (await admin.query(`SELECT employee_id FROM org.reminder_delivery WHERE cycle_id = $1`, [id])).rowCount!;
    const stopped = await listed();
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThanOrEqual(33 - 12);
    const work = house.app.get(UnitOfWork);
    await expect(work.run(organisationId, () => work.query(`SELECT 1 FROM org.reminder_delivery WHERE organisation_id = $1`))).rejects.toThrow();
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await send(id, `reminder-${day(0)}`);
    expect(await listed()).toBe(1);
    later(1);
    await send(id, `reminder-${day(0)}`);
    expect(await listed()).toBe(0);
    await admin.end();
    const reminded = server.mails.slice(before).map(({ to }) => to);
    expect([reminded.length, new Set(reminded).size]).toEqual([32, 32]);
    expect((await hr('GET', `/api/cycles/${id}`)).json().waves[1]).toEqual({
      kind: 'reminder',
      on: day(0),
      state: 'done',
      sent: null,
      waiting: null,
      failed: null,
    });
  });

  it('of a reminder that the version before this one had begun reach whoever is still on its list, and nobody twice', async () => {
    const id = await open('Upgraded');
    await house.idle();
    const before = server.mails.length;
    server.takesAtMost = before + 12;
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201);
    await house.idle();
    // as that version left it: without zones, and with numbers of its own
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`UPDATE org.invitation_wave SET zones = '{}', ends = '{}' WHERE cycle_id = $1 AND kind = 'reminder'`, [id]);
    expect((await admin.query(`UPDATE org.reminder_delivery SET slot = 7 WHERE cycle_id = $1`, [id])).rowCount).toBeGreaterThan(0);
    await admin.end();
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await send(id, `reminder-${day(0)}`);
    const reminded = server.mails.slice(before).map(({ to }) => to);
    expect([reminded.length, new Set(reminded).size]).toEqual([32, 32]);
  });

  it('are sent by one worker at a time, however many are told to, to everybody once', async () => {
    server.delay = 20;
    const id = await open('Contested');
    await Promise.all([send(id), send(id), send(id), send(id)]);
    await house.idle();
    await send(id);
    server.delay = 0;
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect([got('Contested').length, new Set(got('Contested')).size]).toEqual([32, 32]);
  });

  it('reach nobody twice when a server takes a message and hangs up; HR is told that it may have arrived, and can send a copy that is known by its Message-ID', async () => {
    server.hangsUpOn.set('person3@alpha.example', 1).set('person5@alpha.example', 9);
    const id = await open('Unclear');
    await house.idle();
    for (let again = 0; again < 6; again++) {
      later(1);
      await send(id);
    }
    server.hangsUpOn.clear();
    expect([got('Unclear').length, new Set(got('Unclear')).size]).toEqual([32, 32]);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 30, waiting: 0, failed: 3 });
    const { failed } = (await hr('GET', `/api/cycles/${id}/delivery`)).json();
    const perhaps = failed.filter(({ problem }: { problem: string }) => problem.includes('may have arrived'));
    expect(perhaps.map(({ name }: { name: string }) => name).sort()).toEqual(['person3', 'person5']);
    await expectStatus(hr('POST', `/api/cycles/${id}/resends`, { employeeIds: [perhaps[0].employeeId] }), 200);
    // the queue sends it too, and whoever comes second finds it taken
    await house.idle();
    await send(id);
    const copied = [...copies(server.mails.filter(({ subject }) => subject.endsWith('Unclear')))].filter(([, count]) => count > 1);
    expect(copied.map(([, count]) => count)).toEqual([2]);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 31, failed: 2 });
  });

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

  it('are followed, when the survey ends early, by a notice that is sent once more by itself when it may have arrived', async () => {
    const id = await open('Ended');
    await house.idle();
    const work = house.app.get(UnitOfWork);
    server.hangsUpOn.set('person3@alpha.example', 1);
    server.takesAtMost = server.mails.length + 12;
    await work.run(organisationId, () => house.app.get(InvitationWaves).tellEarlyEnd(id, plainDate(day(0))));
    await house.idle();
    // as a worker leaves them that is killed while it hands them over
    const killed = await work.run(organisationId, () =>
      work.query(
        `UPDATE org.invitation_delivery SET unclear = 1 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = 'early-end' AND state = 'pending' RETURNING 1`,
        [id],
      ),
    );
    expect(killed.length).toBeGreaterThan(0);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    for (let again = 0; again < 3; again++) {
      later(1);
      await send(id, 'early-end');
    }
    server.hangsUpOn.clear();
    const told = server.mails.flatMap(({ to, subject }) => (subject === 'Ends earlier: Ended' ? [to] : []));
    expect([told.length, new Set(told).size]).toEqual([33, 32]);
    const { waves } = (await hr('GET', `/api/cycles/${id}`)).json() as { waves: { kind: string }[] };
    expect(waves.find(({ kind }) => kind === 'early-end')).toMatchObject({ state: 'done', sent: 32, waiting: 0, failed: 1 });
  });

  it('arrive later, by themselves, when a server hangs up before it has the text', async () => {
    server.hangsUpEarly = 20;
    const id = await open('Early');
    await house.idle();
    for (let again = 0; again < 20 && (await wave(id)).state !== 'done'; again++) {
      later(1);
      await send(id);
    }
    server.hangsUpEarly = 0;
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, failed: 1 });
    expect([got('Early').length, new Set(got('Early')).size]).toEqual([32, 32]);
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

  it.each([
    ['senders', { mailFrom: 451 }],
    ['recipients', { rcptTo: 450 }],
  ])('arrive once, later, when the mail server turns all %s down for an hour, and nobody counts as not reached for it', async (name, sick) => {
    server.sick = sick;
    const id = await open(`Sick ${name}`);
    await house.idle();
    for (let minutes = 0; minutes < 60; minutes += 5) {
      later(1 / 12);
      await send(id);
    }
    expect(await wave(id)).toMatchObject({ state: 'sending', sent: 0, failed: name === 'recipients' ? 1 : 0 });
    expect(got(`Sick ${name}`)).toEqual([]);
    server.sick = {};
    for (let again = 0; again < 3; again++) {
      later(1);
      await send(id);
    }
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect([got(`Sick ${name}`).length, new Set(got(`Sick ${name}`)).size]).toEqual([32, 32]);
  });

  it('are tried for a whole day while the mail server puts them off, and then stand among those that reached nobody', async () => {
    server.sick = { rcptTo: 450 };
    const id = await open('Never');
    await house.idle();
    later(23);
    await send(id);
    expect(await wave(id)).toMatchObject({ state: 'sending', waiting: 32 });
    later(4);
    await send(id);
    server.sick = {};
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 0, failed: 33 });
    const { failed } = (await hr('GET', `/api/cycles/${id}/delivery`)).json();
    expect(failed.map(({ problem }: { problem: string }) => problem)).toContain('The mail server put the message off for a whole day (450).');
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
    for (let tries = 0; tries < 400 && got('Cut off').length < 8; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
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
