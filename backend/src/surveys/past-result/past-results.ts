import { Injectable } from '@nestjs/common';
import type { PastResult, PastResultList, PastResultQuery } from '@throughline/contract';
import { LIMITS, Refusal, type StaffMeasure } from '@throughline/domain';
import { isUUID } from 'class-validator';
import { TeamReader } from '../../directory/team/team.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PlacedResult } from './past-result-plan.rules.js';

interface Row {
  id: string;
  teamId: string;
  measure: StaffMeasure;
  periodLabel: string;
  periodFrom: string;
  periodUntil: string;
  value: number;
  original: number;
  scaleMin: number;
  scaleMax: number;
  respondents: number | null;
}

const COLUMNS = `id, team_id AS "teamId", measure, period_label AS "periodLabel", period_from::text AS "periodFrom", period_until::text AS "periodUntil",
  value, original, scale_min AS "scaleMin", scale_max AS "scaleMax", respondents`;

/** The results of surveys from before Throughline, as they are kept. */
@Injectable()
export class PastResults {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
  ) {}

  /** What is kept of the given measures and periods. */
  async standing(measures: readonly StaffMeasure[], periodLabels: readonly string[]): Promise<PlacedResult[]> {
    const rows = await this.work.query<Row>(
      `SELECT ${COLUMNS} FROM org.past_result WHERE organisation_id = $1 AND measure = ANY($2::text[]) AND period_label = ANY($3::text[])`,
      [measures, periodLabels],
    );
    return rows.map(({ teamId, scaleMin, scaleMax, id: _, ...row }) => ({ ...row, team: teamId, scale: { min: scaleMin, max: scaleMax } }));
  }

  /** Keeps the results, in place of those of the same team, measure and period. */
  async keep(results: readonly PlacedResult[], importId: string): Promise<void> {
    const column = <Value>(of: (result: PlacedResult) => Value): Value[] => results.map(of);
    await this.work.query(
      `INSERT INTO org.past_result (organisation_id, id, team_id, measure, period_label, period_from, period_until, value, original, scale_min, scale_max, respondents, import_id)
       SELECT $1, given.*, $13 FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[], $8::float8[], $9::float8[], $10::float8[], $11::float8[], $12::integer[]) AS given
       ON CONFLICT (organisation_id, measure, team_id, period_label) DO UPDATE
       SET value = excluded.value, original = excluded.original, scale_min = excluded.scale_min, scale_max = excluded.scale_max, respondents = excluded.respondents, import_id = excluded.import_id`,
      [
        column(() => newId()),
        column(({ team }) => team),
        column(({ measure }) => measure),
        column(({ periodLabel }) => periodLabel),
        column(({ periodFrom }) => periodFrom),
        column(({ periodUntil }) => periodUntil),
        column(({ value }) => value),
        column(({ original }) => original),
        column(({ scale }) => scale.min),
        column(({ scale }) => scale.max),
        column(({ respondents }) => respondents),
        importId,
      ],
    );
  }

  /** A page of what is kept, of one team or all. Throws Refusal `invalid-cursor`. */
  async page({ teamId, cursor, limit = LIMITS.page }: PastResultQuery): Promise<PastResultList> {
    if (cursor !== undefined && !isUUID(cursor))
      throw new Refusal('invalid', 'invalid-cursor', 'This is not a cursor of this list; take nextCursor from the page before.', [
        { pointer: '#/cursor', detail: 'Not a cursor of this list.' },
      ]);
    const rows = await this.work.query<Row>(
      `SELECT ${COLUMNS} FROM org.past_result WHERE organisation_id = $1 AND ($2::uuid IS NULL OR team_id = $2) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [teamId ?? null, cursor ?? null, limit + 1],
    );
    const names = new Map((await this.teams.tree()).map((team) => [team.id, team.name]));
    const items = rows.slice(0, limit).map((row) => view(row, names.get(row.teamId) ?? ''));
    return { items, ...(rows.length > limit ? { nextCursor: items.at(-1)!.id } : {}) };
  }
}

function view(row: Row, teamName: string): PastResult {
  const { id, measure, value, respondents } = row;
  return {
    id,
    team: { id: row.teamId, name: teamName },
    measure,
    period: { label: row.periodLabel, from: row.periodFrom, until: row.periodUntil },
    value,
    original: { value: row.original, scale: { min: row.scaleMin, max: row.scaleMax } },
    respondents,
  };
}
