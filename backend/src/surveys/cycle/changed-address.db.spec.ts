import { jest } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { AddressesOfOpenCycles1700000001330 } from '../../migrations/1700000001330-addresses-of-open-cycles.js';
import { roleUrl } from '../../platform/database/roles.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { MoodyMailServer } from '../../platform/testing/moody-mail-server.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { SendInvitationsJob } from './send-invitations.job.js';

/** HR as an attacker: keeps the list of people, and has mailboxes of its own. */
describe('an address that HR changes while a survey is open', () => {
  let house: House;
  let server: MoodyMailServer;
  let hr: Client;
  let id: string;
  let questions: { id: string; type: string }[];
  const people = new Map<string, string>();

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen() });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    await withTeams(hr, { North: 8 }, 'alpha.example');
    for (const { id: employeeId, email } of (await hr('GET', '/api/employees?limit=100')).json().items) people.set(email, employeeId);
    ({ id, questions } = await draftCycle(house, hr));
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
  }, 60_000);
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  const mailsTo = (email: string, subject = '') => server.mails.filter((mail) => mail.to === email && mail.subject.includes(subject));
  const linkTo = (email: string): string => /&t=([\w-]{43})/.exec(mailsTo(email).findLast(({ text }) => text.includes('/i#'))!.text)![1]!;
  const device = () => Respondent.open(id, house.stranger);
  const change = async (from: string, to: string) => {
    await expectStatus(hr('PATCH', `/api/employees/${people.get(from)}`, { email: to }), 200);
    await house.idle();
  };
  const resend = (email: string) => hr('POST', `/api/cycles/${id}/resends`, { employeeIds: [people.get(email)] });
  const code = (reply: { json(): { code: string } }): string => reply.json().code;

  it('is told to her at the address she had, and noted', async () => {
    await change('north-1@alpha.example', 'mine-1@hr.example');
    await change('north-2@alpha.example', 'mine-2@hr.example');
    const [told] = mailsTo('north-1@alpha.example', 'Your address at Alpha was changed');
    expect(told!.text).toContain('was changed to mine-1@hr.example');
    const lines = (await hr('GET', '/api/audit-lines')).json().lines.filter(({ kind }: { kind: string }) => kind === 'address-changed');
    expect(lines.map(({ subject }: { subject: string }) => subject).toSorted()).toEqual(
      [people.get('north-1@alpha.example'), people.get('north-2@alpha.example')].toSorted(),
    );
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    expect((await admin.query(`SELECT 1 FROM org.address_change`)).rowCount).toBe(0);
    await admin.end();
  });

  it('gets no reminder, whether or not a ballot was collected, so that none says anything, nor does one to which a new link went', async () => {
    await expectStatus((await device()).collect(linkTo('north-1@alpha.example')), 200);
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const readdressed = (to: string | null) =>
      admin.query(`UPDATE org.entitlement SET readdressed_to = $3 WHERE cycle_id = $1 AND holder_id = $2`, [id, people.get('north-8@alpha.example'), to]);
    await readdressed('north-8@alpha.example');
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201);
    await house.idle();
    await readdressed(null);
    await admin.end();
    expect(mailsTo('north-3@alpha.example', 'Reminder')).toHaveLength(1);
    expect(mailsTo('north-8@alpha.example', 'Reminder')).toEqual([]);
    for (const n of [1, 2]) expect([...mailsTo(`mine-${n}@hr.example`), ...mailsTo(`north-${n}@alpha.example`, 'Reminder')]).toEqual([]);
  });

  it('opens no ballot for whoever signs in with it, and says the same of who has collected one and who has not', async () => {
    for (const n of [1, 2]) {
      const thief = await house.signIn(`mine-${n}@hr.example`);
      for (const reissue of [false, true]) expect(code(await expectStatus((await device()).collect(undefined, thief, reissue), 403))).toBe('address-changed');
      if (n === 1) continue;
      // nor in the moment in which her own address stands in the directory again and he is still signed in
      const directory = async (email: string) => {
        const admin = await house.connectAs(house.settings.values.DATABASE_URL);
        await admin.query(`UPDATE org.employee SET email = $2, email_key = $2 WHERE id = $1`, [people.get(`north-${n}@alpha.example`), email]);
        await admin.end();
      };
      await directory(`north-${n}@alpha.example`);
      expect(code(await expectStatus((await device()).collect(undefined, thief), 403))).toBe('address-changed');
      await directory(`mine-${n}@hr.example`);
    }
    const herself = await house.signIn('north-4@alpha.example');
    await expectStatus((await device()).collect(undefined, herself), 200);
  });

  it('stands on her page beside the open survey, with what can be sent and nothing of answering, for HR of her organisation alone', async () => {
    const page = async (email: string) => (await expectStatus(hr('GET', `/api/employees/${people.get(email)}/invitations`), 200)).json().items;
    const today = { cycleId: id, name: expect.any(String), closesOn: expect.any(String), mail: 'today' };
    // of north-4 a ballot is collected, of north-3 none: the two are the same to a byte but for nothing
    expect(await page('north-4@alpha.example')).toEqual([{ ...today, address: 'same' }]);
    expect(await page('north-3@alpha.example')).toEqual(await page('north-4@alpha.example'));
    expect(await page('north-1@alpha.example')).toEqual([{ ...today, address: 'changed' }]);
    const neighbour = await house.organisation('Beta', 'bo@beta.example');
    await expectStatus(neighbour('GET', `/api/employees/${people.get('north-4@alpha.example')}/invitations`), 404);
    await expectStatus((await house.signIn('north-4@alpha.example'))('GET', `/api/employees/${people.get('north-4@alpha.example')}/invitations`), 403);
  });

  it('leaves who kept hers her link: it is sent again when HR asks for her, once a day, to whoever has answered and to whoever has not, and noted without her', async () => {
    const sent = () => ['north-3', 'north-4'].map((name) => mailsTo(`${name}@alpha.example`, 'Your invitation').length);
    const before = sent();
    for (const name of ['north-3', 'north-4']) expect(code(await expectStatus(resend(`${name}@alpha.example`), 409))).toBe('nothing-to-resend');
    // a day passes
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`UPDATE org.invitation_delivery SET sent_on = sent_on - 1 WHERE cycle_id = $1`, [id]);
    await admin.end();
    for (const name of ['north-3', 'north-4']) {
      const link = linkTo(`${name}@alpha.example`);
      await expectStatus(resend(`${name}@alpha.example`), 200);
      await house.idle();
      expect(linkTo(`${name}@alpha.example`)).toBe(link);
      expect(code(await expectStatus(resend(`${name}@alpha.example`), 409))).toBe('nothing-to-resend');
    }
    expect(sent()).toEqual(before.map((count) => count + 1));
    const noted = (await hr('GET', '/api/audit-lines')).json().lines.filter(({ kind }: { kind: string }) => kind === 'invitation-resent');
    // who asked for it has hardly answered yet, and the log outlives the survey: each request once, and nobody in it but HR
    const line = expect.objectContaining({ subject: id, detail: {}, at: null });
    expect(noted).toEqual([line, line]);
    for (const name of ['north-3', 'north-4']) expect(JSON.stringify(noted)).not.toContain(people.get(`${name}@alpha.example`));
  });

  it('is told apart in a cycle, too, that was open before addresses of the opening were kept', async () => {
    const owner = await house.connectAs(roleUrl(house.settings, 'owner'));
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const kept = async () =>
      (await admin.query(`SELECT address FROM org.entitlement WHERE holder_id = $1`, [people.get('north-7@alpha.example')])).rows[0].address;
    await admin.query(`UPDATE org.entitlement SET address = NULL WHERE holder_id = $1`, [people.get('north-7@alpha.example')]);
    const herself = await house.signIn('north-7@alpha.example');
    expect(code(await expectStatus((await device()).collect(undefined, herself), 403))).toBe('address-changed');
    await owner.query('BEGIN');
    await new AddressesOfOpenCycles1700000001330().up({ query: (text: string) => owner.query(text) } as unknown as QueryRunner);
    await owner.query('COMMIT');
    expect(await kept()).toBe('north-7@alpha.example');
    await expectStatus((await device()).collect(undefined, herself), 200);
    await owner.end();
    await admin.end();
  });

  it('gets a link only when HR asks for her alone; it opens a second ballot, takes nothing from the first, and she is told', async () => {
    expect(code(await expectStatus(hr('POST', `/api/cycles/${id}/resends`, {}), 409))).toBe('nothing-to-resend');
    // whatever keeps the mail from the queue, she is told in the end
    jest.spyOn(house.app.get(Mailer), 'send').mockRejectedValueOnce(new Error('the database is away'));
    await expectStatus(resend('north-1@alpha.example'), 200);
    await house.idle();
    expect((await house.mailTo('north-1@alpha.example', 'A new link to the survey')).text).toContain('mine-1@hr.example');
    const noted = (await hr('GET', '/api/audit-lines')).json().lines.find(({ kind }: { kind: string }) => kind === 'invitation-readdressed');
    expect(noted).toMatchObject({ subject: id, at: null, detail: { employeeId: people.get('north-1@alpha.example') } });
    // her first ballot was collected, and yet the link works: nothing is learnt about the first
    const link = linkTo('mine-1@hr.example');
    expect(link).not.toBe(linkTo('north-1@alpha.example'));
    const second = await device();
    await expectStatus(second.collect(link), 200);
    await expectStatus(second.collect(link), 200);
    await expectStatus(second.cast(answersOf(questions, 3)), 201);
    for (const reissue of [false, true])
      expect(code(await expectStatus((await device()).collect(link, house.stranger, reissue), 409))).toBe('ballot-collected');
    // and of whom nothing was collected the link that was mailed first still opens the first
    const late = await device();
    await expectStatus(late.collect(linkTo('north-2@alpha.example')), 200);
    await expectStatus(late.cast(answersOf(questions, 3)), 201);
  });

  it('counts as a second ballot of her group, of which there are no more than the rules state', async () => {
    expect(code(await expectStatus(resend('north-2@alpha.example'), 409))).toBe('no-more-reissues');
    // the same address again takes nothing more
    await expectStatus(resend('north-1@alpha.example'), 200);
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    await house.idle();
    const board = (await expectStatus(house.stranger('GET', `/api/cycles/${id}/board`), 200)).json();
    expect(board).toMatchObject({ count: 2, reissued: 1 });
  });

  it('gets none when it was changed or taken away before the invitation was out, which ends all the same, and sending all again leaves out whoever must be named', async () => {
    const { organisation } = (await hr('GET', '/api/me')).json();
    server.takesAtMost = server.mails.length;
    const teamId = (await hr('GET', '/api/teams')).json().items[0].id;
    const { id: late } = (await expectStatus(hr('POST', '/api/employees', { name: 'late', email: null, teamId }), 201)).json();
    const { id: next } = await draftCycle(house, hr, { name: 'Winter' });
    await expectStatus(hr('POST', `/api/cycles/${next}/opening`), 201);
    await house.idle();
    await change('north-5@alpha.example', 'mine-5@hr.example');
    const withoutOne = `/api/employees/${people.get('north-6@alpha.example')}`;
    await expectStatus(hr('PATCH', withoutOne, { email: null }), 200);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await house.app.get(SendInvitationsJob).handle({ organisationId: organisation.id, cycleId: next, wave: 'invitation' });
    // whoever had none at the opening could not be told of a link to the one she has now
    await expectStatus(hr('PATCH', `/api/employees/${late}`, { email: 'late@hr.example' }), 200);
    expect(code(await expectStatus(hr('POST', `/api/cycles/${next}/resends`, { employeeIds: [late] }), 409))).toBe('no-address-at-opening');
    const wave = async () => (await hr('GET', `/api/cycles/${next}`)).json().waves[0];
    expect(await wave()).toMatchObject({ state: 'done', sent: 7, waiting: 0, failed: 2 });
    const { failed } = (await hr('GET', `/api/cycles/${next}/delivery`)).json();
    expect(failed.map(({ name, problem }: { name: string; problem: string }) => `${name}: ${problem}`)).toEqual([
      expect.stringMatching(/^north-5: The address was changed after the survey opened/),
      'north-6: This person has no address any more.',
    ]);
    const all = () => hr('POST', `/api/cycles/${next}/resends`, {});
    expect(code(await expectStatus(all(), 409))).toBe('nothing-to-resend');
    await expectStatus(hr('PATCH', withoutOne, { email: 'north-6@alpha.example' }), 200);
    await expectStatus(all(), 200);
    await house.idle();
    expect(await wave()).toMatchObject({ state: 'done', sent: 8, waiting: 0, failed: 1 });
  });

  it('says by no count of who takes part whether the first ballot was collected when that of a new link is', async () => {
    const { organisation } = (await hr('GET', '/api/me')).json();
    const { id: next } = await draftCycle(house, hr, { name: 'Spring' });
    await expectStatus(hr('POST', `/api/cycles/${next}/opening`), 201);
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const rates = async () => {
      await house.app.get(BallotOffice).countParticipation(organisation.id, next);
      return (await admin.query(`SELECT node_id, bound, percent FROM pub.participation WHERE cycle_id = $1 ORDER BY node_id`, [next])).rows;
    };
    const before = await rates();
    expect(before.length).toBeGreaterThan(0);
    await admin.query(`UPDATE org.entitlement SET second_hash = '\\x00' WHERE cycle_id = $1`, [next]);
    expect(await rates()).toEqual(before);
    await admin.end();
  });
});

