import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, type AnswerWay, CUSTOMER_SURVEY, type PlainDate, plainDate } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { SourceRow } from '../source/source.entity.js';
import { CustomerSurveyRow } from './customer-survey.entity.js';
import { FeedbackKeys } from './feedback-keys.js';
import { type AnswerSubject, saysOf, subjectOf, ticketHash } from './feedback-link.js';

/** The survey and the answer that a link leads to. */
export interface FoundLink {
  readonly survey: CustomerSurveyRow;
  readonly source: SourceRow;
  readonly organisation: string;
  readonly way: AnswerWay;
  readonly answerId: string;
  readonly subject: AnswerSubject;
  /** Of an open link: whether the visitor was here before with this very page. */
  readonly again: boolean;
  /** The last day on which it can be answered; null for an open link. */
  readonly until: PlainDate | null;
}

/** An answer as a customer sends it. */
export interface GivenAnswer {
  readonly value: number;
  /** Empty for none. */
  readonly comment: string;
  /** Whether the comment may be passed on as thanks; it counts where that is asked. */
  readonly passOn: boolean;
  readonly language: string;
}

interface Invited {
  id: string;
  surveyId: string;
  way: AnswerWay;
  offeredOn: string;
  teamId: string | null;
  agent: string;
  group: string;
  channel: string;
  category: string;
}

const INVITED = `SELECT id, survey_id AS "surveyId", way, offered_on::text AS "offeredOn", team_id AS "teamId", agent_key AS agent, group_key AS "group", channel, category
  FROM org.customer_invitation WHERE organisation_id = $1`;

