import { addDays } from '@throughline/domain';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { draftCycle, withTeams } from '../../platform/testing/survey.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CyclesService } from './cycles.service.js';
import { longDay } from './invitation-mail.rules.js';

describe('an early end', () => {
  let house: House;
  let hr: Client;
  let organisationId: string;
  let id: string;

  beforeAll(async () => {
    house = await House.open({ EARLY_END_NOTICE_DAYS: '3' });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    await withTeams(hr, { North: 6 }, 'alpha.example');
    ({ id } = await draftCycle(house, hr));
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
  });
  afterAll(() => house?.close());

  it('cannot come at once, nor within the first week', async () => {
    expect((await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 409)).json().code).toBe('needs-notice');
    const today = house.clock.today();
    expect((await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json().earlyEnd).toEqual({ noticeDays: 3, earliest: addDays(today, 6), lastDay: null });
    const refused = await expectStatus(hr('POST', `/api/cycles/${id}/early-end`, { lastDay: addDays(today, 5) }), 400);
    expect(refused.json().errors[0].pointer).toBe('#/lastDay');
  });

  it('is nobody else’s to announce', async () => {
    const neighbour = await house.organisation('Beta', 'bo@beta.example');
    await expectStatus(neighbour('POST', `/api/cycles/${id}/early-end`, { lastDay: addDays(house.clock.today(), 6) }), 404);
    const employee = await house.signIn('north-1@alpha.example');
    await expectStatus(employee('POST', `/api/cycles/${id}/early-end`, { lastDay: addDays(house.clock.today(), 6) }), 403);
  });

  it('is told to everybody who was invited, stands in the public log and on the ballot paper, and cannot be taken back', async () => {
    const lastDay = addDays(house.clock.today(), 6);
    const announced = (await expectStatus(hr('POST', `/api/cycles/${id}/early-end`, { lastDay }), 201)).json();
    expect(announced.earlyEnd.lastDay).toBe(lastDay);
    expect(announced.events.at(-1)).toMatchObject({ kind: 'early-end', detail: `until ${lastDay}` });
    await house.mailTo('north-1@alpha.example', 'Ends earlier: Autumn');
    await house.idle();
    const told = house.mails.filter(({ subject }) => subject === 'Ends earlier: Autumn');
    expect(told).toHaveLength(7);
    expect(told[0]!.text).toContain(`until the end of ${longDay(lastDay, 'en')}`);
    expect(announced.waves.at(-1)).toMatchObject({ kind: 'early-end', waiting: 7 });
    expect((await expectStatus(house.stranger('GET', `/api/cycles/${id}/ballot-paper`), 200)).json().closesOn).toBe(lastDay);
    const log = await expectStatus(house.stranger('GET', `/.well-known/ballots/${organisationId}.jsonl`), 200);
    expect(log.body).toContain(`"ends_early":"${id}"`);
    await expectStatus(hr('POST', `/api/cycles/${id}/early-end`, { lastDay: addDays(lastDay, 1) }), 409);
  });

  it('is told to the groups that the version before this one had not told when it was replaced, once', async () => {
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`DELETE FROM org.invitation_wave WHERE cycle_id = $1 AND kind = 'early-end'`, [id]);
    const groups = (await admin.query(`SELECT group_id FROM org.invited_group WHERE cycle_id = $1`, [id])).rows as { group_id: string }[];
    await admin.end();
    const before = house.mails.length;
    for (const { group_id: groupId } of [...groups, ...groups]) await house.app.get(Jobs).sendAlone('tell-early-end', { organisationId, cycleId: id, groupId });
    await house.idle();
    const told = house.mails.slice(before).map(({ to, subject }) => `${subject} ${to}`);
    expect([told.length, new Set(told).size]).toEqual([7, 7]);
    expect((await hr('GET', `/api/cycles/${id}`)).json().waves.at(-1)).toMatchObject({ kind: 'early-end', state: 'done', sent: 7, failed: 0 });
  });

  it('leaves nothing to extend, and no extension that would do nothing is recorded', async () => {
    const before = (await hr('GET', `/api/cycles/${id}`)).json();
    const refused = (await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: addDays(before.closesOn, 7) }), 409)).json();
    expect(refused.code).toBe('already-announced');
    const { closesOn, events } = (await hr('GET', `/api/cycles/${id}`)).json();
    expect([closesOn, events]).toEqual([before.closesOn, before.events]);
  });

  it('closes the cycle after the day that was announced, and not before', async () => {
    const close = () => house.app.get(UnitOfWork).run(organisationId, () => house.app.get(CyclesService).closeWhenDue(id));
    const state = async () =>
      (
        await house.app
          .get(UnitOfWork)
          .run(organisationId, () =>
            house.app.get(UnitOfWork).query<{ state: string }>(`SELECT state FROM org.cycle WHERE organisation_id = $1 AND id = $2`, [id]),
          )
      )[0]!.state;
    house.clock.jumpTo(new Date(house.clock.now().getTime() + 6 * 86_400_000));
    await close();
    expect(await state()).toBe('open');
    house.clock.jumpTo(new Date(house.clock.now().getTime() + 86_400_000));
    await close();
    expect(await state()).not.toBe('open');
  });
});
