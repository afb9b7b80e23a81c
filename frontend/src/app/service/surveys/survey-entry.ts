import type { CustomerSurvey, CustomerSurveySettings } from '@throughline/contract';
import { CUSTOMER_QUESTION_TEXTS, CUSTOMER_SURVEY, type CustomerQuestion, type Language, LANGUAGES } from '@throughline/domain';

/** What stands in the form of a survey. */
export interface SurveyEntry {
  name: string;
  question: string;
  wording: string;
  words: Record<Language, string>;
  teamId: string;
  group: string;
  channel: string;
  category: string;
  agentsOf: string;
  comment: string;
  commentDays: number | null;
  passOn: string;
}

const NO_WORDS: Record<Language, string> = { en: '', de: '', fr: '', es: '', ar: '' };

/** The form of a survey that is not there yet. */
export const EMPTY_SURVEY: SurveyEntry = {
  ...{ name: '', question: 'csat', wording: 'usual', words: NO_WORDS, teamId: '', group: '', channel: '', category: '', agentsOf: '' },
  ...{ comment: 'no', commentDays: CUSTOMER_SURVEY.commentDays, passOn: 'no' },
};

/** The form of a survey as it stands. Words that are the usual ones are shown as such. */
export function entryOf(survey: CustomerSurvey): SurveyEntry {
  const { name, question, wording, team, group, channel, category, agentsOf, asksComment, commentDays, asksToPassOn } = survey;
  const usual = LANGUAGES.every((language) => wording[language] === CUSTOMER_QUESTION_TEXTS[question][language]);
  return {
    ...{ name, question, group, channel, category, commentDays },
    wording: usual ? 'usual' : 'own',
    words: usual ? NO_WORDS : { ...NO_WORDS, ...wording },
    teamId: team?.id ?? '',
    agentsOf: agentsOf ?? '',
    comment: asksComment ? 'yes' : 'no',
    passOn: asksToPassOn ? 'yes' : 'no',
  };
}

/** What the form says, as it is sent. */
export function settingsOf(entry: SurveyEntry): CustomerSurveySettings & { name: string } {
  const question = entry.question as CustomerQuestion;
  const own = Object.fromEntries(LANGUAGES.map((language) => [language, entry.words[language].trim()] as const).filter(([, text]) => text !== ''));
  return {
    name: entry.name.trim(),
    wording: entry.wording === 'own' ? own : CUSTOMER_QUESTION_TEXTS[question],
    teamId: entry.teamId || null,
    group: entry.group,
    channel: entry.channel,
    category: entry.category,
    agentsOf: entry.agentsOf || null,
    asksComment: entry.comment === 'yes',
    asksToPassOn: entry.passOn === 'yes',
    ...(entry.commentDays === null ? {} : { commentDays: entry.commentDays }),
  };
}
