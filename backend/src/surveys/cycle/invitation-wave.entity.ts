import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** One mailing of a cycle: the invitations, a reminder, or that it ends early. Whom it goes to is in org.invitation_delivery; of reminders this role never knows. */
@Entity({ schema: 'org', name: 'invitation_wave' })
export class InvitationWaveRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId: string;

  /** `invitation`, `early-end`, or `reminder-2026-03-31`. */
  @PrimaryColumn('text')
  wave: string;

  @Column('text')
  kind: 'invitation' | 'reminder' | 'early-end';

  @Column('date', { name: 'on_day' })
  onDay: string;

  /** `listing`: who gets it is not written down yet. */
  @Column('text')
  state: 'listing' | 'sending' | 'done';

  @Column('integer')
  sent: number;

  @Column('integer')
  failed: number;

  /** The zones that it goes to, each with its moment; people have the number of theirs, counted from 1. */
  @Column('text', { array: true })
  zones: string[];

  /** When mail goes out, zone by zone. */
  @Column('timestamptz', { array: true })
  moments: Date[];

  /** Of a reminder, when it is over, zone by zone. */
  @Column('timestamptz', { array: true })
  ends: Date[];

  /** When it goes on; null when it is done. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: Date | null;
}
