import { newId } from '../../platform/database/new-id.js';
import { expectStatus } from '../../platform/testing/house.js';
import { pngChunk, pngFile, zipFile } from '../../platform/testing/files.js';
import { nominators, REASONS } from '../testing/nominators.js';
import { NominationMails } from './nomination-mails.js';

describe('nominations', () => {
  const { at, id, as, organisationId, teamId, day, within, sql, opened, acts, nominate, list, tend } = nominators();

  it('of the same group or team by several people, also at once, are the voices of one candidate', async () => {
    const year = await opened('Joined');
    const group = [id('Dan'), id('Eve')];
    const replies = await Promise.all([
      nominate('Ben', year, { nomineeIds: group }),
      nominate('Carla', year, { nomineeIds: group.toReversed() }),
      nominate('Finn', year, { nomineeIds: group }),
      nominate('Ben', year, { teamId: teamId() }),
      nominate('Carla', year, { teamId: teamId() }),
    ]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201]);
    expect(replies[0]!.json()).toMatchObject({ kind: 'group', nominee: { name: expect.stringMatching(/Dan, Eve/) }, candidate: 'standing', endorsable: true });
    expect((await list(year.id)).items.map(({ name, voices, kind }: Record<string, unknown>) => [name, voices, kind]).sort()).toEqual([
      ['Dan, Eve', 3, 'group'],
      ['Night shift', 2, 'team'],
    ]);
    expect((await list(year.id, '?search=night')).items).toHaveLength(1);
    expect((await list(year.id, '?search=EVE')).items).toMatchObject([{ kind: 'group' }]);
    const first = await list(year.id, '?limit=1');
    expect((await list(year.id, `?limit=1&cursor=${first.nextCursor}`)).items[0]!.id).not.toBe(first.items[0]!.id);
    expect((await expectStatus(nominate('Ben', year, { nomineeIds: group }), 409)).json().code).toBe('already-nominated');
    expect((await acts(year.id)).filter((kind) => kind === 'nomination-submitted')).toHaveLength(5);
  });

  it('are refused for kinds that the category does not take, for oneself, for the whole organisation, and for whom its rules leave out', async () => {
    const year = await opened('Strict', { nominees: ['person'], eligibility: [{ rule: 'in-teams', teamIds: [teamId()] }] });
    expect((await expectStatus(nominate('Ben', year, { teamId: teamId() }), 400)).json()).toMatchObject({
      code: 'nominee-kind',
      errors: [{ pointer: '#/teamId' }],
    });
    const out = (await expectStatus(nominate('Ben', year, { nomineeId: id('Carla') }), 400)).json();
    expect(out).toMatchObject({ code: 'not-eligible', detail: expect.stringContaining('Carla cannot be nominated in "Hero"') });
    await expectStatus(nominate('Ben', year, { nomineeId: id('Dan') }), 201);
    const open = await opened('Open');
    const root = (await at.hr('GET', '/api/teams')).json().items[0].id;
    expect((await expectStatus(nominate('Ben', open, { nomineeIds: [id('Ben'), id('Dan')] }), 400)).json().code).toBe('own-nomination');
    expect((await expectStatus(nominate('Ben', open, { teamId: root }), 400)).json().code).toBe('empty-team');
    await expectStatus(nominate('Dan', open, { teamId: teamId() }), 201);
    expect((await as('Ben')('GET', '/api/nominee-teams?search=night')).json().items).toEqual([{ id: teamId(), name: 'Night shift' }]);
  });

  it('answer the form of the category, and are as many as one may hand in', async () => {
    const question = newId();
    const form = [{ id: question, label: 'What changed?', help: '', required: true, most: 40 }];
    const year = await opened('Forms', { form, nominationsMost: 1 });
    const body = { nomineeId: id('Carla') };
    expect((await expectStatus(nominate('Ben', year, body), 400)).json()).toMatchObject({
      code: 'invalid-answers',
      errors: [{ pointer: `#/answers/${question}` }],
    });
    const mine = (await expectStatus(nominate('Ben', year, { ...body, answers: { [question]: ' Everything ' } }), 201)).json();
    expect(mine.answers).toEqual([{ id: question, label: 'What changed?', text: 'Everything' }]);
    const changed = await expectStatus(as('Ben')('PUT', `/api/nominations/${mine.id}`, { reasons: REASONS, answers: { [question]: 'Nearly all' } }), 200);
    expect(changed.json().answers[0].text).toBe('Nearly all');
    const many = await Promise.all(['Dan', 'Eve'].map((name) => nominate('Carla', year, { nomineeId: id(name), answers: { [question]: 'x' } })));
    expect(many.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(many.find(({ statusCode }) => statusCode === 409)!.json().code).toBe('too-many-nominations');
  });

  it('are drafts of their author alone, with files, until they are handed in, and stay drafts when that is a moment too late', async () => {
    const year = await opened('Drafts', {}, { nominationsFrom: day(0), nominationsUntil: day(0) });
    const content = { categoryId: year.categoryId, kind: 'person', nomineeIds: [id('Carla')], reasons: 'She', answers: {}, evidence: [] };
    const draft = (await expectStatus(as('Ben')('POST', `/api/award-programmes/${year.id}/nomination-drafts`, content), 201)).json();
    expect(draft).toMatchObject({ accepting: true, nominees: [{ name: 'Carla' }], content: { reasons: 'She' }, attachments: [] });
    const path = `/api/nomination-drafts/${draft.id}`;
    await expectStatus(as('Ben')('PUT', path, { ...content, reasons: REASONS }), 200);
    for (const [who, method] of [
      ['Carla', 'GET'],
      ['Carla', 'PUT'],
      ['Carla', 'DELETE'],
    ] as const)
      await expectStatus(as(who)(method, path, method === 'PUT' ? content : undefined), 404);
    await expectStatus(at.hr('GET', path), 404);
    await expectStatus(at.neighbour('GET', path), 404);
    const bytes = pngFile([pngChunk('tEXt', Buffer.from('where\0N 52 31'))]);
    const upload = (body: Buffer, name = 'proof.png', who = 'Ben') =>
      as(who)('POST', `${path}/attachments?fileName=${encodeURIComponent(name)}`, body, { 'content-type': 'application/octet-stream' });
    const file = (await expectStatus(upload(bytes, 'C:\\me\\proof.gif'), 201)).json();
    expect(file).toMatchObject({ fileName: 'proof.gif.png', type: 'image/png', bytes: pngFile().length });
    expect((await expectStatus(upload(zipFile()), 415)).json().code).toBe('not-an-attachment');
    await expectStatus(upload(bytes, 'proof.png', 'Carla'), 404);
    expect((await expectStatus(upload(Buffer.alloc(10 * 1024 * 1024 + 1)), 413)).json().code).toBe('file-too-large');
    for (let more = 1; more < 5; more++) await expectStatus(upload(Buffer.from(`Letter ${more}`), 'letter.txt'), 201);
    expect((await expectStatus(upload(bytes), 409)).json().code).toBe('too-many-attachments');
    const got = await expectStatus(as('Ben')('GET', `/api/nomination-attachments/${file.id}`), 200);
    expect(got.rawPayload).toEqual(pngFile());
    expect(got.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="proof\.gif\.png"/),
    });
    for (const stranger of [as('Carla'), at.hr, at.neighbour]) await expectStatus(stranger('GET', `/api/nomination-attachments/${file.id}`), 404);

    const [before, body] = [at.house.clock.now(), { categoryId: year.categoryId, nomineeId: id('Carla'), reasons: REASONS, draftId: draft.id }];
    try {
      at.house.clock.jumpTo(new Date(`${day(1)}T00:00:00Z`));
      const late = at.house.signIn('ben@alpha.example');
      const refused = (await expectStatus((await late)('POST', `/api/award-programmes/${year.id}/nominations`, body), 409)).json();
      expect(refused.detail).toMatch(/^Nominations for "Drafts" closed at the end of .* Your text is saved as a draft; only you can see it\.$/);
      expect((await (await late)('GET', path)).json()).toMatchObject({ accepting: false, deletedOn: expect.any(String), content: { reasons: REASONS } });
    } finally {
      at.house.clock.jumpTo(before);
    }
    const handed = (await expectStatus(as('Ben')('POST', `/api/award-programmes/${year.id}/nominations`, body), 201)).json();
    expect(handed.attachments).toHaveLength(5);
    await expectStatus(as('Ben')('GET', path), 404);
    await expectStatus(at.hr('GET', `/api/nomination-attachments/${file.id}`), 200);
    for (const stranger of [as('Carla'), at.neighbour]) await expectStatus(stranger('GET', `/api/nomination-attachments/${file.id}`), 404);
    await expectStatus(as('Ben')('DELETE', `/api/nominations/${handed.id}`), 204);
    expect(await sql(`SELECT count(*)::int AS n FROM org.nomination_attachment_part WHERE organisation_id = $1`)).toEqual([{ n: 0 }]);
  });

  it('are cut off while they stream, when a body has no end', async () => {
    const year = await opened('Endless');
    const draft = (
      await expectStatus(
        as('Ben')('POST', `/api/award-programmes/${year.id}/nomination-drafts`, { kind: 'person', nomineeIds: [], reasons: '', answers: {}, evidence: [] }),
        201,
      )
    ).json();
    const url = await at.house.app.listen(0, '127.0.0.1').then(() => at.house.app.getUrl());
    const cookie = (await as('Ben')('GET', '/api/me')).raw.req.headers.cookie!;
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += 1 << 20;
        if (sent > 2 ** 31) stream.close();
        else stream.enqueue(new Uint8Array(1 << 20));
      },
    });
    const status = await fetch(`${url}/api/nomination-drafts/${draft.id}/attachments?fileName=endless.png`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/octet-stream', cookie },
      duplex: 'half',
    } as RequestInit).then(
      (reply) => reply.status,
      // the connection may be closed before the reply is read: either way nothing was taken
      () => 413,
    );
    expect(status).toBe(413);
    expect(sent).toBeLessThan(200 * 2 ** 20);
  });

  it('carry thanks and figures as they were when handed in, of the nominee only', async () => {
    const year = await opened('Evidence');
    await expectStatus(
      as('Finn')('POST', '/api/kudos', { recipientIds: [id('Carla')], message: 'You saved the night of the power cut.', visibility: 'all', valueIds: [] }),
      201,
    );
    const offered = (await expectStatus(as('Ben')('GET', `/api/nomination-evidence?employeeIds=${id('Carla')}`), 200)).json().items;
    expect(offered).toMatchObject([{ kind: 'kudos', text: 'You saved the night of the power cut.', from: 'Finn' }]);
    expect((await at.neighbour('GET', `/api/nomination-evidence?employeeIds=${id('Carla')}`)).json().items).toEqual([]);
    const evidence = [{ kind: 'kudos', sourceId: offered[0].sourceId }];
    expect((await expectStatus(nominate('Ben', year, { nomineeId: id('Eve'), evidence }), 400)).json()).toMatchObject({
      code: 'no-such-evidence',
      errors: [{ pointer: '#/evidence/0' }],
    });
    const mine = (await expectStatus(nominate('Ben', year, { nomineeId: id('Carla'), evidence }), 201)).json();
    expect(mine.evidence).toMatchObject([{ text: 'You saved the night of the power cut.' }]);
    // taken back it is gone, and it cannot slip in while somebody hands in a nomination at the same moment
    const [, late] = await Promise.all([
      as('Finn')('DELETE', `/api/kudos/${offered[0].sourceId}`),
      nominate('Dan', year, { nomineeId: id('Carla'), evidence }),
    ]);
    expect([201, 400]).toContain(late.statusCode);
    expect((await as('Ben')('GET', '/api/nominations/mine')).json().items[0].evidence).toEqual([]);
    expect(await sql(`SELECT snapshot FROM org.nomination_evidence WHERE organisation_id = $1`)).toEqual([]);
  });

  it('that are still drafts three days before the close are reminded of once, in the language of their author, and deleted ninety days after it', async () => {
    const year = await opened('Reminding', {}, { nominationsUntil: day(2) });
    const content = { kind: 'person', nomineeIds: [], reasons: 'So far', answers: {}, evidence: [] };
    for (let twice = 0; twice < 2; twice++) await expectStatus(as('Carla')('POST', `/api/award-programmes/${year.id}/nomination-drafts`, content), 201);
    const seen = at.house.mails.length;
    await tend();
    await tend();
    const reminders = at.house.mails.slice(seen).filter(({ subject }) => subject.includes('Reminding'));
    expect(reminders.map(({ to, subject }) => [to, subject])).toEqual([['carla@alpha.example', 'Ihr Entwurf für Reminding ist noch nicht eingereicht']]);
    expect(reminders[0]!.text).toContain('23:59');
    const before = at.house.clock.now();
    const order = { organisationId: organisationId(), mailId: newId(), programmeId: year.id, employeeId: id('Carla'), byId: null };
    try {
      at.house.clock.jumpTo(new Date(before.getTime() + 91 * 86_400_000));
      await tend();
      expect(await sql(`SELECT id FROM org.nomination_draft WHERE organisation_id = $1 AND programme_id = $2`, [year.id])).toHaveLength(2);
      at.house.clock.jumpTo(new Date(before.getTime() + 94 * 86_400_000));
      await tend();
      expect(await sql(`SELECT id FROM org.nomination_draft WHERE organisation_id = $1 AND programme_id = $2`, [year.id])).toEqual([]);
      // one that was ordered before, and is written only now, reminds of nothing that is not there any more
      expect(await within(() => at.house.app.get(NominationMails).written({ ...order, kind: 'draft' }))).toBeUndefined();
      expect(await within(() => at.house.app.get(NominationMails).written({ ...order, kind: 'nominated' }))).toMatchObject({ to: 'carla@alpha.example' });
    } finally {
      at.house.clock.jumpTo(before);
    }
  });

  it('are offered figures that say on how many ratings they rest, of teams whose figures one may see', async () => {
    const { id: metricId } = (
      await expectStatus(
        at.hr('POST', '/api/metrics', {
          ...{
            key: 'praise',
            name: 'Praise',
            kind: 'other',
            unit: 'per 1,000',
            min: 0,
            max: null,
            direction: 'higher-is-better',
            minimumBase: 10,
            definition: 'Words of praise.',
          },
        }),
        201,
      )
    ).json();
    const csv = 'team,month,praise,n\nNight shift,2026-03,12.5,120\nNight shift,2026-04,50,9\nNight shift,2026-05,40,\n';
    const file = (await expectStatus(at.hr('POST', '/api/outcome-imports?fileName=praise.csv', Buffer.from(csv)), 201)).json().id;
    const mapping = { team: 'team', month: 'period', praise: `metric:${metricId}`, n: 'base' };
    await expectStatus(at.hr('PUT', `/api/outcome-imports/${file}/mapping`, { mapping }), 200);
    await expectStatus(at.hr('POST', `/api/outcome-imports/${file}/application`), 201);
    expect((await at.hr('GET', `/api/observations?metricId=${metricId}`)).json().items).toHaveLength(3);
    const offered = async (who: (typeof at)['hr'], query: string) => (await expectStatus(who('GET', `/api/nomination-evidence?${query}`), 200)).json().items;
    const night = `teamId=${teamId()}`;
    for (const who of [at.hr, as('Dan')])
      expect(await offered(who, night)).toMatchObject([{ kind: 'figure', metric: 'Praise', period: '2026-03', value: 12.5, base: 120 }]);
    // Ben is in another team and leads none; the neighbour knows of nothing
    for (const who of [as('Ben'), at.neighbour]) expect(await offered(who, night)).toEqual([]);
    expect((await offered(as('Ben'), `employeeIds=${id('Eve')}`)).filter(({ kind }: { kind: string }) => kind === 'figure')).toEqual([]);
    const year = await opened('Figures');
    const evidence = [{ kind: 'figure', sourceId: metricId, teamId: teamId(), period: '2026-03' }];
    expect((await expectStatus(nominate('Ben', year, { teamId: teamId(), evidence }), 400)).json().code).toBe('no-such-evidence');
    expect((await expectStatus(nominate('Dan', year, { teamId: teamId(), evidence }), 201)).json().evidence).toMatchObject([{ metric: 'Praise', base: 120 }]);
  });

  it('are for HR alone to look through, and nothing of them for another organisation', async () => {
    const year = await opened('Ours');
    const mine = (await nominate('Ben', year, { nomineeId: id('Carla') })).json();
    const [candidate] = (await list(year.id)).items;
    const one = `/api/award-candidates/${candidate!.id}`;
    for (const [method, path] of [['GET', `/api/award-programmes/${year.id}/candidates`] as const, ['GET', one] as const, ['POST', `${one}/return`] as const]) {
      await expectStatus(as('Ben')(method, path), 403);
      await expectStatus(at.neighbour(method, path), 404);
    }
    await expectStatus(at.neighbour('POST', `/api/award-candidates/${candidate!.id}/removal`, { reason: 'Because' }), 404);
    await expectStatus(at.neighbour('POST', `/api/nominations/${mine.id}/endorsements`, { employeeIds: [id('Dan')] }), 404);
    const content = { kind: 'person', nomineeIds: [], reasons: '', answers: {}, evidence: [] };
    await expectStatus(at.neighbour('POST', `/api/award-programmes/${year.id}/nomination-drafts`, content), 404);
  });
});
