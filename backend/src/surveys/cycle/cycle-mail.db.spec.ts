import type { CycleMail, OwnMail } from '@throughline/contract';
import { LANGUAGES } from '@throughline/domain';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { MoodyMailServer } from '../../platform/testing/moody-mail-server.js';
import { MAIL_WORDS } from './mail-words/mail-words.js';
import { SendInvitationsJob } from './send-invitations.job.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('the mail of a cycle', () => {
  let house: House;
  let server: MoodyMailServer;
  let hr: Client;
  let neighbour: Client;
  let employee: Client;
  let root: string;
  let questionnaireId: string;
  let organisationId: string;
  const ids: Record<string, string> = {};

  const draft = async (name: string, more: object = {}): Promise<string> =>
    (await expectStatus(hr('POST', '/api/cycles', { name, questionnaireId, opensOn: day(0), closesOn: day(9), audience: 'everyone', ...more }), 201)).json().id;
  const words = (more: Partial<OwnMail>): OwnMail => ({ kind: 'invitation', language: 'en', sender: '', subject: '', message: '', ...more });
  const wave = async (id: string) => (await hr('GET', `/api/cycles/${id}`)).json().waves[0];
  const delivery = async (id: string) => (await expectStatus(hr('GET', `/api/cycles/${id}/delivery`), 200)).json();

  beforeAll(async () => {
    server = new MoodyMailServer();
    house = await House.open({ SMTP_URL: await server.listen(), MAIL_FROM: 'Surveys <surveys@throughline.example>', PUBLIC_URL: 'https://survey.example' });
    Object.assign(house, { mails: server.mails });
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    root = (await hr('GET', '/api/teams')).json().items[0].id;
    const people = [...LANGUAGES.map((language) => [`speaks-${language}`, language]), ['speaks-nothing', null], ['refused', 'de'], ['refused-too', 'fr']];
    for (const [name, language] of people)
      ids[name!] = (await expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId: root, language }), 201)).json().id;
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates[1];
    questionnaireId = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
    employee = await house.signIn('speaks-en@alpha.example');
  });
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  it('is in the usual words of every language until HR writes her own, and goes back to them', async () => {
    const id = await draft('Words');
    const before = (await expectStatus(hr('GET', `/api/cycles/${id}/mail`), 200)).json() as CycleMail;
    expect(before).toMatchObject({ mailHour: null, usualHour: 9, usualLanguage: 'en' });
    expect(before.mails.map(({ kind, language }) => `${kind} ${language}`)).toEqual(
      ['invitation', 'reminder'].flatMap((kind) => LANGUAGES.map((language) => `${kind} ${language}`)),
    );
    expect(before.mails[1]).toMatchObject({ subject: '', usual: { sender: 'Surveys', subject: MAIL_WORDS.de.invitation.subject } });
    const own = words({ language: 'de', subject: ' Wie geht es, {name}? ', sender: 'Personal von {organisation}' });
    const changed = (await expectStatus(hr('PATCH', `/api/cycles/${id}/mail`, { mailHour: 10, mails: [own] }), 200)).json() as CycleMail;
    expect(changed.mails[1]).toMatchObject({ subject: 'Wie geht es, {name}?', sender: 'Personal von {organisation}', message: '' });
    expect(changed.mailHour).toBe(10);
    const back = (await expectStatus(hr('PATCH', `/api/cycles/${id}/mail`, { mailHour: null, mails: [words({ language: 'de' })] }), 200)).json();
    expect(back).toEqual(before);
  });

  it('takes neither places that cannot be filled in nor quiet hours, and says which', async () => {
    const id = await draft('Wrong words');
    const refused = await hr('PATCH', `/api/cycles/${id}/mail`, { mails: [words({}), words({ language: 'fr', message: 'Le {secret} de {name}' })] });
    expect([refused.statusCode, refused.json().errors]).toEqual([
      400,
      [{ pointer: '#/mails/1/message', detail: '{secret} cannot be filled in. There are {name}, {cycle}, {closes}, {organisation}.' }],
    ]);
    expect((await hr('PATCH', `/api/cycles/${id}/mail`, { mailHour: 23 })).json().code).toBe('quiet-mail-hour');
    for (const body of [{ mailHour: 24 }, { mails: [words({ language: 'xx' as 'en' })] }, { mails: [{ kind: 'invitation' }] }, { texts: {} }])
      await expectStatus(hr('PATCH', `/api/cycles/${id}/mail`, body), 400);
  });

  it('can be looked at with words that are not saved, and sent to oneself as a test that nobody can answer with', async () => {
    const id = await draft('Tried');
    const own = words({ language: 'ar', subject: 'مرحبا {name}', message: '<img src=x onerror=alert(1)> {cycle}' });
    const preview = (await expectStatus(hr('POST', `/api/cycles/${id}/mail-previews`, own), 200)).json();
    expect(preview).toMatchObject({ from: 'Surveys <surveys@throughline.example>', subject: `[${MAIL_WORDS.ar.test.mark}] مرحبا Robin Example` });
    expect(preview.html).toContain('dir="rtl"');
    expect(preview.html).toContain('&lt;img src=x');
    const before = server.mails.length;
    for (const language of LANGUAGES) await expectStatus(hr('POST', `/api/cycles/${id}/test-mails`, words({ language, sender: 'HR {cycle}' })), 202);
    await house.idle();
    const tests = server.mails.slice(before);
    expect(tests.map(({ to, from }) => `${to} ${from}`)).toEqual(Array(5).fill('ada@alpha.example HR Tried <surveys@throughline.example>'));
    for (const { subject, text, html } of tests) {
      expect(subject).toMatch(/^\[\S+\] /);
      expect(text + html).toContain(`https://survey.example/hr/questionnaires/${questionnaireId}`);
      expect(text + html).not.toContain('/i#');
    }
    expect((await hr('GET', `/api/cycles/${id}`)).json()).toMatchObject({ state: 'draft', waves: [] });
  });

  it('reaches each person in her language, from the sender that HR named, with a personal link in both of its forms', async () => {
    const id = await draft('Opened');
    await expectStatus(hr('PATCH', `/api/cycles/${id}/mail`, { mails: [words({ language: 'fr', subject: 'Bonjour {name}', sender: 'Les RH' })] }), 200);
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
    const mailOf = (name: string) => server.mails.findLast(({ to }) => to === `${name}@alpha.example`)!;
    for (const language of LANGUAGES) expect([language, mailOf(`speaks-${language}`).language]).toEqual([language, language]);
    expect(mailOf('speaks-nothing').language).toBe('en');
    expect(mailOf('speaks-de').subject).toBe('Ihre Einladung: Opened');
    expect(mailOf('speaks-fr')).toMatchObject({ subject: 'Bonjour speaks-fr', from: 'Les RH <surveys@throughline.example>' });
    const link = /https:\/\/survey\.example\/i#\S+/.exec(mailOf('speaks-ar').text)![0];
    expect(mailOf('speaks-ar').html).toContain(link.replaceAll('&', '&amp;'));
    expect(mailOf('speaks-ar').messageId).toMatch(/^<[0-9a-f]{40}@throughline\.example>$/);
    const links = server.mails.map(({ text }) => /\/i#c=[^&]+&t=([\w-]+)/.exec(text)?.[1]).filter(Boolean);
    expect(new Set(links).size).toBe(links.length);
    for (const { html } of server.mails) expect(html).not.toMatch(/<img|<script|url\(|\?utm|http:/);
  });

  it('says whom no invitation reached, until the address is right and it is sent again to one or to all', async () => {
    const id = await draft('Undelivered');
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
    const problem = 'The mail server refused the address (550).';
    const refused = { employeeId: ids['refused'], name: 'refused', email: 'refused@alpha.example', problem };
    expect(await delivery(id)).toEqual({
      zones: [],
      failedCount: 2,
      failed: [refused, { ...refused, employeeId: ids['refused-too'], name: 'refused-too', email: 'refused-too@alpha.example' }],
    });
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 7, failed: 2 });
    await expectStatus(hr('PATCH', `/api/employees/${ids['refused']}`, { email: 'right@alpha.example' }), 200);
    await expectStatus(hr('POST', `/api/cycles/${id}/resends`, { employeeIds: [ids['refused']] }), 200);
    await house.idle();
    expect(server.mails.find(({ to }) => to === 'right@alpha.example')?.text).toContain(`/i#c=${id}`);
    expect((await delivery(id)).failed.map(({ name }: { name: string }) => name)).toEqual(['refused-too']);
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 8, waiting: 0, failed: 1 });
    await expectStatus(hr('POST', `/api/cycles/${id}/resends`, {}), 200);
    await house.idle();
    expect(await wave(id)).toMatchObject({ state: 'done', sent: 8, failed: 1 });
    expect(server.mails.filter(({ subject }) => subject.endsWith('Undelivered')).map(({ to }) => to)).toHaveLength(8);
    expect((await hr('POST', `/api/cycles/${id}/resends`, { employeeIds: [ids['speaks-en']] })).json().code).toBe('nothing-to-resend');
  });

  it('forgets whom it did not reach when the cycle closes, and keeps how many', async () => {
    const id = await draft('Forgotten');
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
    const { failed } = await wave(id);
    expect(failed).toBeGreaterThan(0);
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    expect(await delivery(id)).toEqual({ zones: [], failedCount: 0, failed: [] });
    expect(await wave(id)).toMatchObject({ state: 'done', failed });
    expect((await hr('POST', `/api/cycles/${id}/resends`, {})).json().code).toBe('cycle-not-open');
    expect((await hr('PATCH', `/api/cycles/${id}/mail`, { mailHour: 11 })).json().code).toBe('cycle-over');
    await house.app.get(SendInvitationsJob).handle({ organisationId, cycleId: id, wave: 'invitation' });
  });

  it('is nobody else’s business: not of another organisation, not of employees, not of strangers', async () => {
    const id = await draft('Private');
    const requests = [
      ['GET', 'mail', undefined],
      ['PATCH', 'mail', { mailHour: 11 }],
      ['POST', 'mail-previews', words({})],
      ['POST', 'test-mails', words({})],
      ['GET', 'delivery', undefined],
      ['POST', 'resends', {}],
    ] as const;
    for (const [method, what, body] of requests) {
      await expectStatus(neighbour(method, `/api/cycles/${id}/${what}`, body), 404);
      await expectStatus(employee(method, `/api/cycles/${id}/${what}`, body), 403);
      await expectStatus(house.stranger(method, `/api/cycles/${id}/${what}`, body), 401);
    }
  });
});
