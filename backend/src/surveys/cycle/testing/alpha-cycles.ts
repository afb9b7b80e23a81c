import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../../platform/testing/house.js';

/** Alpha, with fifteen people in three teams of which one is too small, and one of them without an address, and a questionnaire to be asked; and its neighbour: what a test of cycles needs. `day`: the day so many days from today. */
export function alphaCycles(day: (offset: number) => string) {
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

  return {
    hr: ((...asked) => hr(...asked)) as Client,
    neighbour: ((...asked) => neighbour(...asked)) as Client,
    team,
    work,
    within,
    person,
    draft,
    line,
    get,
    /** There once the house is open, like those below. */
    get house() {
      return house;
    },
    get organisationId() {
      return organisationId;
    },
    get questionnaireId() {
      return questionnaireId;
    },
  };
}
