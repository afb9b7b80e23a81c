import type { Language } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What HR wrote instead of the usual words; what is absent or empty is as usual. */
export interface OwnMailText {
  sender?: string;
  subject?: string;
  message?: string;
}

export type OwnMailTexts = Readonly<Partial<Record<'invitation' | 'reminder', Partial<Record<Language, OwnMailText>>>>>;

/** What the mails of a cycle say and from which hour they go out; a cycle without a row has the usual words at the hour of the organisation. */
@Entity({ schema: 'org', name: 'cycle_mail' })
export class CycleMailRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId: string;

  @Column('smallint', { name: 'mail_hour', nullable: true })
  mailHour: number | null;

  @Column('jsonb')
  texts: OwnMailTexts;
}
