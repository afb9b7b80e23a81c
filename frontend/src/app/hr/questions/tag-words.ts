import type { QuestionTag } from '@throughline/domain';
import { questionWords } from './words/words';

/** The tag as people read it; one of the organisation's own as it was written. */
export function tagWords(tag: string): string {
  const { tags } = questionWords();
  return Object.hasOwn(tags, tag) ? tags[tag as QuestionTag] : tag;
}
