import type { AwardTemplate } from './award-template.js';
import { AWAY_DAY } from './templates/away-day.js';
import { COLLEAGUE_OF_THE_MONTH } from './templates/colleague-of-the-month.js';
import { NEWCOMER } from './templates/newcomer.js';
import { PEER_THANKS } from './templates/peer-thanks.js';
import { SERVICE_STARS } from './templates/service-stars.js';
import { YEARLY_VALUES } from './templates/yearly-values.js';

/** The templates of award programmes, in the order of AWARD_TEMPLATE_KEYS. */
export const AWARD_TEMPLATES: readonly AwardTemplate[] = [YEARLY_VALUES, SERVICE_STARS, COLLEAGUE_OF_THE_MONTH, PEER_THANKS, NEWCOMER, AWAY_DAY];
