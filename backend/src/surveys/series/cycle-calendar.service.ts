import { Injectable } from '@nestjs/common';
import type { CycleCalendar } from '@throughline/contract';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { Audiences } from '../cycle/audiences.js';
import { CycleRow } from '../cycle/cycle.entity.js';
import { type AskingEntry, calendarDays, choosesPeople, tooOften } from './calendar.rules.js';
import { SeriesService } from './series.service.js';

/** Not the groups of the invited, which of 100,000 people take a megabyte. */
const READ = {
  organisationId: true,
  id: true,
  seriesId: true,
  name: true,
  state: true,
  opensOn: true,
  closesOn: true,
  closedOn: true,
  audience: true,
} as const;

/** The cycles of some days, with those that series plan. */
@Injectable()
export class CycleCalendarService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly series: SeriesService,
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly audiences: Audiences,
  ) {}

  async of(fromDay: string | undefined, untilDay: string | undefined): Promise<CycleCalendar> {
    const today = await this.organisations.today();
    const { from, until } = calendarDays(fromDay, untilDay, today);
    const rows = await this.cycles.find({}, { select: READ, order: { opensOn: 'ASC', id: 'ASC' } });
    const there = rows.map(({ id, seriesId, name, state, opensOn, closesOn, closedOn, audience }): AskingEntry => {
      return { cycleId: id, seriesId, name, state, opensOn, closesOn: closedOn ?? closesOn, audience };
    });
    const planned = (await this.series.planned(until)).map(({ series, opensOn, closesOn }): AskingEntry => {
      const audience = series.happening ? { happened: series.happening } : series.audience;
      return { cycleId: null, seriesId: series.id, name: series.name, state: 'planned', opensOn, closesOn, audience };
    });
    const entries = [...there, ...planned].filter(({ opensOn, closesOn }) => opensOn <= until && closesOn >= from);
    return {
      from,
      until,
      entries: entries
        .toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0))
        .map(({ cycleId, seriesId, name, state, opensOn, closesOn }) => ({ cycleId, seriesId, name, state, opensOn, closesOn })),
      warnings: tooOften(entries, await this.teams.tree(), entries.some(({ audience }) => choosesPeople(audience)) ? await this.audiences.people(today) : []),
    };
  }
}
