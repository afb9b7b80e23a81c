import { addDays } from '@throughline/domain';
import { type Client, expectStatus, House } from '../../../platform/testing/house.js';
import { MoodyMailServer } from '../../../platform/testing/moody-mail-server.js';
import { SendInvitationsJob } from '../send-invitations.job.js';

/** An organisation of 33 people, one of whom refuses mail and one of whom is put off first, with a mail server of moods. */
export class MailRound {
  private constructor(
    readonly house: House,
    readonly server: MoodyMailServer,
    readonly hr: Client,
    readonly ours: string,
    private readonly questionnaireId: string,
  ) {}

  static async begin(): Promise<MailRound> {
    const server = new MoodyMailServer();
    const house = await House.open({ SMTP_URL: await server.listen() });
    Object.assign(house, { mails: server.mails });
    const hr = await house.organisation('Alpha', 'ada@alpha.example');
    // hours pass in a moment here, and nobody shall have to sign in again
    const admin = await house.connectAs(house.settings.values.DATABASE_URL);
    await admin.query(`UPDATE platform.session SET seen_at = '2100-01-01', expires_at = '2100-01-01'`);
    await admin.end();
    const ours: string = (await hr('GET', '/api/me')).json().organisation.id;
    const teamId: string = (await hr('GET', '/api/teams')).json().items[0].id;
    for (const name of ['refused', 'later', ...Array.from({ length: 30 }, (_, i) => `person${i}`)]) {
      await expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId }), 201);
    }
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates[1];
    const questionnaireId: string = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
    return new MailRound(house, server, hr, ours, questionnaireId);
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.server.close();
  }

  /** Opens a survey of everyone; its id. */
  readonly open = async (name: string): Promise<string> => {
    const today = this.house.clock.today('UTC');
    const cycle = { name, questionnaireId: this.questionnaireId, opensOn: today, closesOn: addDays(today, 9), audience: 'everyone' };
    const { id } = (await expectStatus(this.hr('POST', '/api/cycles', cycle), 201)).json();
    await expectStatus(this.hr('POST', `/api/cycles/${id}/opening`), 201);
    return id;
  };

  readonly wave = async (id: string) => (await this.hr('GET', `/api/cycles/${id}`)).json().waves[0];

  readonly send = (id: string, wave = 'invitation') => this.house.app.get(SendInvitationsJob).handle({ organisationId: this.ours, cycleId: id, wave });

  readonly later = (hours: number) => this.house.clock.jumpTo(new Date(this.house.clock.now().getTime() + hours * 3_600_000));

  /** To whom mails with this end of the subject came. */
  readonly got = (subject: string) => this.server.mails.filter((mail) => mail.subject.endsWith(subject)).map(({ to }) => to);
}
