import { type Client, expectStatus, House } from '../../platform/testing/house.js';

const PASSWORD = 'correct horse battery';

/** How often somebody may try to sign in, how a password changes, and when a session ends. */
describe('signing in', () => {
  let house: House;
  let ada: Client;
  beforeAll(async () => {
    house = await House.open({ TRUST_PROXY: '127.0.0.0/8' });
    ada = await house.organisation('Alpha', 'ada@alpha.example');
    await house.organisation('Beta', 'bo@beta.example');
  });
  afterAll(() => house?.close());

  const from = (address: string, email: string, password: string) =>
    house.stranger('POST', '/api/sessions', { email, password }, { 'x-forwarded-for': address });

  it('is refused after ten wrong passwords from one place, in words that say how long', async () => {
    for (let tries = 0; tries < 10; tries++) await expectStatus(from('203.0.113.1', 'ada@alpha.example', 'wrong'), 401);
    const reply = await expectStatus(from('203.0.113.1', 'ADA@alpha.example', PASSWORD), 429);
    expect(reply.json()).toMatchObject({ code: 'too-many-tries', detail: expect.stringMatching(/Wait \d+ minutes/) });
  });

  it('is open to the owner elsewhere, and to her neighbours in the same place', async () => {
    await expectStatus(from('203.0.113.2', 'ada@alpha.example', PASSWORD), 201);
    await expectStatus(from('203.0.113.1', 'bo@beta.example', PASSWORD), 201);
  });

  it('counts the addresses of one network together, however they are written, and those of another apart', async () => {
    for (let tries = 0; tries < 10; tries++) await expectStatus(from(`2001:db8::${tries + 1}`, 'ada@alpha.example', 'wrong'), 401);
    await expectStatus(from('2001:0db8:0:0:9::1', 'ada@alpha.example', PASSWORD), 429);
    await expectStatus(from('2001:db8:0:1::1', 'ada@alpha.example', PASSWORD), 201);
  });

  it('forgets the failures of somebody who then succeeds', async () => {
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 6; tries++) await expectStatus(from('203.0.113.3', 'bo@beta.example', 'wrong'), 401);
      await expectStatus(from('203.0.113.3', 'bo@beta.example', PASSWORD), 201);
    }
  });

  it('counts failures of a whole office, and no successes, so that many people can sign in there', async () => {
    const database = await house.connectAs(house.settings.values.DATABASE_URL);
    await database.query(`DELETE FROM platform.rate_limit`);
    await expectStatus(from('203.0.113.4', 'one@alpha.example', 'wrong'), 401);
    await database.query(`UPDATE platform.rate_limit SET points = 298 WHERE key LIKE 'place:%'`);
    await database.end();
    for (let people = 0; people < 5; people++) await expectStatus(from('203.0.113.4', 'ada@alpha.example', PASSWORD), 201);
    await expectStatus(from('203.0.113.4', 'two@alpha.example', 'wrong'), 401);
    await expectStatus(from('203.0.113.4', 'three@alpha.example', 'wrong'), 401);
    await expectStatus(from('203.0.113.4', 'four@alpha.example', 'wrong'), 429);
  });

  it('changes a password for who knows the current one, and ends every other session', async () => {
    const [here, there] = [await house.signIn('bo@beta.example'), await house.signIn('bo@beta.example')];
    const wrong = await expectStatus(here('PUT', '/api/password', { currentPassword: 'not this', newPassword: 'a new long password' }), 400);
    expect(wrong.json()).toMatchObject({ code: 'wrong-password', errors: [{ pointer: '#/currentPassword' }] });
    await expectStatus(here('PUT', '/api/password', { newPassword: 'a new long password' }), 400);
    await expectStatus(there('GET', '/api/me'), 200);
    await expectStatus(here('PUT', '/api/password', { currentPassword: PASSWORD, newPassword: 'a new long password' }), 204);
    await expectStatus(here('GET', '/api/me'), 200);
    await expectStatus(there('GET', '/api/me'), 401);
    await expectStatus(from('203.0.113.9', 'bo@beta.example', PASSWORD), 401);
    await expectStatus(from('203.0.113.9', 'bo@beta.example', 'a new long password'), 201);
    await expectStatus(ada('GET', '/api/me'), 200);
  });

  it('ends a session by signing out, by idling with a role, and at its end', async () => {
    const out = await house.signIn('ada@alpha.example');
    await expectStatus(out('DELETE', '/api/sessions/current'), 204);
    await expectStatus(out('GET', '/api/me'), 401);
    const idle = await house.signIn('ada@alpha.example');
    const begun = Date.now();
    try {
      for (const [minutes, status] of [
        [59, 200],
        [118, 200],
        [179, 401],
      ] as const) {
        house.clock.jumpTo(new Date(begun + minutes * 60_000));
        await expectStatus(idle('GET', '/api/me'), status);
      }
    } finally {
      house.clock.jumpTo(new Date());
    }
  });
});
