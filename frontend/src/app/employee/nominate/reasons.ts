import { NOMINATION } from '@throughline/domain';

/** How long the reasons are and how long they may be. */
export function lengthHint(reasons: string): string {
  const length = reasons.trim().length;
  if (length === 0)
    return `What did they do, for whom, and what came of it? ${NOMINATION.reasonsMin} to ${NOMINATION.reasonsMax.toLocaleString('en')} characters.`;
  if (length < NOMINATION.reasonsMin) return `${length} characters; ${NOMINATION.reasonsMin - length} more are needed.`;
  return `${length.toLocaleString('en')} of at most ${NOMINATION.reasonsMax.toLocaleString('en')} characters.`;
}
