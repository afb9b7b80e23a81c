import { Inject, Injectable } from '@nestjs/common';
import { isQuietHour, type MailHours, NOMINATION } from '@throughline/domain';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { Settings } from '../../platform/settings.js';
import { accepts, closesAt } from '../programme/programme.rules.js';
import { AwardYears } from './award-years.reader.js';
import { Candidates } from './candidates.js';
import { NominationDrafts } from './nomination-drafts.js';
import { NominationMails } from './nomination-mails.js';

/** Whom one unit of work writes to. */
const AT_ONCE = 200;
const DAY_MS = 86_400_000;

interface Due {
  id: string;
  zone: string | null;
}

/**
 * Every hour, in every organisation: reminds authors of drafts before the close, tells nominees after it, each once and when it is day where she is; takes out candidates who left while they
 * are judged; deletes drafts whose time is over. Each step marks and orders the mails in one commit, so that run twice it does nothing more.
 */
@Injectable()
@DurableJob('tend-nominations', { retryLimit: 2 })
export class TendNominationsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationReader,
    private readonly years: AwardYears,
    private readonly candidates: Candidates,
    private readonly drafts: NominationDrafts,
    private readonly mails: NominationMails,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.tend(organisationId);
      } catch (error) {
        // whatever the database says no to in one organisation; the job fails for it after the others had their turn
        this.log.warn({ error: describedError(error) }, 'nominations could not be tended');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private async tend(organisationId: string): Promise<void> {
    const closed = await this.work.run(organisationId, async () => {
      await this.drafts.forgetOld();
      return this.work.query<{ id: string }>(
        `SELECT p.id FROM org.award_programme p WHERE p.organisation_id = $1 AND p.state = 'closed' AND p.revealed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM org.award_outcome u WHERE u.organisation_id = p.organisation_id AND u.programme_id = p.id)`,
      );
    });
    for (const { id } of closed) {
      await this.work.run(organisationId, () => this.candidates.left(id));
      while (await this.work.run(organisationId, () => this.tellNominees(id)));
    }
    while (await this.work.run(organisationId, () => this.remind()));
  }

  /** True when there may be more. */
  private async tellNominees(programmeId: string): Promise<boolean> {
    const hours = await this.organisations.mailing();
    const waiting = await this.work.query<Due>(
      `SELECT DISTINCT m.employee_id AS id, e.time_zone AS zone FROM org.award_candidate_member m
         JOIN org.award_candidate c ON c.organisation_id = m.organisation_id AND c.id = m.candidate_id
         JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
       WHERE m.organisation_id = $1 AND c.programme_id = $2 AND c.state = 'standing' AND m.told_on IS NULL`,
      [programmeId],
    );
    const due = waiting.filter(({ zone }) => this.isDay(hours, zone)).slice(0, AT_ONCE);
    if (due.length === 0) return false;
    const told = await this.work.query<{ id: string }>(
      `UPDATE org.award_candidate_member m SET told_on = $4 FROM org.award_candidate c
       WHERE m.organisation_id = $1 AND c.organisation_id = $1 AND c.id = m.candidate_id AND c.programme_id = $2 AND m.employee_id = ANY($3::uuid[]) AND m.told_on IS NULL
       RETURNING m.employee_id AS id`,
      [programmeId, due.map(({ id }) => id), await this.organisations.today()],
    );
    await this.mails.toNominees(
      told.map(({ id }) => id),
      programmeId,
    );
    return due.length === AT_ONCE;
  }

  /** True when there may be more. */
  private async remind(): Promise<boolean> {
    const now = this.clock.now();
    const hours = await this.organisations.mailing();
    for (const year of await this.years.open()) {
      const { id } = year;
      const closing = closesAt(year);
      if (!accepts(year, now) || closing.getTime() - now.getTime() > NOMINATION.remindDays * DAY_MS) continue;
      const waiting = await this.work.query<Due>(
        `SELECT DISTINCT d.author_id AS id, e.time_zone AS zone FROM org.nomination_draft d JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.author_id
         WHERE d.organisation_id = $1 AND d.programme_id = $2 AND d.reminded_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM org.nomination_draft o WHERE o.organisation_id = d.organisation_id AND o.programme_id = d.programme_id AND o.author_id = d.author_id AND o.reminded_on IS NOT NULL)`,
        [id],
      );
      const due = waiting.filter(({ zone }) => this.isDay(hours, zone, hours.mailHour)).slice(0, AT_ONCE);
      if (due.length === 0) continue;
      const reminded = await this.work.query<{ id: string }>(
        `UPDATE org.nomination_draft SET reminded_on = $4 WHERE organisation_id = $1 AND programme_id = $2 AND author_id = ANY($3::uuid[]) AND reminded_on IS NULL RETURNING author_id AS id`,
        [id, due.map((one) => one.id), await this.organisations.today()],
      );
      await this.mails.toAuthors(
        reminded.map((one) => one.id),
        id,
      );
      return true;
    }
    return false;
  }

  /** Whether it is an hour for mail where somebody is, and not before `from`. */
  private isDay(hours: MailHours & { timeZone: string }, zone: string | null, from = 0): boolean {
    if (this.settings.values.MAIL_AT_ANY_HOUR) return true;
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone ?? hours.timeZone, hour: '2-digit', hourCycle: 'h23', weekday: 'short' }).formatToParts(
      this.clock.now(),
    );
    const hour = Number(parts.find(({ type }) => type === 'hour')!.value);
    const day = 1 + ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.find(({ type }) => type === 'weekday')!.value);
    return hour >= from && !isQuietHour(hours, hour) && !hours.quietDays.includes(day);
  }
}
