import type { ExportFormat, ExportSubject, ScheduleRhythm } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A report that is made again and again. What it was made for already stands in org.export_firing. */
@Entity({ schema: 'org', name: 'export_schedule' })
export class ExportScheduleRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  subject: ExportSubject;

  @Column('text')
  format: ExportFormat;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text')
  rhythm: ScheduleRhythm;

  @Column('integer')
  day: number;

  @Column('boolean')
  paused: boolean;

  /** Whether the mail holds the file itself. */
  @Column('boolean')
  attached: boolean;

  @Column('date', { name: 'made_on' })
  madeOn: string;
}
