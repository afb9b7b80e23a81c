import { Column, Entity } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'organisation' })
export class Organisation extends OrganisationOwned {
  @Column('text')
  name: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  language: string;

  /** The hour from which invitations and reminders go out, by each person's clock. */
  @Column('smallint', { name: 'mail_hour' })
  mailHour: number;

  @Column('smallint', { name: 'quiet_from' })
  quietFrom: number;

  @Column('smallint', { name: 'quiet_until' })
  quietUntil: number;

  /** Days of the week on which nothing is sent; 1 is Monday. */
  @Column('smallint', { name: 'quiet_days', array: true })
  quietDays: number[];

  @Column('boolean')
  fictional: boolean;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
