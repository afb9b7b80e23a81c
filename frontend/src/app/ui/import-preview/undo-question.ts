import type { ImportView } from '@throughline/contract';
import type { ConfirmQuestion } from '../confirm/confirm';

const TEAMS_STAY = 'Teams that it made stay: others may use them by now.';

/** What is said of an import that was taken back. */
export const UNDONE = `This import was taken back. Every observation that it brought in is gone, and those it changed are again as they were before. ${TEAMS_STAY}`;

/** What is asked before an import is taken back. */
export function undoQuestion({ fileName }: ImportView): ConfirmQuestion {
  return {
    heading: `Take ${fileName} back?`,
    sentences: [
      'Every observation that this file brought in goes, and those it changed are again as they were before.',
      `${TEAMS_STAY} The file can be imported again.`,
    ],
    act: 'Take it back',
  };
}
