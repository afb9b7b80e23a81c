import type { QuestionnaireDifference, QuestionnaireLineChange } from '@throughline/contract';
import { LANGUAGE_NAMES } from '@throughline/domain';

type LineChange = QuestionnaireLineChange['changes'][number];

export const CHANGE_WORDS: Readonly<Record<LineChange, string>> = {
  added: 'added',
  'taken-out': 'taken out',
  moved: 'moved',
  reworded: 'reworded, the same meaning',
  'new-meaning': 'new meaning: its trend begins anew',
  mandatory: 'must be answered or may be left out: changed',
  logic: 'logic changed',
  section: 'in another section',
};

/** What changed around the lines, each in a sentence. */
export function aroundWords({ languages, introduction, sections }: QuestionnaireDifference): string[] {
  const names = (keys: typeof languages.added): string => keys.map((key) => LANGUAGE_NAMES[key]).join(', ');
  return [
    ...(languages.added.length ? [`It can now be answered in ${names(languages.added)} too.`] : []),
    ...(languages.takenOut.length ? [`It can no longer be answered in ${names(languages.takenOut)}.`] : []),
    ...(introduction ? ['The introduction was changed.'] : []),
    ...(sections ? ['The sections were changed.'] : []),
  ];
}
