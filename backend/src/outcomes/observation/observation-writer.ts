import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PlacedFigure, placeOf, type StandingFigure } from '../import/outcome-plan.rules.js';

const BATCH = 20_000;

/** Writes the figures of imports, remembers what each found, and takes them back. Everything is one statement a batch, whatever the number of figures. */
@Injectable()
export class ObservationWriter {
  constructor(private readonly work: UnitOfWork) {}

  /** What stands in the places of the given figures, by place. */
  async standing(figures: readonly PlacedFigure[]): Promise<Map<string, StandingFigure>> {
    const rows = await this.work.query<StandingFigure & { metricId: string; team: string; periodLabel: string }>(
      `SELECT metric_id AS "metricId", team_id AS team, period_label AS "periodLabel", value, base FROM org.observation
       WHERE organisation_id = $1 AND metric_id = ANY($2::uuid[]) AND period_label = ANY($3::text[])`,
      [[...new Set(figures.map(({ metricId }) => metricId))], [...new Set(figures.map(({ periodLabel }) => periodLabel))]],
    );
    return new Map(rows.map((row) => [placeOf(row), row]));
  }

  /** Writes every figure and what stood in its place before, so that the import can be undone. At most one figure a place. */
  async write(figures: readonly PlacedFigure[], importId: string): Promise<void> {
    await this.oneImportAtATime();
    for (let from = 0; from < figures.length; from += BATCH) {
      const part = figures.slice(from, from + BATCH);
      const places = [part.map((f) => f.metricId), part.map((f) => f.team), part.map((f) => f.periodLabel)];
      await this.work.query(
        `INSERT INTO org.observation_change (organisation_id, import_id, metric_id, team_id, period_label, import_before, value_before, base_before)
         SELECT $1, $2, g.metric_id, g.team_id, g.period_label, o.import_id, o.value, o.base
         FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS g (metric_id, team_id, period_label)
         LEFT JOIN org.observation o ON o.organisation_id = $1 AND o.metric_id = g.metric_id AND o.team_id = g.team_id AND o.period_label = g.period_label`,
        [importId, ...places],
      );
      await this.work.query(
        `INSERT INTO org.observation (organisation_id, import_id, metric_id, team_id, period_label, period_from, period_until, value, base)
         SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[], $8::float8[], $9::int[])
         ON CONFLICT (organisation_id, metric_id, team_id, period_label) DO UPDATE SET value = excluded.value, base = excluded.base, import_id = excluded.import_id`,
        [importId, ...places, part.map((f) => f.periodFrom), part.map((f) => f.periodUntil), part.map((f) => f.value), part.map((f) => f.base)],
      );
    }
  }

  /**
   * Takes back what an import wrote: figures that it was the last to say get their earlier value, or go when there was none; figures that a
   * later import has said since stay, and that import will fall back to what was before this one. Doing it again changes nothing.
   */
  async takeBack(importId: string): Promise<void> {
    await this.oneImportAtATime();
    await this.work.query(
      `UPDATE org.observation_change AS later SET import_before = mine.import_before, value_before = mine.value_before, base_before = mine.base_before
       FROM org.observation_change AS mine
       WHERE mine.organisation_id = $1 AND mine.import_id = $2 AND later.organisation_id = $1 AND later.import_before = $2
         AND later.metric_id = mine.metric_id AND later.team_id = mine.team_id AND later.period_label = mine.period_label`,
      [importId],
    );
    await this.work.query(
      `DELETE FROM org.observation AS o USING org.observation_change AS mine
       WHERE mine.organisation_id = $1 AND mine.import_id = $2 AND mine.import_before IS NULL AND o.organisation_id = $1 AND o.import_id = $2
         AND o.metric_id = mine.metric_id AND o.team_id = mine.team_id AND o.period_label = mine.period_label`,
      [importId],
    );
    await this.work.query(
      `UPDATE org.observation AS o SET value = mine.value_before, base = mine.base_before, import_id = mine.import_before
       FROM org.observation_change AS mine
       WHERE mine.organisation_id = $1 AND mine.import_id = $2 AND o.organisation_id = $1 AND o.import_id = $2
         AND o.metric_id = mine.metric_id AND o.team_id = mine.team_id AND o.period_label = mine.period_label`,
      [importId],
    );
    await this.work.query(`DELETE FROM org.observation_change WHERE organisation_id = $1 AND import_id = $2`, [importId]);
  }

  /** What stood before must not change between looking and writing; other organisations do not wait. */
  private async oneImportAtATime(): Promise<void> {
    await this.work.query(`SELECT id FROM org.metric WHERE organisation_id = $1 ORDER BY id FOR UPDATE`);
  }
}
