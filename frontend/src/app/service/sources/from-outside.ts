import type { OutcomeSource } from '@throughline/contract';

/** Whether files and messages come from it: a survey of ours, and our register of complaints, are set where they are made. */
export function fromOutside({ kind }: Pick<OutcomeSource, 'kind'>): boolean {
  return kind !== 'feedback' && kind !== 'complaints';
}
