import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FAIRNESS_FACETS, type Period, type PlainDate } from '@throughline/domain';
import { type Criterion, weightedScore } from '@throughline/judging';
import { AttributeReader } from '../../directory/attribute/attribute.reader.js';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KudosReader } from '../kudos/kudos.reader.js';
import { NominationReader } from '../nomination/nomination.reader.js';
import type { ProgrammeFacts, QuarterFacts } from './fairness-report.rules.js';
import { SmallestGroup } from './smallest-group.port.js';
import { textDetails } from './text-details.rules.js';
import type { JudgeScore } from './whole-figures.rules.js';

/** A programme whose winners everybody knows. */
export interface RevealedProgramme {
  id: string;
  /** The last day of its nominations: who worked here on it could be nominated. */
  day: PlainDate;
}

type Population = Pick<QuarterFacts, 'tree' | 'people' | 'k' | 'seed'>;

/** Reads what a report is computed of. Nothing of it is kept, and nothing shown that did not come through the report. Runs inside a unit of work. */
@Injectable()
export class FairnessFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
    private readonly employees: EmployeeReader,
    private readonly attributes: AttributeReader,
    private readonly kudos: KudosReader,
    private readonly nominations: NominationReader,
    private readonly smallest: SmallestGroup,
  ) {}

  /** Programmes that are revealed. */
  revealed(): Promise<RevealedProgramme[]> {
    return this.work.query<RevealedProgramme>(
      `SELECT id, nominations_until::text AS day FROM org.award_programme WHERE organisation_id = $1 AND revealed_at IS NOT NULL ORDER BY revealed_at, id`,
    );
  }

  async ofQuarter(period: Period): Promise<QuarterFacts> {
    const given = await this.kudos.thanks(period);
    const thanks = given.filter(({ byName }) => byName).map(({ from, to, fromTeam, toTeam }) => ({ from, to, fromTeam, toTeam }));
    return { kind: 'quarter', ...(await this.population(period.until)), thanked: given.map(({ to }) => to), thanks };
  }

  async ofProgramme({ id, day }: RevealedProgramme): Promise<ProgrammeFacts> {
    const population = await this.population(day);
    const standing = (await this.nominations.standing(id)).flatMap(({ candidateIds }) => candidateIds);
    const candidates = [...(await this.nominations.of(standing)).values()];
    const winners = await this.work.query<{ id: string }>(
      `SELECT m.employee_id AS id FROM org.award_outcome o JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id
       WHERE o.organisation_id = $1 AND o.programme_id = $2`,
      [id],
    );
    return {
      kind: 'programme',
      ...population,
      nominated: candidates.flatMap(({ memberIds, nominations }) => nominations.flatMap(() => memberIds)),
      won: winners.map((winner) => winner.id),
      // a text about a group or a team says of no single person how she is written about
      texts: candidates
        .filter(({ kind, memberIds }) => kind === 'person' && memberIds.length === 1)
        .flatMap(({ memberIds, nominations }) =>
          nominations.map(({ nominatorId, reasons, answers }) => ({
            nomineeId: memberIds[0]!,
            nominatorId,
            ...textDetails([reasons, ...answers.map(({ text }) => text)].join('\n')),
          })),
        ),
      scores: await this.scores(id),
    };
  }

  private async population(day: PlainDate): Promise<Population> {
    const tree = (await this.teams.tree()).map(({ id, parentId }) => ({ id, parent: parentId }));
    const known = new Set(tree.map(({ id }) => id));
    const active = (await this.employees.activeOn(day)).filter(({ teamId }) => known.has(teamId));
    const profiles = await this.attributes.profiles(
      active.map(({ employeeId }) => employeeId),
      day,
    );
    const people = active.map(({ employeeId, teamId }) => {
      const profile = profiles.get(employeeId) ?? {};
      return { id: employeeId, teamId, claims: Object.fromEntries(FAIRNESS_FACETS.flatMap((facet) => (profile[facet] ? [[facet, profile[facet]]] : []))) };
    });
    return { tree, people, k: await this.smallest.k(), seed: randomBytes(16) };
  }

  /** What judges gave in the scoring rounds that are closed. */
  private async scores(programmeId: string): Promise<JudgeScore[]> {
    const rows = await this.work.query<Omit<JudgeScore, 'score'> & { marks: Record<string, number>; criteria: Criterion[] }>(
      `SELECT r.id AS round, r.name AS "roundName", v.candidate_id AS candidate, v.judge_id AS judge, v.marks, g.criteria
       FROM org.award_round r JOIN org.award_verdict v ON v.organisation_id = r.organisation_id AND v.round_id = r.id
       JOIN org.award_candidate c ON c.organisation_id = v.organisation_id AND c.id = v.candidate_id
       JOIN org.award_category g ON g.organisation_id = c.organisation_id AND g.programme_id = c.programme_id AND g.id = c.category_id
       WHERE r.organisation_id = $1 AND r.programme_id = $2 AND r.method = 'scoring' AND r.state = 'closed' AND v.state = 'given' AND v.marks IS NOT NULL AND jsonb_array_length(g.criteria) > 0
       ORDER BY r.position, v.candidate_id, v.judge_id`,
      [programmeId],
    );
    return rows.flatMap(({ marks, criteria, ...of }) => {
      const score = weightedScore(criteria, marks);
      return score === undefined ? [] : [{ ...of, score }];
    });
  }
}
