import { Injectable } from '@nestjs/common';
import { endOfDayIn, instantIn } from '@throughline/domain';
import { OrganisationReader } from '../../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { publishedSignals, type Thanks, wholeMonths } from './signals.rules.js';

/** Counts how people thanked each other once a month is over, and keeps that for good: thanks that are taken back later change nothing that was published, so no difference tells of them. */
@Injectable()
export class SignalsPublisher {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Publishes the twelve months up to the last one that is over, unless they are published. Runs inside a unit of work; run twice, also at the same time, it publishes once. */
  async publish(): Promise<void> {
    const today = await this.organisations.today();
    const { from, until } = wholeMonths(today);
    const done = await this.work.query(`SELECT 1 FROM org.kudos_signal WHERE organisation_id = $1 AND until_on = $2`, [until]);
    if (done.length > 0) return;
    const { timeZone } = await this.organisations.current();
    const end = endOfDayIn(timeZone, until);
    const rows = await this.work.query<Omit<Thanks, 'at'> & { at: Date }>(
      `SELECT k.giver_id AS "from", r.employee_id AS "to", k.given_at AS at, coalesce(k.giver_team_id = r.team_id, false) AS "sameTeam"
       FROM org.kudos k JOIN org.kudos_recipient r ON r.organisation_id = k.organisation_id AND r.kudos_id = k.id
       WHERE k.organisation_id = $1 AND k.state = 'given' AND k.team_id IS NULL AND k.given_at >= $2 AND k.given_at < $3`,
      [instantIn(timeZone, from), end],
    );
    const signals = publishedSignals(
      rows.map((row) => ({ ...row, at: row.at.getTime() })),
      end.getTime(),
    );
    const { givers, ...shares } = signals ?? { givers: null, returned: null, insideTeam: null, clustering: null };
    await this.work.query(
      `INSERT INTO org.kudos_signal (organisation_id, from_on, until_on, published_on, givers, shares) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [from, until, today, givers, JSON.stringify(shares)],
    );
  }
}
