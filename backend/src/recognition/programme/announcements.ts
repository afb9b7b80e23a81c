import { Injectable } from '@nestjs/common';
import type { AnnouncedAwardProgramme, AnnouncedAwardProgrammeList } from '@throughline/contract';
import { OWN_DEMOGRAPHICS, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { AttributeReader } from '../../directory/attribute/attribute.reader.js';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { PlannedRounds } from './planned-rounds.js';
import { ProgrammeViews } from './programme-views.js';
import { accepts, stateAt } from './programme.rules.js';

/** What everybody may read of a programme once it is open, before, during and after its nominations: days, categories, criteria, who can win, and how it is decided. */
@Injectable()
export class Announcements {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    private readonly views: ProgrammeViews,
    private readonly rounds: PlannedRounds,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly attributes: AttributeReader,
    private readonly clock: Clock,
  ) {}

  /** The one that closes last first. */
  async list(): Promise<AnnouncedAwardProgrammeList> {
    const programmes = await this.programmes.find({ state: In(['open', 'closed']) }, { order: { nominationsUntil: 'DESC', id: 'DESC' } });
    const views = await this.views.forEverybody(programmes);
    return {
      items: programmes.map((programme, i) => {
        const { id, name, description, kind, timeZone, nominationsFrom, nominationsUntil, closesAtTime, closesAt, revealAt, revealedAt } = views[i]!;
        return {
          id,
          name,
          description,
          kind,
          timeZone,
          nominationsFrom,
          nominationsUntil,
          closesAtTime,
          closesAt,
          revealAt,
          revealedAt,
          ...this.standing(programme),
        };
      }),
    };
  }

  async get(id: string): Promise<AnnouncedAwardProgramme> {
    const programme = await this.programmes.findOne({ id, state: In(['open', 'closed']) });
    if (!programme) throw new Refusal('not-found', 'not-found', 'There is no such award programme, or it is not announced yet.');
    const [view] = await this.views.forEverybody([programme]);
    const rules = view!.categories.flatMap(({ eligibility }) => eligibility);
    const named = new Set(rules.flatMap((rule) => ('teamIds' in rule ? rule.teamIds : [])));
    const asked = new Set(rules.flatMap((rule) => ('values' in rule ? [rule.id] : [])));
    const labels = [...OWN_DEMOGRAPHICS, ...(await this.attributes.defined()).map(({ key, label }) => ({ id: key, label }))];
    const secretary = programme.secretaryId === null ? undefined : (await this.employees.named([programme.secretaryId])).get(programme.secretaryId);
    return {
      ...view!,
      ...this.standing(programme),
      secretary: secretary ? { id: secretary.id, name: secretary.name } : null,
      rounds: (await this.rounds.of(id)).map(({ name, method, settings, opensAt, closesAt, state }) => ({
        name,
        method,
        settings,
        opensAt: opensAt?.toISOString() ?? null,
        closesAt: closesAt?.toISOString() ?? null,
        state,
      })),
      teams: (await this.teams.tree()).filter((team) => named.has(team.id)).map(({ id: teamId, name }) => ({ id: teamId, name })),
      attributes: labels.filter((one) => asked.has(one.id)).map(({ id: key, label }) => ({ id: key, label })),
    };
  }

  private standing(programme: AwardProgrammeRow): { state: 'open' | 'closed'; accepting: boolean } {
    const now = this.clock.now();
    return { state: stateAt(programme, now) === 'open' ? 'open' : 'closed', accepting: accepts(programme, now) };
  }
}
