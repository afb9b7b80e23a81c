import { Column, Entity } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'kudos_setting' })
export class KudosSettingRow extends OrganisationOwned {
  /** Points for each person and calendar month; null when there are none. */
  @Column('int', { nullable: true })
  allowance: number | null;

  @Column('boolean')
  digest: boolean;

  /** 1 (Monday) to 7. */
  @Column('smallint', { name: 'digest_day' })
  digestDay: number;
}
