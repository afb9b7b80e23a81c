import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** That a source may send what happens as it happens. */
@Entity({ schema: 'org', name: 'outcome_hook' })
export class HookRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'source_id' })
  sourceId: string;

  /** Sealed; null when there is none yet. */
  @Column('bytea', { nullable: true })
  secret: Buffer | null;

  @Column('timestamptz', { name: 'secret_since', nullable: true })
  secretSince: Date | null;

  @Column('bytea', { name: 'secret_before', nullable: true })
  secretBefore: Buffer | null;

  @Column('timestamptz', { name: 'secret_before_until', nullable: true })
  secretBeforeUntil: Date | null;

  @Column('boolean')
  paused: boolean;

  @Column('int', { name: 'keep_days' })
  keepDays: number;
}
