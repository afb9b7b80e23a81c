import { Injectable } from '@nestjs/common';
import type { SeriesEvent } from '@throughline/contract';
import type { SeriesEventKind } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { eventViews } from '../cycle/cycle-events.js';
import { SeriesEventRow } from './series.entity.js';

/** What happened to a series, day by day. Written by whoever holds the lock on the row of the series, so positions do not collide. */
@Injectable()
export class SeriesEvents {
  constructor(
    @InjectRows(SeriesEventRow) private readonly events: Rows<SeriesEventRow>,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
  ) {}

  async add(seriesId: string, kind: SeriesEventKind, by: string | null, detail: string | null = null): Promise<void> {
    const position = (await this.events.count({ seriesId })) + 1;
    await this.events.insert({ seriesId, position, kind, onDay: await this.organisations.today(), byEmployee: by, detail });
    await this.audit.note({ kind: `series-${kind}`, by, subject: seriesId, detail: detail === null ? {} : { detail }, dayOnly: true });
  }

  async of(seriesId: string): Promise<SeriesEvent[]> {
    return eventViews(await this.events.find({ seriesId }, { order: { position: 'ASC' } }), this.employees);
  }
}
