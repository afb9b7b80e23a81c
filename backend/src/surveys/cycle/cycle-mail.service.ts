import { Injectable } from '@nestjs/common';
import type { CycleMail, CycleMailChange, CycleMailPreview, OwnMail } from '@throughline/contract';
import { LANGUAGES, MAIL_KINDS, type MailKind, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { senderOf } from '../../platform/mail/sender.js';
import { Settings } from '../../platform/settings.js';
import { CycleMailRow } from './cycle-mail.entity.js';
import { changedTexts } from './cycle-mail.rules.js';
import { CycleMailTexts } from './cycle-mail-texts.js';
import { CycleRow } from './cycle.entity.js';
import { invitationMail, type WrittenMail } from './invitation-mail.rules.js';
import { MAIL_WORDS } from './mail-words/mail-words.js';

/** A person who does not exist, for previews. */
const NOBODY = 'Robin Example';

/** What HR may say in the mails of a cycle, how that looks, and a mail to oneself to try it. */
@Injectable()
export class CycleMailService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    @InjectRows(CycleMailRow) private readonly mails: Rows<CycleMailRow>,
    private readonly texts: CycleMailTexts,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  async of(cycleId: string): Promise<CycleMail> {
    await this.cycles.require({ id: cycleId }, 'this cycle');
    const { mailHour, texts } = await this.texts.own(cycleId);
    const { mailHour: usualHour, language: usualLanguage } = await this.organisations.mailing();
    const sender = senderOf(this.settings.values.MAIL_FROM).name;
    const entry = (kind: MailKind, language: OwnMail['language']) => {
      const own = texts[kind]?.[language] ?? {};
      const { subject, message } = MAIL_WORDS[language][kind];
      return { kind, language, sender: own.sender ?? '', subject: own.subject ?? '', message: own.message ?? '', usual: { sender, subject, message } };
    };
    return { mailHour, usualHour, usualLanguage, mails: MAIL_KINDS.flatMap((kind) => LANGUAGES.map((language) => entry(kind, language))) };
  }

  async change(cycleId: string, { mailHour, mails = [] }: CycleMailChange): Promise<CycleMail> {
    const { state } = await this.cycles.require({ id: cycleId }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    if (state !== 'draft' && state !== 'open')
      throw new Refusal('conflict', 'cycle-over', 'The cycle is closed, so no more mail goes out and there is nothing to change about it.');
    const before = await this.texts.own(cycleId);
    const after = { mailHour: mailHour === undefined ? before.mailHour : mailHour, texts: changedTexts(before.texts, mails) };
    if (after.mailHour !== null) await this.organisations.mustMailAt(after.mailHour);
    await this.work.query(
      `INSERT INTO org.cycle_mail (organisation_id, cycle_id, mail_hour, texts) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, cycle_id) DO UPDATE SET mail_hour = excluded.mail_hour, texts = excluded.texts`,
      [cycleId, after.mailHour, after.texts],
    );
    return this.of(cycleId);
  }

  /** The mail as it would be with these words, which need not be saved. */
  async preview(cycleId: string, words: OwnMail): Promise<CycleMailPreview> {
    const { sender, ...mail } = await this.written(cycleId, words, NOBODY);
    const usual = senderOf(this.settings.values.MAIL_FROM);
    return { from: `${sender ?? usual.name} <${usual.address}>`, ...mail };
  }

  /** Mails it to the caller herself, marked as a test. */
  async test(caller: Caller, cycleId: string, words: OwnMail): Promise<void> {
    const [me] = await this.work.query<{ name: string; email: string | null }>(`SELECT name, email FROM org.employee WHERE organisation_id = $1 AND id = $2`, [
      caller.employeeId,
    ]);
    if (!me?.email) throw new Refusal('conflict', 'no-address', 'You have no e-mail address here, so there is nowhere to send a test to.');
    const mail = await this.written(cycleId, words, me.name);
    const to = me.email;
    // the mail has no part in the transaction: a test that was asked for and did not come can be asked for again
    this.work.afterCommit(() => this.mailer.send({ to, ...mail }));
  }

  private async written(cycleId: string, words: OwnMail, name: string): Promise<WrittenMail> {
    const { questionnaireId } = await this.cycles.require({ id: cycleId }, 'this cycle');
    const { kind, language } = words;
    const own = changedTexts({}, [words], () => '#')[kind] ?? {};
    const facts = { ...(await this.texts.facts(cycleId, kind)), own };
    // never a personal link: what is sent to try it out must not be a right to answer
    return invitationMail(facts, { name, language }, `${this.settings.publicUrl}/hr/questionnaires/${questionnaireId}?view=preview&language=${language}`, true);
  }
}
