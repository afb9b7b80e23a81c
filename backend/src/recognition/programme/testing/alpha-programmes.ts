import { newId } from '../../../platform/database/new-id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../../platform/testing/house.js';
import { AwardLog } from '../../record/award-log.js';

/** What nominations are judged by. */
export const CRITERIA = [
  { name: 'What it meant to the customer', description: '', weight: 60 },
  { name: 'What it took', description: '', weight: 40 },
];

/** Alpha, with Ben at the top, and Carla and Dora, who is new, in a team below; and programmes of theirs: what a test of programmes needs. */
export function alphaProgrammes() {
  let house: House;
  let hr: Client;
  let ben: Client;
  let organisationId: string;
  let rootId: string;
  let nightId: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    const me = (await hr('GET', '/api/me')).json();
    [organisationId, ids['ada']] = [me.organisation.id, me.employee.id];
    rootId = (await hr('GET', '/api/teams')).json().items[0].id;
    nightId = (await expectStatus(hr('POST', '/api/teams', { name: 'Night', parentId: rootId }), 201)).json().id;
    const add = async (name: string, teamId: string, more: object = {}) => {
      const email = `${name.toLowerCase()}@alpha.example`;
      ids[name.toLowerCase()] = (await expectStatus(hr('POST', '/api/employees', { name, email, teamId, ...more }), 201)).json().id;
    };
    await add('Ben', rootId, { joinedOn: day(-800), site: 'Leeds' });
    await add('Carla', nightId, { joinedOn: day(-800) });
    await add('Dora', nightId, { joinedOn: day(-20) });
    await house.idle();
    ben = await house.signIn('ben@alpha.example');
  });
  afterAll(() => house?.close());

  const day = (offset: number): string => new Date(house.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const within = <T>(what: () => Promise<T>): Promise<T> => house.app.get(UnitOfWork).run(organisationId, what);
  const sql = (text: string, values: unknown[] = []): Promise<unknown[]> => within(() => house.app.get(UnitOfWork).query(text, values));
  const draft = (name: string, category: object = {}, more: object = {}) => ({
    name,
    description: 'Once a year',
    nominationsFrom: day(0),
    nominationsUntil: day(10),
    categories: [{ name: 'Customer hero', description: '', criteria: CRITERIA, ...category }],
    ...more,
  });
  const make = async (body: object) => (await expectStatus(hr('POST', '/api/award-programmes', body), 201)).json();
  const opened = async (body: object) => {
    const { id } = await make(body);
    return (await expectStatus(hr('POST', `/api/award-programmes/${id}/opening`), 201)).json();
  };
  const logged = async (id: string) =>
    (await within(() => house.app.get(AwardLog, { strict: false }).all(id))).map(({ kind, byEmployee, detail }) => ({ kind, byEmployee, detail }));
  const round = (programmeId: string, opensAt: string, closesAt: string) =>
    sql(
      `INSERT INTO org.award_round (organisation_id, id, programme_id, position, name, method, settings, opens_at, closes_at)
       VALUES ($1, $2, $3, 0, 'Panel', 'scoring', '{"marksTo": 10}', $4, $5)`,
      [newId(), programmeId, opensAt, closesAt],
    );

  return {
    ids,
    hr: ((...asked) => hr(...asked)) as Client,
    ben: ((...asked) => ben(...asked)) as Client,
    day,
    within,
    sql,
    draft,
    make,
    opened,
    logged,
    round,
    /** There once the house is open, like those below. */
    get house() {
      return house;
    },
    get organisationId() {
      return organisationId;
    },
    get nightId() {
      return nightId;
    },
  };
}
