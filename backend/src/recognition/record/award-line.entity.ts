import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { AwardAct } from './award-act.js';

/** One step of an award programme. Rows are only ever added: the application's role may neither change nor delete one. */
@Entity({ schema: 'org', name: 'award_log_line' })
export class AwardLineRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: string;

  /** 1, 2, 3 and so on within the programme. */
  @PrimaryColumn('integer')
  position: number;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: AwardAct['kind'];

  /** Null when it happened by itself, and for what a voter did. */
  @Column('uuid', { name: 'by_employee', nullable: true })
  byEmployee: string | null;

  @Column('jsonb')
  detail: AwardAct['detail'];

  @Column('text')
  previous: string;

  @Column('text')
  hash: string;
}
