import { Injectable } from '@nestjs/common';
import type { KudosSettings, OwnKudos } from '@throughline/contract';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { KudosAllowance } from './kudos-allowance.js';
import { KudosSight } from './kudos-sight.js';
import { KudosSettingRow } from './kudos-setting.entity.js';

/** What holds until HR says otherwise: no points, and a mail on Monday. */
const USUAL: KudosSettings = { allowance: null, digest: true, digestDay: 1 };

/** How HR wants kudos to work, and what each person has and wants of it. */
@Injectable()
export class KudosSettingsService {
  constructor(
    @InjectRows(KudosSettingRow) private readonly settings: Rows<KudosSettingRow>,
    private readonly allowance: KudosAllowance,
    private readonly sight: KudosSight,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
  ) {}

  async get(): Promise<KudosSettings> {
    const { allowance, digest, digestDay } = (await this.settings.findOne({})) ?? USUAL;
    return { allowance, digest, digestDay };
  }

  async set(caller: Caller, { allowance, digest, digestDay }: KudosSettings): Promise<KudosSettings> {
    await this.work.query(
      `INSERT INTO org.kudos_setting (organisation_id, allowance, digest, digest_day) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id) DO UPDATE SET allowance = excluded.allowance, digest = excluded.digest, digest_day = excluded.digest_day`,
      [allowance, digest, digestDay],
    );
    await this.audit.note({ kind: 'kudos-settings-changed', by: caller.employeeId, subject: caller.organisationId, detail: { allowance, digest, digestDay } });
    return this.get();
  }

  async own(employeeId: string): Promise<OwnKudos> {
    const muted = await this.work.query(`SELECT 1 FROM org.kudos_mute WHERE organisation_id = $1 AND employee_id = $2`, [employeeId]);
    const teams = await this.work.query<{ id: string; name: string }>(
      `SELECT id, name FROM org.team WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY name, id`,
      [await this.sight.circleOf(employeeId)],
    );
    return { allowance: await this.allowance.of(employeeId), teams, digest: (await this.get()).digest, muted: muted.length > 0 };
  }

  async mute(employeeId: string, muted: boolean): Promise<OwnKudos> {
    if (muted)
      // whoever is gone by now mutes nothing
      await this.work.query(
        `INSERT INTO org.kudos_mute (organisation_id, employee_id) SELECT organisation_id, id FROM org.employee WHERE organisation_id = $1 AND id = $2 ON CONFLICT DO NOTHING`,
        [employeeId],
      );
    else await this.work.query(`DELETE FROM org.kudos_mute WHERE organisation_id = $1 AND employee_id = $2`, [employeeId]);
    return this.own(employeeId);
  }
}
