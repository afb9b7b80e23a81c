import { Injectable } from '@nestjs/common';
import { endOfDayIn, isTimeZone, type MailHours, type PlainDate, plainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { momentsOf } from '../../platform/mail/sending-moment.rules.js';
import type { ZoneMoments } from './wave-plan.rules.js';

/** What kind of mailing of a cycle it is. */
export type WaveKind = 'invitation' | 'reminder' | 'early-end';

/** By which clocks the mails of a cycle go out. Every method runs inside a unit of work. */
@Injectable()
export class SendingPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * The plan of a wave that begins now or, in each zone, on the day `from`: no zone is in it that it would reach only after the close. Made from everybody in the
   * directory, so it says nothing about who is mailed.
   */
  async of(cycleId: string, kind: WaveKind, from?: PlainDate): Promise<ZoneMoments> {
    const known = await this.work.query<{ zone: string | null }>(
      `SELECT DISTINCT time_zone AS zone FROM org.employee WHERE organisation_id = $1 AND email IS NOT NULL ORDER BY 1`,
    );
    const zones = [await this.usualZone(), ...known.flatMap(({ zone }) => (isTimeZone(zone) ? [zone] : []))];
    const [hours, closes] = [await this.hours(cycleId, kind), await this.closes(cycleId)];
    const moments = momentsOf(zones, { now: this.clock.now(), hours, closes, ...(from ? { from } : {}) });
    return { zones: [...moments.keys()], moments: [...moments.values()] };
  }

  /** Whether the installation is for trying things out: then mail goes at any hour, and nothing is kept apart in time. */
  get atAnyHour(): boolean {
    return this.settings.values.MAIL_AT_ANY_HOUR;
  }

  /** Hours of mail of the cycle. That it ends early is told on quiet days too, because the days of notice run on them. */
  async hours(cycleId: string, kind: WaveKind): Promise<MailHours | 'any'> {
    if (this.atAnyHour) return 'any';
    const usual = await this.organisations.mailing();
    const [own] = await this.work.query<{ hour: number | null }>(`SELECT mail_hour AS hour FROM org.cycle_mail WHERE organisation_id = $1 AND cycle_id = $2`, [
      cycleId,
    ]);
    return { ...usual, mailHour: own?.hour ?? usual.mailHour, ...(kind === 'early-end' ? { quietDays: [] } : {}) };
  }

  /** The zone of people of whom none is known. */
  async usualZone(): Promise<string> {
    const { timeZone } = await this.organisations.mailing();
    // a name that a later version of the machine's list of zones no longer has
    return isTimeZone(timeZone) ? timeZone : 'UTC';
  }

  /** When the last day is over on which people can answer: the one that was announced, where the cycle ends early. */
  async closes(cycleId: string): Promise<Date> {
    const [cycle] = await this.work.query<{ on: string }>(
      `SELECT least(c.closes_on, e.last_day)::text AS "on" FROM org.cycle c
         LEFT JOIN org.early_ending e ON e.organisation_id = c.organisation_id AND e.cycle_id = c.id WHERE c.organisation_id = $1 AND c.id = $2`,
      [cycleId],
    );
    return endOfDayIn(await this.usualZone(), plainDate(cycle!.on));
  }
}
