import { Injectable } from '@nestjs/common';
import { isTimeZone, type Language, languageOfTag, type PlainDate } from '@throughline/domain';
import { type MailingFacts, OrganisationReader } from '../../../identity/organisation/organisation.reader.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MAIL_CONNECTIONS, MailTransport } from '../../../platform/mail/mail-transport.js';
import { Settings } from '../../../platform/settings.js';
import { afterError, type LetterError } from '../../reveal/award-letter.rules.js';
import { KudosSettingsService } from '../kudos-settings.service.js';
import { type DigestKudos, digestMail } from './digest-mail.rules.js';
import { dueDigest, firstIdAt, weekBefore } from './digest.rules.js';
import { STOP_PURPOSE, type StopHolder, stopToken } from './stop-token.js';

interface Reader {
  employeeId: string;
  name: string;
  email: string;
  language: string | null;
  teamId: string;
}

interface Received extends DigestKudos {
  toMe: boolean;
}

const BATCH = 200;

/** Who gets the digest of the day `$2` in the zones `$3` and had none of it yet, when she or her team received something between the ids `$4` and `$5`. Read on from the person `$6`. */
const READERS = `
  SELECT e.id AS "employeeId", e.name, e.email, e.language, m.team_id AS "teamId" FROM org.employee e
  JOIN org.team_membership m ON m.organisation_id = e.organisation_id AND m.employee_id = e.id AND m.from_on <= $2::date AND (m.until_on IS NULL OR m.until_on > $2::date)
  WHERE e.organisation_id = $1 AND e.id > $6 AND e.email IS NOT NULL AND coalesce(e.time_zone, $7) = ANY($3::text[])
    AND (e.left_on IS NULL OR e.left_on > $2::date) AND (e.joined_on IS NULL OR e.joined_on <= $2::date)
    AND NOT EXISTS (SELECT 1 FROM org.kudos_mute q WHERE q.organisation_id = $1 AND q.employee_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM org.kudos_digest d WHERE d.organisation_id = $1 AND d.employee_id = e.id AND d.week = $2::date)
    AND (EXISTS (SELECT 1 FROM org.kudos_recipient r WHERE r.organisation_id = $1 AND r.employee_id = e.id AND r.kudos_id >= $4 AND r.kudos_id < $5)
      OR EXISTS (SELECT 1 FROM org.kudos_audience a JOIN org.kudos_recipient r ON r.organisation_id = $1 AND r.kudos_id = a.kudos_id AND r.team_id = a.team_id
        WHERE a.organisation_id = $1 AND a.team_id = m.team_id AND a.kudos_id >= $4 AND a.kudos_id < $5))
  ORDER BY e.id LIMIT ${BATCH}`;

/** What somebody (`$2`) in a team (`$3`) and that team received between two ids. She sees all of it: it is hers, or of her team. */
const RECEIVED = `
  SELECT g.name AS giver, k.message, bool_or(r.employee_id = $2) AS "toMe", count(*)::int AS "recipientCount",
    (array_agg(e.name ORDER BY e.name) FILTER (WHERE r.team_id = $3 OR r.employee_id = $2))[1:3] AS recipients
  FROM (SELECT kudos_id FROM org.kudos_recipient WHERE organisation_id = $1 AND employee_id = $2 AND kudos_id >= $4 AND kudos_id < $5
    UNION SELECT a.kudos_id FROM org.kudos_audience a WHERE a.organisation_id = $1 AND a.team_id = $3 AND a.kudos_id >= $4 AND a.kudos_id < $5
      AND EXISTS (SELECT 1 FROM org.kudos_recipient o WHERE o.organisation_id = $1 AND o.kudos_id = a.kudos_id AND o.team_id = $3)) one
  JOIN org.kudos k ON k.organisation_id = $1 AND k.id = one.kudos_id AND k.state = 'given'
  JOIN org.employee g ON g.organisation_id = $1 AND g.id = k.giver_id
  JOIN org.kudos_recipient r ON r.organisation_id = $1 AND r.kudos_id = k.id
  JOIN org.employee e ON e.organisation_id = $1 AND e.id = r.employee_id
  WHERE k.organisation_id = $1 GROUP BY k.id, g.name, k.message ORDER BY k.id DESC`;

/** The mail of the week about kudos: by each person's clock, in her language, and to nobody twice. Opens its own units of work, since nothing is held while a mail server is waited for. */
@Injectable()
export class DigestSender {
  constructor(
    private readonly settings: KudosSettingsService,
    private readonly organisations: OrganisationReader,
    private readonly transport: MailTransport,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Settings,
  ) {}

