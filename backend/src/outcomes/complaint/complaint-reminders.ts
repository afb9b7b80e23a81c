import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isTimeZone, languageOfTag, type PlainDate } from '@throughline/domain';
import { type ActiveEmployee, EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { sendingMoment } from '../../platform/mail/sending-moment.rules.js';
import { Settings } from '../../platform/settings.js';
import { ComplaintHandlers } from './complaint-handlers.js';
import { complaintMail } from './complaint-mail.rules.js';
import { type OpenDeadline, receiversOf, type ReminderKind, reminderOf } from './complaint-reminder.rules.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';

interface Open extends OpenDeadline {
  number: number;
  category: string;
  ownerId: string | null;
  deputyId: string | null;
}

/** Deadlines that are open, and end in the next weeks or have passed. */
const OPEN = `
  SELECT c.id AS "complaintId", d.deadline, d.due_on::text AS "dueOn", c.number, k.name AS category, c.owner_id AS "ownerId", c.deputy_id AS "deputyId"
  FROM org.complaint c
  JOIN org.complaint_category k ON k.organisation_id = c.organisation_id AND k.id = c.category_id
  CROSS JOIN LATERAL (VALUES ('acknowledge', c.acknowledge_due, c.acknowledged_on), ('respond', c.respond_due, c.responded_on)) AS d (deadline, due_on, done_on)
  WHERE c.organisation_id = $1 AND c.state NOT IN ('closed', 'joined') AND d.done_on IS NULL AND d.due_on <= $2::date + 60
    AND NOT EXISTS (SELECT 1 FROM org.complaint_reminder r WHERE r.organisation_id = c.organisation_id AND r.complaint_id = c.id AND r.deadline = d.deadline AND r.due_on = d.due_on AND r.kind = 'passed')
  ORDER BY c.number`;

/** Reminds of deadlines: each once before, on the day and when it passed, in the hours in which the organisation sends mail. Inside a unit of work. */
@Injectable()
export class ComplaintReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ComplaintSettingsService,
    private readonly handlers: ComplaintHandlers,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly configuration: Settings,
    private readonly clock: Clock,
  ) {}

  async remind(): Promise<void> {
    if (!(await this.isHourForMail())) return;
    const today = await this.organisations.today();
    const open = await this.work.query<Open>(OPEN, [today]);
    if (open.length === 0) return;
    const [{ remindDays }, calendar, managers] = [await this.settings.get(), await this.settings.calendar(), await this.handlers.managers()];
    const handlers = open.flatMap(({ ownerId, deputyId }) => [ownerId, deputyId]).filter((one) => one !== null);
    const people = new Map((await this.employees.activeAmong([...new Set([...handlers, ...managers])])).map((person) => [person.employeeId, person]));
    const reached = new Set([...people.values()].flatMap(({ employeeId, email }) => (email === null ? [] : [employeeId])));
    for (const one of open) {
      const kind = reminderOf(one.dueOn, today, remindDays, calendar);
      const receivers = kind === null ? [] : receiversOf(kind, one, managers, reached).map((id) => people.get(id)!);
      // while nobody gets it, it stays to be said
      if (kind !== null && receivers.length > 0 && (await this.mark(one, kind))) await this.send(kind, one, receivers);
    }
  }

  /** True for the first to mark it: another worker waits until this one is done, and mails nothing. */
  private async mark({ complaintId, deadline, dueOn }: Open, kind: ReminderKind): Promise<boolean> {
    const marked = await this.work.query(
      `INSERT INTO org.complaint_reminder (organisation_id, complaint_id, deadline, due_on, kind) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING complaint_id`,
      [complaintId, deadline, dueOn, kind],
    );
    return marked.length > 0;
  }

  /** Hands the mails over before the commit, so that none is lost; each has an id of its own, so that none is there twice when all is done again. */
  private async send(kind: ReminderKind, { complaintId, number, category, deadline, dueOn }: Open, receivers: readonly ActiveEmployee[]): Promise<void> {
    const { language: usual } = await this.organisations.mailing();
    const link = `${this.configuration.publicUrl}/service/complaints/${complaintId}`;
    for (const { employeeId, name, email, language: tag } of receivers) {
      if (email === null) continue;
      const language = languageOfTag(tag) ?? usual;
      const mail = complaintMail(kind, { name, number, category, deadline, due: dayText(dueOn, language), link }, language);
      await this.mailer.send({ to: email, ...mail }, idOf(complaintId, deadline, dueOn, kind, employeeId));
    }
  }

  private async isHourForMail(): Promise<boolean> {
    if (this.configuration.values.MAIL_AT_ANY_HOUR) return true;
    const { timeZone, ...hours } = await this.organisations.mailing();
    const now = this.clock.now();
    return sendingMoment(now, isTimeZone(timeZone) ? timeZone : 'UTC', hours) <= now;
  }
}

const dayText = (day: PlainDate, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC', numberingSystem: 'latn' }).format(Date.parse(`${day}T00:00:00Z`));

/** One id for the same mail, whenever it is made. */
const idOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32);
