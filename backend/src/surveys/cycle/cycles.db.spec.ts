import { plainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { CloseCycleJob } from './close-cycle.job.js';
import { CycleReader } from './cycle.reader.js';
import { RemindCycleJob } from './remind-cycle.job.js';
import { SendInvitationsJob } from './send-invitations.job.js';

const day = (offset: number): string => plainDate(new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10));
const LINK = /\/i#c=([0-9a-f-]{36})&t=([\w-]{43})&m=([\w-]{43})/;

describe('a cycle', () => {
  let house: House;
  let hr: Client;
  let neighbour: Client;
  let organisationId: string;
  let questionnaireId: string;
  const team: Record<string, string> = {};
  const work = () => house.app.get(UnitOfWork);
  const within = <T>(run: () => Promise<T>): Promise<T> => work().run(organisationId, run);

  const person = async (name: string, teamId: string, email: string | null = `${name.toLowerCase().replaceAll(' ', '.')}@alpha.example`): Promise<string> =>
    (await expectStatus(hr('POST', '/api/employees', { name, email, teamId }), 201)).json().id;
  const draft = async (over: object = {}): Promise<string> =>
    (
      await expectStatus(
        hr('POST', '/api/cycles', { name: 'Spring', questionnaireId, opensOn: day(0), closesOn: day(14), audience: 'everyone', remindOn: [day(7)], ...over }),
        201,
      )
    ).json().id;
  const line = async (id: string, key: string) =>
    (await expectStatus(hr('GET', `/api/cycles/${id}/checklist`), 200)).json().items.find((item: { key: string }) => item.key === key);
  const get = async (id: string) => (await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json();

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    team['root'] = (await hr('GET', '/api/teams')).json().items[0].id;
    for (const [name, size] of [
      ['North', 6],
      ['South', 5],
      ['Tiny', 3],
    ] as const) {
      team[name] = (await expectStatus(hr('POST', '/api/teams', { name, parentId: team['root'] }), 201)).json().id;
      for (let i = 1; i <= size; i++) await person(`${name} ${i}`, team[name]!);
    }
    await person('Nomail', team['North']!, null);
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates.find(({ key }: { key: string }) => key === 'pulse');
    questionnaireId = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
  });
  afterAll(() => house?.close());

  describe('as a draft', () => {
    it('says what stands between it and its opening', async () => {
      const id = await draft();
      const list = (await expectStatus(hr('GET', `/api/cycles/${id}/checklist`), 200)).json();
      expect(list).toMatchObject({ ready: true, audience: { people: 16, withoutEmail: 1 } });
      expect(list.expectedDetail.liftedTeams.map(({ name, into }: { name: string; into: string }) => [name, into])).toContainEqual(['Tiny', 'Alpha']);
      expect(list.items.find(({ key }: { key: string }) => key === 'without-email')).toMatchObject({ level: 'warning' });
      expect(list.becomesUnchangeable).toHaveLength(5);
      expect(await get(id)).toMatchObject({
        state: 'draft',
        invited: null,
        k: 5,
        kComments: 10,
        remindOn: [day(7)],
        participation: { rounded: null },
        events: [{ kind: 'drafted', on: day(0), by: 'Admin of Alpha' }],
      });
      expect(await line(id, 'reminders')).toMatchObject({ sentence: `Reminders go out on ${day(7)} to those who have not taken part.` });
      // whom another organisation named reads nothing here
      for (const [who, level] of [
        [neighbour, 'warning'],
        [hr, 'ok'],
      ] as const) {
        await expectStatus(who('POST', '/api/role-grants', { employeeId: (await who('GET', '/api/me')).json().employee.id, role: 'safe-person' }), 204);
        expect(await line(id, 'safe-person')).toMatchObject({ level });
      }
      await expectStatus(hr('DELETE', `/api/cycles/${id}`), 204);
      await expectStatus(hr('GET', `/api/cycles/${id}`), 404);
    });

    it('is refused with every field that does not fit', async () => {
      const reply = await expectStatus(
        hr('POST', '/api/cycles', {
          name: ' ',
          questionnaireId: 'x',
          opensOn: '2026-02-30',
          closesOn: day(3),
          audience: { teamIds: [] },
          k: 4,
          kComments: 9,
          remindOn: ['soon'],
        }),
        400,
      );
      expect(
        reply
          .json()
          .errors.map(({ pointer }: { pointer: string }) => pointer)
          .sort(),
      ).toEqual(['#/audience', '#/k', '#/kComments', '#/name', '#/opensOn', '#/questionnaireId', '#/remindOn']);
      const late = await expectStatus(hr('POST', '/api/cycles', { name: 'X', questionnaireId, opensOn: day(2), closesOn: day(1), audience: 'everyone' }), 400);
      expect(late.json()).toMatchObject({ code: 'invalid-cycle', errors: [{ pointer: '#/closesOn' }] });
    });

    it('cannot open over nobody, over fewer than k, or over teams that are gone', async () => {
      const empty = (await expectStatus(hr('POST', '/api/teams', { name: 'Empty', parentId: team['root'] }), 201)).json().id;
      for (const [teamIds, key, sentence] of [
        [[empty], 'audience', 'Nobody is in the chosen teams today.'],
        [[team['Tiny']], 'audience', '3 people would be invited'],
        [['0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f'], 'teams', 'does not exist any more'],
      ] as const) {
        const id = await draft({ audience: { teamIds } });
        expect(await line(id, key)).toMatchObject({ level: 'blocking', sentence: expect.stringContaining(sentence) });
        expect((await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 409)).json()).toMatchObject({
          code: 'cycle-not-ready',
          detail: expect.stringContaining(sentence),
        });
        expect((await get(id)).state).toBe('draft');
        await expectStatus(hr('DELETE', `/api/cycles/${id}`), 204);
      }
    });

    it('cannot open over a team tree with a loop, and says which teams', async () => {
      const id = await draft();
      const loop = (parent: string) =>
        within(() => work().query(`UPDATE org.team SET parent_id = $2 WHERE organisation_id = $1 AND id = $3`, [parent, team['North']]));
      await within(() => work().query(`UPDATE org.team SET parent_id = $2 WHERE organisation_id = $1 AND id = $3`, [team['North'], team['South']]));
      await loop(team['South']!);
      expect(await line(id, 'teams')).toMatchObject({ level: 'blocking', sentence: expect.stringMatching(/"North".*"South"|"South".*"North"/) });
      expect((await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 409)).json().code).toBe('cycle-not-ready');
      await loop(team['root']!);
      await within(() => work().query(`UPDATE org.team SET parent_id = $2 WHERE organisation_id = $1 AND id = $3`, [team['root'], team['South']]));
      await expectStatus(hr('DELETE', `/api/cycles/${id}`), 204);
    });

    it('is HR’s, and no other organisation’s', async () => {
      const id = await draft();
      const employee = await house.signIn('north.1@alpha.example');
      for (const url of ['/api/cycles', `/api/cycles/${id}`, `/api/cycles/${id}/checklist`, `/api/cycles/${id}/participation`])
        await expectStatus(employee('GET', url), 403);
      await expectStatus(employee('POST', `/api/cycles/${id}/opening`), 403);
      for (const [method, url] of [
        ['GET', ''],
        ['GET', '/checklist'],
        ['GET', '/participation'],
        ['PATCH', ''],
        ['DELETE', ''],
        ['POST', '/opening'],
        ['POST', '/closure'],
        ['POST', '/reminders'],
      ] as const) {
        await expectStatus(neighbour(method, `/api/cycles/${id}${url}`, method === 'PATCH' ? { name: 'Mine' } : undefined), 404);
      }
      await expectStatus(neighbour('POST', '/api/cycles', { name: 'X', questionnaireId, opensOn: day(0), closesOn: day(1), audience: 'everyone' }), 404);
      expect((await neighbour('GET', '/api/cycles')).json().items).toEqual([]);
      await expectStatus(hr('DELETE', `/api/cycles/${id}`), 204);
    });
  });

  describe('from opening to closing', () => {
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
      const mail = await house.mailTo('south.5@alpha.example', 'Your invitation: Spring');
      await house.idle();
      expect(LINK.exec(mail.text)!.slice(1)).toEqual([id, expect.any(String), opened.manifestSha256]);
      expect(mail.text).toContain(opened.manifestWords.join(' '));
      const invited = house.mails.filter(({ subject }) => subject.startsWith('Your invitation')).map(({ to }) => to);
      expect([invited.length, new Set(invited).size]).toEqual([15, 15]);
      expect((await get(id)).waves).toEqual([{ kind: 'invitation', on: day(0), state: 'done', sent: 15, waiting: 0, failed: 0 }]);
      expect((await hr('GET', `/api/questionnaires/${questionnaireId}`)).json().launched).toBe(true);
    });

    it('is on the list of those who were invited, and of nobody else', async () => {
      const employee = await house.signIn('north.1@alpha.example');
      expect((await expectStatus(employee('GET', '/api/open-cycles'), 200)).json().items).toEqual([
        { id, name: 'Spring', closesOn: day(14), minutes: 2, questionCount: 9, lastTime: {}, manifestSha256: (await get(id)).manifestSha256 },
      ]);
      await person('Late Comer', team['North']!);
      const late = await house.signIn('late.comer@alpha.example');
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
      const mail = await house.mailTo('north.1@alpha.example', 'Your invitation: Spring');
      const respondent = await Respondent.open(id, house.stranger);
      await expectStatus(respondent.collect(token(mail)), 200);
      const before = house.mails.length;
      expect((await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201)).json().events.at(-1)).toMatchObject({
        kind: 'reminded',
        by: 'Admin of Alpha',
      });
      expect((await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 409)).json().code).toBe('reminded-today');
      await house.mailTo('south.1@alpha.example', 'Reminder: Spring', before);
      await house.idle();
      const reminded = house.mails.slice(before).map(({ to }) => to);
      expect(reminded).not.toContain('north.1@alpha.example');
      expect(reminded).not.toContain('late.comer@alpha.example');
      expect([reminded.length, new Set(reminded).size]).toEqual([14, 14]);
      expect((await get(id)).waves[1]).toEqual({ kind: 'reminder', on: day(0), state: 'done', sent: null, waiting: null, failed: null });
      // of everybody who was invited, until the day after
      const kept = `SELECT DISTINCT wave, state FROM org.invitation_delivery WHERE organisation_id = $1`;
      expect(await within(() => work().query(kept))).toEqual([{ wave: 'invitation', state: 'sent' }]);
      const root = await house.connectAs(house.settings.values.DATABASE_URL);
      expect((await root.query(`SELECT employee_id FROM org.reminder_delivery`)).rows).toEqual([]);
      await root.end();
      // the job once more, as after a crash: nobody hears a second time
      for (const wave of ['invitation', `reminder-${day(0)}`]) await house.app.get(SendInvitationsJob).handle({ organisationId, cycleId: id, wave });
      await house.app.get(RemindCycleJob).handle({ organisationId, cycleId: id });
      await house.idle();
      expect(house.mails.length - before).toBe(14);
    });

    it('shows a leader participation of her own teams only', async () => {
      const leaderId = (await hr('GET', '/api/employees?search=South%201')).json().items[0].id;
      await expectStatus(hr('PATCH', `/api/teams/${team['South']}`, { leaderId }), 200);
      const leader = await house.signIn('south.1@alpha.example');
      const seen = (await expectStatus(leader('GET', `/api/cycles/${id}/participation`), 200)).json();
      expect(seen.teams.filter(({ teamId }: { teamId: string }) => teamId !== team['South'])).toEqual([]);
      await expectStatus(leader('GET', `/api/cycles/${id}`), 403);
    });

    it('closes by itself on the day after its last, not before, and the next version of its questionnaire leaves it alone', async () => {
      const job = house.app.get(CloseCycleJob);
      await job.handle({ organisationId, cycleId: id });
      expect((await get(id)).state).toBe('open');
      const { items } = (await hr('GET', `/api/questionnaires/${questionnaireId}`)).json();
      await expectStatus(
        hr('PUT', `/api/questionnaires/${questionnaireId}`, {
          title: 'Shorter',
          introduction: {},
          items: items.slice(0, 2).map(({ questionId }: { questionId: string }) => ({ questionId, mandatory: false })),
        }),
        200,
      );
      expect((await within(() => house.app.get(CycleReader).find(id))).questions).toHaveLength(9);
      house.clock.jumpTo(new Date(`${day(21)}T00:00:30Z`));
      try {
        await job.handle({ organisationId, cycleId: id });
        await job.handle({ organisationId, cycleId: id });
        await house.idle();
        const closed = await within(() =>
          work().query<{ state: string; closed_on: string }>(`SELECT state, closed_on::text FROM org.cycle WHERE organisation_id = $1 AND id = $2`, [id]),
        );
        expect(closed).toEqual([{ state: 'published', closed_on: day(21) }]);
        const events = await within(() =>
          work().query<{ kind: string }>(`SELECT kind FROM org.cycle_event WHERE organisation_id = $1 AND cycle_id = $2 ORDER BY position`, [id]),
        );
        expect(events.map(({ kind }) => kind)).toEqual(['drafted', 'opened', 'extended', 'reminded', 'closed', 'published']);
        expect((await within(() => house.app.get(CycleReader).published())).map((cycle) => cycle.id)).toEqual([id]);
      } finally {
        house.clock.jumpTo(new Date());
      }
      expect((await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 409)).json().detail).toBe('The cycle is closed already.');
      await expectStatus(hr('PATCH', `/api/cycles/${id}`, { closesOn: day(40) }), 409);
      await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 409);
      await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 409);
      const employee = await house.signIn('north.2@alpha.example');
      expect((await employee('GET', '/api/open-cycles')).json().items).toEqual([]);
    });

    it('closes by hand once, and never as a draft', async () => {
      const other = await draft({ name: 'Summer', audience: { teamIds: [team['North']] } });
      expect((await expectStatus(hr('POST', `/api/cycles/${other}/closure`), 409)).json().detail).toContain('has not opened yet');
      await expectStatus(hr('POST', `/api/cycles/${other}/opening`), 201);
      const replies = await Promise.all([hr('POST', `/api/cycles/${other}/closure`), hr('POST', `/api/cycles/${other}/closure`)]);
      expect(replies.map((reply) => reply.statusCode).sort()).toEqual([201, 409]);
      await house.idle();
      expect((await get(other)).events.map(({ kind, by }: { kind: string; by: string | null }) => [kind, by])).toEqual([
        ['drafted', 'Admin of Alpha'],
        ['opened', 'Admin of Alpha'],
        ['closed', 'Admin of Alpha'],
        ['published', null],
      ]);
    });
  });
});
