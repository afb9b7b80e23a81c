import { Injectable } from '@nestjs/common';
import type { PulsePrecision } from '@throughline/contract';
import { type CycleQuestion, driverOf } from '@throughline/domain';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Audiences } from '../cycle/audiences.js';
import { cycleQuestions } from '../questionnaire/cycle-questions.rules.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import { assumptionsOf, expectedHalfWidth, middleOf, neverShown, reachedHalfWidth, spreadOf, USUAL_RESPONSE, USUAL_SPREAD } from './precision.rules.js';
import { mustBePulse } from './series.rules.js';
import { SeriesRow } from './series.entity.js';

interface Reached {
  nodeId: string;
  driver: string;
  halfWidth: number;
  questions: number;
}

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
    const members = membersWithBelow(tree, invited);

    const questions = cycleQuestions(await this.questionnaires.newest(series.questionnaireId)).filter(({ scale }) => scale);
    const root = tree[0]!.id;
    const known = await this.spreads(root, questions);
    const drivers = [...Map.groupBy(questions, ({ driver }) => driver)];
    const response = await this.response(root);
    const reached = await this.reached(series);
    const answersOf = (teamId: string): number => Math.floor((members.get(teamId)! * response.percent) / 100);
    return {
      responsePercent: response.percent,
      assumptions: assumptionsOf(response, { known: known.size, all: questions.length }),
      drivers: drivers.map(([key, own]) => ({ key, label: driverOf(key).label, questions: own.length })),
      teams: tree
        .filter((team) => members.get(team.id)! > 0)
        .map(({ id: teamId, name }) => ({
          teamId,
          name,
          members: members.get(teamId)!,
          never: neverShown(members.get(teamId)!, answersOf(teamId), series.k),
          figures: drivers.map(([driver, own]) => ({
            driver,
            expected: answersOf(teamId) < series.k ? null : expectedHalfWidth(spreadsOf(own, known), answersOf(teamId)),
            reached: reachedHalfWidth(reached.filter((one) => one.nodeId === teamId && one.driver === driver)),
          })),
        })),
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

  private async response(root: string): Promise<{ percent: number; from: string | null }> {
    const [row] = await this.work.query<{ percent: number; name: string }>(
      `SELECT p.percent, y.name FROM pub.participation p JOIN org.cycle y ON y.organisation_id = p.organisation_id AND y.id = p.cycle_id
       WHERE p.organisation_id = $1 AND p.node_id = $2 AND p.percent IS NOT NULL AND y.state = 'published' ORDER BY y.closed_on DESC LIMIT 1`,
      [root],
    );
    return row ? { percent: row.percent, from: row.name } : { percent: USUAL_RESPONSE, from: null };
  }

  private async reached({ pulseWindow, id }: SeriesRow): Promise<Reached[]> {
    const ids = (pulseWindow?.parts ?? []).flatMap(({ cycleId }) => cycleId ?? []);
    return this.work.query<Reached>(
      `SELECT c.node_id AS "nodeId", c.measure AS driver, (c.high_x10 - c.low_x10) / 20.0::float8 AS "halfWidth",
              (SELECT count(*)::int FROM jsonb_array_elements(b.questions::jsonb) q WHERE q->>'driver' = c.measure AND q ? 'scale') AS questions
       FROM pub.cell c
         JOIN org.cycle y ON y.organisation_id = c.organisation_id AND y.id = c.cycle_id AND y.state = 'published' AND y.series_id = $3
         JOIN pub.ballot_cycle b ON b.organisation_id = c.organisation_id AND b.cycle_id = c.cycle_id
       WHERE c.organisation_id = $1 AND c.cycle_id = ANY($2::uuid[]) AND c.family = 'team' AND c.kind = 'driver' AND c.low_x10 IS NOT NULL`,
      [ids, id],
    );
  }
}

/** How many of these people are in each team or below it. */
function membersWithBelow(teams: readonly TeamFacts[], people: readonly { readonly teamId: string }[]): Map<string, number> {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const members = new Map(teams.map(({ id }) => [id, 0]));
  for (const { teamId } of people) for (let at: string | null | undefined = teamId; at; at = parents.get(at)) members.set(at, (members.get(at) ?? 0) + 1);
  return members;
}

const spreadsOf = (questions: readonly CycleQuestion[], known: ReadonlyMap<string, number>): number[] =>
  questions.map(({ id }) => known.get(id) ?? USUAL_SPREAD);
