import type { LinkageRun, NewLinkageRun } from '@throughline/contract';
import type { LinkageRunKind, LinkageRunState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What a run has found, by kind. */
export type RunResult = Pick<LinkageRun, 'drivers' | 'family' | 'permutation'>;

/** A long computation. It is kept for a day, for the one who started it. */
@Entity({ schema: 'org', name: 'linkage_run' })
export class LinkageRunRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: LinkageRunKind;

  @Column('jsonb')
  request: NewLinkageRun;

  @Column('uuid', { name: 'started_by' })
  startedBy: string;

  @Column('text')
  state: LinkageRunState;

  /** 0 to 1. */
  @Column('double precision')
  progress: number;

  @Column('text')
  sentence: string;

  @Column('jsonb', { nullable: true })
  result: RunResult | null;
}