  /** Sends what is due in the organisation. Run twice, also at the same time, it sends nothing twice; what could not be sent is tried again in the next run. */
  async send({ organisationId }: Pick<StopHolder, 'organisationId'>): Promise<void> {
    const reading = <T>(read: () => Promise<T>): Promise<T> => this.work.run(organisationId, read, { readOnly: true });
    const { digest, digestDay } = await reading(() => this.settings.get());
    if (!digest) return;
    const mailing = await reading(() => this.organisations.mailing());
    for (const [day, zones] of await reading(() => this.due(mailing, digestDay))) {
      for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
        const readers = await reading(() => this.readers(day, zones, mailing.timeZone, after));
        for (let from = 0; from < readers.length; from += MAIL_CONNECTIONS)
          await Promise.all(readers.slice(from, from + MAIL_CONNECTIONS).map((reader) => this.sendTo({ organisationId, ...reader }, day, mailing)));
        if (readers.length < BATCH) break;
        after = readers.at(-1)!.employeeId;
      }
    }
    // a digest of long ago is not sent again anyway
    await this.work.run(organisationId, () =>
      this.work.query(`DELETE FROM org.kudos_digest WHERE organisation_id = $1 AND week < $2::date - 35`, [this.clock.today()]),
    );
  }

  /** The zones in which a digest is due now, by its day. */
  private async due(mailing: MailingFacts, digestDay: number): Promise<Map<PlainDate, string[]>> {
    const rows = await this.work.query<{ zone: string }>(
      `SELECT DISTINCT coalesce(time_zone, $2) AS zone FROM org.employee WHERE organisation_id = $1 AND email IS NOT NULL ORDER BY 1`,
      [mailing.timeZone],
    );
    const hours = this.configuration.values.MAIL_AT_ANY_HOUR ? 'any' : mailing;
    const due = new Map<PlainDate, string[]>();
    for (const { zone } of rows) {
      // a name that a later version of the machine's list of zones no longer has
      const known = isTimeZone(zone) ? zone : 'UTC';
      const day = dueDigest(this.clock.now(), this.clock.today(known), known, digestDay, hours);
      if (day) due.set(day, [...(due.get(day) ?? []), zone]);
    }
    return due;
  }

  private readers(day: PlainDate, zones: readonly string[], usual: string, after: string): Promise<Reader[]> {
    return this.work.query<Reader>(READERS, [day, zones, ...idsOf(day, usual), after, usual]);
  }

  private async sendTo(reader: Reader & StopHolder, day: PlainDate, { name: organisation, language: usual, timeZone }: MailingFacts): Promise<void> {
    const { organisationId, employeeId, teamId, name, email } = reader;
    const received = await this.work.run(organisationId, () => this.work.query<Received>(RECEIVED, [employeeId, teamId, ...idsOf(day, timeZone)]), {
      readOnly: true,
    });
    if (received.length === 0) return;
    const language: Language = languageOfTag(reader.language) ?? usual;
    const stopUrl = `${this.configuration.publicUrl}/api/kudos-mail-stops/${stopToken({ organisationId, employeeId }, this.configuration.derivedKey(STOP_PURPOSE))}`;
    const [you, team] = [received.filter(({ toMe }) => toMe), received.filter(({ toMe }) => !toMe)];
    const mail = digestMail({ name, organisation, you, team, pageUrl: `${this.configuration.publicUrl}/kudos`, stopUrl }, language);
    const headers = { 'list-unsubscribe': `<${stopUrl}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' };
    let noted = false;
    const beforeEnd = async (): Promise<void> => {
      await this.handOver(reader, day);
      noted = true;
    };
    try {
      await this.transport.deliver({ to: email, ...mail, headers, beforeEnd });
    } catch (error) {
      // whatever the server or the line has to say. Where the message cannot have arrived, the next run tries again, also when the line broke while its end was noted; where nobody can know, a digest is dropped rather than sent twice
      if (noted && afterError(error as LetterError) === 'waiting') await this.takeBack(reader, day);
    }
  }

  /** Notes that the message goes out, before its end does; refuses when another worker has noted it. */
  private async handOver({ organisationId, employeeId }: StopHolder, day: PlainDate): Promise<void> {
    const noted = await this.work.run(organisationId, () =>
      this.work.query(`INSERT INTO org.kudos_digest (organisation_id, employee_id, week) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING week`, [
        employeeId,
        day,
      ]),
    );
    if (noted.length === 0) throw new Error('Another worker has sent this digest.');
  }

  private async takeBack({ organisationId, employeeId }: StopHolder, day: PlainDate): Promise<void> {
    await this.work.run(organisationId, () =>
      this.work.query(`DELETE FROM org.kudos_digest WHERE organisation_id = $1 AND employee_id = $2 AND week = $3`, [employeeId, day]),
    );
  }
}

function idsOf(day: PlainDate, timeZone: string): [string, string] {
  const { from, until } = weekBefore(day, isTimeZone(timeZone) ? timeZone : 'UTC');
  return [firstIdAt(from), firstIdAt(until)];
}
