import { Injectable } from '@nestjs/common';
import type { HeatmapColumn } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { participationWords } from '../ballot/participation.rules.js';
import { CERTIFIED } from './certified.js';
import type { HeatFigure } from './heatmap.rules.js';
import { CELL } from './published-cell.js';

type Columns = readonly Pick<HeatmapColumn, 'kind' | 'measure'>[];
type Named = readonly { readonly nodeId: string }[];

const AT = `c.organisation_id = $1 AND c.cycle_id = $2 AND c.family = 'team' AND c.value = '' AND c.node_id = ANY($3::uuid[]) AND c.kind = $4 AND c.measure = ANY($5::text[])`;

/** Reads what a page of the heatmap shows, from published tables only. Every method runs inside a unit of work. */
@Injectable()
export class HeatmapFigures {
  constructor(private readonly work: UnitOfWork) {}

  /** Figures of a cycle whose certificate was seen, by team and measure. All columns are of one kind. */
  async of(cycleId: string, teamIds: readonly string[], columns: Columns): Promise<Map<string, HeatFigure>> {
    if (columns.length === 0) return new Map();
    return byPlace(await this.work.query<HeatFigure>(`SELECT ${CELL} FROM pub.cell c WHERE ${AT}`, [cycleId, teamIds, columns[0]!.kind, measures(columns)]));
  }

  /** The same of another cycle: none without its certificate. */
  async certified(cycleId: string, teamIds: readonly string[], columns: Columns): Promise<Map<string, HeatFigure>> {
    if (columns.length === 0) return new Map();
    const from = `FROM pub.cell c JOIN pub.publication p ON p.organisation_id = c.organisation_id AND p.cycle_id = c.cycle_id WHERE ${AT} AND ${CERTIFIED}`;
    return byPlace(await this.work.query<HeatFigure>(`SELECT ${CELL} ${from}`, [cycleId, teamIds, columns[0]!.kind, measures(columns)]));
  }

  /**
   * The average share of favourable answers over the questions of each driver, by team and driver: of shares that are shown in percent, so only where all of them are. `questionsOf`: the ids of the
   * questions of each driver.
   */
  async shares(cycleId: string, teamIds: readonly string[], questionsOf: ReadonlyMap<string, readonly string[]>): Promise<Map<string, number>> {
    const pairs = [...questionsOf].flatMap(([driver, ids]) => ids.map((id) => ({ driver, id, size: ids.length })));
    const rows = await this.work.query<{ nodeId: string; driver: string; share: number }>(
      `SELECT c.node_id AS "nodeId", m.driver, avg(c.favourable::float8) AS share
       FROM pub.cell c JOIN unnest($4::text[], $5::text[], $6::int[]) AS m (id, driver, size) ON m.id = c.measure
       WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.family = 'team' AND c.value = '' AND c.node_id = ANY($3::uuid[]) AND c.kind = 'question' AND c.favourable ~ '^[0-9]+$'
       GROUP BY c.node_id, m.driver, m.size HAVING count(*) = m.size`,
      [cycleId, teamIds, pairs.map(({ id }) => id), pairs.map(({ driver }) => driver), pairs.map(({ size }) => size)],
    );
    return new Map(rows.map(({ nodeId, driver, share }) => [`${nodeId} ${driver}`, Math.round(share)]));
  }

  /** How many of the invited took part, in words, where a rate was counted. */
  async participation(cycleId: string, nodes: Named): Promise<Map<string, string>> {
    const rows = await this.work.query<Parameters<typeof participationWords>[0] & { id: string }>(
      `SELECT node_id AS id, bound, percent FROM pub.participation WHERE organisation_id = $1 AND cycle_id = $2 AND node_id = ANY($3::uuid[])`,
      [cycleId, ids(nodes)],
    );
    return new Map(rows.map((row) => [row.id, participationWords(row)]));
  }

  /** How many comments stand at each team. */
  async comments(cycleId: string, nodes: Named): Promise<Map<string, number>> {
    const rows = await this.work.query<{ id: string; count: number }>(
      `SELECT node_id AS id, count(*)::int AS count FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2 AND node_id = ANY($3::uuid[]) GROUP BY node_id`,
      [cycleId, ids(nodes)],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}

const byPlace = (rows: readonly HeatFigure[]): Map<string, HeatFigure> => new Map(rows.map((row) => [`${row.nodeId} ${row.measure}`, row]));
const measures = (columns: Columns): string[] => columns.map(({ measure }) => measure);
const ids = (nodes: Named): string[] => nodes.map(({ nodeId }) => nodeId);
