import { Injectable } from '@nestjs/common';
import type { PulsePrecision } from '@throughline/contract';
import { type CycleQuestion, driverOf } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Audiences } from '../cycle/audiences.js';
import { cycleQuestions } from '../questionnaire/cycle-questions.rules.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import { askedVersion } from './asked-version.js';
import { withBelow } from './calendar.rules.js';
import { assumptionsOf, middleOf, precisionOf, type Reached, spreadOf, USUAL_RESPONSE, USUAL_SPREAD } from './precision.rules.js';
import { mustBePulse } from './series.rules.js';
import { SeriesRow } from './series.entity.js';

/** How precise a pulse will be about each driver of each team, and how precise it was. Reads who is asked, and of results only published cells. */
@Injectable()
export class PulsePrecisionService {
  constructor(
    @InjectRows(SeriesRow) private readonly series: Rows<SeriesRow>,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly audiences: Audiences,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  async of(id: string): Promise<PulsePrecision> {
    const series = await this.series.require({ id }, 'this series');
    mustBePulse(series.kind);
    const tree = await this.teams.tree();
    const invited = await this.audiences.invited(series.audience, tree, await this.organisations.today(), id);
    const members = withBelow(tree, invited);

    const questions = cycleQuestions(await askedVersion(this.questionnaires, series)).filter(({ scale }) => scale);
    const root = tree[0]!.id;
    const known = await this.spreads(root, questions);
    const drivers = [...Map.groupBy(questions, ({ driver }) => driver)];
    const response = await this.response(root);
    const reached = await this.reached(series);
    return {
      responsePercent: response.percent,
      assumptions: assumptionsOf(response, { known: known.size, all: questions.length }),
      drivers: drivers.map(([key, own]) => ({ key, label: driverOf(key).label, questions: own.length })),
      teams: precisionOf(
        tree.map(({ id: teamId, name }) => ({ teamId, name, members: members.get(teamId)! })),
        drivers.map(([driver, own]) => ({ driver, spreads: own.map((question) => known.get(question.id) ?? USUAL_SPREAD) })),
        { k: series.k, percent: response.percent, reached },
      ),
    };
  }

  /** How far answers to each question spread in the newest publication that tells, of the whole organisation. */
  private async spreads(root: string, questions: readonly CycleQuestion[]): Promise<Map<string, number>> {
    const rows = await this.work.query<{ id: string; low: number; high: number; band: string }>(
      `SELECT DISTINCT ON (c.measure) c.measure AS id, c.low_x10 AS low, c.high_x10 AS high, c.size_band AS band
       FROM pub.cell c JOIN org.cycle y ON y.organisation_id = c.organisation_id AND y.id = c.cycle_id
       WHERE c.organisation_id = $1 AND c.node_id = $2 AND c.family = 'team' AND c.kind = 'question' AND c.low_x10 IS NOT NULL AND c.measure = ANY($3::text[])
       ORDER BY c.measure, y.closed_on DESC`,
      [root, questions.map(({ id }) => id)],
    );
    const scales = new Map(questions.map(({ id, scale }) => [id, scale!]));
    return new Map(rows.map(({ id, low, high, band }) => [id, spreadOf(low / 10, high / 10, scales.get(id)!, middleOf(band))]));
  }

  private async response(root: string): Promise<{ percent: number; from: string | null; earlier: boolean }> {
    const [row] = await this.work.query<{ percent: number; name: string }>(
      `SELECT p.percent, y.name FROM pub.participation p JOIN org.cycle y ON y.organisation_id = p.organisation_id AND y.id = p.cycle_id
       WHERE p.organisation_id = $1 AND p.node_id = $2 AND p.percent IS NOT NULL AND y.state = 'published' ORDER BY y.closed_on DESC LIMIT 1`,
      [root],
    );
    if (row) return { percent: row.percent, from: row.name, earlier: true };
    const earlier = await this.work.query(`SELECT 1 FROM org.cycle WHERE organisation_id = $1 AND state = 'published' LIMIT 1`);
    return { percent: USUAL_RESPONSE, from: null, earlier: earlier.length > 0 };
  }

  private async reached({ pulseWindow, id }: SeriesRow): Promise<Reached[]> {
    const ids = (pulseWindow?.parts ?? []).flatMap(({ cycleId }) => cycleId ?? []);
    return this.work.query<Reached>(
      // materialised, so that the questions of a cycle are read once, not once for each of its cells
      `WITH asked AS MATERIALIZED (
         SELECT b.cycle_id, q->>'driver' AS driver, count(*)::int AS questions
         FROM pub.ballot_cycle b CROSS JOIN LATERAL jsonb_array_elements(b.questions::jsonb) q
         WHERE b.organisation_id = $1 AND b.cycle_id = ANY($2::uuid[]) AND q ? 'scale' GROUP BY b.cycle_id, q->>'driver')
       SELECT c.node_id AS "nodeId", c.measure AS driver, (c.high_x10 - c.low_x10) / 20.0::float8 AS "halfWidth", a.questions
       FROM pub.cell c
         JOIN org.cycle y ON y.organisation_id = c.organisation_id AND y.id = c.cycle_id AND y.state = 'published' AND y.series_id = $3
         JOIN asked a ON a.cycle_id = c.cycle_id AND a.driver = c.measure
       WHERE c.organisation_id = $1 AND c.cycle_id = ANY($2::uuid[]) AND c.family = 'team' AND c.kind = 'driver' AND c.low_x10 IS NOT NULL`,
      [ids, id],
    );
  }
}
