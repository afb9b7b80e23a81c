import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { draftCycle, withTeams } from '../../platform/testing/survey.js';

/** What HR says of the answers of last time. Beta is another organisation. */
describe('what was done with the answers of last time', () => {
  let house: House;
  let hr: Client;
  let employee: Client;
  let neighbour: Client;
  const said = { en: 'We bought quieter presses.', de: 'Wir haben leisere Pressen gekauft.' };
  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    const [north] = await withTeams(hr, { North: 6 }, 'alpha.example');
    employee = await house.signIn(north!.emails[0]!);
  });
  afterAll(() => house?.close());

  it('is written with the draft, stands in the ballot paper and on the home page of everybody who is asked, and stays once the cycle is open', async () => {
    const { id } = await draftCycle(house, hr, { lastTime: { en: 'To be written.' } });
    expect((await expectStatus(hr('PATCH', `/api/cycles/${id}`, { lastTime: said }), 200)).json().lastTime).toEqual(said);
    await expectStatus(neighbour('PATCH', `/api/cycles/${id}`, { lastTime: { en: 'Nothing.' } }), 404);
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    expect((await expectStatus(house.stranger('GET', `/api/cycles/${id}/ballot-paper`), 200)).json().lastTime).toEqual(said);
    expect((await expectStatus(employee('GET', '/api/open-cycles'), 200)).json().items).toMatchObject([{ id, lastTime: said }]);
    expect((await neighbour('GET', '/api/open-cycles')).json().items).toEqual([]);
    await expectStatus(hr('PATCH', `/api/cycles/${id}`, { lastTime: {} }), 409);
  });

  it('is not mentioned where nothing was written, and is refused in a language that there is not, blank or too long', async () => {
    const { id } = await draftCycle(house, hr, { name: 'Second' });
    expect((await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json().lastTime).toEqual({});
    for (const lastTime of [{ xx: 'x' }, { en: ' ' }, { en: 'x'.repeat(4001) }, 'x', null])
      expect((await expectStatus(hr('PATCH', `/api/cycles/${id}`, { lastTime }), 400)).json().errors[0].pointer).toBe('#/lastTime');
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    expect((await expectStatus(house.stranger('GET', `/api/cycles/${id}/ballot-paper`), 200)).json()).not.toHaveProperty('lastTime');
  });
});
