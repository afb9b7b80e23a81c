import type { ImportView } from '@throughline/contract';
import type { ConfirmQuestion } from '../confirm/confirm';
import { importWords } from './words/words';

/** What is asked before an import is taken back. */
export function undoQuestion({ fileName }: ImportView): ConfirmQuestion {
  const { heading, sentences, act } = importWords().undo;
  return { heading: heading(fileName), sentences, act };
}
