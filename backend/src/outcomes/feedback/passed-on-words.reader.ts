import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { offeredWords } from './passed-on-words.rules.js';
import { SurveyResults } from './survey-results.service.js';

/** What a customer wrote and allowed to pass on as thanks; nothing of her, of the answer or of the agent. */
export interface PassedOnWords {
  readonly id: string;
  /** Without names. */
  readonly text: string;
  readonly teamId: string;
  /** 2026-03; nothing finer. */
  readonly month: string;
}

interface Written {
  id: string;
  surveyId: string;
  text: string;
  value: number;
  teamId: string;
  month: string;
}

/** What neighbours may ask about words of customers: those that were passed on, by the team that they are about. Every method runs inside a unit of work. */
@Injectable()
export class PassedOnWordsReader {
  constructor(
    private readonly results: SurveyResults,
    private readonly work: UnitOfWork,
  ) {}

  /** Those about these teams that were written since the day and may be offered (`offeredWords`): the latest month first, in no order within it, `most` at most. */
  async of(teamIds: readonly string[], since: PlainDate, most: number): Promise<PassedOnWords[]> {
    if (teamIds.length === 0) return [];
    // only words that can no longer be changed have a team
    const written = await this.work.query<Written>(
      `SELECT id, survey_id AS "surveyId", text, value::int AS value, team_id AS "teamId", date_trunc('month', written_on::timestamp)::date::text AS month FROM org.customer_comment
       WHERE organisation_id = $1 AND team_id = ANY($2::uuid[]) AND written_on >= $3::date AND screened ORDER BY month DESC, id`,
      [teamIds, since],
    );
    const offered = new Set<Written>();
    for (const [surveyId, own] of Map.groupBy(written, (one) => one.surveyId))
      for (const one of offeredWords(own, await this.results.passing(surveyId, since))) offered.add(one);
    return written
      .filter((one) => offered.has(one))
      .slice(0, most)
      .map(({ id, text, teamId, month }) => ({ id, text, teamId, month: month.slice(0, 7) }));
  }

  /** Those of these that are still there; none of them goes before the unit of work ends. */
  async held(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.work.query<{ id: string }>(
      `SELECT id FROM org.customer_comment WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
