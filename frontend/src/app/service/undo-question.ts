import type { ImportView } from '@throughline/contract';
import type { ConfirmQuestion } from '../ui/confirm/confirm';

/** What is asked before an import is taken back. */
export function undoQuestion({ fileName }: ImportView): ConfirmQuestion {
  return {
    heading: `Take ${fileName} back?`,
    sentences: [
      'Every observation that this file brought in goes, and those it changed are again as they were before.',
      'Teams that it made stay: others may use them by now. The file can be imported again.',
    ],
    act: 'Take it back',
  };
}
