import type { AgentKind } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Somebody, or a group, that handles customers in a helpdesk. */
@Entity({ schema: 'org', name: 'helpdesk_agent' })
export class AgentRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('text')
  kind: AgentKind;

  /** What the source calls it by; unique in the source and kind. */
  @Column('text')
  key: string;

  @Column('text')
  name: string;

  /** Who she is in the directory; null when nobody said, and for groups. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId: string | null;
}
