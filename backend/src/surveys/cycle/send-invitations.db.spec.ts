import { plainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { copies } from '../../platform/testing/moody-mail-server.js';
import { InvitationWaves } from './invitation-waves.js';
import { MailRound } from './testing/mail-round.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('invitations', () => {
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
});
