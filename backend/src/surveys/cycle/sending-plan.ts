import { Injectable } from '@nestjs/common';
import { endOfDayIn, isTimeZone, type MailHours, type PlainDate, plainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { momentsOf, sendingMoment } from './sending-moment.rules.js';

/** When the mail of a wave goes out: `slotOf` says which of the moments (counted from 1) is that of a zone, 0 that the survey closes before. */
export interface PlannedWave {
  moments: Date[];
  slotOf: Map<string, number>;
  /** The zone of people of whom none is known. */
  usualZone: string;
}

/** By which clocks the mails of a cycle go out. Every method runs inside a unit of work. */
@Injectable()
export class SendingPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The plan of a wave that begins now or, in each zone, on the day `from`. Made from everybody in the directory, so it says nothing about who is mailed. */
  async of(cycleId: string, from?: PlainDate): Promise<PlannedWave> {
    const { timeZone: usualZone } = await this.organisations.mailing();
    const known = await this.work.query<{ zone: string | null }>(
      `SELECT DISTINCT time_zone AS zone FROM org.employee WHERE organisation_id = $1 AND email IS NOT NULL`,
    );
    const closes = endOfDayIn(usualZone, await this.closesOn(cycleId));
    const zones = known.flatMap(({ zone }) => (zone !== null && isTimeZone(zone) ? [zone] : []));
    const byZone = momentsOf([usualZone, ...zones], { now: this.clock.now(), hours: await this.hours(cycleId), closes, ...(from ? { from } : {}) });
    const times = [...new Set([...byZone.values()].map((moment) => moment.getTime()))].toSorted((a, b) => a - b);
    const slot = (zone: string): number => times.indexOf(byZone.get(zone)?.getTime() ?? NaN) + 1;
    const slotOf = new Map([usualZone, ...zones].map((zone) => [zone, slot(zone)]));
    return { moments: times.map((time) => new Date(time)), slotOf, usualZone };
  }

  /** Hours of mail of the cycle; `any` where the installation is for trying things out. */
  async hours(cycleId: string): Promise<MailHours | 'any'> {
    if (this.settings.values.MAIL_AT_ANY_HOUR) return 'any';
    const usual = await this.organisations.mailing();
    const [own] = await this.work.query<{ hour: number | null }>(`SELECT mail_hour AS hour FROM org.cycle_mail WHERE organisation_id = $1 AND cycle_id = $2`, [
      cycleId,
    ]);
    return { ...usual, mailHour: own?.hour ?? usual.mailHour };
  }

  /** The zone of people of whom none is known. */
  async usualZone(): Promise<string> {
    return (await this.organisations.mailing()).timeZone;
  }

  private async closesOn(cycleId: string): Promise<PlainDate> {
    const [cycle] = await this.work.query<{ on: string }>(`SELECT closes_on::text AS on FROM org.cycle WHERE organisation_id = $1 AND id = $2`, [cycleId]);
    return plainDate(cycle!.on);
  }
}

/** When somebody may be mailed after all whose hour has become a quiet one, because her message had to wait; undefined when now is as good as ever. */
export function putOffUntil(now: Date, timeZone: string, hours: MailHours | 'any'): Date | undefined {
  if (hours === 'any') return undefined;
  const moment = sendingMoment(now, timeZone, hours);
  return moment > now ? moment : undefined;
}
