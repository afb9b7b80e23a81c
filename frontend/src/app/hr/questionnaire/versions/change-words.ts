import type { QuestionnaireDifference } from '@throughline/contract';
import { LANGUAGE_NAMES } from '@throughline/domain';
import { inOrder } from '../../../words/numbers';
import { questionWords } from '../../questions/words/words';
import { versionWords } from './words/words';

/** What changed around the lines, each in a sentence. */
export function aroundWords({ languages, introduction, sections }: QuestionnaireDifference): string[] {
  const words = versionWords();
  const names = (keys: typeof languages.added): string => keys.map((key) => inOrder(LANGUAGE_NAMES[key])).join(questionWords().comma);
  return [
    ...(languages.added.length ? [words.languagesAdded(names(languages.added))] : []),
    ...(languages.takenOut.length ? [words.languagesGone(names(languages.takenOut))] : []),
    ...(introduction ? [words.introduction] : []),
    ...(sections ? [words.sections] : []),
  ];
}
