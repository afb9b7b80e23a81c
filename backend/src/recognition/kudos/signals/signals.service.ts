import { Injectable } from '@nestjs/common';
import type { KudosSignals } from '@throughline/contract';
import { SIGNAL_GIVERS_LEAST } from '@throughline/domain';
import { OrganisationReader } from '../../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { wholeMonths } from './signals.rules.js';

type Published = Omit<KudosSignals, 'refusal'> & { publishedOn: string };

const NONE = { givers: null, returned: null, insideTeam: null, clustering: null };

/** How people thank each other, of the whole organisation only: what was published last, and nothing of the month that runs. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  async get(): Promise<KudosSignals> {
    const [last] = await this.work.query<Published>(
      `SELECT from_on::text AS "from", until_on::text AS until, published_on::text AS "publishedOn", givers,
         nullif(shares -> 'returned', 'null') AS returned, nullif(shares -> 'insideTeam', 'null') AS "insideTeam", nullif(shares -> 'clustering', 'null') AS clustering
       FROM org.kudos_signal WHERE organisation_id = $1 ORDER BY until_on DESC LIMIT 1`,
    );
    if (!last) {
      const refusal = 'Nothing has been published yet. Figures of a month are published within two hours after its end.';
      return { ...wholeMonths(await this.organisations.today()), ...NONE, publishedOn: null, refusal };
    }
    if (last.givers !== null) return { ...last, refusal: null };
    const refusal = `Fewer than ${SIGNAL_GIVERS_LEAST} people thanked a colleague in these twelve months. Figures are shown from ${SIGNAL_GIVERS_LEAST} on, so that they say nothing about anybody.`;
    return { ...last, ...NONE, refusal };
  }
}
