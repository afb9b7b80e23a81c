import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { AwardLog } from '../record/award-log.js';
import { pngChunk, pngFile, zipFile } from '../testing/files.js';
import { Candidates } from './candidates.js';
import { NominationReader } from './nomination.reader.js';

const REASONS = 'She stayed until the last customer of the power cut had an answer.';

describe('nominations', () => {
  const at = alphaAndBeta();
  const people = new Map<string, { id: string; as: Client }>();
  const [id, as] = [(name: string) => people.get(name)!.id, (name: string) => people.get(name)!.as];
  let organisationId: string;
  let teamId: string;

  beforeAll(async () => {
    organisationId = (await at.hr('GET', '/api/me')).json().organisation.id;
    const [root] = (await at.hr('GET', '/api/teams')).json().items;
    teamId = (await expectStatus(at.hr('POST', '/api/teams', { name: 'Night shift', parentId: root.id }), 201)).json().id;
    for (const name of ['Ben', 'Carla', 'Dan', 'Eve', 'Finn']) {
      const team = ['Dan', 'Eve'].includes(name) ? teamId : root.id;
      const email = `${name.toLowerCase()}@alpha.example`;
      const made = (
        await expectStatus(at.hr('POST', '/api/employees', { name, email, teamId: team, ...(name === 'Carla' ? { language: 'de' } : {}) }), 201)
      ).json();
      await at.house.idle();
      people.set(name, { id: made.id, as: await at.house.signIn(email) });
    }
  });

  const day = (offset: number): string => new Date(at.house.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const within = <T>(what: () => Promise<T>): Promise<T> => at.house.app.get(UnitOfWork).run(organisationId, what);
  const sql = (text: string, parameters: unknown[] = []) => within(() => at.house.app.get(UnitOfWork).query<Record<string, unknown>>(text, parameters));
  async function opened(name: string, category: object = {}, programme: object = {}): Promise<{ id: string; categoryId: string }> {
    const hero = { name: 'Hero', description: '', nominees: ['person', 'group', 'team'], ...category };
    const body = { name, description: '', nominationsFrom: day(-1), nominationsUntil: day(10), ...programme, categories: [hero] };
    const made = (await expectStatus(at.hr('POST', '/api/award-programmes', body), 201)).json();
    await sql(`UPDATE org.award_programme SET state = 'open' WHERE organisation_id = $1 AND id = $2`, [made.id]);
    return { id: made.id, categoryId: made.categories[0].id };
  }
  const close = (programmeId: string) =>
    within(async () => {
      const closed = await at.house.app.get(Candidates).atClosing(programmeId);
      await at.house.app.get(UnitOfWork).query(`UPDATE org.award_programme SET state = 'closed' WHERE organisation_id = $1 AND id = $2`, [programmeId]);
      return closed;
    });
  const acts = (programmeId: string) =>
    within(async () =>
      (await at.house.app.get(AwardLog).all(programmeId)).map(({ kind, detail }) => ('because' in detail ? `${kind} ${detail.because}` : kind)),
    );
  const nominate = (who: string, programme: { id: string; categoryId: string }, body: object) =>
    as(who)('POST', `/api/award-programmes/${programme.id}/nominations`, { categoryId: programme.categoryId, reasons: REASONS, ...body });
  const list = async (programmeId: string, query = '') =>
    (await expectStatus(at.hr('GET', `/api/award-programmes/${programmeId}/candidates${query}`), 200)).json();
  const tend = async () => {
    await at.house.app.get(Jobs).sendAlone('tend-nominations', {}, {});
    await at.house.idle();
  };

  it('of the same group or team by several people, also at once, are the voices of one candidate', async () => {
    const year = await opened('Joined');
    const group = [id('Dan'), id('Eve')];
    const replies = await Promise.all([
      nominate('Ben', year, { nomineeIds: group }),
      nominate('Carla', year, { nomineeIds: group.toReversed() }),
      nominate('Finn', year, { nomineeIds: group }),
      nominate('Ben', year, { teamId }),
      nominate('Carla', year, { teamId }),
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
    expect((await list(year.id, `?limit=1&cursor=${first.nextCursor}`)).items[0].id).not.toBe(first.items[0].id);
    expect((await expectStatus(nominate('Ben', year, { nomineeIds: group }), 409)).json().code).toBe('already-nominated');
    expect((await acts(year.id)).filter((kind) => kind === 'nomination-submitted')).toHaveLength(5);
  });

  it('are refused for kinds that the category does not take, for oneself, for the whole organisation, and for whom its rules leave out', async () => {
    const year = await opened('Strict', { nominees: ['person'], eligibility: [{ rule: 'in-teams', teamIds: [teamId] }] });
    expect((await expectStatus(nominate('Ben', year, { teamId }), 400)).json()).toMatchObject({ code: 'nominee-kind', errors: [{ pointer: '#/teamId' }] });
    const out = (await expectStatus(nominate('Ben', year, { nomineeId: id('Carla') }), 400)).json();
    expect(out).toMatchObject({ code: 'not-eligible', detail: expect.stringContaining('Carla cannot be nominated in "Hero"') });
    await expectStatus(nominate('Ben', year, { nomineeId: id('Dan') }), 201);
    const open = await opened('Open');
    const root = (await at.hr('GET', '/api/teams')).json().items[0].id;
    expect((await expectStatus(nominate('Ben', open, { nomineeIds: [id('Ben'), id('Dan')] }), 400)).json().code).toBe('own-nomination');
    expect((await expectStatus(nominate('Ben', open, { teamId: root }), 400)).json().code).toBe('empty-team');
    await expectStatus(nominate('Dan', open, { teamId }), 201);
    expect((await as('Ben')('GET', '/api/nominee-teams?search=night')).json().items).toEqual([{ id: teamId, name: 'Night shift' }]);
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

  it('are removed with their last voice, come back with the next, and stay out when HR took them out', async () => {
    const year = await opened('Thinking again');
    const [ben, carla] = [
      (await nominate('Ben', year, { nomineeId: id('Eve') })).json().id,
      (await nominate('Carla', year, { nomineeId: id('Eve') })).json().id,
    ];
    await expectStatus(as('Ben')('DELETE', `/api/nominations/${ben}`), 204);
    expect((await list(year.id)).items[0]).toMatchObject({ state: 'standing', voices: 1 });
    await expectStatus(as('Carla')('DELETE', `/api/nominations/${carla}`), 204);
    expect((await list(year.id)).items[0]).toMatchObject({ state: 'removed', removedBecause: 'withdrawn', voices: 0 });
    await expectStatus(nominate('Finn', year, { nomineeId: id('Eve') }), 201);
    const [candidate] = (await list(year.id, '?state=standing')).items;
    await expectStatus(at.hr('POST', `/api/award-candidates/${candidate.id}/removal`, { reason: '  ' }), 400);
    const removed = (await expectStatus(at.hr('POST', `/api/award-candidates/${candidate.id}/removal`, { reason: 'Is in the jury.' }), 201)).json();
    expect(removed).toMatchObject({ state: 'removed', removedBecause: 'secretary', removalReason: 'Is in the jury.', nominations: [{ reasons: REASONS }] });
    expect((await expectStatus(nominate('Ben', year, { nomineeId: id('Eve') }), 409)).json().code).toBe('candidate-removed');
    expect((await expectStatus(at.hr('POST', `/api/award-candidates/${candidate.id}/return`), 201)).json()).toMatchObject({
      state: 'standing',
      removedBecause: null,
    });
    expect(await acts(year.id)).toEqual([
      'nomination-submitted',
      'nomination-submitted',
      'nomination-withdrawn',
      'nomination-withdrawn',
      'candidate-removed withdrawn',
      'candidate-returned',
      'nomination-submitted',
      'candidate-removed secretary',
      'candidate-returned',
    ]);
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
    await expectStatus(as('Finn')('DELETE', `/api/kudos/${offered[0].sourceId}`), 204);
    expect((await as('Ben')('GET', '/api/nominations/mine')).json().items[0].evidence).toEqual([]);
  });

  it('are stood by by those whom the author asks, in a sentence, logged, until the close', async () => {
    const year = await opened('Standing by');
    const mine = (await nominate('Ben', year, { nomineeId: id('Carla') })).json();
    const ask = (who: string, ...names: string[]) => as(who)('POST', `/api/nominations/${mine.id}/endorsements`, { employeeIds: names.map(id) });
    await expectStatus(ask('Carla', 'Dan'), 404);
    expect((await expectStatus(ask('Ben', 'Dan', 'Carla'), 400)).json()).toMatchObject({ code: 'not-an-endorser', errors: [{ pointer: '#/employeeIds/1' }] });
    const seen = at.house.mails.length;
    await expectStatus(ask('Ben', 'Dan', 'Eve'), 201);
    const mail = await at.house.mailTo('dan@alpha.example', 'Ben asks you to stand by', seen);
    expect(mail.text).not.toContain(REASONS);
    const [request] = (await as('Dan')('GET', '/api/endorsement-requests')).json().items;
    expect(request).toMatchObject({ nominationId: mine.id, nominee: 'Carla', nominator: 'Ben', reasons: REASONS, state: 'asked', open: true });
    expect((await as('Finn')('GET', '/api/endorsement-requests')).json().items).toEqual([]);
    await expectStatus(as('Finn')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'Me too.' }), 404);
    await expectStatus(as('Dan')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'I sat beside her.' }), 200);
    await expectStatus(as('Eve')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'All night.' }), 200);
    await expectStatus(as('Eve')('DELETE', `/api/endorsement-requests/${mine.id}`), 204);
    const [candidate] = (await list(year.id)).items;
    const facts = (await within(() => at.house.app.get(NominationReader).of([candidate.id]))).get(candidate.id)!;
    expect(facts).toMatchObject({
      kind: 'person',
      memberIds: [id('Carla')],
      nominations: [{ nominatorId: id('Ben'), endorsements: [{ endorserId: id('Dan'), sentence: 'I sat beside her.' }] }],
    });
    expect(await acts(year.id)).toEqual(['nomination-submitted', 'candidate-endorsed', 'candidate-endorsed', 'endorsement-withdrawn']);
    const silent = await opened('Nobody stands by', {}, { endorsements: false });
    const other = (await nominate('Ben', silent, { nomineeId: id('Carla') })).json();
    expect((await expectStatus(as('Ben')('POST', `/api/nominations/${other.id}/endorsements`, { employeeIds: [id('Dan')] }), 409)).json().code).toBe(
      'no-endorsements',
    );
    await close(year.id);
    await expectStatus(as('Eve')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'Too late.' }), 409);
  });

  it('become candidates at the close; nominees are told once, may decline and return until judging, and whoever nominated them learns it kindly', async () => {
    const year = await opened('Closing');
    await nominate('Ben', year, { nomineeId: id('Carla') });
    await nominate('Ben', year, { teamId });
    await nominate('Ben', year, { nomineeIds: [id('Finn'), id('Dan')] });
    expect((await as('Carla')('GET', '/api/my-candidacies')).json().items.filter(({ programme }: { programme: string }) => programme === 'Closing')).toEqual(
      [],
    );
    const [{ candidateIds }] = (await close(year.id)) as [{ categoryId: string; candidateIds: string[] }];
    expect(candidateIds).toHaveLength(3);
    const facts = await within(() => at.house.app.get(NominationReader).of(candidateIds));
    const team = [...facts.values()].find(({ kind }) => kind === 'team')!;
    expect(team.memberIds.toSorted()).toEqual([id('Dan'), id('Eve')].toSorted());
    const seen = at.house.mails.length;
    await tend();
    await tend();
    const told = at.house.mails.slice(seen).filter(({ text }) => text.includes('Closing'));
    expect(told.map(({ to }) => to).sort()).toEqual(['carla@alpha.example', 'dan@alpha.example', 'eve@alpha.example', 'finn@alpha.example']);
    expect(told.find(({ to }) => to.startsWith('carla'))!.subject).toBe('Sie sind nominiert: Closing');
    expect(told.some(({ text }) => text.includes(REASONS) || text.includes('Ben'))).toBe(false);

    const mine = (await as('Carla')('GET', '/api/my-candidacies')).json().items[0];
    expect(mine).toMatchObject({ programme: 'Closing', kind: 'person', state: 'standing', open: true });
    const refusal = `/api/my-candidacies/${mine.candidateId}/refusal`;
    for (const stranger of [as('Dan'), at.neighbour]) await expectStatus(stranger('POST', refusal), 404);
    await expectStatus(as('Carla')('POST', refusal), 204);
    await at.house.mailTo('ben@alpha.example', 'Your nomination does not go on', seen);
    await expectStatus(as('Carla')('DELETE', refusal), 204);
    await expectStatus(as('Carla')('POST', refusal), 204);
    expect((await within(() => at.house.app.get(NominationReader).standing(year.id)))[0]!.candidateIds).not.toContain(mine.candidateId);
    await expectStatus(as('Eve')('POST', `/api/my-candidacies/${team.id}/refusal`), 204);
    expect((await within(() => at.house.app.get(NominationReader).of([team.id]))).get(team.id)).toMatchObject({ state: 'standing', memberIds: [id('Dan')] });
    await sql(
      `INSERT INTO org.award_round (organisation_id, id, programme_id, position, name, method, settings, state) VALUES ($1, $2, $3, 0, 'One', 'scoring', '{}', 'open')`,
      [newId(), year.id],
    );
    expect((await expectStatus(as('Carla')('DELETE', refusal), 409)).json().code).toBe('judging-began');
    expect((await acts(year.id)).slice(3)).toEqual(['candidate-declined', 'candidate-returned', 'candidate-declined', 'member-declined']);
  });

  it('of whoever leaves while they are judged go out, and a team goes on without her', async () => {
    const gone = (await expectStatus(at.hr('POST', '/api/employees', { name: 'Gil', email: 'gil@alpha.example', teamId }), 201)).json().id;
    const year = await opened('Leaving');
    await nominate('Ben', year, { nomineeId: gone });
    await nominate('Ben', year, { teamId });
    const [{ candidateIds }] = (await close(year.id)) as [{ categoryId: string; candidateIds: string[] }];
    expect(candidateIds).toHaveLength(2);
    await expectStatus(at.hr('PATCH', `/api/employees/${gone}`, { leftOn: day(0) }), 200);
    await tend();
    const items = (await list(year.id)).items as { kind: string; state: string; removedBecause: string | null; id: string }[];
    expect(items.map(({ kind, state, removedBecause }) => [kind, state, removedBecause])).toEqual([
      ['person', 'removed', 'left'],
      ['team', 'standing', null],
    ]);
    expect((await acts(year.id)).slice(2)).toEqual(['member-left', 'candidate-removed left']);
    expect((await expectStatus(at.hr('GET', `/api/award-candidates/${items[1]!.id}`), 200)).json().members.map(({ name }: { name: string }) => name)).toEqual([
      'Dan',
      'Eve',
    ]);
    const late = await opened('Left before');
    await sql(`INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity) VALUES ($1, $2, $3, $4, 'person', 'x')`, [
      newId(),
      late.id,
      late.categoryId,
    ]);
    expect(await close(late.id)).toEqual([]);
    expect(await acts(late.id)).toEqual(['candidate-removed withdrawn']);
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
    try {
      at.house.clock.jumpTo(new Date(before.getTime() + 91 * 86_400_000));
      await tend();
      expect(await sql(`SELECT id FROM org.nomination_draft WHERE organisation_id = $1 AND programme_id = $2`, [year.id])).toHaveLength(2);
      at.house.clock.jumpTo(new Date(before.getTime() + 94 * 86_400_000));
      await tend();
      expect(await sql(`SELECT id FROM org.nomination_draft WHERE organisation_id = $1 AND programme_id = $2`, [year.id])).toEqual([]);
    } finally {
      at.house.clock.jumpTo(before);
    }
  });

  it('are for HR alone to look through, and nothing of them for another organisation', async () => {
    const year = await opened('Ours');
    const mine = (await nominate('Ben', year, { nomineeId: id('Carla') })).json();
    const [candidate] = (await list(year.id)).items;
    const one = `/api/award-candidates/${candidate.id}`;
    for (const [method, path] of [['GET', `/api/award-programmes/${year.id}/candidates`] as const, ['GET', one] as const, ['POST', `${one}/return`] as const]) {
      await expectStatus(as('Ben')(method, path), 403);
      await expectStatus(at.neighbour(method, path), 404);
    }
    await expectStatus(at.neighbour('POST', `/api/award-candidates/${candidate.id}/removal`, { reason: 'Because' }), 404);
    await expectStatus(at.neighbour('POST', `/api/nominations/${mine.id}/endorsements`, { employeeIds: [id('Dan')] }), 404);
    const content = { kind: 'person', nomineeIds: [], reasons: '', answers: {}, evidence: [] };
    await expectStatus(at.neighbour('POST', `/api/award-programmes/${year.id}/nomination-drafts`, content), 404);
  });
});
