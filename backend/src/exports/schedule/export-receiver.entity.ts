import { Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Somebody who gets a report by mail, as long as she wants to and may see something of it. */
@Entity({ schema: 'org', name: 'export_receiver' })
export class ExportReceiverRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'schedule_id' })
  scheduleId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;
}
