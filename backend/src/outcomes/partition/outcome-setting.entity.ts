import type { MetricPartition } from '@throughline/domain';
import { Column, Entity } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'outcome_setting' })
export class OutcomeSettingRow extends OrganisationOwned {
  @Column('text', { name: 'told_by' })
  toldBy: MetricPartition;
}
