import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { withTeams } from '../../platform/testing/survey.js';

describe('questions that change, and questionnaires that are kept', () => {
  let house: House;
  let hr: Client;
  let neighbour: Client;
  let employee: Client;
  let organisationId: string;
  const idOf: Record<string, string> = {};

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const [team] = await withTeams(hr, { North: 6 }, 'alpha.example');
    employee = await house.signIn(team!.emails[0]!);
    for (const { code, id } of (await expectStatus(hr('GET', '/api/questions'), 200)).json().items) idOf[code] = id;
  });
  afterAll(() => house?.close());

  const body = async (client: Client, status: number, ...request: Parameters<Client>) => (await expectStatus(client(...request), status)).json();
  const shift = { driver: 'wellbeing', type: 'single-choice', options: [{ en: 'Early' }, { en: 'Late' }] };
  const made = (text: string) => body(hr, 201, 'POST', '/api/questions', { ...shift, text: { en: text } });
  const questionnaire = (title: string, ...items: object[]) => body(hr, 201, 'POST', '/api/questionnaires', { title, items });
  const line = (questionId: string, more: object = {}) => ({ questionId, mandatory: false, ...more });
  const drafted = (questionnaireId: string, status = 201) => {
    const opensOn = house.clock.today();
    return body(hr, status, 'POST', '/api/cycles', { name: 'Spring', questionnaireId, opensOn, closesOn: opensOn, audience: 'everyone' });
  };

  it('asks an open cycle in the words it opened with, and a draft in those of today', async () => {
    const { id } = await made('Which shift suits you?');
    const { id: q } = await questionnaire('Shifts', line(idOf['engagement-pride']!), line(id));
    const cycle = await drafted(q);
    const fix = { ...shift, text: { en: 'Which shift suits you best?' }, change: 'wording-fix' };
    expect(await body(hr, 200, 'PUT', `/api/questions/${id}`, fix)).toMatchObject({ version: 2, meaning: 1, usedIn: 1 });
    expect((await body(hr, 200, 'GET', `/api/questionnaires/${q}`)).items[1].question.text).toBe('Which shift suits you best?');
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/opening`), 201);

    const anew = { ...fix, text: { en: 'Which shift would you choose?' }, options: [{ en: 'Late' }, { en: 'Night' }], change: 'new-meaning' };
    expect(await body(hr, 200, 'PUT', `/api/questions/${id}`, anew)).toMatchObject({
      version: 3,
      meaning: 2,
      options: [{ value: 'choice-2' }, { value: 'choice-3' }],
    });
    const paper = await body(house.stranger, 200, 'GET', `/api/cycles/${cycle.id}/ballot-paper`);
    expect(paper.questions[1]).toMatchObject({ id, text: 'Which shift suits you best?' });
    expect(paper.questions[1]).not.toHaveProperty('meaning');
    expect((await body(hr, 200, 'GET', `/api/questionnaires/${q}`)).items[1].question).toMatchObject({ version: 2, text: 'Which shift suits you best?' });

    // the next version asks the question of today, and says what that means
    const next = await body(hr, 200, 'PUT', `/api/questionnaires/${q}`, { title: 'Shifts', items: [line(id), line(idOf['engagement-pride']!)] });
    expect(next.version).toBe(2);
    expect(next.warnings).toMatchObject([{ code: 'new-meaning', item: 0 }]);
    const { items } = await body(hr, 200, 'GET', `/api/questionnaires/${q}/versions`);
    expect(items).toMatchObject([
      { version: 2, launched: false, on: house.clock.today(), by: expect.any(String) },
      { version: 1, launched: true },
    ]);
    expect((await body(hr, 200, 'GET', `/api/questionnaires/${q}/versions/1`)).items.map(({ questionId }: { questionId: string }) => questionId)).toEqual([
      idOf['engagement-pride'],
      id,
    ]);
    const difference = await body(hr, 200, 'GET', `/api/questionnaires/${q}/versions/2/difference`);
    expect(difference).toMatchObject({
      from: 1,
      to: 2,
      lines: [{ questionId: id, changes: expect.arrayContaining(['new-meaning']), before: 'Which shift suits you best?' }, {}],
    });
    expect(await body(hr, 200, 'GET', `/api/questionnaires/${q}/versions/1/difference?from=2`)).toMatchObject({ from: 2, to: 1 });
    for (const none of ['versions/3', 'versions/0', 'versions/x', 'versions/1/difference', 'versions/2/difference?from=9'])
      await expectStatus(hr('GET', `/api/questionnaires/${q}/${none}`), 404);
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/closure`), 201);
  });

  it('keeps what a question said, on which day and by whom, and nobody can rewrite it', async () => {
    const { id } = await made('Which shift do you want?');
    await expectStatus(
      hr('PUT', `/api/questions/${id}`, { ...shift, text: { en: 'Which shift do you like?', de: 'Welche Schicht?' }, change: 'wording-fix' }),
      200,
    );
    const { items } = await body(hr, 200, 'GET', `/api/questions/${id}/versions`);
    expect(items).toMatchObject([
      { version: 2, meaning: 1, change: 'wording-fix', on: house.clock.today(), by: expect.any(String), question: { texts: { de: 'Welche Schicht?' } } },
      { version: 1, meaning: 1, change: 'made', question: { text: 'Which shift do you want?' } },
    ]);
    const work = house.app.get(UnitOfWork);
    for (const forged of ['UPDATE org.question_version SET on_day = current_date', 'DELETE FROM org.question_version'])
      await expect(work.run(organisationId, () => work.query(`${forged} WHERE organisation_id = $1`))).rejects.toThrow('permission denied');
    expect((await body(hr, 200, 'GET', `/api/questions/${idOf['voice-safe']}/versions`)).items).toMatchObject([{ version: 1, on: null, by: null }]);
  });

  it('leaves the bank as it is, and rewords a copy that knows where it comes from', async () => {
    const pride = idOf['engagement-pride']!;
    const text = { en: 'I am proud of what we do at the depot.' };
    const change = { driver: 'engagement', type: 'scale5', text, change: 'wording-fix' };
    expect(await body(hr, 409, 'PUT', `/api/questions/${pride}`, change)).toMatchObject({ code: 'bank-question' });
    const copy = await body(hr, 201, 'POST', '/api/questions', { driver: 'engagement', type: 'scale5', text, tags: ['Depot'], origin: pride });
    expect(copy).toMatchObject({ source: 'own', tags: ['depot'], origin: { id: pride, code: 'engagement-pride' } });
    expect((await body(hr, 200, 'GET', '/api/questions?tag=depot')).items).toMatchObject([{ id: copy.id, origin: { code: 'engagement-pride' } }]);
    expect((await body(hr, 200, 'GET', '/api/questions')).tags).toContain('depot');
    expect(await body(hr, 400, 'PUT', `/api/questions/${copy.id}`, { ...change, type: 'scale7' })).toMatchObject({ errors: [{ pointer: '#/type' }] });
    expect(await body(hr, 400, 'PUT', `/api/questions/${copy.id}`, { ...change, change: 'better' })).toMatchObject({ errors: [{ pointer: '#/change' }] });
  });

  it('takes a retired question nowhere anew, keeps it where it is asked, and brings it back', async () => {
    const voice = idOf['voice-safe']!;
    const { id: q } = await questionnaire('Voice', line(voice), line(idOf['engagement-pride']!));
    for (let twice = 0; twice < 2; twice++)
      expect(await body(hr, 200, 'PUT', `/api/questions/${voice}/retirement`)).toMatchObject({ retired: true, usedIn: 1 });
    const refused = await body(hr, 400, 'POST', '/api/questionnaires', { title: 'Again', items: [line(voice)] });
    expect(refused.errors).toEqual([{ pointer: '#/items/0/questionId', detail: expect.stringContaining('was retired') }]);
    const kept = await body(hr, 200, 'PUT', `/api/questionnaires/${q}`, { title: 'Voice', items: [line(voice), line(idOf['engagement-energy']!)] });
    expect(kept).toMatchObject({ warnings: [{ code: 'retired-question', item: 0 }] });
    const { templates } = await body(hr, 200, 'GET', '/api/questionnaires');
    for (const { items } of templates) expect(items.map(({ questionId }: { questionId: string }) => questionId)).not.toContain(voice);
    expect((await body(neighbour, 200, 'GET', '/api/questions?tag=pulse')).items.find(({ id }: { id: string }) => id === voice).retired).toBe(false);
    expect(await body(hr, 200, 'DELETE', `/api/questions/${voice}/retirement`)).toMatchObject({ retired: false });
    await questionnaire('Again', line(voice));
  });

  it('copies a questionnaire, and lays aside one that no draft wants', async () => {
    const show = { question: idOf['engagement-pride'], is: 'at-most', value: 2 };
    const sections = [{ id: 's', title: { en: 'Why' } }];
    const { id } = await body(hr, 201, 'POST', '/api/questionnaires', {
      title: 'Pride',
      sections,
      items: [line(idOf['engagement-pride']!), line(idOf['own-words-change']!, { sectionId: 's', show })],
    });
    const copy = await body(hr, 201, 'POST', `/api/questionnaires/${id}/copies`, {});
    expect(copy).toMatchObject({ title: 'Copy of Pride', version: 1, sections, items: [{}, { sectionId: 's', show }] });
    expect(await body(hr, 201, 'POST', `/api/questionnaires/${id}/copies`, { title: 'Mine' })).toMatchObject({ title: 'Mine' });

    const draft = await drafted(id);
    expect(await body(hr, 409, 'PUT', `/api/questionnaires/${id}/archive`)).toMatchObject({ code: 'questionnaire-in-use' });
    await expectStatus(hr('DELETE', `/api/cycles/${draft.id}`), 204);
    expect(await body(hr, 200, 'PUT', `/api/questionnaires/${id}/archive`)).toMatchObject({ archived: true });
    expect((await body(hr, 200, 'GET', '/api/questionnaires')).items.find((one: { id: string }) => one.id === id).archived).toBe(true);
    expect(await drafted(id, 409)).toMatchObject({ code: 'questionnaire-archived' });
    expect(await body(hr, 409, 'PUT', `/api/questionnaires/${id}`, { title: 'Pride', items: [line(idOf['engagement-pride']!)] })).toMatchObject({
      code: 'questionnaire-archived',
    });
    expect(await body(hr, 200, 'DELETE', `/api/questionnaires/${id}/archive`)).toMatchObject({ archived: false });
    await drafted(id);
  });

  it('opens in no language that lacks a text, and tells everybody the same in all of them', async () => {
    const { id: own } = await made('Which shift is yours?');
    const text = {
      title: 'Two languages',
      languages: ['de', 'en'],
      introduction: { de: 'Guten Tag.', en: 'Hello.' },
      items: [line(idOf['engagement-pride']!), line(own)],
    };
    const { id } = await body(hr, 201, 'POST', '/api/questionnaires', text);
    const cycle = await drafted(id);
    const refused = await body(hr, 409, 'POST', `/api/cycles/${cycle.id}/opening`);
    expect(refused).toMatchObject({ code: 'cycle-not-ready', detail: expect.stringContaining('Line 2 lacks any of its 3 texts in German.') });
    const options = [
      { en: 'Early', de: 'Früh' },
      { en: 'Late', de: 'Spät' },
    ];
    await expectStatus(
      hr('PUT', `/api/questions/${own}`, { ...shift, options, text: { en: 'Which shift is yours?', de: 'Welche Schicht haben Sie?' }, change: 'wording-fix' }),
      200,
    );
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/opening`), 201);
    const paper = await body(house.stranger, 200, 'GET', `/api/cycles/${cycle.id}/ballot-paper`);
    expect(paper).toMatchObject({ languages: ['de', 'en'], introduction: { de: 'Guten Tag.', en: 'Hello.' } });
    expect(paper.questions[1]).toMatchObject({
      text: 'Welche Schicht haben Sie?',
      translations: { en: { text: 'Which shift is yours?', options: ['Early', 'Late'] } },
    });
    expect(paper.questions[0].translations.en.labels).toHaveLength(5);
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/closure`), 201);
  });

  it('looks a questionnaire through while it is written, and stores nothing of it', async () => {
    const before = (await body(hr, 200, 'GET', '/api/questionnaires')).items.length;
    const end = [{ when: { question: idOf['engagement-pride'], is: 'at-most', value: 2 }, to: 'end' }];
    const sketch = {
      items: [line(idOf['engagement-pride']!, { jumps: end }), ...['keep', 'change', 'obstacle'].map((word) => line(idOf[`own-words-${word}`]!))],
    };
    expect(await body(hr, 200, 'POST', '/api/questionnaires/check', sketch)).toEqual({
      faults: [],
      warnings: [],
      questionCount: 4,
      minutes: 2,
      ways: { shortest: 1, longest: 2 },
    });
    const loop = [{ when: { question: idOf['engagement-pride'], is: 'answered' }, to: 'a' }];
    const circular = {
      sections: [{ id: 'a', title: { en: 'Again' } }],
      items: [line(idOf['engagement-pride']!, { sectionId: 'a', jumps: loop })],
    };
    expect((await body(hr, 200, 'POST', '/api/questionnaires/check', circular)).faults).toEqual([
      { pointer: '#/items/0/jumps/0/to', sentence: 'Question 1 leads back to a section before it, and people would go round for ever.' },
    ]);
    expect(await body(hr, 400, 'POST', '/api/questionnaires', { title: 'Loop', ...circular })).toMatchObject({
      code: 'invalid-questionnaire',
      errors: [{ pointer: '#/items/0/jumps/0/to' }],
    });
    const endless = {
      items: Object.values(idOf)
        .slice(0, 153)
        .map((id) => line(id)),
    };
    expect((await body(hr, 200, 'POST', '/api/questionnaires/check', endless)).faults).toEqual([
      { pointer: '#/items', sentence: expect.stringContaining('At most 120 can be asked') },
    ]);
    expect(await body(hr, 200, 'POST', '/api/questionnaires/check', { items: [] })).toMatchObject({ questionCount: 0, faults: [] });
    const strange = await body(hr, 200, 'POST', '/api/questionnaires/check', { items: [line('00000000-0000-4000-8000-000000000000')] });
    expect(strange.faults).toMatchObject([{ pointer: '#/items/0/questionId' }]);
    expect((await body(hr, 200, 'GET', '/api/questionnaires')).items).toHaveLength(before);
  });

  it('takes a matrix as so many questions as it has rows, and the database agrees about the most', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ en: `Statement ${i + 1} of the depot.` }));
    const matrix = await body(hr, 201, 'POST', '/api/questions', {
      driver: 'resources',
      type: 'matrix',
      scale: 'scale7',
      text: { en: 'How far does this hold?' },
      rows,
    });
    const full = await questionnaire(
      'Full',
      line(matrix.id),
      ...Object.values(idOf)
        .slice(0, 100)
        .map((id) => line(id)),
    );
    expect((await body(hr, 200, 'GET', '/api/questionnaires')).items.find(({ id }: { id: string }) => id === full.id).questionCount).toBe(120);
    const work = house.app.get(UnitOfWork);
    const forged = `UPDATE org.questionnaire_version SET items = items || (items->1) WHERE organisation_id = $1 AND questionnaire_id = $2`;
    await expect(work.run(organisationId, () => work.query(forged, [full.id]))).rejects.toThrow('not_too_long');
    const row = matrix.rows[19].id;
    const small = await questionnaire(
      'Small',
      line(idOf['engagement-pride']!),
      line(matrix.id),
      line(idOf['own-words-change']!, { show: { question: row, is: 'at-most', value: 2 } }),
    );
    const cycle = await drafted(small.id);
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/opening`), 201);
    const { questions } = await body(house.stranger, 200, 'GET', `/api/cycles/${cycle.id}/ballot-paper`);
    expect(questions).toHaveLength(22);
    expect(questions[20]).toMatchObject({ id: row, type: 'scale7', matrix: { id: matrix.id, text: 'How far does this hold?' } });
  });

  it('is for HR: no other role, and no other organisation', async () => {
    const { id } = await made('Which shift is the best?');
    const { id: q } = await questionnaire('Mine', line(id));
    const change = { ...shift, text: { en: 'Theirs now?' }, change: 'wording-fix' };
    const requests: Parameters<Client>[] = [
      ['PUT', `/api/questions/${id}`, change],
      ['GET', `/api/questions/${id}/versions`],
      ['PUT', `/api/questions/${id}/retirement`],
      ['DELETE', `/api/questions/${id}/retirement`],
      ['POST', `/api/questionnaires/${q}/copies`, {}],
      ['PUT', `/api/questionnaires/${q}/archive`],
      ['DELETE', `/api/questionnaires/${q}/archive`],
      ['GET', `/api/questionnaires/${q}/versions`],
      ['GET', `/api/questionnaires/${q}/versions/1`],
      ['GET', `/api/questionnaires/${q}/versions/1/difference`],
      ['POST', '/api/questionnaires/check', { items: [], questionnaireId: q }],
    ];
    for (const request of requests) {
      await expectStatus(neighbour(...request), 404);
      await expectStatus(employee(...request), 403);
    }
    const copied = await body(neighbour, 400, 'POST', '/api/questions', { ...shift, text: { en: 'Copied from them?' }, origin: id });
    expect(copied.errors).toMatchObject([{ pointer: '#/origin' }]);
    expect((await body(hr, 200, 'GET', `/api/questions/${id}/versions`)).items).toHaveLength(1);
    expect((await body(neighbour, 200, 'GET', '/api/questionnaires')).items).toEqual([]);
  });
});
