import { Injectable } from '@nestjs/common';
import type { KudosSignals } from '@throughline/contract';
import { endOfDayIn, instantIn, SIGNAL_GIVERS_LEAST } from '@throughline/domain';
import { OrganisationReader } from '../../../identity/organisation/organisation.reader.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { signalsOf, type Thanks, wholeMonths } from './signals.rules.js';

/** How people thank each other, of the whole organisation only. Who they are leaves this class in nothing. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  async get(): Promise<KudosSignals> {
    const { timeZone } = await this.organisations.current();
    const { from, until } = wholeMonths(await this.organisations.today());
    const rows = await this.work.query<Omit<Thanks, 'at'> & { at: Date }>(
      `SELECT k.giver_id AS "from", r.employee_id AS "to", k.given_at AS at, coalesce(k.giver_team_id = r.team_id, false) AS "sameTeam"
       FROM org.kudos k JOIN org.kudos_recipient r ON r.organisation_id = k.organisation_id AND r.kudos_id = k.id
       WHERE k.organisation_id = $1 AND k.state = 'given' AND k.team_id IS NULL AND k.given_at >= $2`,
      [instantIn(timeZone, from)],
    );
    const signals = signalsOf(
      rows.map((row) => ({ ...row, at: row.at.getTime() })),
      endOfDayIn(timeZone, until).getTime(),
      this.clock.now().getTime(),
    );
    if (signals) return { from, until, ...signals, refusal: null };
    const refusal = `Fewer than ${SIGNAL_GIVERS_LEAST} people thanked a colleague in these twelve months. Figures are shown from ${SIGNAL_GIVERS_LEAST} on, so that they say nothing about anybody.`;
    return { from, until, givers: null, returned: null, insideTeam: null, clustering: null, refusal };
  }
}
