import { Clocks } from '../../../clocks.js';
import { type Client, expectStatus } from '../../../platform/testing/house.js';
import { alphaAndBeta } from '../../../platform/testing/neighbours.js';
import { DigestSender } from './digest-sender.js';

const DAY = 86_400_000;
const SUBJECT = { en: 'Thanks of last week at Alpha', de: 'Dank der letzten Woche bei Alpha' };

describe('the mail of the week about kudos', () => {
  const two = alphaAndBeta();
  let organisation: string;
  let ben: Client;
  let dora: string;

  const mailsTo = (name: string) => two.house.mails.filter(({ to, subject }) => to === `${name}@alpha.example` && Object.values(SUBJECT).includes(subject));
  const run = () => two.house.app.get(DigestSender).send({ organisationId: organisation });

  beforeAll(async () => {
    organisation = (await two.hr('GET', '/api/me')).json().organisation.id;
    const root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    const team = async (name: string) => (await expectStatus(two.hr('POST', '/api/teams', { name, parentId: root }), 201)).json().id as string;
    const person = async (name: string, teamId: string, more: object = {}) =>
      (await expectStatus(two.hr('POST', '/api/employees', { name, email: `${name.toLowerCase()}@alpha.example`, teamId, ...more }), 201)).json().id as string;
    const [quay, mill, hill] = [await team('Quay'), await team('Mill'), await team('Hill')];
    await person('Ben', quay);
    dora = await person('Dora', mill, { language: 'de' });
    for (const name of ['Emil', 'Fay']) await person(name, mill);
    await person('Gus', hill);
    await two.house.idle();
    ben = await two.house.signIn('ben@alpha.example');
    // what is told is given today, and tomorrow is the day of the mail
    const tomorrow = new Date(two.house.clock.now().getTime() + DAY);
    const weekday = tomorrow.getUTCDay() || 7;
    await expectStatus(two.hr('PUT', '/api/kudos-settings', { allowance: null, digest: true, digestDay: weekday }), 200);
    const body = { message: 'Thank you for the soup.', valueIds: [], visibility: 'team' };
    await expectStatus(ben('POST', '/api/kudos', { ...body, recipientIds: [dora] }), 201);
    const { id: gone } = (await expectStatus(ben('POST', '/api/kudos', { ...body, message: 'This one is taken back.', recipientIds: [dora] }), 201)).json();
    await expectStatus(ben('DELETE', `/api/kudos/${gone}`), 204);
    two.house.clock.jumpTo(tomorrow);
    ben = await two.house.signIn('ben@alpha.example');
    await expectStatus(ben('POST', '/api/kudos', { ...body, message: 'This belongs to the next week.', recipientIds: [dora] }), 201);
  });

  it('tells who received something, and her team, in her language, and nobody else; once, however many workers send it', async () => {
    await expectStatus((await two.house.signIn('fay@alpha.example'))('PATCH', '/api/own-kudos', { muted: true }), 200);
    await Promise.all([run(), run(), run()]);
    await run();
    expect(mailsTo('dora')).toHaveLength(1);
    expect(mailsTo('dora')[0]!).toMatchObject({
      subject: SUBJECT.de,
      text: expect.stringMatching(/letzte Woche wurde Ihnen gedankt:\s+- Ben: Thank you for the soup\./),
    });
    expect(mailsTo('dora')[0]!.text).not.toMatch(/taken back|next week/);
    expect(mailsTo('emil')).toHaveLength(1);
    expect(mailsTo('emil')[0]!.text).toContain('Ben to Dora: Thank you for the soup.');
    for (const name of ['fay', 'gus', 'ben', 'ada']) expect(mailsTo(name)).toEqual([]);
  });

  it('stops by the link in it after one confirmation, without a sign-in, and by the one click of a mail program', async () => {
    const link = /http\S+(\/api\/kudos-mail-stops\/\S+)/.exec(mailsTo('emil')[0]!.text)![1]!;
    expect((await expectStatus(two.house.stranger('GET', link), 200)).body).toContain('<form method="post">');
    const emil = await two.house.signIn('emil@alpha.example');
    // looking is not stopping
    expect((await emil('GET', '/api/own-kudos')).json().muted).toBe(false);
    const click = { 'content-type': 'multipart/form-data; boundary=x' };
    await expectStatus(two.house.stranger('POST', link, '--x--', click), 200);
    expect((await emil('GET', '/api/own-kudos')).json().muted).toBe(true);
    await expectStatus(two.house.stranger('POST', `${link.slice(0, -2)}xx`), 200);
    expect((await emil('PATCH', '/api/own-kudos', { muted: false })).json().muted).toBe(false);
  });

  it('comes again in a week with what is new, and not at all where HR has switched it off', async () => {
    const now = two.house.clock.now();
    two.house.clock.jumpTo(new Date(now.getTime() + 7 * DAY));
    const signed = await two.house.signIn('ada@alpha.example');
    const settings = (await signed('GET', '/api/kudos-settings')).json();
    await expectStatus(signed('PUT', '/api/kudos-settings', { ...settings, digest: false }), 200);
    await run();
    expect(mailsTo('dora')).toHaveLength(1);
    await expectStatus(signed('PUT', '/api/kudos-settings', settings), 200);
    await two.house.app.get(Clocks, { strict: false }).sendKudosDigests();
    await two.house.mailTo('dora@alpha.example', SUBJECT.de, two.house.mails.indexOf(mailsTo('dora')[0]!) + 1);
    expect(mailsTo('dora')).toHaveLength(2);
    expect(mailsTo('dora')[1]!.text).toContain('This belongs to the next week.');
    expect(mailsTo('dora')[1]!.text).not.toContain('soup');
  });
});
