import { Injectable } from '@nestjs/common';
import type { AwardProgramme, AwardTemplateList, NewTemplatedAwardProgramme } from '@throughline/contract';
import { AWARD_TEMPLATES, type Language, plainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { ValueReader } from '../value/value.reader.js';
import { programmeFrom, type TemplateFacts } from './award-template.rules.js';
import { PlannedRounds } from './planned-rounds.js';
import { ProgrammesService } from './programmes.service.js';

/** Award programmes to start from. */
@Injectable()
export class AwardTemplatesService {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly rounds: PlannedRounds,
    private readonly values: ValueReader,
    private readonly organisation: OrganisationReader,
  ) {}

  async list(language: Language = 'en'): Promise<AwardTemplateList> {
    const facts = await this.facts(language, await this.organisation.today());
    return {
      items: AWARD_TEMPLATES.map((template) => {
        const { programme, rounds } = programmeFrom(template, facts);
        return {
          key: template.key,
          kind: template.kind,
          title: template.title[language],
          description: template.description[language],
          days: template.days,
          revealAfter: template.revealAfter,
          categories: programme.categories.map(({ name, description, nominees = [], criteria = [], eligibility = [] }) => ({
            name,
            description,
            nominees,
            criteria: criteria.map((one) => ({ name: one.name, weight: one.weight })),
            eligibility,
          })),
          rounds: rounds.map(({ name, method }) => ({ name, method })),
        };
      }),
    };
  }

  /** A draft with its suggested rounds. */
  async start({ template: key, language, nominationsFrom }: NewTemplatedAwardProgramme): Promise<AwardProgramme> {
    const template = AWARD_TEMPLATES.find((one) => one.key === key)!;
    const { programme, rounds } = programmeFrom(template, await this.facts(language, nominationsFrom));
    const made = await this.programmes.add(programme);
    await this.rounds.add(made.id, rounds);
    return made;
  }

  private async facts(language: Language, opensOn: string): Promise<TemplateFacts> {
    const { timeZone } = await this.organisation.current();
    return { language, opensOn: plainDate(opensOn), timeZone, values: await this.values.inUse() };
  }
}
