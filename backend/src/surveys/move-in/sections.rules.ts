import type { QuestionnaireSection } from '@throughline/contract';
import { type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import type { ForeignGroup, ForeignLine, ForeignSurvey } from './foreign-survey.js';
import { GIVEN } from './given-words.js';

/** A section of the file, and the one that it becomes; none where the whole file is one list without a title. */
export interface Section {
  group: ForeignGroup;
  section?: Omit<QuestionnaireSection, 'show'>;
}

/** The sections within our limits: each with a title, and no more than there may be; what is beyond goes into the last. */
export function fittingSections({ groups, languages }: ForeignSurvey): { groups: Section[]; lines: ForeignLine[] } {
  const full = groups.filter(({ questions, text }) => questions.length > 0 || Object.keys(text).length > 0);
  const [only] = full;
  if (full.length === 1 && only && Object.keys(only.title).length === 0 && Object.keys(only.text).length === 0) return { groups: [{ group: only }], lines: [] };
  const most = SURVEY_LIMITS.sections;
  const lines = full.slice(most).map(({ title }): ForeignLine => ({
    group: Object.values(title)[0] ?? '',
    code: '',
    kind: 'changed',
    what: `There can be ${most} sections; the questions of this one are in the last.`,
    instead: 'Put sections together.',
  }));
  const sections = full.slice(0, most).map((group, i): Section => {
    const numbered: LocalText = Object.fromEntries(languages.map((language) => [language, `${GIVEN.part[language]} ${i + 1}`]));
    const title = Object.keys(group.title).length > 0 ? group.title : numbered;
    return { group, section: { id: `section-${i + 1}`, title, ...(Object.keys(group.text).length > 0 ? { text: group.text } : {}) } };
  });
  const beyond = full.slice(most).flatMap((group) => group.questions.map((question) => ({ ...question, show: [...group.show, ...question.show] })));
  const last = sections.at(-1);
  if (last && beyond.length > 0) {
    // what the last asked for is no condition of those that join it, so it is said of each of its own questions
    const own = last.group.questions.map((question) => ({ ...question, show: [...last.group.show, ...question.show] }));
    last.group = { ...last.group, show: [], questions: [...own, ...beyond] };
  }
  return { groups: sections, lines };
}
