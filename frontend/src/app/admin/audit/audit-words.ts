import type { AuditLine } from '@throughline/contract';
import { adminWords } from '../words/words';

/** What was done, in words; a kind that a later version adds stands as it is, without its dashes. */
export const auditWords = (kind: string): string => adminWords().audit.kinds[kind] ?? kind.replaceAll('-', ' ');

/** Who did what nobody with an account did. */
export const doneBy = (kind: string): string =>
  ['cycle-key-made', 'cycle-counted-by-trustees'].includes(kind) ? adminWords().audit.trustees : adminWords().audit.itself;

/** What else the line says, one thing after the other. */
export function detailText(detail: AuditLine['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join('; ') : String(value)}`)
    .join(', ');
}