/** Where links to surveys of customers lead, and where their answers are taken. Call it inside a unit of work of the organisation of the link. */
@Injectable()
export class FeedbackDesk {
  constructor(
    @InjectRows(CustomerSurveyRow) private readonly surveys: Rows<CustomerSurveyRow>,
    @InjectRows(SourceRow) private readonly sources: Rows<SourceRow>,
    private readonly keys: FeedbackKeys,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** The link of a survey, with what it says; undefined when it says something that nobody signed. A signed link of a request makes its invitation when it is first opened, unless the survey asks nobody any more. */
  async byQuery(surveyId: string, query: Readonly<Record<string, unknown>>, visit: string | undefined): Promise<FoundLink | undefined> {
    const survey = await this.surveys.findOne({ id: surveyId });
    const says = survey && saysOf(query, [this.keys.signingKey(survey), this.keys.placeKey(survey)]);
    if (!says) return undefined;
    const teamId = says.team === '' ? null : await this.teams.idOf(says.team);
    if (teamId === undefined) return undefined;
    const said: AnswerSubject = { ...says, teamId };
    const asksNobody = survey.closed || (await this.sourceOf(survey)).retired;
    if (says.ticket !== '' && !asksNobody) return this.found(survey, await this.invite(survey, says.ticket, said));
    const known = this.keys.answerOf(survey, visit);
    // the id says nothing of the moment, by which a comment could be found beside its answer
    return this.frame(survey, { way: 'open', answerId: known ?? randomUUID(), subject: subjectOf(survey, said), again: known !== undefined, until: null });
  }

  /** The link of an invitation that was issued here. */
  async byInvitation(invitationId: string): Promise<FoundLink | undefined> {
    const [invited] = await this.work.query<Invited>(`${INVITED} AND id = $2`, [invitationId]);
    const survey = invited && (await this.surveys.findOne({ id: invited.surveyId }));
    return survey && this.found(survey, invited);
  }

  /** What was answered by this link before; undefined when nothing was. `open`: whether it can still be changed. */
  async answered(link: FoundLink): Promise<{ value: number; open: boolean } | undefined> {
    const [before] = await this.work.query<{ value: number; open: boolean }>(
      `SELECT value::int AS value, first_at > $3 AS open FROM org.customer_answer WHERE organisation_id = $1 AND id = $2`,
      [link.answerId, this.changeableSince()],
    );
    return before;
  }

  /** Counts that the page of an open link was looked at. */
  async view({ survey, source }: FoundLink): Promise<void> {
    await this.work.query(
      `INSERT INTO org.customer_survey_view (organisation_id, survey_id, day, views) VALUES ($1, $2, $3, 1)
       ON CONFLICT (organisation_id, survey_id, day) DO UPDATE SET views = customer_survey_view.views + 1`,
      [survey.id, this.clock.today(source.timeZone)],
    );
  }

  /** Takes an answer, in the place of the one before; false when that can no longer be changed. It is counted by a job, so that nobody waits for an import. */
  async take(link: FoundLink, { value, comment, passOn, language }: GivenAnswer): Promise<boolean> {
    const { survey, source, way, answerId, subject } = link;
    const today = this.clock.today(source.timeZone);
    const now = this.clock.now();
    const keeping = comment !== '' && keepsComments(link) ? await this.keepsStill(survey.id) : undefined;
    const [taken] = await this.work.query<{ on: PlainDate }>(
      `INSERT INTO org.customer_answer (organisation_id, id, survey_id, way, value, answered_on, first_at, last_at, team_id, agent_key, group_key, channel, category, counted)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12, false)
       ON CONFLICT (organisation_id, id) DO UPDATE SET value = excluded.value, last_at = greatest(excluded.last_at, customer_answer.last_at + interval '1 millisecond'), counted = false
       WHERE customer_answer.first_at > $13 RETURNING answered_on::text AS "on"`,
      [
        ...[answerId, survey.id, way, value, today, now, subject.teamId, subject.agent, subject.group, subject.channel, subject.category],
        this.changeableSince(),
      ],
    );
    if (!taken) return false;
    await this.work.query(`DELETE FROM org.customer_comment WHERE organisation_id = $1 AND answer_id = $2`, [answerId]);
    if (keeping)
      await this.work.query(
        `INSERT INTO org.customer_comment (organisation_id, id, survey_id, answer_id, value, language, written_on, delete_on, text, may_pass_on, screened)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false)`,
        [randomUUID(), survey.id, answerId, value, language, taken.on, addDays(taken.on, survey.commentDays), comment, passOn && keeping.asksToPassOn],
      );
    await this.jobs.send('count-feedback', { organisationId: survey.organisationId });
    return true;
  }

  /**
   * Whoever switches comments off waits from here on, and deletes what is written; who did before is seen here. The survey is held for that and not its source, which imports and the counting of answers
   * hold for long; and before the answer is, as those who switch off do it. Undefined when comments are kept no longer.
   */
  private async keepsStill(surveyId: string): Promise<{ asksToPassOn: boolean } | undefined> {
    await this.work.query(`SELECT 1 FROM org.customer_survey WHERE organisation_id = $1 AND id = $2 FOR SHARE`, [surveyId]);
    // a statement of its own: it sees what was written while the one before waited
    const [keeping] = await this.work.query<{ asksToPassOn: boolean }>(
      `SELECT s.asks_to_pass_on AS "asksToPassOn" FROM org.customer_survey s JOIN org.outcome_source o ON o.organisation_id = $1 AND o.id = s.source_id
       WHERE s.organisation_id = $1 AND s.id = $2 AND s.asks_comment AND o.keeps_personal`,
      [surveyId],
    );
    return keeping;
  }

  /** Makes the invitation of a request, or finds the one that there is: a request has one, however its links were made. */
  private async invite(survey: CustomerSurveyRow, ticket: string, { teamId, agent, group, channel, category }: AnswerSubject): Promise<Invited> {
    const hash = ticketHash(ticket, this.keys.ticketKey(survey));
    const find = (): Promise<Invited[]> => this.work.query<Invited>(`${INVITED} AND survey_id = $2 AND ticket_hash = $3`, [survey.id, hash]);
    const [known] = await find();
    if (known) return known;
    await this.work.query(
      `INSERT INTO org.customer_invitation (organisation_id, id, survey_id, ticket_hash, way, offered_on, team_id, agent_key, group_key, channel, category)
       VALUES ($1, $2, $3, $4, 'signed', $5, $6, $7, $8, $9, $10) ON CONFLICT (organisation_id, survey_id, ticket_hash) DO NOTHING`,
      [newId(), survey.id, hash, await this.organisations.today(), teamId, agent, group, channel, category],
    );
    return (await find())[0]!;
  }

  private found(survey: CustomerSurveyRow, { id, way, offeredOn, ...said }: Invited): Promise<FoundLink> {
    const until = addDays(plainDate(offeredOn), CUSTOMER_SURVEY.invitationDays);
    return this.frame(survey, { way, answerId: id, subject: subjectOf(survey, said), again: false, until });
  }

  private async frame(survey: CustomerSurveyRow, link: Omit<FoundLink, 'survey' | 'source' | 'organisation'>): Promise<FoundLink> {
    const source = await this.sourceOf(survey);
    return { survey, source, organisation: (await this.organisations.current()).name, ...link };
  }

  private sourceOf({ sourceId }: CustomerSurveyRow): Promise<SourceRow> {
    return this.sources.require({ id: sourceId }, 'the source of this survey');
  }

  private changeableSince(): Date {
    return new Date(this.clock.now().getTime() - CUSTOMER_SURVEY.changeHours * 3_600_000);
  }
}

/** Whether comments are asked for and kept: the survey asks, and its source may keep what customers write. */
export function keepsComments({ survey, source }: Pick<FoundLink, 'survey' | 'source'>): boolean {
  return survey.asksComment && source.keepsPersonal;
}
