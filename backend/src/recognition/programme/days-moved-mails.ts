import { Injectable } from '@nestjs/common';
import type { Language } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Mail } from '../../platform/mail/mail.js';
import { NominationReader } from '../nomination/nomination.reader.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { ProgrammeMails } from './programme-mails.js';
import { closesAt, opensAt } from './programme.rules.js';

/** Somebody who is to be told of one programme. `id`: that of the mail, the same in every try. */
export interface DaysMovedKey {
  readonly programmeId: string;
  readonly employeeId: string;
  readonly id: string;
}

const KEY = `organisation_id = $1 AND programme_id = $2 AND employee_id = $3 AND id = $4`;

/** Tells everybody who has a draft for a programme that its days have moved. Who is to be told is noted with the change itself; a job sends the mails. Runs inside a unit of work. */
@Injectable()
export class DaysMovedMails {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    private readonly nominations: NominationReader,
    private readonly mails: ProgrammeMails,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
  ) {}

  /** Notes whom to tell. Who has not been told yet of a change before is told once, of how it is then. */
  async order(programmeId: string): Promise<void> {
    const authors = await this.nominations.draftAuthors(programmeId);
    if (authors.length === 0) return;
    await this.work.query(
      `INSERT INTO org.award_days_mail (organisation_id, programme_id, employee_id, id)
       SELECT $1, $2, g.employee_id, g.id FROM unnest($3::uuid[], $4::uuid[]) AS g (employee_id, id) ON CONFLICT DO NOTHING`,
      [programmeId, authors, authors.map(() => newId())],
    );
    await this.jobs.send('send-days-moved-mails', { organisationId: this.work.organisationId, programmeId });
  }

  /** All who are still to be told. */
  waiting(programmeId: string): Promise<DaysMovedKey[]> {
    return this.work.query<DaysMovedKey>(
      `SELECT programme_id AS "programmeId", employee_id AS "employeeId", id FROM org.award_days_mail WHERE organisation_id = $1 AND programme_id = $2 ORDER BY employee_id`,
      [programmeId],
    );
  }

  /** The mail, of the days as they are now; undefined for somebody who has left or has no address. */
  async mail({ programmeId, employeeId, id }: DaysMovedKey): Promise<Mail | undefined> {
    const programme = await this.programmes.require({ id: programmeId }, 'this award programme');
    const { timeZone, name } = programme;
    const text = (language: Language, moment: Date, time: object) =>
      new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'full', ...time, timeZone }).format(moment);
    // the last minute in which one can still hand in
    const last = new Date(closesAt(programme).getTime() - 60_000);
    const [mail] = await this.mails.written('days-moved', [employeeId], '/nominate', (language) => ({
      programme: name,
      from: text(language, opensAt(programme), {}),
      until: text(language, last, { timeStyle: 'short' }),
    }));
    return mail && { ...mail, key: id.replaceAll('-', '') };
  }

  /** Forgets her just before the end of her message goes out, or when there is no mail for her: true for one worker alone. */
  async handOver({ programmeId, employeeId, id }: DaysMovedKey): Promise<boolean> {
    return (await this.work.query(`DELETE FROM org.award_days_mail WHERE ${KEY} RETURNING id`, [programmeId, employeeId, id])).length > 0;
  }

  /** She is to be told after all; of a later change she may be anyway. */
  async takeBack({ programmeId, employeeId, id }: DaysMovedKey): Promise<void> {
    await this.work.query(
      `INSERT INTO org.award_days_mail (organisation_id, programme_id, employee_id, id) SELECT $1, $2, $3, $4
       WHERE EXISTS (SELECT 1 FROM org.employee e WHERE e.organisation_id = $1 AND e.id = $3) ON CONFLICT DO NOTHING`,
      [programmeId, employeeId, id],
    );
  }
}
