import { AUDIENCE_LIMITS, type CycleAudience, isPlainDate, LIMITS, SURVEY_LIMITS } from '@throughline/domain';
import { isUUID, ValidateBy } from 'class-validator';

/** `"everyone"`, or an object of one or more of the rules `teamIds`, `where`, `joinedBefore`, `exceptTeamIds` and `exceptWhere`. */
export function IsAudience(): PropertyDecorator {
  return ValidateBy({
    name: 'isAudience',
    validator: {
      validate: isAudience,
      defaultMessage: () =>
        `$property must be "everyone" or rules such as {"teamIds": [...], "where": [{"id": "site", "values": ["Leeds"]}], "joinedBefore": "2026-03-31", "exceptTeamIds": [...], "exceptWhere": [...]}, with 1 to ${SURVEY_LIMITS.audienceTeams} different team ids`,
    },
  });
}

const RULES: Readonly<Record<string, (value: unknown) => boolean>> = {
  teamIds: isTeams,
  exceptTeamIds: isTeams,
  where: isConditions,
  exceptWhere: isConditions,
  joinedBefore: isPlainDate,
};

function isAudience(value: unknown): boolean {
  if (value === 'everyone') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const rules = Object.entries(value);
  return rules.length > 0 && rules.every(([rule, given]) => Object.hasOwn(RULES, rule) && RULES[rule]!(given));
}

function isTeams(ids: unknown): boolean {
  return (
    Array.isArray(ids) && ids.length >= 1 && ids.length <= SURVEY_LIMITS.audienceTeams && ids.every((id) => isUUID(id)) && new Set(ids).size === ids.length
  );
}

function isConditions(given: unknown): boolean {
  return Array.isArray(given) && given.length >= 1 && given.length <= AUDIENCE_LIMITS.conditions && given.every(isCondition);
}

function isCondition(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Object.keys(given).toSorted().join() !== 'id,values') return false;
  const { id, values } = given as { id: unknown; values: unknown };
  return isWords(id) && Array.isArray(values) && values.length >= 1 && values.length <= AUDIENCE_LIMITS.values && values.every(isWords);
}

const isWords = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '' && text.length <= LIMITS.sentence;

/** An audience to try out before anything is drafted with it. */
export class AudienceTrial {
  @IsAudience()
  audience: CycleAudience;
}

/** Whom an audience would reach today. Counts from the directory, never names. */
export class AudienceReach {
  people: number;
  withoutEmail: number;
  /** Teams that would be shown by themselves if everybody answered, at the smallest group of five. */
  shownTeams: number;
  /** Whether enough people would be asked for anything to be shown. */
  enough: boolean;
  sentence: string;
  /** What is on record of people to make rules with, and how many of all have each value; null where they are fewer than five. */
  known: { id: string; label: string; values: { value: string; people: number | null }[] }[];
}
