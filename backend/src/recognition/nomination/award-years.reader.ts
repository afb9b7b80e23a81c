import { Injectable } from '@nestjs/common';
import type { CandidateKind } from '@throughline/domain';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ProgrammeWindow } from '../programme/programme.rules.js';
import type { FormField } from './nomination.rules.js';

/** What nominations need to know of a programme. */
export interface AwardYear extends ProgrammeWindow {
  readonly id: string;
  readonly selfNomination: boolean;
  readonly endorsements: boolean;
  readonly nominationsMost: number | null;
  /** Whether a round has been opened: from then on nobody declines or returns. */
  readonly judged: boolean;
  /** Whether the winners are decided. */
  readonly decided: boolean;
}

/** What nominations need to know of a category. */
export interface YearCategory {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly nominees: readonly CandidateKind[];
  readonly form: readonly FormField[];
  readonly nominationsMost: number | null;
}

const YEAR = `SELECT p.id, p.name, p.state, p.self_nomination AS "selfNomination", p.endorsements, p.nominations_most AS "nominationsMost",
    p.nominations_from::text AS "nominationsFrom", p.nominations_until::text AS "nominationsUntil", p.closes_at_time::text AS "closesAtTime", p.time_zone AS "timeZone",
    EXISTS (SELECT 1 FROM org.award_round r WHERE r.organisation_id = p.organisation_id AND r.programme_id = p.id AND r.state <> 'planned') AS judged,
    EXISTS (SELECT 1 FROM org.award_outcome u WHERE u.organisation_id = p.organisation_id AND u.programme_id = p.id) AS decided
  FROM org.award_programme p WHERE p.organisation_id = $1`;

/** Programmes and categories as far as nominations go by them. */
@Injectable()
export class AwardYears {
  constructor(private readonly work: UnitOfWork) {}

  /** Held until the unit of work ends, so that a closure waits for it or it for the closure. Throws Refusal `not-found`. */
  async inUse(id: string): Promise<AwardYear> {
    return this.required(await this.work.query<AwardYear>(`${YEAR} AND p.id = $2 FOR SHARE OF p`, [id]));
  }

  /** Throws Refusal `not-found`. */
  async require(id: string): Promise<AwardYear> {
    return this.required(await this.work.query<AwardYear>(`${YEAR} AND p.id = $2`, [id]));
  }

  /** By id; unknown ones are absent. */
  async of(ids: readonly string[]): Promise<Map<string, AwardYear>> {
    const rows = await this.work.query<AwardYear>(`${YEAR} AND p.id = ANY($2::uuid[])`, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Every programme that is open by its state, also one whose last moment has passed. */
  async open(): Promise<AwardYear[]> {
    return this.work.query<AwardYear>(`${YEAR} AND p.state = 'open' ORDER BY p.id`);
  }

  /** The categories of these programmes, by id. */
  async categoriesOf(programmeIds: readonly string[]): Promise<Map<string, YearCategory>> {
    const rows = await this.work.query<YearCategory>(
      `SELECT id, programme_id AS "programmeId", name, nominees, form, nominations_most AS "nominationsMost" FROM org.award_category
       WHERE organisation_id = $1 AND programme_id = ANY($2::uuid[]) ORDER BY position`,
      [[...new Set(programmeIds)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private required([found]: AwardYear[]): AwardYear {
    if (!found) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this award programme was not found in your organisation.');
    return found;
  }
}
