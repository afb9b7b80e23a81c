import { jest } from '@jest/globals';
import type { Questionnaire, QuestionnaireImport, QuestionnaireImportChoices } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { StructureReader } from './structure-reader.js';
import { smallSurvey, type SmallQuestion } from './testing/lss.js';
import { EVERY_TYPE } from './testing/everything.js';
import { zipped } from './testing/zipped.js';

describe('moving in with a questionnaire of another tool', () => {
  const at = alphaAndBeta();
  const { hr, neighbour } = at;

  const address = '/api/questionnaire-imports';
  const upload = async (file: string | Buffer, client = hr): Promise<QuestionnaireImport> =>
    (await expectStatus(client('POST', `${address}?fileName=old.lss`, file), 201)).json() as QuestionnaireImport;
  const choose = async (id: string, choices: QuestionnaireImportChoices): Promise<QuestionnaireImport> =>
    (await expectStatus(hr('PUT', `${address}/${id}/choices`, choices), 200)).json() as QuestionnaireImport;
  const apply = (id: string, client = hr) => client('POST', `${address}/${id}/application`);
  /** Every question that nobody has said what it is about. */
  const decided = ({ questions }: QuestionnaireImport): QuestionnaireImportChoices => ({
    drivers: questions.filter(({ driver }) => driver === null).map(({ code }) => ({ code, driver: 'resources' })),
  });
  const own = async (client = hr): Promise<number> =>
    ((await client('GET', '/api/questions')).json() as { items: { source: string }[] }).items.filter(({ source }) => source === 'own').length;
  const questionnaires = async (): Promise<{ id: string; title: string }[]> =>
    ((await hr('GET', '/api/questionnaires')).json() as { items: { id: string; title: string }[] }).items;

  let first: QuestionnaireImport;

  it('shows what would be made, with every driver that the words tell, and makes nothing', async () => {
    first = await upload(EVERY_TYPE);
    expect(first).toMatchObject({
      state: 'previewed',
      again: false,
      source: 'limesurvey',
      fileName: 'old.lss',
      title: 'Survey en',
      languages: ['en', 'de'],
      questionnaireId: null,
    });
    expect(first.sections.map(({ title, when }) => [title.en, when])).toEqual([
      ['Group 1', null],
      ['Group 2', null],
      ['Group 3', 'Five is at least 2'],
    ]);
    expect(first.questions.find(({ code }) => code === 'Place')).toMatchObject({
      when: 'Shift is not “Night” or Shift is not answered',
      section: 0,
      taken: true,
    });
    expect(first.undecided).toBeGreaterThan(5);
    expect([await own(), await questionnaires()]).toEqual([0, []]);
  });

  it('gives the report as a file in which no formula runs', async () => {
    const file = await upload(
      smallSurvey([
        { code: '=HYPERLINK("x")', type: '|', text: '@SUM(1)' },
        { code: 'Q2', type: 'T', text: 'Why so?' },
      ]),
    );
    const reply = await expectStatus(hr('GET', `${address}/${file.id}/report`), 200);
    expect(reply.headers['content-type']).toContain('text/csv');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="move-in-report.csv"');
    expect(reply.body.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffSection,Question,What happened,What it was,What to do instead,In the file',
      `Group 1,"'=HYPERLINK(""x"")",left out,File upload: A file to be sent. A file says who made it.,"Ask for it outside the survey, if you need it.",'@SUM(1)`,
    ]);
    await expectStatus(hr('DELETE', `${address}/${file.id}`), 204);
  });

  it('makes nothing while somebody has to say what a question is about, and mixes no figures with comments', async () => {
    const refused = (await expectStatus(apply(first.id), 409)).json() as { code: string; detail: string };
    expect(refused).toMatchObject({ code: 'drivers-missing' });
    const mixed = await expectStatus(hr('PUT', `${address}/${first.id}/choices`, { drivers: [{ code: 'Shift', driver: 'own-words' }] }), 400);
    expect(mixed.json()).toMatchObject({ code: 'invalid-driver' });
    await expectStatus(hr('PUT', `${address}/${first.id}/choices`, { drivers: [{ code: 'Shift', driver: 'mood' }] }), 400);
    expect([await own(), await questionnaires()]).toEqual([0, []]);
  });

  it('makes the questions and the questionnaire at once, as they were shown', async () => {
    const chosen = await choose(first.id, { ...decided(first), title: 'From the old tool', leftOut: ['Gender', 'Day'] });
    expect(chosen.undecided).toBe(0);
    expect(chosen.questions.filter(({ taken }) => !taken).map(({ code }) => code)).toEqual(['Gender', 'Day']);
    const made = (await expectStatus(apply(first.id), 201)).json() as QuestionnaireImport;
    expect(made).toMatchObject({ state: 'applied', questions: chosen.questions, lines: chosen.lines });
    const questionnaire = (await expectStatus(hr('GET', `/api/questionnaires/${made.questionnaireId}`), 200)).json() as Questionnaire;
    expect(questionnaire).toMatchObject({ title: 'From the old tool', languages: ['en', 'de'], version: 1 });
    expect(questionnaire.items.map(({ question }) => [question.texts, question.type, question.driver])).toEqual(
      chosen.questions.filter(({ taken }) => taken).map(({ texts, type, driver }) => [texts, type, driver]),
    );
    // it can be saved again as it stands, so nothing in it is beyond what the builder allows
    const { title, languages, introduction, sections, items } = questionnaire;
    const text = { title, languages, introduction, sections, items: items.map(({ question: _, ...item }) => item) };
    await expectStatus(hr('PUT', `/api/questionnaires/${questionnaire.id}`, text), 200);
    const versions = await expectStatus(hr('GET', `/api/questions/${questionnaire.items[0]!.questionId}/versions`), 200);
    expect(versions.json()).toMatchObject({ items: [{ version: 1, change: 'made', by: 'Admin of Alpha' }] });
  });

  it('is there once, whoever sends the same file again and however often', async () => {
    const before = await own();
    const again = await upload(EVERY_TYPE);
    expect(again).toMatchObject({ id: first.id, state: 'applied', again: true });
    await expectStatus(apply(first.id), 201);
    await expectStatus(hr('PUT', `${address}/${first.id}/choices`, { drivers: [] }), 409);
    await expectStatus(hr('DELETE', `${address}/${first.id}`), 409);
    expect([await own(), (await questionnaires()).length]).toEqual([before, 1]);
    const file = smallSurvey([{ code: 'Twice', type: 'T', text: 'Is this there twice?' }]);
    const both = await Promise.all([upload(file), upload(file)]);
    expect(both[0].id).toBe(both[1].id);
    await Promise.all([apply(both[0].id), apply(both[0].id)]);
    expect([await own(), (await questionnaires()).length]).toEqual([before + 1, 2]);
  });

  it('can be moved in anew once its questionnaire is archived, and asks the questions that are there', async () => {
    const file = smallSurvey([{ code: 'Anew', type: 'T', text: 'Is this moved in anew?' }]);
    const { id } = await upload(file);
    const made = (await expectStatus(apply(id), 201)).json() as QuestionnaireImport;
    const before = await own();
    await expectStatus(hr('PUT', `/api/questionnaires/${made.questionnaireId}/archive`), 200);
    const both = await Promise.all([upload(file), upload(file)]);
    expect(both[0]).toMatchObject({ state: 'previewed', questions: [{ there: true }] });
    expect(both[0].id).not.toBe(id);
    expect(both[1].id).toBe(both[0].id);
    const anew = (await expectStatus(apply(both[0].id), 201)).json() as QuestionnaireImport;
    expect(anew.questionnaireId).not.toBe(made.questionnaireId);
    expect(await own()).toBe(before);
    expect(await upload(file)).toMatchObject({ id: anew.id, state: 'applied', again: true });
    expect((await expectStatus(hr('GET', `${address}/${id}`), 200)).json()).toMatchObject({ questionnaireId: made.questionnaireId });
  });

  it('keeps nobody waiting at the database while it is computed, and makes nothing of what was changed meanwhile', async () => {
    const { id } = await upload(smallSurvey([{ code: 'Slow', type: 'T', text: 'Is this computed for long?' }]));
    const before = await own();
    const reader = at.house.app.get(StructureReader);
    const carried = reader.carried.bind(reader);
    const [computing, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = jest.spyOn(reader, 'carried').mockImplementationOnce(async (...asked) => {
      computing.resolve();
      await goOn.promise;
      return carried(...asked);
    });
    const once = { 'idempotency-key': 'made-from-a-page' };
    const applying = hr('POST', `${address}/${id}/application`, undefined, once);
    await computing.promise;
    await choose(id, { drivers: [], title: 'Changed meanwhile' });
    goOn.resolve();
    const refused = await expectStatus(applying, 409);
    slow.mockRestore();
    expect([refused.json().code, await own()]).toEqual(['import-changed', before]);
    const made = (await expectStatus(hr('POST', `${address}/${id}/application`, undefined, once), 201)).json() as QuestionnaireImport;
    expect((await questionnaires()).find(({ id: one }) => one === made.questionnaireId)?.title).toBe('Changed meanwhile');
    expect((await expectStatus(hr('POST', `${address}/${id}/application`, undefined, once), 201)).json()).toEqual(made);
    expect(await own()).toBe(before + 1);
  });

  it('asks what is there already when another file asks the same', async () => {
    const before = await own();
    const file = await upload(
      smallSurvey([
        { code: 'A', type: 'T', text: 'Is this there twice?' },
        { code: 'B', type: 'T', text: 'And what is new?' },
      ]),
    );
    expect(file.questions.map(({ there }) => there)).toEqual([true, false]);
    await expectStatus(apply(file.id), 201);
    expect(await own()).toBe(before + 1);
  });

  it('makes nothing of a file with more questions than can be asked before some are left out', async () => {
    const before = await own();
    const many = Array.from({ length: 300 }, (_, i): SmallQuestion => ({ code: `Q${i + 1}`, type: 'T', text: `What about thing number ${i + 1}, 👍 أو لا؟` }));
    const file = await upload(smallSurvey(many));
    expect(file).toMatchObject({ questionCount: 120, mostQuestions: 120 });
    await choose(file.id, { drivers: [], leftOut: [] });
    expect((await expectStatus(apply(file.id), 409)).json()).toMatchObject({ code: 'too-many-questions' });
    expect(await own()).toBe(before);
    await choose(file.id, { drivers: [], leftOut: many.slice(0, 290).map(({ code }) => code) });
    await expectStatus(apply(file.id), 201);
    expect(await own()).toBe(before + 10);
  });

  it('never keeps an answer, a participant, or the file', async () => {
    const secret = 'Quillwort said that the boss lies';
    const archive = zipped([
      { name: 'survey_7.lss', content: smallSurvey([{ code: 'Z', type: 'T', text: 'Only the structure?' }]) },
      { name: 'survey_7_responses.lsr', content: secret },
    ]);
    const { lines } = await upload(archive);
    expect(lines[0]!.what).toContain('Answers that people gave.');
    const { organisation } = (await hr('GET', '/api/me')).json() as { organisation: { id: string } };
    const rows = await at.house.app
      .get(UnitOfWork)
      .run(organisation.id, () =>
        at.house.app.get(UnitOfWork).query(`SELECT row_to_json(i)::text AS row FROM org.questionnaire_import i WHERE organisation_id = $1`),
      );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain('Quillwort');
  });

  it('refuses what is no questionnaire in a sentence, and what is no file', async () => {
    for (const [file, status, code] of [
      ['code,text\n', 415, 'unknown-file'],
      ['<!DOCTYPE a [<!ENTITY b "c">]><document/>', 400, 'xml-with-doctype'],
      [EVERY_TYPE.slice(0, 5000), 400, 'damaged-file'],
      [{ not: 'a file' }, 415, 'no-file'],
    ] as const)
      expect([(await expectStatus(hr('POST', address, file), status)).json().code]).toEqual([code]);
    await expectStatus(hr('POST', address, Buffer.alloc(20 * 1024 * 1024 + 1, '<')), 413);
  });

  it('shows and does nothing of it to another organisation, which can bring in the very same file itself', async () => {
    const { items } = (await expectStatus(hr('GET', address), 200)).json() as { items: { id: string }[] };
    expect(items.length).toBeGreaterThan(3);
    for (const { id } of items) {
      for (const [method, path, body] of [
        ['GET', '', undefined],
        ['GET', '/report', undefined],
        ['PUT', '/choices', { drivers: [] }],
        ['POST', '/application', undefined],
        ['DELETE', '', undefined],
      ] as const)
        await expectStatus(neighbour(method, `${address}/${id}${path}`, body), 404);
    }
    expect((await neighbour('GET', address)).json()).toEqual({ items: [] });
    const theirs = await upload(EVERY_TYPE, neighbour);
    expect(theirs).toMatchObject({ again: false, state: 'previewed' });
    expect(await own(neighbour)).toBe(0);
  });
});
