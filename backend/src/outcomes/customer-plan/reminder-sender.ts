import { Inject, Injectable } from '@nestjs/common';
import { addDays, isTimeZone, type Language, languageOfTag, type PlainDate } from '@throughline/domain';
import type { Logger } from 'pino';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { type MailingFacts, OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LOGGER } from '../../platform/log.js';
import { type MailError, mayHaveArrived } from '../../platform/mail/mail-error.rules.js';
import { MAIL_CONNECTIONS, MailTransport } from '../../platform/mail/mail-transport.js';
import { Settings } from '../../platform/settings.js';
import { withPart } from './customer-plan.rules.js';
import { PlanBook } from './plan-book.js';
import { PlanSettingsService } from './plan-settings.service.js';
import { type DueContact, reminderMail } from './reminder-mail.rules.js';
import { dueReminder, mayMailNow, remindedOf } from './reminder.rules.js';

/** A job works for every organisation, one after the other. */
interface OfOrganisation {
  organisationId: string;
}

interface Due extends DueContact {
  planId: string;
  overdue: boolean;
}

interface Reader {
  employeeId: string;
  name: string;
  email: string;
  language: string | null;
  zone: string | null;
}

/**
 * The mail of a day about contacts with customers, by each person's clock and in her language. Each contact is in one mail before its day and in one when it is overdue. Opens its own units of
 * work, since nothing is held while a mail server is waited for.
 */
