import { Injectable } from '@nestjs/common';
import { instantIn } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KudosSettingRow } from './kudos-setting.entity.js';
import { firstOfMonth, leftOf, mayGivePoints } from './kudos.rules.js';

/** Points that a person can give in a calendar month. They are told to the giver, and with a kudos to its recipients; nobody's are ever summed up. */
@Injectable()
export class KudosAllowance {
  constructor(
    @InjectRows(KudosSettingRow) private readonly settings: Rows<KudosSettingRow>,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  async of(employeeId: string): Promise<{ perMonth: number; left: number } | null> {
    const perMonth = await this.perMonth();
    return perMonth === null ? null : { perMonth, left: leftOf(perMonth, await this.spent(employeeId)) };
  }

  /** Refuses points that are not there. Two kudos of one giver at once are counted one after the other. */
  async mustCover(employeeId: string, points: number, recipients: number): Promise<void> {
    if (points === 0) return;
    const perMonth = await this.perMonth();
    await this.work.query(`SELECT 1 FROM org.employee WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`, [employeeId]);
    mayGivePoints(points, recipients, perMonth, perMonth === null ? 0 : await this.spent(employeeId));
  }

  private async perMonth(): Promise<number | null> {
    return (await this.settings.findOne({}))?.allowance ?? null;
  }

  private async spent(employeeId: string): Promise<number> {
    const { timeZone } = await this.organisations.current();
    const since = instantIn(timeZone, firstOfMonth(await this.organisations.today()));
    const [row] = await this.work.query<{ spent: number }>(
      `SELECT coalesce(sum(k.points * r.count), 0)::int AS spent FROM org.kudos k
       CROSS JOIN LATERAL (SELECT count(*) AS count FROM org.kudos_recipient WHERE organisation_id = $1 AND kudos_id = k.id) r
       WHERE k.organisation_id = $1 AND k.giver_id = $2 AND k.state = 'given' AND k.points > 0 AND k.given_at >= $3`,
      [employeeId, since],
    );
    return row!.spent;
  }
}
