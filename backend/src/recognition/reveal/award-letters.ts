import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { awardLetter, type LetterLine, type LetterPart } from './award-letter.rules.js';

/** A mail to one person about one reveal. */
export interface LetterKey {
  readonly programmeId: string;
  readonly employeeId: string;
  readonly part: LetterPart;
}

const KEY = `organisation_id = $1 AND programme_id = $2 AND employee_id = $3 AND part = $4`;
/** Names of the people of candidate `c`, or its team's. */
const WHO = `CASE WHEN c.kind = 'team' THEN ARRAY[(SELECT t.name FROM org.team t WHERE t.organisation_id = $1 AND t.id = c.team_id)]
  ELSE coalesce((SELECT array_agg(e.name ORDER BY e.name, e.id) FROM org.award_candidate_member x JOIN org.employee e ON e.organisation_id = x.organisation_id AND e.id = x.employee_id
    WHERE x.organisation_id = $1 AND x.candidate_id = c.id), '{}') END AS who`;
const WON = `EXISTS (SELECT 1 FROM org.award_outcome o WHERE o.organisation_id = $1 AND o.candidate_id = c.id) AS won`;
const MEMBER = `JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id AND m.employee_id = $3`;
/** What each mail lists; `$2` the programme, `$3` the person. */
const LINES: Readonly<Record<LetterPart, string>> = {
  winner: `SELECT g.name AS category, CASE WHEN c.kind = 'person' THEN '{}' ELSE l.who END AS who, true AS won
    FROM org.award_candidate c ${MEMBER} JOIN org.award_outcome o ON o.organisation_id = c.organisation_id AND o.candidate_id = c.id
    JOIN org.award_category g ON g.organisation_id = c.organisation_id AND g.id = c.category_id, LATERAL (SELECT ${WHO}) l
    WHERE c.organisation_id = $1 AND c.programme_id = $2 ORDER BY g.position, c.id`,
  nominee: `SELECT DISTINCT g.position, g.name AS category, '{}'::text[] AS who, false AS won FROM org.award_candidate c ${MEMBER}
    JOIN org.award_category g ON g.organisation_id = c.organisation_id AND g.id = c.category_id
    WHERE c.organisation_id = $1 AND c.programme_id = $2 AND c.state = 'standing' ORDER BY g.position`,
  nominator: `SELECT g.name AS category, l.who, w.won FROM org.nomination n
    JOIN org.award_candidate c ON c.organisation_id = n.organisation_id AND c.id = n.candidate_id
    JOIN org.award_category g ON g.organisation_id = c.organisation_id AND g.id = c.category_id, LATERAL (SELECT ${WHO}) l, LATERAL (SELECT ${WON}) w
    WHERE n.organisation_id = $1 AND n.programme_id = $2 AND n.nominator_id = $3 AND n.state = 'submitted' AND c.state <> 'declined' ORDER BY g.position, n.id`,
};

/** Who is told of a reveal, a row each, so that each is told once. Runs inside a unit of work. */
@Injectable()
export class AwardLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
  ) {}

  /** Notes whom to tell, together with the reveal; a job sends the mails. Of whom somebody declined she was told then: "not chosen" would be untrue, and against the wish. */
  async order(programmeId: string): Promise<void> {
    await this.work.query(
      `WITH winner AS (
         SELECT DISTINCT m.employee_id FROM org.award_outcome o JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id
         WHERE o.organisation_id = $1 AND o.programme_id = $2)
       INSERT INTO org.award_letter (organisation_id, programme_id, employee_id, part)
       SELECT $1, $2, employee_id, 'winner' FROM winner
       UNION SELECT $1, $2, m.employee_id, 'nominee' FROM org.award_candidate c JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id
         WHERE c.organisation_id = $1 AND c.programme_id = $2 AND c.state = 'standing' AND m.employee_id NOT IN (SELECT employee_id FROM winner)
       UNION SELECT $1, $2, n.nominator_id, 'nominator' FROM org.nomination n JOIN org.award_candidate c ON c.organisation_id = n.organisation_id AND c.id = n.candidate_id
         WHERE n.organisation_id = $1 AND n.programme_id = $2 AND n.state = 'submitted' AND c.state <> 'declined'
       ON CONFLICT DO NOTHING`,
      [programmeId],
    );
    await this.jobs.send('send-award-letters', { organisationId: this.work.organisationId, programmeId });
  }

  async counts(programmeId: string): Promise<{ waiting: number; sent: number; failed: number }> {
    const [counts] = await this.work.query<{ waiting: number; sent: number; failed: number }>(
      `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state IN ('handed-over', 'sent'))::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed
       FROM org.award_letter WHERE organisation_id = $1 AND programme_id = $2`,
      [programmeId],
    );
    return counts!;
  }

  /** All that wait. */
  waiting(programmeId: string): Promise<LetterKey[]> {
    return this.work.query<LetterKey>(
      `SELECT programme_id AS "programmeId", employee_id AS "employeeId", part FROM org.award_letter
       WHERE organisation_id = $1 AND programme_id = $2 AND state = 'waiting' ORDER BY part DESC, employee_id`,
      [programmeId],
    );
  }

  /** The mail; undefined for somebody who has left or has no address. */
  async mail({ programmeId, employeeId, part }: LetterKey): Promise<Mail | undefined> {
    const [person] = await this.employees.activeAmong([employeeId]);
    if (!person || person.email === null) return undefined;
    const { name: organisation, language: usual } = await this.organisations.mailing();
    const [programme] = await this.work.query<{ name: string }>(`SELECT name FROM org.award_programme WHERE organisation_id = $1 AND id = $2`, [programmeId]);
    const lines = await this.work.query<LetterLine>(LINES[part], [programmeId, employeeId]);
    const words = awardLetter({
      part,
      name: person.name,
      language: languageOfTag(person.language) ?? usual,
      programme: programme!.name,
      organisation,
      publicUrl: this.settings.publicUrl,
      programmeId,
      lines,
    });
    return { to: person.email, ...words, key: `${programmeId}${employeeId}${part}`.replaceAll('-', '') };
  }

  /** Notes, before the end of a message is sent, that it is from now on: true for one worker alone. */
  async handOver({ programmeId, employeeId, part }: LetterKey): Promise<boolean> {
    const noted = await this.work.query(`UPDATE org.award_letter SET state = 'handed-over' WHERE ${KEY} AND state = 'waiting' RETURNING 1`, [
      programmeId,
      employeeId,
      part,
    ]);
    return noted.length > 0;
  }

  /** What became of a letter. `handedOver`: this worker had noted so; what another one has handed over is its own to note. */
  async note({ programmeId, employeeId, part }: LetterKey, state: 'waiting' | 'sent' | 'failed' | 'handed-over', handedOver: boolean): Promise<void> {
    const before = handedOver ? 'handed-over' : 'waiting';
    await this.work.query(`UPDATE org.award_letter SET state = $5 WHERE ${KEY} AND state = $6`, [programmeId, employeeId, part, state, before]);
  }
}
