import { SURVEY_LIMITS } from '@throughline/domain';
import { isUUID, ValidateBy } from 'class-validator';

/** `"everyone"`, or `{"teamIds": [...]}` with one to 500 different ids. */
export function IsAudience(): PropertyDecorator {
  return ValidateBy({
    name: 'isAudience',
    validator: {
      validate: isAudience,
      defaultMessage: () => `$property must be "everyone" or {"teamIds": [...]} with 1 to ${SURVEY_LIMITS.audienceTeams} different team ids`,
    },
  });
}

function isAudience(value: unknown): boolean {
  if (value === 'everyone') return true;
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'teamIds') return false;
  const { teamIds } = value as { teamIds: unknown };
  return (
    Array.isArray(teamIds) &&
    teamIds.length >= 1 &&
    teamIds.length <= SURVEY_LIMITS.audienceTeams &&
    teamIds.every((id) => isUUID(id)) &&
    new Set(teamIds).size === teamIds.length
  );
}
