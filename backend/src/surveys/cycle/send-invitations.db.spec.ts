import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CaughtMail, type Client, expectStatus, House } from '../../platform/testing/house.js';
import { SendInvitationsJob } from './send-invitations.job.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A mail server with moods: refuses one address for good, puts one off once, and can go away in the middle. */
class MoodyServer {
  readonly mails: CaughtMail[] = [];
  takesAtMost = Number.POSITIVE_INFINITY;
  private putOff = false;
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => done(this.mails.length >= this.takesAtMost ? reply(421) : null),
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('refused')) return done(reply(550));
      if (address.startsWith('later') && !this.putOff) {
        this.putOff = true;
        return done(reply(450));
      }
      return done();
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        this.mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', subject: mail.subject ?? '', text: mail.text ?? '' });
        done();
      }, done);
    },
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.smtp.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.smtp.server.address() as { port: number }).port}`;
  }

  putOffAgain(): void {
    this.putOff = false;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.smtp.close(() => resolve()));
  }
}

function reply(responseCode: number): Error {
  return Object.assign(new Error(`Says ${responseCode}`), { responseCode });
}

describe('invitations', () => {
  let house: House;
  let server: MoodyServer;
  let hr: Client;
  let organisationId: string;
  let questionnaireId: string;
  let root: string;

  beforeAll(async () => {
    server = new MoodyServer();
    house = await House.open({ SMTP_URL: await server.listen() });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    root = (await hr('GET', '/api/teams')).json().items[0].id;
    for (const name of ['refused', 'later', ...Array.from({ length: 30 }, (_, i) => `person${i}`)]) {
      await expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId: root }), 201);
    }
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates[1];
    questionnaireId = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
  });
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  const open = async (name: string): Promise<string> => {
    const { id } = (
      await expectStatus(hr('POST', '/api/cycles', { name, questionnaireId, opensOn: day(0), closesOn: day(9), audience: 'everyone' }), 201)
    ).json();
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    return id;
  };
  const wave = async (id: string) => (await hr('GET', `/api/cycles/${id}`)).json().waves[0];
  const send = (id: string, tries: number) => house.app.get(SendInvitationsJob).handle({ organisationId, cycleId: id, wave: 'invitation', tries });
  const got = (subject: string) => server.mails.filter((mail) => mail.subject.endsWith(subject)).map(({ to }) => to);

  it('say how many addresses failed, try again what was put off, and name nobody', async () => {
    const id = await open('First');
    await house.idle();
    expect(await wave(id)).toEqual({ kind: 'invitation', on: day(0), state: 'sending', sent: 31, waiting: 1, failed: 1 });
    await send(id, 1);
    expect(await wave(id)).toEqual({ kind: 'invitation', on: day(0), state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect(new Set(got('First')).size).toBe(32);
    expect(JSON.stringify((await hr('GET', `/api/cycles/${id}`)).json())).not.toContain('refused@');
  });

  it('go on where they stopped when the mail server went away in the middle, and reach everybody once', async () => {
    server.takesAtMost = server.mails.length + 12;
    const id = await open('Second');
    await house.idle();
    const stopped = await wave(id);
    expect(stopped.state).toBe('sending');
    expect(stopped.sent).toBeGreaterThanOrEqual(12);
    expect(stopped.waiting).toBeGreaterThan(0);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await send(id, 0);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 32, waiting: 0, failed: 1 });
    expect([got('Second').length, new Set(got('Second')).size]).toEqual([32, 32]);
  });

  it('keep the list of whom a reminder goes to where the application cannot read it, one row less with each message, and try again what was put off', async () => {
    const id = await open('Reminded');
    await house.idle();
    await send(id, 1);
    expect(await wave(id)).toMatchObject({ state: 'done' });
    const before = server.mails.length;
    server.takesAtMost = before + 12;
    server.putOffAgain();
    await expectStatus(hr('POST', `/api/cycles/${id}/reminders`), 201);
    await house.idle();
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    const listed = async () => (await admin.query(`SELECT employee_id FROM org.reminder_delivery WHERE cycle_id = $1`, [id])).rowCount!;
    const stopped = await listed();
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThanOrEqual(33 - 12);
    const work = house.app.get(UnitOfWork);
    expect(
      await work.run(organisationId, () => work.query(`SELECT 1 FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2`, [id])),
    ).toEqual([]);
    await expect(work.run(organisationId, () => work.query(`SELECT 1 FROM org.reminder_delivery WHERE organisation_id = $1`))).rejects.toThrow();
    server.takesAtMost = Number.POSITIVE_INFINITY;
    const resend = (tries: number) => house.app.get(SendInvitationsJob).handle({ organisationId, cycleId: id, wave: `reminder-${day(0)}`, tries });
    await resend(0);
    expect(await listed()).toBe(1);
    await resend(1);
    expect(await listed()).toBe(0);
    await admin.end();
    const reminded = server.mails.slice(before).map(({ to }) => to);
    expect([reminded.length, new Set(reminded).size]).toEqual([32, 32]);
    expect((await hr('GET', `/api/cycles/${id}`)).json().waves[1]).toEqual({
      kind: 'reminder',
      on: day(0),
      state: 'done',
      sent: null,
      waiting: null,
      failed: null,
    });
  });

  it('stop with the cycle, and leave no list of whom they went to', async () => {
    server.takesAtMost = server.mails.length;
    const id = await open('Third');
    await house.idle();
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    server.takesAtMost = Number.POSITIVE_INFINITY;
    await send(id, 0);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 0, waiting: 0 });
    expect(got('Third')).toEqual([]);
    const work = house.app.get(UnitOfWork);
    expect(await work.run(organisationId, () => work.query(`SELECT employee_id FROM org.invitation_delivery WHERE organisation_id = $1`))).toEqual([]);
  });
});
