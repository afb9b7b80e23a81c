import type { BankQuestion } from './bank-question.js';
import { ENGAGEMENT_QUESTIONS } from './engagement.js';
import { FAIRNESS_QUESTIONS } from './fairness.js';
import { GROWTH_QUESTIONS } from './growth.js';
import { MANAGER_SUPPORT_QUESTIONS } from './manager-support.js';
import { OWN_WORDS_QUESTIONS } from './own-words.js';
import { RECOGNITION_QUESTIONS } from './recognition.js';
import { RESOURCES_QUESTIONS } from './resources.js';
import { ROLE_CLARITY_QUESTIONS } from './role-clarity.js';
import { SERVICE_CLIMATE_QUESTIONS } from './service-climate.js';
import { STRATEGY_CLARITY_QUESTIONS } from './strategy-clarity.js';
import { TEAMWORK_QUESTIONS } from './teamwork.js';
import { TRAINING_QUESTIONS } from './training.js';
import { VOICE_QUESTIONS } from './voice.js';
import { WELLBEING_QUESTIONS } from './wellbeing.js';

/** Every question of the bank, driver by driver in the order of DRIVERS. Marked pure so that a page which asks for none of them does not carry them. */
export const QUESTION_BANK: readonly BankQuestion[] = /* @__PURE__ */ [
  ENGAGEMENT_QUESTIONS,
  ROLE_CLARITY_QUESTIONS,
  STRATEGY_CLARITY_QUESTIONS,
  TRAINING_QUESTIONS,
  MANAGER_SUPPORT_QUESTIONS,
  RECOGNITION_QUESTIONS,
  VOICE_QUESTIONS,
  RESOURCES_QUESTIONS,
  WELLBEING_QUESTIONS,
  FAIRNESS_QUESTIONS,
  GROWTH_QUESTIONS,
  TEAMWORK_QUESTIONS,
  SERVICE_CLIMATE_QUESTIONS,
  OWN_WORDS_QUESTIONS,
].flat();
