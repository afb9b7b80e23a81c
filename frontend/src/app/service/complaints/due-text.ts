import type { ComplaintLine } from '@throughline/contract';
import { shortDayText } from '../../ui/day-text';
import { complaintWords } from './words/words';

type Due = Pick<ComplaintLine, 'dueOn' | 'due' | 'workingDaysLeft'>;

/** The next deadline that is open, with the working days until it or since. */
export function dueText({ dueOn, due, workingDaysLeft }: Due): string {
  const words = complaintWords();
  if (dueOn === null) return words.nothingDue;
  return `${shortDayText(dueOn)} · ${stands({ due, workingDaysLeft: workingDaysLeft ?? 0 })}`;
}

function stands({ due, workingDaysLeft }: { due: ComplaintLine['due']; workingDaysLeft: number }): string {
  const words = complaintWords();
  if (due === 'today') return words.dues.today;
  if (due !== 'late') return words.left(workingDaysLeft);
  return workingDaysLeft < 0 ? words.late(-workingDaysLeft) : words.dues.late;
}
