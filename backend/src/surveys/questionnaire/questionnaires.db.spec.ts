import { OrganisationRemoval } from '../../identity/organisation/organisation-removal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';

describe('questions and questionnaires', () => {
  let house: House;
  let hr: Client;
  let neighbour: Client;
  let employee: Client;
  let organisationId: string;
  const idOf: Record<string, string> = {};
  const text = (title: string, codes: string[], mandatory = false) => ({
    title,
    introduction: { en: 'Hello.' },
    items: codes.map((code) => ({ questionId: idOf[code]!, mandatory })),
  });

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    await expectStatus(hr('POST', '/api/employees', { name: 'Emil', email: 'emil@alpha.example', teamId: root }), 201);
    employee = await house.signIn('emil@alpha.example');
    for (const { code, id } of (await expectStatus(hr('GET', '/api/questions'), 200)).json().items) idOf[code] = id;
  });
  afterAll(() => house?.close());

  it('offers the bank in its drivers, and templates that can be sent as they are', async () => {
    const { drivers, items } = (await hr('GET', '/api/questions')).json();
    expect(drivers).toHaveLength(14);
    expect(items.length).toBeGreaterThanOrEqual(120);
    const { templates } = (await expectStatus(hr('GET', '/api/questionnaires'), 200)).json();
    expect(templates).toHaveLength(7);
    for (const { title, introduction, items: chosen, minutes } of templates) {
      const made = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items: chosen }), 201)).json();
      expect(made).toMatchObject({ title, version: 1, launched: false, warnings: [], minutes });
      expect(made.items).toHaveLength(chosen.length);
    }
  });

  it('finds questions by words, driver, tag and language, and refuses what there is not', async () => {
    const asked = async (query: string) => (await expectStatus(hr('GET', `/api/questions?${query}`), 200)).json();
    const codes = async (query: string): Promise<string[]> => (await asked(query)).items.map(({ code }: { code: string }) => code);
    expect(await codes('search=PROUD%20organisation')).toEqual(['engagement-pride']);
    const voice = await asked('driver=voice&language=ar');
    expect(new Set(voice.items.map(({ driver }: { driver: string }) => driver))).toEqual(new Set(['voice']));
    expect(voice.items[0].text).toMatch(/\p{Script=Arabic}/u);
    expect(voice.items[0].texts.en).toBe('I can say what I think at work without fear.');
    expect(voice.drivers).toHaveLength(14);
    expect(voice.drivers[0].label).toMatch(/\p{Script=Arabic}/u);
    expect(await codes('tag=pulse')).toContain('voice-safe');
    expect(await codes('tag=pulse')).not.toContain('own-words-keep');
    for (const wrong of ['driver=mood', 'language=tlh', `search=${'x'.repeat(121)}`, `tag=${'x'.repeat(41)}`, 'page=2'])
      await expectStatus(hr('GET', `/api/questions?${wrong}`), 400);
  });

  it('keeps an own question to its organisation', async () => {
    const mine = (await expectStatus(hr('POST', '/api/questions', { driver: 'voice', type: 'scale5', text: { en: 'I am heard.' } }), 201)).json();
    expect(mine).toMatchObject({ source: 'own', code: `own-${mine.id}`, scale: { min: 1, max: 5 } });
    expect((await hr('GET', '/api/questions')).json().items.at(-1).id).toBe(mine.id);
    expect((await neighbour('GET', '/api/questions')).json().items.map(({ id }: { id: string }) => id)).not.toContain(mine.id);
    const stolen = await expectStatus(
      neighbour('POST', '/api/questionnaires', { title: 'X', introduction: {}, items: [{ questionId: mine.id, mandatory: true }] }),
      400,
    );
    expect(stolen.json()).toMatchObject({ code: 'invalid-questionnaire', errors: [{ pointer: '#/items/0/questionId' }] });
    expect((await expectStatus(hr('POST', '/api/questions', { driver: 'voice', type: 'scale5', text: { en: 'i am HEARD. ' } }), 409)).json().code).toBe(
      'question-exists',
    );
  });

  it('saves nothing over what somebody else saved meanwhile', async () => {
    const read = (await expectStatus(hr('POST', '/api/questionnaires', text('One', ['engagement-pride'])), 201)).json();
    const address = `/api/questionnaires/${read.id}`;
    const { revision } = read;
    expect((await hr('GET', address)).json().revision).toBe(revision);
    const theirs = (await expectStatus(hr('PUT', address, { ...text('Theirs', ['voice-safe']), revision }), 200)).json();
    expect((await expectStatus(hr('PUT', address, { ...text('Mine', ['engagement-pride']), revision }), 409)).json().code).toBe('questionnaire-changed');
    expect((await hr('GET', address)).json()).toMatchObject({ title: 'Theirs', revision: theirs.revision });
    // that it was launched meanwhile changes no word of it
    await launch(read.id);
    expect((await expectStatus(hr('PUT', address, { ...text('Mine', ['engagement-pride']), revision: theirs.revision }), 200)).json().version).toBe(2);
  });

  it('rewrites a version until it is launched, and makes the next one after', async () => {
    const { id } = (await expectStatus(hr('POST', '/api/questionnaires', text('One', ['engagement-pride'])), 201)).json();
    expect((await expectStatus(hr('PUT', `/api/questionnaires/${id}`, text('One again', ['engagement-pride', 'voice-safe'])), 200)).json()).toMatchObject({
      version: 1,
      title: 'One again',
    });
    await launch(id);
    const next = (await expectStatus(hr('PUT', `/api/questionnaires/${id}`, text('Two', ['voice-safe'])), 200)).json();
    expect(next).toMatchObject({ version: 2, launched: false, warnings: [{ code: 'no-engagement-question' }] });
    const kept = await house.app
      .get(UnitOfWork)
      .run(organisationId, () =>
        house.app
          .get(UnitOfWork)
          .query(`SELECT version, launched, title FROM org.questionnaire_version WHERE organisation_id = $1 AND questionnaire_id = $2 ORDER BY version`, [id]),
      );
    expect(kept).toEqual([
      { version: 1, launched: true, title: 'One again' },
      { version: 2, launched: false, title: 'Two' },
    ]);
  });

  it('cannot rewrite or drop what was launched, not even past the rules', async () => {
    const { id } = (await expectStatus(hr('POST', '/api/questionnaires', text('Fixed', ['engagement-pride'])), 201)).json();
    await launch(id);
    const work = house.app.get(UnitOfWork);
    const changed = await work.run(organisationId, async () => [
      ...(await work.query(`UPDATE org.questionnaire_version SET title = 'Forged' WHERE organisation_id = $1 AND questionnaire_id = $2 RETURNING title`, [id])),
      ...(await work.query(`UPDATE org.questionnaire_version SET launched = false WHERE organisation_id = $1 AND questionnaire_id = $2 RETURNING title`, [id])),
      ...(await work.query(`DELETE FROM org.questionnaire_version WHERE organisation_id = $1 AND questionnaire_id = $2 RETURNING title`, [id])),
    ]);
    expect(changed).toEqual([]);
  });

  it('names every line that is wrong, and none beyond 120 is taken', async () => {
    const doubled = await expectStatus(hr('POST', '/api/questionnaires', text('X', ['engagement-pride', 'voice-safe', 'engagement-pride'])), 400);
    expect(doubled.json().errors).toEqual([{ pointer: '#/items/2/questionId', detail: expect.stringContaining('Line 3 asks the same as line 1') }]);
    const endless = { title: 'X', introduction: {}, items: Array.from({ length: 121 }, () => ({ questionId: idOf['voice-safe']!, mandatory: false })) };
    expect((await expectStatus(hr('POST', '/api/questionnaires', endless), 400)).json().errors[0].pointer).toBe('#/items');
    await expectStatus(hr('POST', '/api/questionnaires', { title: ' ', introduction: {}, items: [] }), 400);
  });

  it('is for HR: no other role, and no other organisation', async () => {
    const { id } = (await expectStatus(hr('POST', '/api/questionnaires', text('Mine', ['engagement-pride'])), 201)).json();
    for (const url of ['/api/questions', '/api/questionnaires', `/api/questionnaires/${id}`]) await expectStatus(employee('GET', url), 403);
    await expectStatus(house.stranger('GET', '/api/questionnaires'), 401);
    await expectStatus(neighbour('GET', `/api/questionnaires/${id}`), 404);
    await expectStatus(neighbour('PUT', `/api/questionnaires/${id}`, text('Theirs', ['voice-safe'])), 404);
    expect((await neighbour('GET', '/api/questionnaires')).json().items).toEqual([]);
  });

  it('goes with its organisation, launched or not', async () => {
    await house.app.get(UnitOfWork).run(organisationId, () => house.app.get(OrganisationRemoval, { strict: false }).removeAll());
    const left = await house.app
      .get(UnitOfWork)
      .run(organisationId, () => house.app.get(UnitOfWork).query(`SELECT version FROM org.questionnaire_version WHERE organisation_id = $1`));
    expect(left).toEqual([]);
  });

  async function launch(id: string): Promise<void> {
    const work = house.app.get(UnitOfWork);
    await work.run(organisationId, () =>
      work.query(`UPDATE org.questionnaire_version SET launched = true WHERE organisation_id = $1 AND questionnaire_id = $2`, [id]),
    );
  }
});
