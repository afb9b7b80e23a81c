import type { ComplaintChannel, ComplaintDecision, ComplaintEscalation, ComplaintState, PlainDate, RedressKind, TimeAllowed } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'complaint' })
export class ComplaintRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  number: number;

  @Column('text')
  state: ComplaintState;

  @Column('text')
  channel: ComplaintChannel;

  @Column('uuid', { name: 'category_id' })
  categoryId: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('date', { name: 'received_on' })
  receivedOn: PlainDate;

  @Column('text')
  reference: string;

  /** The rule by which the two days below were worked out, and the day from which. */
  @Column('jsonb')
  deadlines: { from: PlainDate; acknowledge: TimeAllowed; respond: TimeAllowed };

  @Column('date', { name: 'acknowledge_due' })
  acknowledgeDue: PlainDate;

  @Column('date', { name: 'respond_due' })
  respondDue: PlainDate;

  @Column('date', { name: 'acknowledged_on', nullable: true })
  acknowledgedOn: PlainDate | null;

  /** Null again when it is reopened. */
  @Column('date', { name: 'responded_on', nullable: true })
  respondedOn: PlainDate | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: PlainDate | null;

  /** The day of the last step that has an order: no later step was before it. */
  @Column('date', { name: 'last_step_on' })
  lastStepOn: PlainDate;

  /** How many lines its history has. */
  @Column('int')
  steps: number;

  @Column('int')
  reopenings: number;

  @Column('text', { name: 'escalated_to', nullable: true })
  escalatedTo: ComplaintEscalation | null;

  @Column('text', { nullable: true })
  decision: ComplaintDecision | null;

  @Column('uuid', { name: 'cause_id', nullable: true })
  causeId: string | null;

  @Column('text', { name: 'redress_kind', nullable: true })
  redressKind: RedressKind | null;

  @Column('numeric', {
    name: 'redress_amount',
    nullable: true,
    transformer: { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) },
  })
  amount: number | null;

  @Column('text', { name: 'redress_currency', nullable: true })
  currency: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('uuid', { name: 'deputy_id', nullable: true })
  deputyId: string | null;

  @Column('uuid', { name: 'joined_to', nullable: true })
  joinedTo: string | null;
}
