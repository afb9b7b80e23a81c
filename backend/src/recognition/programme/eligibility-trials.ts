import { Injectable } from '@nestjs/common';
import type { EligibilityTrial, EligibilityTrialResult } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { Eligibility } from './eligibility.js';
import { effectsOf } from './eligibility.rules.js';

/** Rules of eligibility tried out on the directory of today, before anybody is told of them. */
@Injectable()
export class EligibilityTrials {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly eligibility: Eligibility,
    private readonly teams: TeamReader,
  ) {}

  async run(programmeId: string, { rules, categoryId, search = '', skip = 0 }: EligibilityTrial): Promise<EligibilityTrialResult> {
    const programme = await this.programmes.require({ id: programmeId }, 'this award programme');
    const category = categoryId ? await this.categories.require({ id: categoryId, programmeId }, 'this category') : undefined;
    const everybody = await this.eligibility.everybody(programme, rules, category);
    const { eligible, effects } = effectsOf(
      rules,
      everybody.map(({ reasons }) => reasons),
    );
    const wanted = search.trim().toLowerCase();
    const found = everybody
      .filter(({ person, reasons }) => reasons.length > 0 && person.name.toLowerCase().includes(wanted))
      .toSorted((a, b) => (a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : a.person.employeeId < b.person.employeeId ? -1 : 1));
    const teams = new Map((await this.teams.tree()).map(({ id, name }) => [id, name]));
    return {
      people: everybody.length,
      eligible,
      effects,
      items: found.slice(skip, skip + LIMITS.page).map(({ person, reasons }) => ({
        id: person.employeeId,
        name: person.name,
        teamName: teams.get(person.teamId) ?? null,
        rules: reasons.map(({ index }) => index),
      })),
      found: found.length,
    };
  }
}
