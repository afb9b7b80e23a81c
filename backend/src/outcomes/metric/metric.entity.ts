import type { MetricDirection, MetricKind } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'metric' })
export class MetricRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  /** What files name the metric by; unique in the organisation. */
  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: MetricKind;

  @Column('text')
  unit: string;

  @Column('double precision', { name: 'scale_min', nullable: true })
  min: number | null;

  @Column('double precision', { name: 'scale_max', nullable: true })
  max: number | null;

  @Column('text')
  direction: MetricDirection;

  @Column('int', { name: 'minimum_base' })
  minimumBase: number;

  @Column('text')
  definition: string;
}
