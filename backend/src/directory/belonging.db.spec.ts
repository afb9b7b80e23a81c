import pg from 'pg';
import { Accounts } from '../identity/account/accounts.port.js';
import { SignIns } from './employee/sign-ins.js';
import { roleUrl } from '../platform/database/roles.js';
import { type Client, expectStatus, House } from '../platform/testing/house.js';

const PASSWORD = 'correct horse battery';

/** Who belongs to which organisation: what a stranger can and cannot do with somebody else's address. */
describe('belonging to organisations', () => {
  let house: House;
  let database: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    database = await house.connectAs(roleUrl(house.settings, 'identity'));
  });
  afterAll(async () => {
    await database?.end();
    await house?.close();
  });

  const me = async (client: Client) => (await expectStatus(client('GET', '/api/me'), 200)).json();
  const person = async (admin: Client, name: string, email: string): Promise<string> => {
    const teamId = (await admin('GET', '/api/teams')).json().items[0].id;
    return (await expectStatus(admin('POST', '/api/employees', { name, email, teamId }), 201)).json().id;
  };
  const tokenTo = async (email: string, after: number): Promise<string> =>
    /#t=([\w-]{43})/.exec((await house.mailTo(email, 'Confirm your address', after)).text)![1]!;

  describe('with an account in two of them', () => {
    let ada: Client;
    let first: string;
    beforeAll(async () => {
      first = (await me(await house.organisation('First', 'ada@two.example'))).organisation.id;
      for (let number = 0; number < 6; number++) await person(await house.organisation(`Captor ${number}`), 'Ada', 'ada@two.example');
    });

    it('signs in to the first of them, whoever adds the address later', async () => {
      ada = await house.signIn('ada@two.example');
      expect((await me(ada)).organisation.id).toBe(first);
    });

    it('lists them, and goes on in the one that is chosen', async () => {
      const { organisations } = await me(ada);
      expect(organisations.map((one: { name: string }) => one.name)).toEqual(['Captor 0', 'Captor 1', 'Captor 2', 'Captor 3', 'Captor 4', 'Captor 5', 'First']);
      await expectStatus(ada('PUT', '/api/sessions/current', { organisationId: organisations[2].id }), 204);
      expect(await me(ada)).toMatchObject({ organisation: { name: 'Captor 2' }, roles: ['employee'] });
      await expectStatus(ada('PUT', '/api/sessions/current', { organisationId: first }), 204);
    });

    it('cannot enter one to which she does not belong', async () => {
      const neighbour = (await me(await house.organisation('Neighbour'))).organisation.id;
      expect((await expectStatus(ada('PUT', '/api/sessions/current', { organisationId: neighbour }), 404)).json().code).toBe('no-such-organisation');
      expect((await me(ada)).organisation.id).toBe(first);
    });
  });

  describe('sign-up', () => {
    it('takes the password from who opens the link, and none for an account that has one', async () => {
      await house.organisation('Owner', 'owner@sign-up.example');
      const seen = house.mails.length;
      await expectStatus(house.stranger('POST', '/api/organisations', { organisationName: 'Second', name: 'O', email: 'owner@sign-up.example' }), 202);
      const token = await tokenTo('owner@sign-up.example', seen);
      await expectStatus(house.stranger('POST', '/api/verifications', { token, password: 'another long password' }), 201);
      const signIn = (password: string) => house.stranger('POST', '/api/sessions', { email: 'owner@sign-up.example', password });
      await expectStatus(signIn('another long password'), 401);
      await expectStatus(signIn(PASSWORD), 201);
    });

    it('takes no password from who asks for an organisation', async () => {
      const body = { organisationName: 'Third', name: 'T', email: 'third@sign-up.example', password: PASSWORD };
      expect((await expectStatus(house.stranger('POST', '/api/organisations', body), 400)).json().errors).toEqual([
        expect.objectContaining({ pointer: '#/password' }),
      ]);
    });

    it('that broke off is done by the same link, once, and by one of two presses at a time', async () => {
      const seen = house.mails.length;
      await expectStatus(house.stranger('POST', '/api/organisations', { organisationName: 'Halting', name: 'Hal', email: 'hal@sign-up.example' }), 202);
      const token = await tokenTo('hal@sign-up.example', seen);
      const accounts = house.app.get(Accounts, { strict: false });
      const link = accounts.link.bind(accounts);
      accounts.link = () => Promise.reject(new Error('the process ended here'));
      try {
        await expectStatus(house.stranger('POST', '/api/verifications', { token, password: PASSWORD }), 500);
      } finally {
        accounts.link = link;
      }
      const presses = await Promise.all([1, 2, 3].map(() => house.stranger('POST', '/api/verifications', { token, password: PASSWORD })));
      expect(presses.map((reply) => reply.statusCode).sort()).toEqual([201, 410, 410]);
      expect((await me(await house.signIn('hal@sign-up.example'))).organisations).toEqual([expect.objectContaining({ name: 'Halting' })]);
    });
  });

  describe('roles', () => {
    let admin: Client;
    let id: string;
    beforeAll(async () => {
      admin = await house.organisation('Roles', 'root@roles.example');
      id = await person(admin, 'Rona', 'rona@roles.example');
    });

    it('granted at the same moment are all kept', async () => {
      const replies = await Promise.all(['hr', 'judge', 'service-manager'].map((role) => admin('POST', '/api/role-grants', { employeeId: id, role })));
      expect(replies.map((reply) => reply.statusCode)).toEqual([204, 204, 204]);
      const { items } = (await admin('GET', '/api/role-grants')).json();
      expect(items.find((one: { employeeId: string }) => one.employeeId === id).roles.sort()).toEqual(['hr', 'judge', 'service-manager']);
    });

    it('that do not exist are not taken', async () => {
      expect((await expectStatus(admin('DELETE', `/api/role-grants/${id}/emperor`), 404)).json().code).toBe('no-such-role');
    });

    it('of administrator stay with one of two who take it from each other, or let each other go', async () => {
      const root = (await me(admin)).employee.id;
      for (const lose of [
        (client: Client, whose: string) => client('DELETE', `/api/role-grants/${whose}/administrator`),
        (client: Client, whose: string) => client('PATCH', `/api/employees/${whose}`, { leftOn: '2026-01-02', joinedOn: '2020-01-01' }),
      ]) {
        const other = await person(admin, 'Other', `other-${Math.random()}@roles.example`);
        await expectStatus(admin('POST', '/api/role-grants', { employeeId: other, role: 'administrator' }), 204);
        const { email } = (await admin('GET', `/api/employees/${other}`)).json();
        const second = await house.signIn(email);
        const replies = await Promise.all([lose(admin, other), lose(second, root)]);
        expect(replies.map((reply) => reply.statusCode).filter((status) => status < 300)).toHaveLength(1);
        const { items } = (await (replies[0]!.statusCode < 300 ? admin : second)('GET', '/api/role-grants')).json();
        expect(items.filter((one: { roles: string[] }) => one.roles.includes('administrator'))).toHaveLength(1);
        if (replies[0]!.statusCode >= 300) return;
      }
    });

    it('move with the address when only the durable job is left to do it, and the old address is out', async () => {
      const keeper = await house.organisation('Keeper', 'keeper@old.example');
      const { employee, organisation } = await me(keeper);
      const signIns = house.app.get(SignIns, { strict: false });
      const settle = signIns.settle.bind(signIns);
      signIns.settle = () => Promise.resolve(); // as if the process had ended right after the commit
      try {
        await expectStatus(keeper('PATCH', `/api/employees/${employee.id}`, { email: 'keeper@new.example' }), 200);
      } finally {
        signIns.settle = settle;
      }
      await settle(organisation.id, [employee.id]);
      await expectStatus(keeper('GET', '/api/me'), 401);
      expect((await me(await house.signIn('keeper@new.example'))).roles).toContain('administrator');
      const { rows } = await database.query(
        `SELECT 1 FROM platform.sign_in i JOIN platform.account a ON a.id = i.account_id WHERE a.email_key = 'keeper@old.example'`,
      );
      expect(rows).toEqual([]);
    });

    it('are never lost when two people change addresses with each other', async () => {
      const swap = await house.organisation('Swap', 'one@swap.example');
      const { employee, organisation } = await me(swap);
      const two = await person(swap, 'Two', 'two@swap.example');
      await expectStatus(swap('POST', '/api/role-grants', { employeeId: two, role: 'hr' }), 204);
      const accounts = house.app.get(Accounts, { strict: false });
      await accounts.linkAll(organisation.id, [
        { employeeId: employee.id, email: 'two@swap.example' },
        { employeeId: two, email: 'one@swap.example' },
      ]);
      const granted = await accounts.granted(organisation.id);
      expect(new Map(granted.map((one) => [one.employeeId, one.roles]))).toEqual(
        new Map([
          [employee.id, ['administrator']],
          [two, ['hr']],
        ]),
      );
      await expect(accounts.linkAll(organisation.id, [{ employeeId: two, email: 'two@swap.example' }])).rejects.toThrow('still belongs to somebody else');
      expect(await accounts.granted(organisation.id)).toEqual(granted);
    });
  });
});
