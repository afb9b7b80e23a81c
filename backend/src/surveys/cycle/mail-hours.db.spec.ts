import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { MoodyMailServer } from '../../platform/testing/moody-mail-server.js';
import { RemindCycleJob } from './remind-cycle.job.js';
import { SendInvitationsJob } from './send-invitations.job.js';

const at = (day: string, time: string): Date => new Date(`${day}T${time}:00Z`);

describe('mail by the clocks of people', () => {
  let house: House;
  let server: MoodyMailServer;
  let hr: Client;
  let organisationId: string;
  let questionnaireId: string;
  // Berlin puts its clocks forward on Sunday 28 March 2027, and back on Sunday 31 October
  const [thursday, friday, sunday, monday, tuesday, wednesday] = ['2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-03-30', '2027-03-31'] as const;

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen(), MAIL_AT_ANY_HOUR: 'false', TIME_ZONE: 'Europe/Berlin' });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    // weeks pass in a moment here, and nobody shall have to sign in again
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`UPDATE platform.session SET seen_at = '2100-01-01', expires_at = '2100-01-01'`);
    await admin.end();
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const teamId = (await hr('GET', '/api/teams')).json().items[0].id;
    for (const [name, timeZone] of [
      ['berlin', null],
      ['tokyo', 'Asia/Tokyo'],
      ['lima', 'America/Lima'],
      ['dubai', 'Asia/Dubai'],
      ['honolulu', 'Pacific/Honolulu'],
    ])
      await expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId, timeZone }), 201);
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates[1];
    questionnaireId = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
  });
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  const open = async (name: string, when: Date, closesOn: string, more: object = {}): Promise<string> => {
    house.clock.jumpTo(when);
    const opensOn = when.toISOString().slice(0, 10);
    const { id } = (await expectStatus(hr('POST', '/api/cycles', { name, questionnaireId, opensOn, closesOn, audience: 'everyone', ...more }), 201)).json();
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
    return id;
  };
  const pass = async (cycleId: string, when: Date, wave = 'invitation') => {
    house.clock.jumpTo(when);
    await house.app.get(SendInvitationsJob).handle({ organisationId, cycleId, wave });
  };
  const got = (subject: string) =>
    server.mails.flatMap((mail) => (mail.subject.endsWith(`: ${subject}`) && !mail.to.startsWith('ada') ? [mail.to.split('@')[0]] : [])).toSorted();
  const zones = async (id: string) =>
    (await hr('GET', `/api/cycles/${id}/delivery`))
      .json()
      .zones.map((zone: { timeZone: string; at: string; waiting: number }) => [zone.timeZone, zone.at, zone.waiting]);

  it('goes out at nine in each zone, never at night, and HR sees who waits for which hour', async () => {
    const id = await open('Zones', at(thursday, '09:30'), '2027-04-09');
    // 10:30 in Berlin, 13:30 in Dubai; 18:30 in Tokyo, so not quiet yet; 4:30 in Lima, 23:30 the day before in Honolulu
    expect(got('Zones')).toEqual(['berlin', 'dubai', 'tokyo']);
    expect(await zones(id)).toEqual([
      ['Asia/Dubai', '2027-03-25T09:00:00.000Z', 0],
      ['Asia/Tokyo', '2027-03-25T09:00:00.000Z', 0],
      ['Europe/Berlin', '2027-03-25T09:00:00.000Z', 0],
      ['America/Lima', '2027-03-25T14:00:00.000Z', 1],
      ['Pacific/Honolulu', '2027-03-25T19:00:00.000Z', 1],
    ]);
    await pass(id, at(thursday, '13:59'));
    expect(got('Zones')).toHaveLength(3);
    await pass(id, at(thursday, '14:00'));
    expect(got('Zones')).toEqual(['berlin', 'dubai', 'lima', 'tokyo']);
    await pass(id, at(thursday, '19:00'));
    expect(got('Zones')).toHaveLength(5);
    expect((await hr('GET', `/api/cycles/${id}`)).json().waves[0]).toMatchObject({ state: 'done', sent: 6, waiting: 0 });
  });

  it('waits out the weekend in which the clocks change, and still comes at nine', async () => {
    const id = await open('Forward', at(friday, '19:30'), '2027-04-09');
    expect(got('Forward')).toEqual(['honolulu', 'lima']);
    await pass(id, at(sunday, '20:00'));
    expect(got('Forward')).toHaveLength(2);
    await pass(id, at(monday, '00:00'));
    expect(got('Forward')).toEqual(['honolulu', 'lima', 'tokyo']);
    // nine in Berlin was 8:00 UTC on Friday and is 7:00 UTC now
    await pass(id, at(monday, '06:59'));
    expect(got('Forward')).toEqual(['dubai', 'honolulu', 'lima', 'tokyo']);
    await pass(id, at(monday, '07:00'));
    expect(got('Forward')).toHaveLength(5);
  });

  it('holds what had to wait for the mail server against the clock again', async () => {
    server.takesAtMost = server.mails.length;
    const id = await open('Away', at(monday, '10:00'), '2027-04-09');
    expect(got('Away')).toEqual([]);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    // 22:00 in Berlin, 5:00 in Tokyo, midnight in Dubai; 15:00 in Lima, 10:00 in Honolulu
    await pass(id, at(monday, '20:00'));
    expect(got('Away')).toEqual(['honolulu', 'lima']);
    await pass(id, at(tuesday, '07:00'));
    expect(got('Away')).toEqual(['berlin', 'dubai', 'honolulu', 'lima', 'tokyo']);
  });

  it('is not sent to whom it would reach only after the close, which HR sees and can mend by extending', async () => {
    const id = await open('Short', at(monday, '17:30'), monday);
    // 19:30 in Berlin; 2:30 in Tokyo and 21:30 in Dubai come too late; Honolulu waits for nine
    expect(got('Short')).toEqual(['berlin', 'lima']);
    const { failed } = (await hr('GET', `/api/cycles/${id}/delivery`)).json();
    expect(failed.map(({ name, problem }: { name: string; problem: string }) => [name, problem])).toEqual(
      ['dubai', 'tokyo'].map((name) => [name, 'The survey closes before it is an hour at which mail may reach this person.']),
    );
    await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: tuesday }), 200);
    await expectStatus(hr('POST', `/api/cycles/${id}/resends`, {}), 200);
    await house.idle();
    expect(got('Short')).toHaveLength(2);
    await pass(id, at(tuesday, '05:00'));
    expect(got('Short')).toHaveLength(5);
  });

  /** A cycle with a reminder on Wednesday, for which all but those of the names have collected a ballot. */
  const toRemind = async (
    name: string,
    left: readonly string[],
  ): Promise<{ id: string; admin: Awaited<ReturnType<House['connectAs']>>; row: () => Promise<Record<string, unknown>> }> => {
    const id = await open(name, at(monday, '19:30'), '2027-04-09', { remindOn: [wednesday] });
    await pass(id, at(tuesday, '07:00'));
    expect(got(name)).toHaveLength(5);
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`UPDATE org.entitlement SET issued = true WHERE cycle_id = $1 AND holder_id NOT IN (SELECT id FROM org.employee WHERE name = ANY($2))`, [
      id,
      left,
    ]);
    server.mails.splice(0);
    const columns = 'state, zones, moments, ends, turn, run, run_until';
    const row = async () => (await admin.query(`SELECT ${columns} FROM org.invitation_wave WHERE cycle_id = $1 AND kind = 'reminder'`, [id])).rows[0];
    return { id, admin, row };
  };
  const remind = async (id: string, when: Date) => {
    house.clock.jumpTo(when);
    await house.app.get(RemindCycleJob).handle({ organisationId, cycleId: id, day: wednesday });
    await house.idle();
  };

  it('reminds on the chosen day where it is that day, only who has not collected, and leaves the same behind whoever that is', async () => {
    const some = await toRemind('Reminded', ['berlin', 'tokyo', 'lima']);
    const wave = `reminder-${wednesday}`;
    await remind(some.id, at(wednesday, '08:00'));
    expect(got('Reminded')).toEqual(['berlin', 'tokyo']);
    // everybody stands on the list until her turn comes, so those of the zones to come say nothing
    const listed = async () =>
      (await some.admin.query(`SELECT e.name FROM org.reminder_delivery d JOIN org.employee e ON e.id = d.employee_id WHERE d.cycle_id = $1`, [some.id])).rows;
    expect((await listed()).map(({ name }: { name: string }) => name).toSorted()).toEqual(['honolulu', 'lima']);
    await pass(some.id, at(wednesday, '14:00'), wave);
    expect(got('Reminded')).toEqual(['berlin', 'lima', 'tokyo']);
    // nobody of Honolulu is left, and yet the reminder is under way until a day after nine there; HR sees neither that nor its end
    const seen = async () => (await hr('GET', `/api/cycles/${some.id}`)).json().waves[1];
    const reminder = { kind: 'reminder', on: wednesday, state: 'done', sent: null, waiting: null, failed: null };
    await pass(some.id, at(wednesday, '19:00'), wave);
    expect([(await some.row())['state'], await seen(), await listed()]).toEqual(['sending', reminder, []]);
    await pass(some.id, at('2027-04-01', '19:00'), wave);
    expect([(await some.row())['state'], await seen()]).toEqual(['done', reminder]);
    expect(got('Reminded')).toHaveLength(3);
    expect((await hr('GET', `/api/cycles/${some.id}/delivery`)).json()).toEqual({ zones: [], failedCount: 0, failed: [] });

    const none = await toRemind('Nobody', []);
    await remind(none.id, at(wednesday, '08:00'));
    for (const time of ['14:00', '19:00']) await pass(none.id, at(wednesday, time), wave);
    await pass(none.id, at('2027-04-01', '19:00'), wave);
    expect(got('Nobody')).toEqual([]);
    expect(await none.row()).toEqual(await some.row());
    // what is in the queue of one is in that of the other: when it goes on, and no trace of how long it took
    const queue = async (id: string) =>
      (
        await some.admin.query(
          `SELECT state, start_after, data - 'cycleId' AS data FROM jobs.job WHERE name = 'send-invitations' AND data->>'cycleId' = $1 AND data->>'wave' = $2 ORDER BY start_after`,
          [id, wave],
        )
      ).rows;
    expect((await queue(none.id)).map(({ data }: { data: object }) => data)).toEqual((await queue(some.id)).map(({ data }: { data: object }) => data));
    expect((await queue(some.id)).filter(({ state }: { state: string }) => state !== 'created')).toEqual([]);
    const links = async (id: string) =>
      (await some.admin.query(`SELECT count(*)::int AS n FROM org.invitation WHERE cycle_id = $1 GROUP BY holder_id`, [id])).rows;
    expect([...(await links(some.id)), ...(await links(none.id))]).toEqual(Array(12).fill({ n: 1 }));
    await some.admin.end();
    await none.admin.end();
  });

  it('reminds who had to wait for the mail server at nine of the next day, by a plan that does not change with who that is', async () => {
    const { id, admin, row } = await toRemind('Waited', ['tokyo']);
    const wave = `reminder-${wednesday}`;
    server.takesAtMost = 0;
    await remind(id, at(wednesday, '08:00'));
    expect(got('Waited')).toEqual([]);
    const planned = await row();
    server.takesAtMost = Number.POSITIVE_INFINITY;
    // 5:00 in Tokyo
    await pass(id, at(wednesday, '20:00'), wave);
    expect(got('Waited')).toEqual([]);
    expect(await row()).toMatchObject({ moments: planned['moments'], ends: planned['ends'] });
    await pass(id, at('2027-04-01', '00:00'), wave);
    expect(got('Waited')).toEqual(['tokyo']);
    await admin.end();
  });

  it('comes once on Monday when Saturday, Sunday and Monday were chosen, and not on the day of the invitation', async () => {
    const id = await open('Weekend', at(friday, '19:30'), '2027-04-09', { remindOn: ['2027-03-27', sunday, monday, tuesday] });
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const remindOn = async (day: string, time: string) => {
      house.clock.jumpTo(at(day, time));
      await house.app.get(RemindCycleJob).handle({ organisationId, cycleId: id, day });
      await house.idle();
    };
    server.mails.splice(0);
    await remindOn('2027-03-27', '12:00');
    await remindOn(sunday, '12:00');
    await remindOn(monday, '00:00');
    const reminders = (await hr('GET', `/api/cycles/${id}`)).json().waves.filter(({ kind }: { kind: string }) => kind === 'reminder');
    expect(reminders.map(({ on }: { on: string }) => on)).toEqual([monday]);
    // Berlin, Dubai and Tokyo are invited this Monday at nine, so they are reminded on Tuesday; Lima and Honolulu heard on Friday
    for (const time of ['00:00', '05:00', '07:00', '14:00', '19:00']) {
      await pass(id, at(monday, time));
      await pass(id, at(monday, time), `reminder-${monday}`);
    }
    const mails = () => server.mails.flatMap(({ to, subject }) => (to.startsWith('ada') ? [] : [`${subject.split(':')[0]} ${to.split('@')[0]}`])).toSorted();
    expect(mails()).toEqual(['Reminder honolulu', 'Reminder lima', 'Your invitation berlin', 'Your invitation dubai', 'Your invitation tokyo']);
    server.mails.splice(0);
    await remindOn(tuesday, '00:00');
    for (const time of ['00:00', '05:00', '07:00', '14:00', '19:00']) await pass(id, at(tuesday, time), `reminder-${tuesday}`);
    expect(mails()).toEqual(['berlin', 'dubai', 'honolulu', 'lima', 'tokyo'].map((name) => `Reminder ${name}`));
    expect((await hr('POST', `/api/cycles/${id}/reminders`)).json().code).toBe('reminded-today');
    house.clock.jumpTo(at(wednesday, '08:00'));
    expect((await hr('POST', `/api/cycles/${id}/reminders`)).json().code).toBe('reminded-lately');
    await admin.end();
  });

  it('comes at nine after clocks went back, too', async () => {
    const back = await open('Back', at('2027-10-29', '19:00'), '2027-11-12');
    await pass(back, at('2027-11-01', '07:59'));
    expect(got('Back')).not.toContain('berlin');
    await pass(back, at('2027-11-01', '08:00'));
    expect(got('Back')).toContain('berlin');
  });
});
