import type { PlanPerson } from '@throughline/contract';
import { isolated } from '../../words/numbers';
import { planWords } from './words/words';

/** Somebody's name, and that she is on leave or has left. */
export function personText({ name, presence }: PlanPerson): string {
  return presence === 'here' ? isolated(name) : `${isolated(name)} (${planWords()[presence]})`;
}
