import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, invitationOf, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';

const MOST = 120;
/** Longer than any page should take, on any machine. */
const SLOW_MS = 5000;
const AWKWARD = '=HYPERLINK("https://evil.example","Click") <script>alert(1)</script> 👩‍🏭 مرحبا Ωμέγα 日本語 ';

interface Question {
  id: string;
  type: string;
  driver: string;
}

/** The longest questionnaire that can be asked, with people who come, move and leave meanwhile, and words as people paste them. */
describe('the longest questionnaire', () => {
  let house: House;
  let hr: Client;
  let north: SurveyedTeam;
  let south: SurveyedTeam;
  let questions: Question[];
  let spare: string;
  let questionnaireId: string;
  let id: string;
  const items = () => questions.map((question) => ({ questionId: question.id, mandatory: false }));
  const paper = async () => (await expectStatus(house.stranger('GET', `/api/cycles/${id}/ballot-paper`), 200)).json();
  const personId = async (name: string): Promise<string> => (await hr('GET', `/api/employees?search=${name}`)).json().items[0].id;

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    [north, south] = (await withTeams(hr, { North: 7, South: 7 }, 'alpha.example')) as [SurveyedTeam, SurveyedTeam];
    const all: Question[] = (await expectStatus(hr('GET', '/api/questions'), 200)).json().items;
    const comments = all.filter(({ type }) => type === 'text').slice(0, 2);
    spare = all.findLast(({ type }) => type === 'text')!.id;
    questions = [...all.filter(({ type }) => type === 'scale5').slice(0, MOST - comments.length), ...comments];
  }, 120_000);
  afterAll(() => house?.close());

  it('has room for 120 questions and for not one more, and is looked through while it is built without a pause', async () => {
    expect(questions).toHaveLength(MOST);
    const began = performance.now();
    const checked = (await expectStatus(hr('POST', '/api/questionnaires/check', { languages: ['en', 'de'], items: items() }), 200)).json();
    expect(performance.now() - began).toBeLessThan(SLOW_MS);
    expect(checked).toMatchObject({ faults: [], questionCount: MOST });
    const more = [...items(), { questionId: spare, mandatory: false }];
    const refused = await expectStatus(hr('POST', '/api/questionnaires', { title: 'Too much', items: more }), 400);
    expect(refused.json().detail).toContain('120');
    const text = { title: 'Everything', languages: ['en', 'de'], introduction: { en: 'All of it.', de: 'Alles.' }, items: items() };
    ({ id: questionnaireId } = (await expectStatus(hr('POST', '/api/questionnaires', text), 201)).json());
  });

  it('is asked in the languages of its opening, though one is taken out of the questionnaire meanwhile', async () => {
    const today = house.clock.today();
    const closesOn = new Date(house.clock.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
    const draft = async (name: string): Promise<string> =>
      (await expectStatus(hr('POST', '/api/cycles', { name, questionnaireId, opensOn: today, closesOn, audience: 'everyone' }), 201)).json().id;
    id = await draft('Autumn');
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
    const next = await draft('Winter');
    const text = { title: 'Everything', languages: ['en'], introduction: { en: 'All of it.', de: 'Alles.' }, items: items() };
    await expectStatus(hr('PUT', `/api/questionnaires/${questionnaireId}`, text), 200);
    const asked = await paper();
    expect(asked.languages).toEqual(['en', 'de']);
    expect(asked.questions).toHaveLength(MOST);
    const list = (await expectStatus(hr('GET', `/api/cycles/${next}/checklist`), 200)).json();
    expect(list.items.map(({ key }: { key: string }) => key)).not.toContain('languages');
    expect(list.ready).toBe(true);
  });

  it('counts who moves in the group of the opening, lets who leaves answer with her link, and asks nobody who comes later', async () => {
    await expectStatus(hr('PATCH', `/api/employees/${await personId('north-1')}`, { teamId: south.id }), 200);
    await expectStatus(hr('PATCH', `/api/employees/${await personId('north-2')}`, { leftOn: house.clock.today() }), 200);
    await expectStatus(hr('POST', '/api/employees', { name: 'Late', email: 'late@alpha.example', teamId: north.id }), 201);
    const late = await (await Respondent.open(id, house.stranger)).collect(undefined, await house.signIn('late@alpha.example'));
    expect(late.statusCode).toBe(403);
    const groups: string[] = [];
    for (const [i, email] of [...north.emails, ...south.emails].entries()) {
      const device = await Respondent.open(id, house.stranger);
      await expectStatus(device.collect(await invitationOf(house, email)), 200);
      groups.push(device.reply.cohort);
      const comments =
        i === 0 ? questions.filter(({ type }) => type === 'text').map((question) => ({ q: question.id, text: AWKWARD.repeat(200).slice(0, 20_000) })) : [];
      await expectStatus(device.cast(answersOf(questions, 4), comments.slice(0, 1)), 201);
    }
    expect(new Set(groups.slice(0, 7)).size).toBe(1);
    expect(new Set(groups).size).toBe(2);
  }, 60_000);

  it('is counted whole, and its results are there in no time', async () => {
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    for (let tries = 0; tries < 600 && (await hr('GET', `/api/cycles/${id}`)).json().state !== 'published'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const read = async (url: string) => {
      const began = performance.now();
      const body = (await expectStatus(hr('GET', url), 200)).json();
      expect(performance.now() - began).toBeLessThan(SLOW_MS);
      return body;
    };
    const { figures } = (await read(`/api/cycles/${id}/results`)) as { figures: { teamId: string; kind: string; measure: string }[] };
    const top = (await hr('GET', '/api/teams')).json().items.find(({ parentId }: { parentId: string | null }) => parentId === null).id;
    const asked = figures.filter(({ teamId, kind }) => teamId === top && kind === 'question').map(({ measure }) => measure);
    expect(asked.toSorted()).toEqual(questions.flatMap((question) => (question.type === 'scale5' ? [question.id] : [])).toSorted());
    expect((await read(`/api/cycles/${id}/results/heatmap`)).columns.length).toBeGreaterThan(10);
    // what was pasted is there as the text it is, and whole characters of it
    const { items: comments } = await read(`/api/cycles/${id}/comments`);
    expect(comments).toHaveLength(1);
    expect(comments[0].text.startsWith('=HYPERLINK("https://evil.example","Click") <script>alert(1)</script> 👩‍🏭 مرحبا Ωμέγα 日本語')).toBe(true);
    expect(comments[0].text.isWellFormed()).toBe(true);
  }, 60_000);
});
