import { type Client, expectStatus, House } from '../../platform/testing/house.js';

describe('language and clock', () => {
  let house: House;
  let admin: Client;
  let neighbour: Client;
  let emil: Client;
  let emilId: string;

  beforeAll(async () => {
    house = await House.open({ TIME_ZONE: 'Europe/Berlin' });
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    const root = (await admin('GET', '/api/teams')).json().items[0].id;
    const body = { name: 'Emil', email: 'emil@alpha.example', teamId: root, language: 'pt-BR', timeZone: 'Asia/Tokyo' };
    emilId = (await expectStatus(admin('POST', '/api/employees', body), 201)).json().id;
    emil = await house.signIn('emil@alpha.example');
  });
  afterAll(() => house?.close());

  it('of an organisation are English, the zone of the installation, nine, and no evenings and weekends, until it says otherwise', async () => {
    const usual = { name: 'Alpha', language: 'en', timeZone: 'Europe/Berlin', mailHour: 9, quietFrom: 20, quietUntil: 8, quietDays: [6, 7] };
    expect((await expectStatus(admin('GET', '/api/organisation-settings'), 200)).json()).toEqual(usual);
    const change = { language: 'de', timeZone: 'Asia/Dubai', mailHour: 10, quietFrom: 18, quietDays: [6, 5] };
    const changed = { ...usual, ...change, quietDays: [5, 6] };
    expect((await expectStatus(admin('PATCH', '/api/organisation-settings', change), 200)).json()).toEqual(changed);
    expect((await admin('GET', '/api/organisation-settings')).json()).toEqual(changed);
    expect((await neighbour('GET', '/api/organisation-settings')).json()).toEqual({ ...usual, name: 'Beta' });
  });

  it('of an organisation leave an hour for mail, and are for the administrator to change', async () => {
    const refused = await expectStatus(admin('PATCH', '/api/organisation-settings', { mailHour: 22 }), 400);
    expect(refused.json()).toMatchObject({ code: 'quiet-mail-hour', errors: [{ pointer: '#/mailHour' }] });
    for (const body of [{ timeZone: 'Mars/Olympus' }, { language: 'tlh' }, { mailHour: 24 }, { quietDays: [1, 2, 3, 4, 5, 6, 7] }, { quietDays: [0] }])
      await expectStatus(admin('PATCH', '/api/organisation-settings', body), 400);
    await expectStatus(emil('GET', '/api/organisation-settings'), 403);
    await expectStatus(emil('PATCH', '/api/organisation-settings', { mailHour: 11 }), 403);
    await expectStatus(house.stranger('GET', '/api/organisation-settings'), 401);
  });

  it('of a person are what HR knows, until she chooses herself, and nobody chooses for anybody else', async () => {
    const usual = { language: 'de', timeZone: 'Asia/Dubai' };
    expect((await expectStatus(emil('GET', '/api/own-preferences'), 200)).json()).toEqual({ language: null, timeZone: 'Asia/Tokyo', usual });
    await expectStatus(emil('PATCH', '/api/own-preferences', { language: 'fr', timeZone: 'America/Lima' }), 200);
    expect((await admin('GET', `/api/employees/${emilId}`)).json()).toMatchObject({ language: 'fr', timeZone: 'America/Lima' });
    expect((await emil('PATCH', '/api/own-preferences', { timeZone: null })).json()).toEqual({ language: 'fr', timeZone: null, usual });
    expect((await neighbour('GET', '/api/own-preferences')).json()).toMatchObject({ language: null, timeZone: null });
    // the pages speak it to her, and to nobody else
    expect((await expectStatus(emil('GET', '/api/me'), 200)).json().language).toBe('fr');
    expect((await expectStatus(neighbour('GET', '/api/me'), 200)).json()).not.toHaveProperty('language');
    await expectStatus(emil('PATCH', '/api/own-preferences', { language: 'xx' }), 400);
    await expectStatus(emil('PATCH', '/api/own-preferences', { employeeId: emilId, name: 'Somebody' }), 400);
    await expectStatus(house.stranger('GET', '/api/own-preferences'), 401);
  });

  it('come with a roster, which says which zones do not exist', async () => {
    const { id } = (
      await expectStatus(
        admin('POST', '/api/roster-imports', 'key,name,team,Zeitzone\nE1,Ann,North,America/New_York\nE2,Ben,North,Atlantis', { 'content-type': 'text/csv' }),
        201,
      )
    ).json();
    const mapping = { key: 'externalKey', name: 'name', team: 'team', Zeitzone: 'timeZone' };
    const preview = (await expectStatus(admin('PUT', `/api/roster-imports/${id}/mapping`, { mapping }), 200)).json();
    expect(preview.problems).toMatchObject([{ line: 3, column: 'Zeitzone', problem: 'This is not a time zone; write it as Europe/Berlin.' }]);
    const { items } = (await admin('GET', '/api/employees')).json();
    expect(items).toHaveLength(2);
  });
});
