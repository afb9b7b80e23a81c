import type { FigureOrigin, MetricDirection, MetricFormula, MetricKind } from '@throughline/domain';
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

  @Column('text')
  formula: MetricFormula;

  @Column('text', { name: 'figures_from' })
  figuresFrom: FigureOrigin;

  /** The ends of the scale of a single value, where the figures are computed. */
  @Column('double precision', { name: 'value_min', nullable: true })
  valueMin: number | null;

  @Column('double precision', { name: 'value_max', nullable: true })
  valueMax: number | null;

  @Column('double precision', { name: 'good_from', nullable: true })
  goodFrom: number | null;

  @Column('double precision', { name: 'bad_to', nullable: true })
  badTo: number | null;

  /** The metric of which there are so many in every 1,000. */
  @Column('uuid', { name: 'per_metric_id', nullable: true })
  perMetricId: string | null;

  /** The key of the definition in the library; null for the organisation's own. */
  @Column('text', { name: 'definition_key', nullable: true })
  definitionKey: string | null;

  @Column('boolean')
  retired: boolean;
}
