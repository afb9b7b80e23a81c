import { type Client, expectStatus } from '../../platform/testing/house.js';
import { CloseDueNominationsJob } from './close-due-nominations.job.js';
import { CloseNominationsJob } from './close-nominations.job.js';
import { alphaProgrammes } from './testing/alpha-programmes.js';

const REASONS = 'She stayed until the last customer of the power cut had an answer.';

describe('the end of the nominations of a programme', () => {
  const alpha = alphaProgrammes();
  const { ids, hr, ben, day, sql, draft, opened, logged } = alpha;

  it('closes at its minute by itself: a nomination a second later is refused, and who stands is put on record once', async () => {
    const { id, categories } = await opened(draft('Minute', {}, { nominationsUntil: day(1), closesAtTime: '18:00' }));
    const categoryId = categories[0].id;
    const nominate = (client: Client, nomineeId: string) =>
      client('POST', `/api/award-programmes/${id}/nominations`, { categoryId, nomineeId, reasons: REASONS });
    await expectStatus(nominate(ben, ids['carla']!), 201);
    const [due, close] = [alpha.house.app.get(CloseDueNominationsJob), alpha.house.app.get(CloseNominationsJob)];
    await close.handle({ organisationId: alpha.organisationId, programmeId: id });
    expect((await hr('GET', `/api/award-programmes/${id}`)).json().state).toBe('open');
    const now = alpha.house.clock.now();
    const end = Date.parse(`${day(1)}T18:00:00Z`);
    try {
      alpha.house.clock.jumpTo(new Date(end - 30_000));
      const late = await alpha.house.signIn('ben@alpha.example');
      await expectStatus(nominate(late, ids['dora']!), 201);
      alpha.house.clock.jumpTo(new Date(end + 1000));
      expect((await expectStatus(nominate(late, ids['ada']!), 409)).json().detail).toBe(
        `Nominations for "Minute" closed at 18:00 on ${new Date(end).toISOString().slice(0, 10)} (UTC time).`,
      );
      await due.handle();
      await alpha.house.idle();
      await close.handle({ organisationId: alpha.organisationId, programmeId: id });
    } finally {
      alpha.house.clock.jumpTo(now);
    }
    const closings = (await logged(id)).filter(({ kind }) => kind === 'nominations-closed');
    expect(closings).toEqual([{ kind: 'nominations-closed', byEmployee: null, detail: { categories: [{ id: categoryId, candidates: expect.any(Array) }] } }]);
    const stand = await sql(`SELECT id FROM org.award_candidate WHERE organisation_id = $1 AND programme_id = $2 ORDER BY id`, [id]);
    expect(closings[0]!.detail).toMatchObject({ categories: [{ candidates: stand.map((row) => (row as { id: string }).id) }] });
    expect(stand).toHaveLength(2);
  });

  it('tells those who have begun to write when its days change after the opening, and nobody else', async () => {
    const { id } = await opened(draft('Moved'));
    const content = { kind: 'person', nomineeIds: [], reasons: 'Not finished', answers: {}, evidence: [] };
    await expectStatus(ben('POST', `/api/award-programmes/${id}/nomination-drafts`, content), 201);
    await expectStatus(hr('PATCH', `/api/award-programmes/${id}`, { description: 'Said otherwise' }), 200);
    await expectStatus(hr('PATCH', `/api/award-programmes/${id}`, { nominationsUntil: day(12), closesAtTime: '18:00' }), 200);
    await alpha.house.idle();
    const mails = alpha.house.mails.filter(({ subject }) => subject.endsWith(': Moved'));
    expect(mails.map(({ to }) => to)).toEqual(['ben@alpha.example']);
    expect(mails[0]!.text).toMatch(/close on .*, 20\d\d at 17:59|close on .*5:59/);
    expect((await logged(id)).map(({ kind, detail }) => [kind, detail]).slice(1)).toEqual([
      ['programme-changed', { fields: ['description'] }],
      ['programme-changed', { fields: ['nominationsUntil', 'closesAtTime'] }],
    ]);
  });

  it('is either extended or closed when both come at the same moment, and never both', async () => {
    for (let i = 0; i < 3; i++) {
      const { id } = await opened(draft(`At once ${i}`));
      const [extended, closed] = await Promise.all([
        hr('PATCH', `/api/award-programmes/${id}`, { nominationsUntil: day(20) }),
        hr('POST', `/api/award-programmes/${id}/closure`),
      ]);
      expect(closed.statusCode).toBe(201);
      const { state, nominationsUntil } = (await hr('GET', `/api/award-programmes/${id}`)).json();
      const kinds = (await logged(id)).map(({ kind }) => kind);
      expect([extended.statusCode, state, nominationsUntil, kinds]).toEqual(
        extended.statusCode === 200
          ? [200, 'closed', day(20), ['programme-opened', 'programme-changed', 'nominations-closed']]
          : [409, 'closed', day(10), ['programme-opened', 'nominations-closed']],
      );
    }
  });
});
