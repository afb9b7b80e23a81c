import { Injectable } from '@nestjs/common';
import type { CycleExpectedDetail, DemographicList } from '@throughline/contract';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { formCohorts } from '../ballot/cohorts.rules.js';
import { expectInThread } from '../publication/in-thread.js';
import { holdersOf } from './audience.rules.js';
import { Audiences } from './audiences.js';
import { CycleDemographics } from './cycle-demographics.js';
import { CycleRow } from './cycle.entity.js';

const PERCENT = 75;
const LONGEST_MS = 60_000;
/** Above this one trial takes seconds, and one tells as much. */
const MANY = 3000;
// the same at every look: what is shown must not flicker
const SEED = new Uint8Array(16).fill(75);

/** Before a cycle opens: which detail its results will probably have. Looks at who is invited and what is on record, at no answer. */
@Injectable()
export class CycleExpectationService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly audiences: Audiences,
    private readonly demographics: CycleDemographics,
  ) {}

  /** What a cycle can be published by besides teams. */
  async known(): Promise<DemographicList> {
    return { items: await this.demographics.known() };
  }

  async expected(id: string): Promise<CycleExpectedDetail> {
    const cycle = await this.cycles.require({ id }, 'this cycle');
    const today = await this.organisations.today();
    const tree = await this.teams.tree();
    const invited = await this.audiences.invited(cycle.audience, tree, today, cycle.seriesId);
    const holders = holdersOf(cycle, invited);
    const claiming = holders.flatMap(({ employeeId, card }) => (card ? [] : [employeeId]));
    const { facets, claims } = await this.demographics.offered(cycle, claiming, today);
    const nothing = { percent: PERCENT, people: invited.length, teams: 0, demographics: [] };
    if (invited.length < cycle.k) return nothing;
    const members = formCohorts(tree, holders, cycle.k).flatMap((cohort) => [
      ...cohort.members.map((one) => ({ unit: cohort.id, claims: claims.get(one) ?? {} })),
      ...Array.from({ length: cohort.cards }, () => ({ unit: cohort.id, claims: {} })),
    ]);
    const lattice = tree.map(({ id, name, parentId }) => ({ id, name, parentId }));
    const trials = invited.length > MANY ? 1 : 3;
    const found = await expectInThread({ lattice, facets, members, k: cycle.k, rate: PERCENT / 100, trials, seed: SEED }, LONGEST_MS);
    const names = new Map(tree.map((team) => [team.id, team.name]));
    return {
      ...nothing,
      teams: found.teams.length,
      demographics: facets.map(({ id, label, values }, i) => ({
        id,
        label,
        values: values.map((value) => ({ ...value })),
        teams: found.facets[i]!.teams.map(({ teamId, share }) => ({ teamId, name: names.get(teamId)!, sure: share === 1 })),
      })),
    };
  }
}
