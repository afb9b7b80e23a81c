import type { LinkMeasure } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** An action that will be judged, written down before it starts. Nothing but its withdrawal is ever added. */
@Entity({ schema: 'org', name: 'experiment' })
export class ExperimentRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  staff: LinkMeasure | null;

  @Column('uuid', { name: 'metric_id', nullable: true })
  metricId: string | null;

  @Column('double precision', { name: 'expected_staff', nullable: true })
  expectedStaff: number | null;

  @Column('double precision', { name: 'expected_metric', nullable: true })
  expectedMetric: number | null;

  /** Compared with all teams that do not do the action. */
  @Column('boolean', { name: 'compared_with_all' })
  comparedWithAll: boolean;

  @Column('date', { name: 'until_on' })
  until: string;

  @Column('boolean', { name: 'looked_afterwards' })
  lookedAfterwards: boolean;

  @Column('date', { name: 'registered_on' })
  registeredOn: string;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: string;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn: string | null;

  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: string | null;
}
