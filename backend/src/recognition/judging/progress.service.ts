import { Injectable } from '@nestjs/common';
import type { Nudge, Nudged, RoundProgress } from '@throughline/contract';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import type { AwardRoundRow } from './award-round.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { nudgeMail } from './nudge-mail.rules.js';
import { RoundFacts } from './round-facts.js';
import { mayCloseRound } from './round-plan.rules.js';

interface Far {
  id: string;
  given: number;
  total: number;
  nudgedOn: string | null;
}

/** How far judges are, and reminders to those who are not done. Nothing of what they said. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {}

  async show(roundId: string): Promise<RoundProgress> {
    const round = await this.facts.require(roundId);
    const far = await this.far(round);
    const people = await this.employees.named(far.map(({ id }) => id));
    const today = await this.organisations.today();
    const sum = (of: (one: Far) => number) => far.reduce((all, one) => all + of(one), 0);
    return {
      given: sum(({ given }) => given),
      total: sum(({ total }) => total),
      judges: far
        .map(({ id, given, total, nudgedOn }) => ({ id, name: people.get(id)?.name ?? '', given, total, nudgedToday: nudgedOn === today }))
        .sort((a, b) => b.total - b.given - (a.total - a.given) || a.name.localeCompare(b.name)),
    };
  }

  /** One mail a judge and day at most. */
  async nudge(roundId: string, { judgeIds }: Nudge): Promise<Nudged> {
    const round = await this.facts.require(roundId);
    mayCloseRound(round);
    const today = await this.organisations.today();
    const behind = (await this.far(round)).filter(({ id, given, total }) => given < total && (!judgeIds || judgeIds.includes(id)));
    const due = await this.work.query<{ id: string }>(
      `UPDATE org.award_judge SET nudged_on = $3::date WHERE organisation_id = $1 AND programme_id = $2 AND employee_id = ANY($4::uuid[]) AND nudged_on IS DISTINCT FROM $3::date
       RETURNING employee_id AS id`,
      [round.programmeId, today, behind.map(({ id }) => id)],
    );
    const mails = await this.mails(
      round,
      behind.filter(({ id }) => due.some((one) => one.id === id)),
    );
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
    return { sent: mails.length, waiting: behind.length - mails.length };
  }

  private async mails(round: AwardRoundRow, behind: readonly Far[]): Promise<Mail[]> {
    const { timeZone, language: usual } = await this.organisations.mailing();
    const { name: programme } = await this.programmes.get(round.programmeId);
    const left = new Map(behind.map(({ id, given, total }) => [id, total - given]));
    const people = await this.employees.activeAmong([...left.keys()]);
    return people.flatMap(({ employeeId, name, email, language: tag }) => {
      if (!email) return [];
      const language = languageOfTag(tag) ?? usual;
      const closes = round.closesAt && new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(round.closesAt);
      const link = `${this.settings.values.PUBLIC_URL}/judge/${round.id}`;
      return [{ to: email, ...nudgeMail({ name, round: round.name, programme, left: left.get(employeeId)!, closes, link }, language) }];
    });
  }

  private far({ id, method, programmeId }: AwardRoundRow): Promise<Far[]> {
    const [what, said] =
      method === 'ranking'
        ? [
            'c.category_id',
            `EXISTS (SELECT 1 FROM org.award_ranking k WHERE k.organisation_id = a.organisation_id AND k.round_id = a.round_id AND k.category_id = c.category_id AND k.judge_id = a.judge_id AND k.state = 'given')`,
          ]
        : [
            'c.id',
            `EXISTS (SELECT 1 FROM org.award_verdict v WHERE v.organisation_id = a.organisation_id AND v.round_id = a.round_id AND v.candidate_id = a.candidate_id AND v.judge_id = a.judge_id AND v.state = 'given')`,
          ];
    return this.work.query<Far>(
      `SELECT a.judge_id AS id, count(DISTINCT ${what})::int AS total, count(DISTINCT ${what}) FILTER (WHERE ${said})::int AS given, max(j.nudged_on)::text AS "nudgedOn"
       FROM org.award_assignment a
       JOIN org.award_candidate c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id AND c.state = 'standing'
       LEFT JOIN org.award_judge j ON j.organisation_id = a.organisation_id AND j.programme_id = $3 AND j.employee_id = a.judge_id
       WHERE a.organisation_id = $1 AND a.round_id = $2 GROUP BY a.judge_id`,
      [id, programmeId],
    );
  }
}
