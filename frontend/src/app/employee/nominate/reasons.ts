import { NOMINATION } from '@throughline/domain';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** How long the reasons are and how long they may be. */
export function lengthHint(reasons: string): string {
  const words = employeeWords().nominate;
  const length = reasons.trim().length;
  const most = countText(NOMINATION.reasonsMax);
  if (length === 0) return words.hint(countText(NOMINATION.reasonsMin), most);
  if (length < NOMINATION.reasonsMin) return words.missing(countText(length), countText(NOMINATION.reasonsMin - length));
  return words.length(countText(length), most);
}