@Injectable()
export class ReminderSender {
  constructor(
    private readonly book: PlanBook,
    private readonly settings: PlanSettingsService,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly transport: MailTransport,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Sends what is due in the organisation. Run twice, also at the same time, it sends nothing twice; what could not be sent is tried again in the next run. */
  async send({ organisationId }: OfOrganisation): Promise<void> {
    const { mailing, today, due, readers } = await this.work.run(organisationId, () => this.due(), { readOnly: true });
    const now = readers.filter(({ zone }) => this.isMorning(zone, mailing));
    let refused = 0;
    for (let from = 0; from < now.length; from += MAIL_CONNECTIONS) {
      const sent = await Promise.all(
        now
          .slice(from, from + MAIL_CONNECTIONS)
          .map((reader) => this.sendTo({ organisationId, ...reader }, due.get(reader.employeeId)!, { today, usual: mailing.language })),
      );
      refused += sent.filter((taken) => !taken).length;
    }
    // how many, and nobody's address
    if (refused > 0) this.log.warn({ organisationId, mails: refused }, 'reminders of contacts with customers were not taken by the mail server');
    // a mail of long ago is not sent again anyway
    await this.work.run(organisationId, () => this.work.query(`DELETE FROM org.customer_plan_mail WHERE organisation_id = $1 AND day < $2::date - 7`, [today]));
  }

  /** The contacts that a mail is still to tell of, by who gets it. */
  private async due(): Promise<{ mailing: MailingFacts; today: PlainDate; due: Map<string, Due[]>; readers: Reader[] }> {
    const today = await this.organisations.today();
    const mailing = await this.organisations.mailing();
    const { remindDays } = await this.settings.get();
    const plans = (await this.book.plans(await this.coming(addDays(today, remindDays)))).flatMap((plan) => {
      const why = plan.ended || plan.nextOn === null ? undefined : dueReminder(plan.nextOn, today, remindDays);
      return why ? [{ ...plan, on: plan.nextOn!, overdue: why === 'overdue' }] : [];
    });
    const presences = await this.book.presences(plans, today);
    const told = new Set((await this.told()).map(({ planId, employeeId, on, overdue }) => [planId, employeeId, on, overdue].join()));
    const names = await this.employees.named(plans.flatMap(({ people }) => withPart(people, 'owner')));
    const due = new Map<string, Due[]>();
    for (const { id, name, reference, on, nextAbout, overdue, people } of plans) {
      const to = remindedOf(people, presences);
      if (to === undefined || told.has([id, to, on, overdue].join())) continue;
      const owner = withPart(people, 'owner')[0];
      const instead = owner === undefined || owner === to ? null : names.get(owner)!.name;
      due.set(to, [...(due.get(to) ?? []), { planId: id, customer: name, reference, on, about: nextAbout, overdue, instead }]);
    }
    return { mailing, today, due, readers: await this.readers([...due.keys()], today) };
  }

  /** Ids of the plans that have their next contact by the day: of many plans, the few that a reminder can be about. */
  private async coming(until: PlainDate): Promise<string[]> {
    const plans = await this.work.query<{ id: string }>(`SELECT id FROM org.customer_plan WHERE organisation_id = $1 AND NOT ended AND next_on <= $2::date`, [
      until,
    ]);
    return plans.map(({ id }) => id);
  }

  private told(): Promise<{ planId: string; employeeId: string; on: PlainDate; overdue: boolean }[]> {
    return this.work.query(
      `SELECT r.plan_id AS "planId", r.employee_id AS "employeeId", r.next_on::text AS "on", r.overdue FROM org.customer_plan_reminder r
       JOIN org.customer_plan p ON p.organisation_id = r.organisation_id AND p.id = r.plan_id AND p.next_on = r.next_on WHERE r.organisation_id = $1`,
    );
  }

  /** Those of these people whom mail reaches, and who had none of today yet. */
  private readers(ids: readonly string[], today: PlainDate): Promise<Reader[]> {
    return this.work.query<Reader>(
      `SELECT e.id AS "employeeId", e.name, e.email, e.language, e.time_zone AS zone FROM org.employee e
       WHERE e.organisation_id = $1 AND e.id = ANY($2::uuid[]) AND e.email IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM org.customer_plan_mail m WHERE m.organisation_id = $1 AND m.employee_id = e.id AND m.day = $3::date) ORDER BY e.id`,
      [ids, today],
    );
  }

  private isMorning(zone: string | null, mailing: MailingFacts): boolean {
    const wanted = zone ?? mailing.timeZone;
    // a name that a later version of the machine's list of zones no longer has
    const known = isTimeZone(wanted) ? wanted : 'UTC';
    return mayMailNow(this.clock.now(), this.clock.today(known), known, this.configuration.values.MAIL_AT_ANY_HOUR ? 'any' : mailing);
  }

  /** Whether the message went out, as far as anybody knows. */
  private async sendTo(reader: Reader & OfOrganisation, due: readonly Due[], { today, usual }: { today: PlainDate; usual: Language }): Promise<boolean> {
    const { name, email, language } = reader;
    const byDay = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    const facts = {
      ...{ name, overdue: byDay.filter(({ overdue }) => overdue), coming: byDay.filter(({ overdue }) => !overdue) },
      link: `${this.configuration.publicUrl}/plans?mine=true`,
    };
    const mail = reminderMail(facts, languageOfTag(language) ?? usual);
    let noted: 'not' | 'noted' | 'by another' = 'not';
    const beforeEnd = async (): Promise<void> => {
      noted = (await this.handOver(reader, due, today)) ? 'noted' : 'by another';
      if (noted === 'by another') throw new Error('Another worker has sent this mail.');
    };
    try {
      await this.transport.deliver({ to: email, ...mail, beforeEnd });
      return true;
    } catch (error) {
      // whatever the server or the line has to say. What it has surely not taken is tried again in the next run; of what it may have taken nobody can know, and a reminder is dropped rather than sent twice
      const state = noted as 'not' | 'noted' | 'by another';
      if (state === 'by another') return true;
      if (mayHaveArrived(error as MailError)) return false;
      if (state === 'noted') await this.takeBack(reader, due, today);
      return false;
    }
  }

  /** Notes that the message goes out, before its end does; false when another worker has noted it. */
  private async handOver({ organisationId, employeeId }: Reader & OfOrganisation, due: readonly Due[], today: PlainDate): Promise<boolean> {
    return this.work.run(organisationId, async () => {
      const noted = await this.work.query(
        `INSERT INTO org.customer_plan_mail (organisation_id, employee_id, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING day`,
        [employeeId, today],
      );
      if (noted.length === 0) return false;
      await this.work.query(
        `INSERT INTO org.customer_plan_reminder (organisation_id, plan_id, employee_id, next_on, overdue)
         SELECT $1, g.plan_id, $2, g.next_on, g.overdue FROM unnest($3::uuid[], $4::date[], $5::boolean[]) AS g (plan_id, next_on, overdue)
         WHERE EXISTS (SELECT 1 FROM org.customer_plan p WHERE p.organisation_id = $1 AND p.id = g.plan_id) ON CONFLICT DO NOTHING`,
        [employeeId, due.map(({ planId }) => planId), due.map(({ on }) => on), due.map(({ overdue }) => overdue)],
      );
      return true;
    });
  }

  /** Takes the note back, so that the next run sends what the server refused. */
  private async takeBack({ organisationId, employeeId }: Reader & OfOrganisation, due: readonly Due[], today: PlainDate): Promise<void> {
    await this.work.run(organisationId, async () => {
      await this.work.query(`DELETE FROM org.customer_plan_mail WHERE organisation_id = $1 AND employee_id = $2 AND day = $3`, [employeeId, today]);
      await this.work.query(
        `DELETE FROM org.customer_plan_reminder r USING unnest($3::uuid[], $4::date[], $5::boolean[]) AS g (plan_id, next_on, overdue)
         WHERE r.organisation_id = $1 AND r.employee_id = $2 AND r.plan_id = g.plan_id AND r.next_on = g.next_on AND r.overdue = g.overdue`,
        [employeeId, due.map(({ planId }) => planId), due.map(({ on }) => on), due.map(({ overdue }) => overdue)],
      );
    });
  }
}
