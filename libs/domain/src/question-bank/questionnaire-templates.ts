import type { QuestionnaireTemplate } from './questionnaire-template.js';
import { AFTER_CHANGE } from './templates/after-change.js';
import { EXIT } from './templates/exit.js';
import { LEADERSHIP_SAY_DO } from './templates/leadership-say-do.js';
import { ONBOARDING } from './templates/onboarding.js';
import { PULSE } from './templates/pulse.js';
import { SERVICE_CLIMATE } from './templates/service-climate.js';
import { YEARLY_ENGAGEMENT } from './templates/yearly-engagement.js';

/**
 * The templates, the two most used first. A full yearly survey asks one or two questions of every driver; a pulse asks one of those that change within
 * weeks; the others go with an occasion.
 */
export const QUESTIONNAIRE_TEMPLATES: readonly QuestionnaireTemplate[] = [
  YEARLY_ENGAGEMENT,
  PULSE,
  ONBOARDING,
  EXIT,
  SERVICE_CLIMATE,
  AFTER_CHANGE,
  LEADERSHIP_SAY_DO,
];
