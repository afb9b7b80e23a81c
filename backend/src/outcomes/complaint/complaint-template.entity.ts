import type { PlainDate } from '@throughline/domain';
import type { ReturnBucket } from './complaint-return.rules.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'complaint_template' })
export class ComplaintTemplateRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'valid_from' })
  validFrom: PlainDate;

  @Column('jsonb')
  buckets: ReturnBucket[];
}
