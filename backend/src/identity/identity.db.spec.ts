import { expectStatus, House } from '../platform/testing/house.js';

describe('identity', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house?.close());

  it('makes an organisation only after the address is verified, and its first person is administrator', async () => {
    const admin = await house.organisation('Alpha', 'ada@alpha.example');
    const me = (await expectStatus(admin('GET', '/api/me'), 200)).json();
    expect(me).toMatchObject({
      employee: { name: 'Admin of Alpha', email: 'ada@alpha.example' },
      organisation: { name: 'Alpha', fictional: false },
      roles: ['employee', 'administrator', 'leader'],
    });
  });

  it('uses a mailed link once', async () => {
    await expectStatus(house.stranger('POST', '/api/sign-in-links', { email: 'ada@alpha.example' }), 202);
    const mail = await house.mailTo('ada@alpha.example', 'Your sign-in link');
    const token = /#t=([\w-]{43})/.exec(mail.text)![1];
    await expectStatus(house.stranger('POST', '/api/sessions/by-link', { token }), 201);
    const again = await expectStatus(house.stranger('POST', '/api/sessions/by-link', { token }), 410);
    expect(again.json()).toMatchObject({ code: 'link-used-up', detail: expect.stringContaining('Ask for a new one') });
  });

  it('signs in by password and refuses a wrong one with the same words for known and unknown addresses', async () => {
    await expectStatus(house.stranger('POST', '/api/sessions', { email: 'ADA@alpha.example', password: 'correct horse battery' }), 201);
    const known = await expectStatus(house.stranger('POST', '/api/sessions', { email: 'ada@alpha.example', password: 'wrong' }), 401);
    const unknown = await expectStatus(house.stranger('POST', '/api/sessions', { email: 'nobody@alpha.example', password: 'wrong' }), 401);
    expect(known.json().detail).toBe(unknown.json().detail);
  });

  it('signs out everywhere at once', async () => {
    const one = await house.signIn('ada@alpha.example');
    const two = await house.signIn('ada@alpha.example');
    await expectStatus(one('DELETE', '/api/sessions'), 204);
    await expectStatus(two('GET', '/api/me'), 401);
  });

  it('names every wrong field and every unknown one', async () => {
    const reply = await expectStatus(house.stranger('POST', '/api/organisations', { organisationName: 'X', name: ' ', email: 'no', extra: 1 }), 400);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual(
      expect.arrayContaining(['#/organisationName', '#/name', '#/email', '#/extra']),
    );
  });

  it('refuses a changing request from another web site', async () => {
    const admin = await house.signIn('ada@alpha.example');
    await expectStatus(admin('DELETE', '/api/sessions', undefined, { 'sec-fetch-site': 'cross-site' }), 403);
    await expectStatus(admin('DELETE', '/api/sessions', undefined, { origin: 'https://evil.example' }), 403);
    await expectStatus(admin('GET', '/api/me'), 200);
  });

  it('keeps the last administrator', async () => {
    const admin = await house.signIn('ada@alpha.example');
    const me = (await admin('GET', '/api/me')).json();
    const reply = await expectStatus(admin('DELETE', `/api/role-grants/${me.employee.id}/administrator`), 409);
    expect(reply.json().code).toBe('last-administrator');
  });

  it('does not let an administrator of another organisation grant roles here', async () => {
    const mine = await house.signIn('ada@alpha.example');
    const me = (await mine('GET', '/api/me')).json();
    const neighbour = await house.organisation('Beta');
    await expectStatus(neighbour('POST', '/api/role-grants', { employeeId: me.employee.id, role: 'hr' }), 404);
    expect((await neighbour('GET', '/api/role-grants')).json().items).toHaveLength(1);
  });
});
