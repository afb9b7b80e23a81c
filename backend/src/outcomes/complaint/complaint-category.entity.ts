import type { DeadlineUnit } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'complaint_category' })
export class ComplaintCategoryRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('int', { name: 'acknowledge_count' })
  acknowledgeCount: number;

  @Column('text', { name: 'acknowledge_unit' })
  acknowledgeUnit: DeadlineUnit;

  @Column('int', { name: 'respond_count' })
  respondCount: number;

  @Column('text', { name: 'respond_unit' })
  respondUnit: DeadlineUnit;

  @Column('text', { name: 'to_tell' })
  toTell: string;

  @Column('boolean')
  active: boolean;
}
