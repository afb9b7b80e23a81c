import { Injectable } from '@nestjs/common';
import type { NewExport } from '@throughline/contract';
import { CYCLE_SUBJECTS, type Language, languageOfTag, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExportFilesService } from '../file/export-files.service.js';
import { Readers } from '../report/readers.js';
import { ExportReceiverRow } from './export-receiver.entity.js';
import { ExportScheduleRow } from './export-schedule.entity.js';
import { type Occasion, occasionsBy, type PublishedFacts } from './schedule.rules.js';

/** Orders the reports that are due, a file of her own for each receiver: what she may see now, in her language. */
@Injectable()
export class DueReportsService {
  constructor(
    @InjectRows(ExportScheduleRow) private readonly schedules: Rows<ExportScheduleRow>,
    @InjectRows(ExportReceiverRow) private readonly receivers: Rows<ExportReceiverRow>,
    private readonly readers: Readers,
    private readonly files: ExportFilesService,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  /** All of the organisation that are due. Run twice, also at the same time, it orders each once. */
  async order(): Promise<void> {
    const schedules = await this.schedules.find({ paused: false });
    if (schedules.length === 0) return;
    const today = await this.organisations.today();
    const published = await this.published();
    const { language } = await this.organisations.mailing();
    for (const schedule of schedules) {
      for (const occasion of occasionsBy(today, schedule, published)) await this.orderFor(schedule, occasion, language);
    }
  }

  /** No report is made for what has results by now. Whoever sets one up after each publication waits for the next. */
  async startAfterPublished(scheduleId: string): Promise<void> {
    await this.work.query(
      `INSERT INTO org.export_firing (organisation_id, schedule_id, occasion) SELECT organisation_id, $2, id::text FROM org.cycle WHERE organisation_id = $1 AND state = 'published' ON CONFLICT DO NOTHING`,
      [scheduleId],
    );
  }

  /** The day on which results came is that of the event, since trustees may count weeks after a cycle closed. */
  private published(): Promise<PublishedFacts[]> {
    return this.work.query<PublishedFacts>(
      `SELECT c.id, c.closed_on::text AS "closedOn", max(e.on_day)::text AS "publishedOn"
       FROM org.cycle c LEFT JOIN org.cycle_event e ON e.organisation_id = c.organisation_id AND e.cycle_id = c.id AND e.kind = 'published'
       WHERE c.organisation_id = $1 AND c.state = 'published' GROUP BY c.id, c.closed_on ORDER BY c.closed_on, c.id`,
    );
  }

  private async orderFor(schedule: ExportScheduleRow, { key, cycleId }: Occasion, usual: Language): Promise<void> {
    const ofCycle = CYCLE_SUBJECTS.includes(schedule.subject);
    if (cycleId === null || !(await this.isFirst(schedule.id, key))) return;
    const { subject, format, teamId, attached } = schedule;
    const request: NewExport = { subject, format, ...(ofCycle ? { cycleId } : {}), ...(teamId === null ? {} : { teamId }) };
    const receivers = await this.receivers.find({ scheduleId: schedule.id });
    for (const reader of await this.readers.among(receivers.map(({ employeeId }) => employeeId))) {
      try {
        await this.files.order(reader, { ...request, language: languageOfTag(reader.language) ?? usual }, attached);
      } catch (error) {
        // she may see nothing of it any more: no file, and nothing said about what is in it
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }

  /** Whoever writes the row makes the report; another instance finds it there. */
  private async isFirst(scheduleId: string, occasion: string): Promise<boolean> {
    const rows = await this.work.query<{ occasion: string }>(
      `INSERT INTO org.export_firing (organisation_id, schedule_id, occasion) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING occasion`,
      [scheduleId, occasion],
    );
    return rows.length > 0;
  }
}
