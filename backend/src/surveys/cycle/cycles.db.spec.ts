import { plainDate } from '@throughline/domain';
import { Respondent } from '../../platform/testing/respondent.js';
import { expectStatus } from '../../platform/testing/house.js';
import { CloseCycleJob } from './close-cycle.job.js';
import { CycleReader } from './cycle.reader.js';
import { RemindCycleJob } from './remind-cycle.job.js';
import { SendInvitationsJob } from './send-invitations.job.js';
import { alphaCycles } from './testing/alpha-cycles.js';

const day = (offset: number): string => plainDate(new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10));
const LINK = /\/i#c=([0-9a-f-]{36})&t=([\w-]{43})&m=([\w-]{43})/;

describe('a cycle from opening to closing', () => {
  const alpha = alphaCycles(day);
  const { hr, neighbour, team, work, within, person, draft, get } = alpha;
  let id: string;
  const token = (mail: { text: string }): string => LINK.exec(mail.text)![2]!;

  it('opens once, however often it is asked, and invites each person once', async () => {
    id = await draft();
    const replies = await Promise.all([hr('POST', `/api/cycles/${id}/opening`), hr('POST', `/api/cycles/${id}/opening`)]);
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([201, 409]);
    const opened = await get(id);
    expect(opened).toMatchObject({ state: 'open', opensOn: day(0), invited: 16, questionnaire: { version: 1 } });
    expect(opened.manifestWords).toHaveLength(8);
    expect(opened.units.reduce((sum: number, { members }: { members: number }) => sum + members, 0)).toBe(16);
    expect(opened.units.every(({ members }: { members: number }) => members >= 5)).toBe(true);
    const mail = await alpha.house.mailTo('south.5@alpha.example', 'Your invitation: Spring');
    await alpha.house.idle();
    expect(LINK.exec(mail.text)!.slice(1)).toEqual([id, expect.any(String), opened.manifestSha256]);
    expect(mail.text).toContain(opened.manifestWords.join(' '));
    const invited = alpha.house.mails.filter(({ subject }) => subject.startsWith('Your invitation')).map(({ to }) => to);
    expect([invited.length, new Set(invited).size]).toEqual([15, 15]);
    expect((await get(id)).waves).toEqual([{ kind: 'invitation', on: day(0), state: 'done', sent: 15, waiting: 0, failed: 0 }]);
    expect((await hr('GET', `/api/questionnaires/${alpha.questionnaireId}`)).json().launched).toBe(true);
  });

  it('is on the list of those who were invited, and of nobody else', async () => {
    const employee = await alpha.house.signIn('north.1@alpha.example');
    expect((await expectStatus(employee('GET', '/api/open-cycles'), 200)).json().items).toEqual([
      { id, name: 'Spring', closesOn: day(14), minutes: 2, questionCount: 9, lastTime: {}, manifestSha256: (await get(id)).manifestSha256 },
    ]);
    await person('Late Comer', team['North']!);
    const late = await alpha.house.signIn('late.comer@alpha.example');
    expect((await late('GET', '/api/open-cycles')).json().items).toEqual([]);
    expect((await neighbour('GET', '/api/open-cycles')).json().items).toEqual([]);
  });

  it('changes in nothing but its last day, and there only to a later one', async () => {
    const refused = await expectStatus(hr('PATCH', `/api/cycles/${id}`, { k: 6 }), 409);
    expect(refused.json()).toMatchObject({ code: 'cycle-unchangeable', errors: [{ pointer: '#/k' }] });
    await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: day(13) }), 400);
    await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: null }), 400);
    await expectStatus(hr('DELETE', `/api/cycles/${id}`), 409);
    const extended = (await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: day(20) }), 200)).json();
    expect(extended.closesOn).toBe(day(20));
    expect(extended.events.at(-1)).toEqual({ kind: 'extended', on: day(0), by: 'Admin of Alpha', detail: `until ${day(20)}` });
  });

  it('reminds those who have not collected a ballot, once a day, and keeps no list of them', async () => {
    const mail = await alpha.house.mailTo('north.1@alpha.example', 'Your invitation: Spring');
    const respondent = await Respondent.open(id, alpha.house.stranger);
    await expectStatus(respondent.collect(token(mail)), 200);
    const before = alpha.house.mails.length;
    expect((await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201)).json().events.at(-1)).toMatchObject({
      kind: 'reminded',
      by: 'Admin of Alpha',
    });
    expect((await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 409)).json().code).toBe('reminded-today');
    await alpha.house.mailTo('south.1@alpha.example', 'Reminder: Spring', before);
    await alpha.house.idle();
    const reminded = alpha.house.mails.slice(before).map(({ to }) => to);
    expect(reminded).not.toContain('north.1@alpha.example');
    expect(reminded).not.toContain('late.comer@alpha.example');
    expect([reminded.length, new Set(reminded).size]).toEqual([14, 14]);
    expect((await get(id)).waves[1]).toEqual({ kind: 'reminder', on: day(0), state: 'done', sent: null, waiting: null, failed: null });
    // of everybody who was invited, until the day after
    const kept = `SELECT DISTINCT wave, state FROM org.invitation_delivery WHERE organisation_id = $1`;
    expect(await within(() => work().query(kept))).toEqual([{ wave: 'invitation', state: 'sent' }]);
    const root = await alpha.house.connectAs(alpha.house.settings.values.DATABASE_URL);
    expect((await root.query(`SELECT employee_id FROM org.reminder_delivery`)).rows).toEqual([]);
    await root.end();
    // the job once more, as after a crash: nobody hears a second time
    for (const wave of ['invitation', `reminder-${day(0)}`])
      await alpha.house.app.get(SendInvitationsJob).handle({ organisationId: alpha.organisationId, cycleId: id, wave });
    await alpha.house.app.get(RemindCycleJob).handle({ organisationId: alpha.organisationId, cycleId: id });
    await alpha.house.idle();
    expect(alpha.house.mails.length - before).toBe(14);
  });

  it('shows a leader participation of her own teams only', async () => {
    const leaderId = (await hr('GET', '/api/employees?search=South%201')).json().items[0].id;
    await expectStatus(hr('PATCH', `/api/teams/${team['South']}`, { leaderId }), 200);
    const leader = await alpha.house.signIn('south.1@alpha.example');
    const seen = (await expectStatus(leader('GET', `/api/cycles/${id}/participation`), 200)).json();
    expect(seen.teams.filter(({ teamId }: { teamId: string }) => teamId !== team['South'])).toEqual([]);
    await expectStatus(leader('GET', `/api/cycles/${id}`), 403);
  });

  it('closes by itself on the day after its last, not before, and the next version of its questionnaire leaves it alone', async () => {
    const job = alpha.house.app.get(CloseCycleJob);
    await job.handle({ organisationId: alpha.organisationId, cycleId: id });
    expect((await get(id)).state).toBe('open');
    const { items } = (await hr('GET', `/api/questionnaires/${alpha.questionnaireId}`)).json();
    await expectStatus(
      hr('PUT', `/api/questionnaires/${alpha.questionnaireId}`, {
        title: 'Shorter',
        introduction: {},
        items: items.slice(0, 2).map(({ questionId }: { questionId: string }) => ({ questionId, mandatory: false })),
      }),
      200,
    );
    expect((await within(() => alpha.house.app.get(CycleReader).find(id))).questions).toHaveLength(9);
    alpha.house.clock.jumpTo(new Date(`${day(21)}T00:00:30Z`));
    try {
      await job.handle({ organisationId: alpha.organisationId, cycleId: id });
      await job.handle({ organisationId: alpha.organisationId, cycleId: id });
      await alpha.house.idle();
      const closed = await within(() =>
        work().query<{ state: string; closed_on: string }>(`SELECT state, closed_on::text FROM org.cycle WHERE organisation_id = $1 AND id = $2`, [id]),
      );
      expect(closed).toEqual([{ state: 'published', closed_on: day(21) }]);
      const events = await within(() =>
        work().query<{ kind: string }>(`SELECT kind FROM org.cycle_event WHERE organisation_id = $1 AND cycle_id = $2 ORDER BY position`, [id]),
      );
      expect(events.map(({ kind }) => kind)).toEqual(['drafted', 'opened', 'extended', 'reminded', 'closed', 'published']);
      expect((await within(() => alpha.house.app.get(CycleReader).published())).map((cycle) => cycle.id)).toEqual([id]);
    } finally {
      alpha.house.clock.jumpTo(new Date());
    }
    expect((await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 409)).json().detail).toBe('The cycle is closed already.');
    await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: day(40) }), 409);
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 409);
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 409);
    const employee = await alpha.house.signIn('north.2@alpha.example');
    expect((await employee('GET', '/api/open-cycles')).json().items).toEqual([]);
  });

  it('closes by hand once, and never as a draft', async () => {
    const other = await draft({ name: 'Summer', audience: { teamIds: [team['North']] } });
    expect((await expectStatus(hr('POST', `/api/cycles/${other}/closure`), 409)).json().detail).toContain('has not opened yet');
    await expectStatus(hr('POST', `/api/cycles/${other}/opening`), 201);
    const replies = await Promise.all([hr('POST', `/api/cycles/${other}/closure`), hr('POST', `/api/cycles/${other}/closure`)]);
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([201, 409]);
    await alpha.house.idle();
    expect((await get(other)).events.map(({ kind, by }: { kind: string; by: string | null }) => [kind, by])).toEqual([
      ['drafted', 'Admin of Alpha'],
      ['opened', 'Admin of Alpha'],
      ['closed', 'Admin of Alpha'],
      ['published', null],
    ]);
  });
});
