import { plainDate } from '@throughline/domain';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaCycles } from './testing/alpha-cycles.js';

const day = (offset: number): string => plainDate(new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10));

describe('a cycle as a draft', () => {
  const alpha = alphaCycles(day);
  const { hr, neighbour, team, work, within, draft, line, get } = alpha;

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
    const late = await expectStatus(
      hr('POST', '/api/cycles', { name: 'X', questionnaireId: alpha.questionnaireId, opensOn: day(2), closesOn: day(1), audience: 'everyone' }),
      400,
    );
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
    const employee = await alpha.house.signIn('north.1@alpha.example');
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
    await expectStatus(
      neighbour('POST', '/api/cycles', { name: 'X', questionnaireId: alpha.questionnaireId, opensOn: day(0), closesOn: day(1), audience: 'everyone' }),
      404,
    );
    expect((await neighbour('GET', '/api/cycles')).json().items).toEqual([]);
    await expectStatus(hr('DELETE', `/api/cycles/${id}`), 204);
  });
});