describe('the one click that stops reminders', () => {
  let house: House;
  let server: MoodyMailServer;
  let hr: Client;
  let id: string;

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen(), PUBLIC_URL: 'https://survey.example' });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    await withTeams(hr, { North: 6 }, 'alpha.example');
    ({ id } = await draftCycle(house, hr));
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
  }, 60_000);
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  const invitation = (n: number) => server.mails.find(({ to, subject }) => to === `north-${n}@alpha.example` && subject.startsWith('Your invitation'))!;
  const address = (n: number): string => /^<https:\/\/survey\.example(\/api\/\S+)>$/.exec(invitation(n).headers['list-unsubscribe']!)![1]!;
  const click = (url: string, type: string, body: string) => house.stranger('POST', url, body, { 'content-type': type });

  it('comes as either kind of form and without a sign-in, does nothing when the address is only looked at, and leaves the right to answer as it is', async () => {
    expect(invitation(1).headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(address(1)).not.toContain(/&t=([\w-]{43})/.exec(invitation(1).text)![1]!);
    const form = 'application/x-www-form-urlencoded';
    const first = await expectStatus(click(address(1), form, 'List-Unsubscribe=One-Click'), 200);
    const parts = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    await expectStatus(click(address(2), 'multipart/form-data; boundary=x', parts), 200);
    const looked = await expectStatus(house.stranger('GET', address(3)), 200);
    expect(looked.body).toContain('<form method="post">');
    // the same words whatever the token is
    const wrong = await expectStatus(click(address(3).replace(/.{4}$/, 'AAAA'), form, 'List-Unsubscribe=One-Click'), 200);
    expect(wrong.body).toBe(first.body);
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201);
    await house.idle();
    const reminded = server.mails.flatMap(({ to, subject }) => (subject.startsWith('Reminder') && to.startsWith('north') ? [to] : []));
    expect(reminded.toSorted()).toEqual([3, 4, 5, 6].map((n) => `north-${n}@alpha.example`));
    const respondent = await Respondent.open(id, house.stranger);
    expect((await respondent.collect(/[?&/]reminder-stops\/([\w-]+)/.exec(address(1))![1]!)).statusCode).toBe(403);
    await expectStatus(respondent.collect(/&t=([\w-]{43})/.exec(invitation(1).text)![1]!), 200);
    expect(server.mails.find(({ subject }) => subject.startsWith('Reminder'))!.headers['list-unsubscribe']).toBeDefined();
  });
});
