import type { NewAwardProgramme } from '@throughline/contract';
import { addDays, type AwardTemplate, instantIn, type Language, type PlainDate, type TemplateCategory } from '@throughline/domain';
import type { RoundMethod, RoundSettings } from '../record/award-act.js';
import { settingsOf } from '../judging/round-plan.rules.js';
import { monthText } from './month-text.rules.js';

/** What a template is filled with. `opensOn`: the first day of nominations; `values`: those that the organisation holds, in their order. */
export interface TemplateFacts {
  readonly language: Language;
  readonly opensOn: PlainDate;
  readonly timeZone: string;
  readonly values: readonly { readonly id: string; readonly name: string; readonly description: string }[];
}

/** A programme and the rounds that are suggested for it, in their order. */
export interface TemplatedProgramme {
  readonly programme: NewAwardProgramme & { readonly timeZone: string };
  readonly rounds: readonly {
    readonly name: string;
    readonly method: RoundMethod;
    readonly settings: RoundSettings;
    readonly opensAt: Date;
    readonly closesAt: Date;
  }[];
}

/** A draft from a template, in one language, with all days counted from the opening. Nothing of it is fixed: HR changes it like a draft that she wrote herself. */
export function programmeFrom(template: AwardTemplate, facts: TemplateFacts): TemplatedProgramme {
  const { language, opensOn, timeZone } = facts;
  const lastDay = addDays(opensOn, template.days - 1);
  const at = (days: number, hour: number): Date => instantIn(timeZone, addDays(lastDay, days), hour);
  return {
    programme: {
      name: template.name[language].replace('{year}', opensOn.slice(0, 4)).replace('{month}', monthText(language, opensOn)),
      description: template.introduction[language],
      kind: template.kind,
      timeZone,
      nominationsFrom: opensOn,
      nominationsUntil: lastDay,
      closesAtTime: '18:00',
      revealAt: at(template.revealAfter, 16).toISOString(),
      selfNomination: false,
      endorsements: true,
      blind: template.blind,
      nominationsMost: template.nominationsMost,
      categories: template.categories.flatMap((category) => categoriesFrom(category, facts)),
    },
    rounds: template.rounds.map(({ name, method, settings, opensAfter, closesAfter }) => ({
      name: name[language],
      method,
      settings: settingsOf(method, settings),
      opensAt: at(opensAfter, 8),
      closesAt: at(closesAfter, 18),
    })),
  };
}

function categoriesFrom(category: TemplateCategory, { language, values }: TemplateFacts): NewAwardProgramme['categories'] {
  const shared = {
    nominees: [...category.nominees],
    winners: category.winners,
    criteria: category.criteria.map(({ name, description, weight }) => ({ name: name[language], description: description[language], weight })),
    form: category.questions.map(({ label, help, required, most }) => ({ label: label[language], help: help[language], required, most })),
    eligibility: [...category.eligibility],
    nominationsMost: category.nominationsMost,
  };
  const description = category.description[language];
  if (category.perValue && values.length > 0)
    return values.map((value) => ({ ...shared, name: value.name, description: value.description || description, tiedTo: 'value', valueId: value.id }));
  return [{ ...shared, name: category.name[language], description, tiedTo: category.tiedTo ?? null }];
}
