import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** One mailing of a cycle: the invitations, or a reminder. Whom invitations go to is in org.invitation_delivery until they are out; of reminders this role never knows. */
@Entity({ schema: 'org', name: 'invitation_wave' })
export class InvitationWaveRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId: string;

  /** `invitation`, or `reminder-2026-03-31`. */
  @PrimaryColumn('text')
  wave: string;

  @Column('text')
  kind: 'invitation' | 'reminder';

  @Column('date', { name: 'on_day' })
  onDay: string;

  /** `listing`: who gets it is not written down yet. */
  @Column('text')
  state: 'listing' | 'sending' | 'done';

  @Column('integer')
  sent: number;

  @Column('integer')
  failed: number;

  /** When mail goes out, zone by zone; people have the number of theirs, counted from 1. */
  @Column('timestamptz', { array: true })
  moments: Date[];
}
