import { Injectable } from '@nestjs/common';
import type { Nudge, Nudged, RoundProgress } from '@throughline/contract';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import type { AwardRoundRow } from './award-round.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { nudgeMail } from './nudge-mail.rules.js';
import { RoundFacts } from './round-facts.js';
import { mayCloseRound } from './round-plan.rules.js';

/** One reminder of a judge. `mailId`: the same in every try. */
export interface NudgeOrder {
  readonly organisationId: string;
  readonly mailId: string;
  readonly roundId: string;
  readonly judgeId: string;
}

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
    private readonly jobs: Jobs,
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
    const reached = (await this.employees.activeAmong(due.map(({ id }) => id))).filter(({ email }) => email !== null);
    const { organisationId } = this.work;
    for (const { employeeId: judgeId } of reached) {
      const order: NudgeOrder = { organisationId, mailId: newId(), roundId, judgeId };
      await this.jobs.send('send-nudge', order);
    }
    return { sent: reached.length, waiting: behind.length - reached.length };
  }

  /** The reminder that was ordered, of what is still to be judged now; undefined once the round is closed, and for who has done it all, has left or has no address. */
  async nudgeOf({ roundId, judgeId }: NudgeOrder): Promise<Mail | undefined> {
    const round = await this.facts.require(roundId);
    if (round.state !== 'open') return undefined;
    const far = (await this.far(round)).find(({ id }) => id === judgeId);
    const [person] = await this.employees.activeAmong([judgeId]);
    if (!far || far.given >= far.total || !person?.email) return undefined;
    const { timeZone, language: usual } = await this.organisations.mailing();
    const language = languageOfTag(person.language) ?? usual;
    const closes = round.closesAt && new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(round.closesAt);
    const { name: programme } = await this.programmes.get(round.programmeId);
    const link = `${this.settings.values.PUBLIC_URL}/judge/${roundId}`;
    return { to: person.email, ...nudgeMail({ name: person.name, round: round.name, programme, left: far.total - far.given, closes, link }, language) };
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
